import type { Answer } from '@/core/quiz/response'
import type { ChoiceView } from '@/core/quiz/types/single-choice/view'

/** The option chosen. */
export function choiceWords(view: ChoiceView, answer: Answer): string[] {
  if (answer.kind !== 'choice') return []
  return view.options.filter(({ id }) => id === answer.optionId).map(({ text }) => text)
}
