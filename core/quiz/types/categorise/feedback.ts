import type { CategoriseQuestion } from '../../../questions/types/categorise'
import type { AnswerOf } from '../../answer-kind'
import { type CategorisedFeedback, NO_PART } from '../../type-part'
import type { FeedbackStage } from '../stages'

/** Item by item, with the proof against a wrong category. */
export const categoriseFeedback: FeedbackStage<CategoriseQuestion, AnswerOf<'categories'>> = {
  part: (question, answer) => {
    const categorised = toCategorised(question, answer?.categories ?? {})
    const right = categorised.filter(({ isRight }) => isRight).length
    return { ...NO_PART, categorised, tally: { right, of: categorised.length, what: 'items' } }
  },
  saidOfFact: (question, { categorised }, factId) =>
    categorised[question.items.findIndex((item) => item.factId === factId)]?.given ?? null,
}

function toCategorised(
  { categories, items }: CategoriseQuestion,
  given: Record<string, string>,
): CategorisedFeedback[] {
  const nameOf = (categoryId: string | undefined) => categories.find(({ id }) => id === categoryId)?.text ?? null
  return items.map(({ id, text, categoryId, wrong }) => ({
    text,
    category: nameOf(categoryId) ?? '',
    given: nameOf(given[id]),
    isRight: given[id] === categoryId,
    why: wrong.find((proof) => proof.categoryId === given[id])?.falsity.reason ?? null,
  }))
}
