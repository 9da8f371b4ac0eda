import { z } from 'zod'
import { startAttempt } from '@/server/quiz/start-attempt'
import { readBody } from '@/server/request'
import { knownOrNewLearner, tooManyGuests } from '../_http/learner'
import { bodyRefusal, invalidRefusal, jsonReply, refusal, seeOther } from '../_http/reply'
import { SetId } from '../_http/set-id'

/** `minutes` is a limit that the learner sets for a test. */
const StartRequest = z
  .strictObject({
    setId: SetId,
    mode: z.enum(['practice', 'test']),
    minutes: z.coerce.number().int().min(1).max(180).optional(),
    zone: z.string().max(64).optional(),
  })
  .refine(({ mode, minutes }) => mode === 'test' || minutes === undefined, {
    path: ['minutes'],
    message: 'only a test has a time limit',
  })

/**
 * Starts an attempt, or resumes the one that is open: JSON or form `{ setId, mode, minutes?, zone? }` → 201 (200 if
 * resumed) `{ attemptId, resumed }`, a form → 303 to the attempt. Whoever is not known becomes a guest with a cookie.
 */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, { forms: true })
  if (!body.ok) return bodyRefusal(body.code)
  const { kind, value } = body.value
  const parsed = StartRequest.safeParse(value)
  if (!parsed.success) return invalidRefusal(kind, parsed.error.issues)
  const { setId, mode, minutes, zone } = parsed.data
  const learner = await knownOrNewLearner(request, zone)
  if ('retryAfterSeconds' in learner) return tooManyGuests(kind, learner.retryAfterSeconds)
  const started = await startAttempt({ learnerId: learner.id, setId, mode, limitMinutes: minutes })
  // Without script the page of the set says best that it is gone.
  if (!started.ok && started.code === 'set-not-found' && kind === 'form') return seeOther(setPath(setId))
  if (!started.ok) return refusal(kind, 404, started.code, PROBLEMS[started.code])
  const { attemptId, resumed } = started.value
  return kind === 'form' ? seeOther(`/attempts/${attemptId}`) : jsonReply({ attemptId, resumed }, resumed ? 200 : 201)
}

function setPath(setId: string): string {
  return `/dossiers/${setId.replace(':', '/sets/')}`
}

const PROBLEMS = {
  'set-not-found': 'There is no such set, or it is no longer in use.',
  'nothing-to-ask': 'This set has no questions at the moment.',
}
