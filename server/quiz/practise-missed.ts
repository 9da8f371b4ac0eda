import { fail, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { areAnswersOut } from './feedback-due'
import { finishDueAttempts } from './finish-attempt'
import { missedFactIds } from './get-results'
import { readAttempt } from './read-attempt'
import { startAttempt } from './start-attempt'

/** Starts (or resumes) practice on the facts that a finished attempt got wrong or left out, once its answers may be shown. */
export async function practiseMissed(scope: {
  learnerId: string
  attemptId: string
}): Promise<
  Result<{ attemptId: string; resumed: boolean }, 'not-found' | 'not-finished' | 'set-not-found' | 'nothing-to-ask'>
> {
  await finishDueAttempts(scope)
  const read = await readAttempt(database(), scope)
  if (!read) return fail('not-found')
  const { attempt, questions } = read
  if (!areAnswersOut(attempt)) return fail('not-finished')
  const factIds = missedFactIds(attempt, questions)
  if (factIds.length === 0) return fail('nothing-to-ask')
  const { learnerId } = scope
  return startAttempt({ learnerId, setId: attempt.setId, mode: 'practice', purpose: 'missed', factIds })
}
