import type { MatchingQuestion } from '../../../questions/types/matching'
import type { AnswerOf } from '../../answer-kind'
import { NO_PART, type PairFeedback } from '../../type-part'
import type { FeedbackStage } from '../stages'

/** Pair by pair. */
export const matchingFeedback: FeedbackStage<MatchingQuestion, AnswerOf<'matching'>> = {
  part: (question, answer) => {
    const pairs = toPairs(question, answer?.pairs ?? {})
    const right = pairs.filter((pair) => pair.isRight).length
    return { ...NO_PART, pairs, tally: { right, of: pairs.length, what: 'pairs' } }
  },
  /** What stood opposite this fact. */
  saidOfFact: (question, { pairs }, factId) => {
    const at = question.pairs.findIndex((pair) => pair.factId === factId)
    return pairs[at]?.given ?? null
  },
}

function toPairs(question: MatchingQuestion, given: Record<string, string>): PairFeedback[] {
  return question.pairs.map((pair) => {
    const chosen = question.pairs.find((other) => other.rightId === given[pair.id])
    return {
      left: pair.left,
      right: pair.right,
      given: chosen?.right ?? null,
      isRight: chosen?.rightId === pair.rightId,
    }
  })
}
