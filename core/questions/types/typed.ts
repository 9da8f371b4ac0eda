import type { NumberBound } from '../../facts/fact'
import type { QuestionBase, TypedQuestion } from '../question'
import type { QuestionParts } from './parts'

/** What a typed answer has to hit. A number is the full value (7 billion is 7e9), a date is YYYY, YYYY-MM or YYYY-MM-DD. */
export type TypedTarget =
  | { kind: 'entity'; entityId: string }
  | { kind: 'number'; value: number; unit: string; bound: NumberBound }
  | { kind: 'date'; date: string }
  | { kind: 'text' }

/** Another entity that a learner may name instead, the fact it belongs to, and that fact as a sentence. */
export type Confusable = { entityId: string; factId: string; rationale: string }

/** What a question has that is answered in words. */
export type TypedPart = {
  /** The canonical answer. */
  answer: string
  target: TypedTarget
  /** Further wordings that are right, aliases included; source errors are not among them. */
  accepted: string[]
  confusable: Confusable[]
}

/** A question whose answer is written. */
export type TypedFactQuestion = QuestionBase & TypedPart & { type: 'typed' }

/** Also those of a cloze. */
export const typedParts: QuestionParts<TypedQuestion> = {
  stemTellsFact: false,
  answers: ({ answer }) => [answer],
  wordings: ({ answer, accepted }) => [answer, ...accepted],
  wrongAnswers: () => [],
  comparedOptions: () => [],
  columns: () => [],
  texts: ({ answer }) => [{ text: answer }],
}
