import type { Answer } from '@/core/quiz/response'
import type { OrderingView } from '@/core/quiz/types/ordering/view'

/** The items in the order given, numbered. */
export function orderingWords(view: OrderingView, answer: Answer): string[] {
  if (answer.kind !== 'ordering') return []
  return answer.order.map((id, i) => `${i + 1}. ${view.items.find((item) => item.id === id)?.text ?? ''}`)
}
