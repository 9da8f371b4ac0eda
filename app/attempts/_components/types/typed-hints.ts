import type { TypedView } from '@/core/quiz/types/typed/view'

/** How much is enough, by what is asked for. */
export const HINTS: Record<TypedView['answerKind'], string> = {
  entity: 'A name; for a person, the surname is enough.',
  number: 'A number is enough.',
  date: 'As much of the date as the question asks for.',
  text: 'A few words are enough.',
}
