import type { AnswerKind, AnswerOf } from './answer-kind'
import type { Answer } from './response'
import { categoriseFields } from './types/categorise/fields'
import { matchingFields } from './types/matching/fields'
import { multiClozeFields } from './types/multi-cloze/fields'
import { choicesFields } from './types/multiple-response/fields'
import { orderingFields } from './types/ordering/fields'
import { choiceFields } from './types/single-choice/fields'
import { typedFields } from './types/typed/fields'

/** A form's fields by name. A name stands once: several choices are several names (`option.<id>`), never one repeated. */
export type Fields = ReadonlyMap<string, string>

/** How an answer stands in a form. Free of zod: the page reads with it what the server reads from a plain form. */
export type FieldsOf<Given extends Answer> = {
  /** Whatever stands there, complete or not: what comes from outside is still to be checked. */
  read(fields: Fields): Given
  /** Whether nothing is chosen or written yet. */
  isBlank(answer: Given): boolean
}

const FIELDS: { [Kind in AnswerKind]: FieldsOf<AnswerOf<Kind>> } = {
  choice: choiceFields,
  typed: typedFields,
  matching: matchingFields,
  choices: choicesFields,
  ordering: orderingFields,
  categories: categoriseFields,
  blanks: multiClozeFields,
}

/** The answer of a kind that stands in a form’s fields. */
export function readFields(kind: AnswerKind, fields: Fields): Answer {
  return FIELDS[kind].read(fields)
}

/** The answer of a kind that stands in a form’s fields, or null if nothing is chosen or written yet. */
export function readGiven(kind: AnswerKind, fields: Fields): Answer | null {
  // The compiler does not follow that the answer read is of the kind asked for; `FIELDS` says that it is.
  const reader: FieldsOf<Answer> = FIELDS[kind]
  const answer = reader.read(fields)
  return reader.isBlank(answer) ? null : answer
}
