import type { QuestionBase } from '../question'
import type { QuestionParts } from './parts'

/** Something that happened; `date` is YYYY, YYYY-MM or YYYY-MM-DD. `id` is opaque and says nothing about when. */
export type OrderedItem = { id: string; text: string; date: string; dateText: string; factId: string }

/** Three to five things that happened, earliest first, one fact an item; no two dates overlap at their precision. */
export type OrderingQuestion = QuestionBase & { type: 'ordering'; items: OrderedItem[] }

export const orderingParts: QuestionParts<OrderingQuestion> = {
  stemTellsFact: false,
  answers: () => [],
  wordings: () => [],
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: ({ items }) => [items],
  asks: ({ items }) => items.map(({ factId, text, dateText }) => ({ factId, text, wordings: [dateText] })),
  texts: ({ items }) => items.map(({ id, text }) => ({ text, optionId: id })),
}
