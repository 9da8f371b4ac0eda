import type { MatchingQuestion } from '../../../questions/types/matching'
import type { AnswerOf } from '../../answer-kind'
import { scoreParts } from '../score-parts'
import type { ScoreStage } from '../stages'

/** Each pair counts the same, for its own fact. */
export const matchingScore: ScoreStage<MatchingQuestion, AnswerOf<'matching'>> = {
  needsNames: false,
  fits: (question, { pairs }) => {
    const lefts = new Set(question.pairs.map((pair) => pair.id))
    const rights = new Set(question.pairs.map((pair) => pair.rightId))
    return Object.entries(pairs).every(([left, right]) => lefts.has(left) && rights.has(right))
  },
  score: (question, { pairs }) =>
    scoreParts(
      question.pairs.map(({ id, rightId, factId }) => {
        const given = pairs[id]
        const instead = given === rightId ? undefined : question.pairs.find((other) => other.rightId === given)
        return { factId, isRight: given === rightId, confusedWith: instead?.factId ?? null }
      }),
    ),
}
