import type { Answer } from '@/core/quiz/response'
import type { CategoriseView } from '@/core/quiz/types/categorise/view'

/** Each item with the category chosen for it. */
export function categoriseWords(view: CategoriseView, answer: Answer): string[] {
  if (answer.kind !== 'categories') return []
  return view.items.map((item) => {
    const chosen = view.categories.find(({ id }) => id === answer.categories[item.id])
    return `${item.text.replaceAll('____', '…')}: ${chosen?.text ?? 'nothing'}`
  })
}
