import type { PostReply } from './outbox'

type ReplyBody = { receivedAt?: string; error?: { message?: string } }

/** Reads a reply. A success that cannot be read counts as not saved: without a receipt nothing is called saved. */
export function readPostReply(status: number, body: unknown, retryAfter: string | null): PostReply {
  const { receivedAt, error } = isObject(body) ? body : {}
  if (status === 200 && isObject(body)) return { kind: 'saved', receivedAt: receivedAt ?? null }
  if (status === 401) return { kind: 'signed-out' }
  if (status === 404) return { kind: 'not-found' }
  if (status === 408 || status === 429 || status >= 500 || status < 400) {
    return { kind: 'busy', retryAfterSeconds: secondsOf(retryAfter) }
  }
  return { kind: 'refused', message: error?.message ?? 'The server did not accept it.' }
}

function isObject(body: unknown): body is ReplyBody {
  return typeof body === 'object' && body !== null
}

function secondsOf(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter)
  return retryAfter !== null && Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 600) : null
}
