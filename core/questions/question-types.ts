/**
 * Every type of question, in the order in which tables list them. A type added here is missed by the compiler in each
 * table that has a part for every type.
 */
export const QUESTION_TYPES = [
  'single-choice',
  'true-false',
  'typed',
  'cloze',
  'matching',
  'multiple-response',
  'number',
  'who-says',
  'ordering',
  'categorise',
  'multi-cloze',
] as const
export type QuestionType = (typeof QUESTION_TYPES)[number]

/** The ways of asking that are built from facts; a fact can rule each of them out. */
export const BUILT_FORMS = [
  'choice',
  'true-false',
  'typed',
  'cloze',
  'matching',
  'multiple-response',
  'number',
  'who-says',
  'ordering',
  'categorise',
  'multi-cloze',
] as const
export type BuiltForm = (typeof BUILT_FORMS)[number]

/** Which way of asking this is; practice never shows the same form of a fact twice running. */
export type QuestionForm = BuiltForm | `hand-${string}`
