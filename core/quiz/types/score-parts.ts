import type { ScoredResponse } from '../score-response'

/** One part of an answer, all or nothing. `confusedWith` is the fact whose answer was given instead. */
export type ScoredPart = { factId: string; isRight: boolean; confusedWith: string | null }

/** The mean of the parts, each for its own fact. */
export function scoreParts(parts: readonly ScoredPart[]): ScoredResponse {
  const rights = parts.filter(({ isRight }) => isRight).length
  const perFact = parts.map(({ factId, isRight, confusedWith }) => ({ factId, score: isRight ? 1 : 0, confusedWith }))
  const outcome = rights === parts.length ? 'right' : rights === 0 ? 'wrong' : 'partly'
  return { outcome, score: rights / parts.length, maxScore: 1, perFact }
}
