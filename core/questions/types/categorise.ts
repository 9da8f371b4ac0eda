import type { Falsity, QuestionBase } from '../question'
import type { QuestionParts } from './parts'

export type Category = { id: string; text: string; entityId: string }

/** `wrong` holds the proof against each category but the item’s own. Ids are opaque, like an option’s. */
export type CategorisedItem = {
  id: string
  text: string
  factId: string
  categoryId: string
  wrong: { categoryId: string; falsity: Falsity }[]
}

/** Four to six things, each in one of two or three categories, one fact an item. */
export type CategoriseQuestion = QuestionBase & {
  type: 'categorise'
  /** What a category is to the facts of its items: their subject (which side proposed it?) or their answer (which source has it?). */
  categoryIs: 'subject' | 'answer'
  /** In the order of their names, in which they are always shown: none is put first. */
  categories: Category[]
  items: CategorisedItem[]
}

export const categoriseParts: QuestionParts<CategoriseQuestion> = {
  stemTellsFact: false,
  answers: ({ categories }) => categories.map(({ text }) => text),
  wordings: () => [],
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: ({ categories, items }) => [categories, items],
  asks: ({ categories, items }) =>
    items.map(({ factId, text, categoryId }) => ({
      factId,
      text,
      wordings: categories.filter(({ id }) => id === categoryId).map((category) => category.text),
    })),
  texts: ({ categories, items }) => [...categories, ...items].map(({ id, text }) => ({ text, optionId: id })),
}
