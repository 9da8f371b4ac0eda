import type { QuestionType } from './question-types'

/** How an answer is given: picked out of what is shown, filled into a sentence that helps, or brought up from nothing. */
export type Retrieval = 'recognition' | 'cued' | 'free'

/**
 * What of a question its author may change: `options` with their reasons, the `answer` with what else is accepted, the stem alone
 * (where each part of the answer belongs to a fact of its own, or to a figure), or nothing: a true/false question and one with
 * several gaps are their statements, and another statement is another question.
 */
export type EditableParts = 'options' | 'answer' | 'stem' | 'nothing'

/** Every type of question as builders of sets speak of it. A new type is a line here. */
export const TYPES_FOR_AUTHORS: Record<QuestionType, { name: string; retrieval: Retrieval; edits: EditableParts }> = {
  'single-choice': { name: 'Single choice', retrieval: 'recognition', edits: 'options' },
  'true-false': { name: 'True or false', retrieval: 'recognition', edits: 'nothing' },
  matching: { name: 'Matching', retrieval: 'recognition', edits: 'stem' },
  cloze: { name: 'Fill the gap', retrieval: 'cued', edits: 'answer' },
  typed: { name: 'Typed answer', retrieval: 'free', edits: 'answer' },
  'multiple-response': { name: 'Several right answers', retrieval: 'recognition', edits: 'stem' },
  number: { name: 'Number', retrieval: 'free', edits: 'stem' },
  'who-says': { name: 'Who says so?', retrieval: 'recognition', edits: 'stem' },
  ordering: { name: 'Put in order', retrieval: 'recognition', edits: 'stem' },
  categorise: { name: 'Sort into groups', retrieval: 'recognition', edits: 'stem' },
  'multi-cloze': { name: 'Fill several gaps', retrieval: 'cued', edits: 'nothing' },
}

/** The types in the order of that list. */
export const TYPE_NAMES = Object.entries(TYPES_FOR_AUTHORS).map(([type, { name }]) => ({
  type: type as QuestionType,
  name,
}))
