import type { Answer } from '@/core/quiz/response'
import type { MultipleResponseView } from '@/core/quiz/types/multiple-response/view'

/** The options chosen, in the order of the page. */
export function multipleResponseWords(view: MultipleResponseView, answer: Answer): string[] {
  if (answer.kind !== 'choices') return []
  return view.options.filter(({ id }) => answer.optionIds.includes(id)).map(({ text }) => text)
}
