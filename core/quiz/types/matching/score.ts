import type { MatchingQuestion } from '../../../questions/types/matching'
import type { AnswerOf } from '../../answer-kind'
import type { ScoredResponse } from '../../score-response'
import type { ScoreStage } from '../stages'

/** Each pair counts the same, for its own fact. */
export const matchingScore: ScoreStage<MatchingQuestion, AnswerOf<'matching'>> = {
  needsNames: false,
  fits: (question, { pairs }) => {
    const lefts = new Set(question.pairs.map((pair) => pair.id))
    const rights = new Set(question.pairs.map((pair) => pair.rightId))
    return Object.entries(pairs).every(([left, right]) => lefts.has(left) && rights.has(right))
  },
  score: (question, { pairs }) => scorePairs(question, pairs),
}

function scorePairs(question: MatchingQuestion, pairs: Record<string, string>): ScoredResponse {
  const perFact = question.pairs.map((pair) => {
    const given = pairs[pair.id]
    const isRight = given === pair.rightId
    const instead = isRight ? undefined : question.pairs.find((other) => other.rightId === given)
    return { factId: pair.factId, score: isRight ? 1 : 0, confusedWith: instead?.factId ?? null }
  })
  const rights = perFact.filter((fact) => fact.score === 1).length
  const outcome = rights === perFact.length ? 'right' : rights === 0 ? 'wrong' : 'partly'
  return { outcome, score: rights / perFact.length, maxScore: 1, perFact }
}
