import { z } from 'zod'
import { readBody } from '@/server/request'
import { startSitting } from '@/server/review/start-sitting'
import { knownLearner } from '../_http/known-learner'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther, signedOutRefusal } from '../_http/reply'

const StartRequest = z.strictObject({})

/**
 * Starts a sitting of what is due, missed and new, or resumes today’s: JSON or form without fields → 201 (200 if resumed)
 * `{ sittingId, resumed }`, a form → 303 to the sitting. With nothing to ask a form → 303 to Today, which says so.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = StartRequest.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const learner = await knownLearner(request)
  if (!learner) return signedOutRefusal(kind, '/today')
  const started = await startSitting({ learnerId: learner.id })
  if (!started.ok) {
    return kind === 'form' ? seeOther('/today') : refusal(kind, 404, started.code, 'There is nothing to review now.')
  }
  const { sittingId, resumed } = started.value
  return kind === 'form' ? seeOther(`/review/${sittingId}`) : jsonReply({ sittingId, resumed }, resumed ? 200 : 201)
}
