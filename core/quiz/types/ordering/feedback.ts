import type { OrderingQuestion } from '../../../questions/types/ordering'
import type { AnswerOf } from '../../answer-kind'
import { NO_PART, type OrderedFeedback } from '../../type-part'
import type { FeedbackStage } from '../stages'
import { standings } from './pairs-in-order'

/** The right order with its dates, and where each item was put. */
export const orderingFeedback: FeedbackStage<OrderingQuestion, AnswerOf<'ordering'>> = {
  part: (question, answer) => {
    const ordered = toOrdered(question, answer?.order ?? [])
    const right = ordered.filter(({ outcome }) => outcome === 'right').length
    return { ...NO_PART, ordered, tally: { right, of: ordered.length, what: 'places' } }
  },
  saidOfFact: (question, { ordered }, factId) => {
    const place = ordered[question.items.findIndex((item) => item.factId === factId)]?.givenPlace ?? null
    return place === null ? null : `In place ${place} of ${question.items.length}`
  },
}

function toOrdered({ items }: OrderingQuestion, given: readonly string[]): OrderedFeedback[] {
  const parts = standings(
    items.map(({ id }) => id),
    given,
  )
  return items.map(({ id, text, dateText }, i) => {
    const right = parts[i]?.right ?? 0
    const place = given.indexOf(id) + 1
    return {
      text,
      date: dateText,
      givenPlace: place === 0 ? null : place,
      outcome: right === items.length - 1 ? 'right' : right === 0 ? 'wrong' : 'partly',
    }
  })
}
