import type { OrderingQuestion } from '../../../questions/types/ordering'
import type { AnswerOf } from '../../answer-kind'
import type { ScoredResponse } from '../../score-response'
import type { ScoreStage } from '../stages'
import { orderAgreement, standings } from './pairs-in-order'

/** Pairs in the right order less those in the wrong one, floor 0; a fact’s part is the share of right pairs among its own. */
export const orderingScore: ScoreStage<OrderingQuestion, AnswerOf<'ordering'>> = {
  needsNames: false,
  fits: ({ items }, { order }) => {
    const ids = new Set(items.map(({ id }) => id))
    return order.every((id) => ids.has(id))
  },
  score: (question, { order }) => scoreOrder(question, order),
}

function scoreOrder({ items }: OrderingQuestion, given: readonly string[]): ScoredResponse {
  const ids = items.map(({ id }) => id)
  const score = Math.max(0, orderAgreement(ids, given))
  const parts = standings(ids, given)
  const perFact = items.map(({ factId }, i) => ({
    factId,
    score: (parts[i]?.right ?? 0) / (items.length - 1),
    confusedWith: null,
  }))
  return { outcome: score === 1 ? 'right' : score === 0 ? 'wrong' : 'partly', score, maxScore: 1, perFact }
}
