import { SaveResponseRequest } from '@/core/quiz/response'
import { identityOf } from '@/server/auth/identity'
import { isUuid } from '@/server/quiz/read-attempt'
import { type SaveProblem, saveResponse } from '@/server/quiz/save-response'
import { readBody } from '@/server/request'
import {
  attemptNotFound,
  bodyRefusal,
  invalidRefusal,
  jsonReply,
  refusal,
  seeOther,
  signedOutRefusal,
} from '../../../_http/reply'
import { fromForm, samenessOf } from './form-fields'

type Context = { params: Promise<{ attemptId: string }> }

/**
 * Saves one response. JSON (core/quiz/response.ts, SaveResponseRequest) → `{ receivedAt, sequence, feedback }`; refused →
 * `{ error: { code, message } }`, for `locked` and `stale` with the `receivedAt`, `sequence` and `feedback` of the one that
 * counts. A plain form (form-fields.ts) → 303 back to its question, which shows what counts. Safe to repeat with one id.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { attemptId } = await params
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = SaveResponseRequest.safeParse(kind === 'form' ? fromForm(value, new Date()) : value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  if (!isUuid(attemptId)) return attemptNotFound(kind)
  const page = `/attempts/${attemptId}?q=${parsed.data.position}`
  const identity = await identityOf(request)
  if (!identity) return signedOutRefusal(kind, page)
  const sameness = kind === 'form' ? samenessOf(parsed.data) : undefined
  const result = await saveResponse({ identity, attemptId, request: parsed.data, sameness })
  if (result.ok) return kind === 'form' ? seeOther(page) : jsonReply(result.value)
  if (result.code === 'signed-out') return signedOutRefusal(kind, page)
  if (result.code === 'not-found') return attemptNotFound(kind)
  // Without script, the page itself shows best what counts.
  if (kind === 'form' && SHOWN_BY_PAGE.has(result.code)) return seeOther(page)
  const { status, message } = PROBLEMS[result.code]
  return refusal(kind, status, result.code, message, result.saved)
}

const SHOWN_BY_PAGE: ReadonlySet<SaveProblem> = new Set([
  'locked',
  'id-reused',
  'stale',
  'attempt-finished',
  'too-late',
])

const PROBLEMS: Record<Exclude<SaveProblem, 'signed-out' | 'not-found'>, { status: number; message: string }> = {
  locked: { status: 409, message: 'You have answered this question already; the first answer counts.' },
  'id-reused': { status: 409, message: 'This answer was sent before with other contents; the first one counts.' },
  stale: { status: 409, message: 'A newer answer to this question is saved already.' },
  'attempt-finished': { status: 409, message: 'This quiz is finished, so its answers can no longer change.' },
  'too-late': { status: 409, message: 'The time was up before this answer arrived, so it does not count.' },
  'answer-does-not-fit': {
    status: 400,
    message: 'This answer does not fit the question. Reload the page and answer again.',
  },
}
