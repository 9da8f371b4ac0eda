import type { QuestionType } from '../questions/question-types'
import type { Answer } from './response'

/** The kinds of answer beside "I don’t know", as they are sent and stored. */
export const ANSWER_KINDS = ['choice', 'typed', 'matching', 'choices', 'ordering', 'categories', 'blanks'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]
export type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>

/** How each type of question is answered. */
export const ANSWER_KIND = {
  'single-choice': 'choice',
  'true-false': 'choice',
  typed: 'typed',
  cloze: 'typed',
  matching: 'matching',
  'multiple-response': 'choices',
  number: 'typed',
  'who-says': 'choice',
  ordering: 'ordering',
  categorise: 'categories',
  'multi-cloze': 'blanks',
} as const satisfies Record<QuestionType, AnswerKind>
