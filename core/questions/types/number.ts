import type { QuestionBase } from '../question'
import type { QuestionParts } from './parts'
import type { TypedTarget } from './typed'

/** A figure that another fact gives in the same unit, and that fact as a sentence. */
export type OtherFigure = { value: number; factId: string; rationale: string }

/** A question answered by a figure. */
export type NumberQuestion = QuestionBase & {
  type: 'number'
  /** How a learner reads the figure: "about 40", "US$7 billion". */
  answer: string
  target: Extract<TypedTarget, { kind: 'number' }>
  /** How far off still counts, in parts of the figure; 0 unless the fact is approximate. */
  tolerance: number
  /** Further wordings that are right. */
  accepted: string[]
  others: OtherFigure[]
}

export const numberParts: QuestionParts<NumberQuestion> = {
  stemTellsFact: false,
  answers: ({ answer }) => [answer],
  wordings: ({ answer, accepted }) => [answer, ...accepted],
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: () => [],
  texts: ({ answer, others }) => [{ text: answer }, ...others.map(({ rationale }) => ({ text: rationale }))],
}
