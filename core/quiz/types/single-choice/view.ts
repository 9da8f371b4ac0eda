import type { ChoiceQuestion } from '../../../questions/question'
import type { ServedOrder, ViewBase } from '../../question-view'
import { inOrder, letterAt } from '../in-order'

/** Options to choose one of. */
export type ChoiceView = ViewBase & {
  type: 'single-choice' | 'true-false' | 'who-says'
  options: { id: string; letter: string; text: string }[]
}

export function viewChoice(question: ChoiceQuestion, order: ServedOrder, base: ViewBase): ChoiceView {
  const options = inOrder(question.id, question.options, order.options, (option) => option.id)
  return {
    ...base,
    type: question.type,
    options: options.map(({ id, text }, i) => ({ id, letter: letterAt(i), text })),
  }
}
