import type { Body, BodyProblem } from '@/server/request'

const NO_STORE = { 'cache-control': 'no-store' }

/** A JSON reply that no cache keeps. */
export function jsonReply(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: NO_STORE })
}

/** Sends a plain form on to a page of ours. The path is relative, so it stays on the origin that was asked. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { ...NO_STORE, location: path } })
}

/**
 * A refusal: `{ error: { code, message } }`, with what the caller needs to go on beside it; for a plain form the sentence
 * alone, as that is what its sender sees.
 */
export function refusal(
  kind: Body['kind'],
  status: number,
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): Response {
  if (kind === 'json') return jsonReply({ ...more, error: { code, message } }, status)
  return new Response(message, { status, headers: { ...NO_STORE, 'content-type': 'text/plain; charset=utf-8' } })
}

const BODY_PROBLEMS: Record<BodyProblem, { status: number; message: string }> = {
  'cross-origin': {
    status: 403,
    message: 'This request did not come from a page of this site, so it was not carried out.',
  },
  'too-large': { status: 413, message: 'This is too large to be an answer. Send at most 64 kB.' },
  'wrong-type': { status: 415, message: 'Send JSON (application/json) or an HTML form.' },
  'bad-json': { status: 400, message: 'The body could not be read. Send valid JSON or a complete form.' },
}

/** The reply to a body that readBody refused. */
export function bodyRefusal(problem: BodyProblem): Response {
  const { status, message } = BODY_PROBLEMS[problem]
  return refusal('json', status, problem, message)
}

/** The reply to a body that was read but does not hold what it must; names the first field that is wrong. */
export function invalidRefusal(
  kind: Body['kind'],
  issues: readonly { path: PropertyKey[]; message: string }[],
): Response {
  const [issue] = issues
  const field = issue?.path.map(String).join('.') || 'body'
  return refusal(kind, 400, 'invalid', `Something in this request is not as it must be (${field}: ${issue?.message}).`)
}

/** The reply to somebody who is not known, or no longer. */
export function signedOutRefusal(kind: Body['kind'], returnTo: string): Response {
  if (kind === 'form') return seeOther(`/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`)
  return refusal('json', 401, 'signed-out', 'You are signed out. Sign in again; nothing that you answered is lost.')
}

/** The reply to an attempt that is missing or somebody else’s: both look the same. */
export function attemptNotFound(kind: Body['kind']): Response {
  return refusal(kind, 404, 'not-found', 'There is no such quiz of yours.')
}
