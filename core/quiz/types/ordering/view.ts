import type { OrderingQuestion } from '../../../questions/types/ordering'
import type { QuestionView, ServedOrder, ViewBase } from '../../question-view'
import { inOrder } from '../in-order'

/** Things to put in order, as served; no dates. */
export type OrderingView = ViewBase & { type: 'ordering'; items: { id: string; text: string }[] }

export function viewOrdering(question: OrderingQuestion, order: ServedOrder, base: ViewBase): QuestionView {
  const items = inOrder(question.id, question.items, order.options, (item) => item.id)
  return { ...base, type: 'ordering', items: items.map(({ id, text }) => ({ id, text })) }
}
