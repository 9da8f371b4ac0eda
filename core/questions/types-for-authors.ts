import type { QuestionType } from './question-types'

/** How an answer is given: picked out of what is shown, filled into a sentence that helps, or brought up from nothing. */
export type Retrieval = 'recognition' | 'cued' | 'free'

/**
 * What of a question its author may change: `options` with their reasons, the `answer` with what else is accepted, the stem alone, or nothing:
 * a true/false question is its statement, and another statement is another question.
 */
export type EditableParts = 'options' | 'answer' | 'stem' | 'nothing'

/** Every type of question as builders of sets speak of it. A new type is a line here. */
export const TYPES_FOR_AUTHORS: Record<QuestionType, { name: string; retrieval: Retrieval; edits: EditableParts }> = {
  'single-choice': { name: 'Single choice', retrieval: 'recognition', edits: 'options' },
  'true-false': { name: 'True or false', retrieval: 'recognition', edits: 'nothing' },
  matching: { name: 'Matching', retrieval: 'recognition', edits: 'stem' },
  cloze: { name: 'Fill the gap', retrieval: 'cued', edits: 'answer' },
  typed: { name: 'Typed answer', retrieval: 'free', edits: 'answer' },
}

/** The types in the order of that list. */
export const TYPE_NAMES = Object.entries(TYPES_FOR_AUTHORS).map(([type, { name }]) => ({
  type: type as QuestionType,
  name,
}))
