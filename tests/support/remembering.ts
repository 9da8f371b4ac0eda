import { randomUUID } from 'node:crypto'
import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import type { Grade } from '@/core/review/grade'
import type { Identity } from '@/server/auth/identity'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { type RememberedFact, readMemory } from '@/server/review/read-memory'
import { type NewReview, recordReview } from '@/server/review/record-review'
import { ONE_FACT_SET_ID, rightAnswer, saveRequest, servedQuestions, started, wrongAnswer } from './quiz-content'

/** The fact that the sets of one fact ask. */
export const HOST_CITY = 'small-talks:host-city'

export type Learner = { id: string; identity: Identity }

type Given = {
  setId?: string
  /** How it is answered; right and wrong have a short form. */
  answer: 'right' | 'wrong' | ((question: Question) => Answer)
  mode?: 'practice' | 'test'
  visibleMs?: number
  /** By the device’s clock; now unless given. */
  occurredAt?: Date
}

/** A learner answers a set’s first question now, by the database’s clock; a test is handed in. Gives the response’s id. */
export async function answerOnce(
  learner: Learner,
  { setId = ONE_FACT_SET_ID, answer, mode = 'practice', visibleMs = 3500, occurredAt }: Given,
): Promise<{ attemptId: string; responseId: string }> {
  const attemptId = await started({ learnerId: learner.id, setId, mode })
  const [asked] = await servedQuestions(attemptId)
  if (!asked) throw new Error('The set asks nothing')
  const { question } = asked
  const given =
    typeof answer === 'function' ? answer(question) : (answer === 'right' ? rightAnswer : wrongAnswer)(question)
  // The device's clock follows the moved one of the database: an answer never counts as given before its attempt.
  const changes = { visibleMs, zone: 'UTC', occurredAt: (occurredAt ?? FAR_AHEAD).toISOString() }
  const request = saveRequest(asked.position, given, changes)
  const saved = await saveResponse({ identity: learner.identity, attemptId, request })
  if (!saved.ok) throw new Error(`Not saved: ${saved.code}`)
  if (mode === 'test') await handIn({ learnerId: learner.id, attemptId })
  return { attemptId, responseId: request.id }
}

/** Set back to the receipt, whatever day a test has moved the database to. */
const FAR_AHEAD = new Date('2099-01-01T00:00:00Z')

/** A flashcard review as a browser would send it: of the fact of `ONE_FACT_SET_ID`, now, unless told otherwise. */
export function review(learner: Learner, rating: Grade, changes: Partial<NewReview> = {}): NewReview {
  return {
    learnerId: learner.id,
    id: randomUUID(),
    sittingId: null,
    factId: HOST_CITY,
    factVersion: 1,
    rating,
    visibleMs: 3000,
    occurredAt: FAR_AHEAD,
    zone: 'UTC',
    ...changes,
  }
}

/** Records a review that must be recorded; gives its id. */
export async function rated(learner: Learner, rating: Grade, changes: Partial<NewReview> = {}): Promise<string> {
  const given = review(learner, rating, changes)
  const recorded = await recordReview(given)
  if (!recorded.ok) throw new Error(`Not recorded: ${recorded.code}`)
  return given.id
}

/** What the learner remembers of a fact; null if they have not met it in its present version. */
export async function remembered(learner: Learner, factId: string = HOST_CITY): Promise<RememberedFact | null> {
  const { facts } = await readMemory({ learnerId: learner.id })
  return facts.find((fact) => fact.factId === factId) ?? null
}
