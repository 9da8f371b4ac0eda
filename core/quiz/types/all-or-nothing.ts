import type { Question } from '../../questions/question'
import type { ScoredResponse } from '../score-response'

/** A point for the question and each of its facts, or none; `confusedWith` is the fact whose answer was given instead. */
export function allOrNothing(question: Question, isRight: boolean, confusedWith: string | null): ScoredResponse {
  const score = isRight ? 1 : 0
  const perFact = question.factIds.map((factId) => ({ factId, score, confusedWith }))
  return { outcome: isRight ? 'right' : 'wrong', score, maxScore: 1, perFact }
}
