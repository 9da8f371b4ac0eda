import type { QuestionBase } from '../question'
import type { QuestionParts } from './parts'
import type { TypedPart } from './typed'

/** One gap: `statement` is the sentence it stands in, with this one gap; all that a typed answer needs is its own. */
export type Blank = TypedPart & { id: string; factId: string; statement: string }

/** Two or three statements with a gap each, in the order of the blanks; what fills one stands nowhere in the others. */
export type MultiClozeQuestion = QuestionBase & { type: 'multi-cloze'; blanks: Blank[] }

export const multiClozeParts: QuestionParts<MultiClozeQuestion> = {
  stemTellsFact: false,
  answers: ({ blanks }) => blanks.map(({ answer }) => answer),
  wordings: ({ blanks }) => blanks.flatMap(({ answer, accepted }) => [answer, ...accepted]),
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: ({ blanks }) => [blanks.map(({ id, answer }) => ({ id, text: answer }))],
  asks: ({ blanks }) =>
    blanks.map(({ factId, statement, answer, accepted }) => ({
      factId,
      text: statement,
      wordings: [answer, ...accepted],
    })),
  texts: ({ blanks }) => blanks.map(({ id, answer }) => ({ text: answer, optionId: id })),
}
