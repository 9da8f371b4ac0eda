import type { CategoriseQuestion } from '../../../questions/types/categorise'
import type { QuestionView, ServedOrder, ViewBase } from '../../question-view'
import { inOrder } from '../in-order'

/** Items to put into categories. */
export type CategoriseView = ViewBase & {
  type: 'categorise'
  items: { id: string; text: string }[]
  categories: { id: string; text: string }[]
}

export function viewCategorise(question: CategoriseQuestion, order: ServedOrder, base: ViewBase): QuestionView {
  const items = inOrder(question.id, question.items, order.options, (item) => item.id)
  const categories = inOrder(question.id, question.categories, order.rights, (category) => category.id)
  return {
    ...base,
    type: 'categorise',
    items: items.map(({ id, text }) => ({ id, text })),
    categories: categories.map(({ id, text }) => ({ id, text })),
  }
}
