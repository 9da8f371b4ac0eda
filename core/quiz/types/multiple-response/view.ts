import type { MultipleResponseQuestion } from '../../../questions/types/multiple-response'
import type { ServedOrder, ViewBase } from '../../question-view'
import { inOrder, letterAt } from '../in-order'

/** Options to choose several of; how many are right is not said. */
export type MultipleResponseView = ViewBase & {
  type: 'multiple-response'
  options: { id: string; letter: string; text: string }[]
}

export function viewMultipleResponse(
  question: MultipleResponseQuestion,
  order: ServedOrder,
  base: ViewBase,
): MultipleResponseView {
  const options = inOrder(question.id, question.options, order.options, (option) => option.id)
  return {
    ...base,
    type: 'multiple-response',
    options: options.map(({ id, text }, i) => ({ id, letter: letterAt(i), text })),
  }
}
