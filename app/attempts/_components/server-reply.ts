import type { QuizFeedback } from './quiz-types'

/** What a reply to a saved answer means for whoever sent it. */
export type ServerReply =
  | { kind: 'saved'; receivedAt: string; sequence: number; feedback: QuizFeedback | null }
  /** Another response was first; its feedback counts. */
  | { kind: 'locked'; receivedAt: string | null; sequence: number | null; feedback: QuizFeedback }
  /** The server holds a response with this or a higher sequence. */
  | { kind: 'stale'; sequence: number; receivedAt: string | null }
  | { kind: 'signed-out' }
  | { kind: 'not-found' }
  | { kind: 'refused'; message: string }
  /** Try again; after so many seconds if the server said so. */
  | { kind: 'busy'; retryAfterSeconds: number | null }

type ReplyBody = {
  receivedAt?: string
  sequence?: number
  feedback?: QuizFeedback | null
  error?: { code?: string; message?: string }
}

/** Reads a reply. An unreadable body of a success counts as not saved: without a receipt nothing is called saved. */
export function readReply(status: number, body: unknown, retryAfter: string | null): ServerReply {
  const { receivedAt, sequence, feedback, error = {} } = isObject(body) ? body : {}
  if (status === 200 && receivedAt !== undefined && sequence !== undefined) {
    return { kind: 'saved', receivedAt, sequence, feedback: feedback ?? null }
  }
  if (status === 409) return readConflict({ receivedAt, sequence, feedback, ...error })
  if (status === 401) return { kind: 'signed-out' }
  if (status === 404) return { kind: 'not-found' }
  if (status === 408 || status === 429 || status >= 500 || status < 400) {
    return { kind: 'busy', retryAfterSeconds: secondsOf(retryAfter) }
  }
  return { kind: 'refused', message: error.message ?? 'The server did not accept it.' }
}

function readConflict(conflict: ReplyBody & { code?: string; message?: string }): ServerReply {
  const { code, message, feedback, sequence, receivedAt } = conflict
  if (code === 'locked' && feedback) {
    return { kind: 'locked', feedback, sequence: sequence ?? null, receivedAt: receivedAt ?? null }
  }
  if (code === 'stale' && sequence !== undefined) return { kind: 'stale', sequence, receivedAt: receivedAt ?? null }
  return { kind: 'refused', message: message ?? 'It came too late.' }
}

function isObject(body: unknown): body is ReplyBody {
  return typeof body === 'object' && body !== null
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter)
  return retryAfter !== null && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) : null
}
