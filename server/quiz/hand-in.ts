import { fail, ok, type Result } from '@/core/result'
import { finishAttempt } from './finish-attempt'

/** The learner ends an attempt, a test or a practice run before its last question. Safe to repeat. */
export async function handIn(scope: {
  learnerId: string
  attemptId: string
}): Promise<Result<Record<never, never>, 'not-found'>> {
  return (await finishAttempt(scope)) ? ok({}) : fail('not-found')
}
