import type { Falsity, Option, QuestionBase } from '../question'
import { optionTexts } from './option-texts'
import type { QuestionParts } from './parts'

/** A statement, asked as "Is it true that …?". */
export type TrueFalseQuestion = QuestionBase & {
  type: 'true-false'
  /** True, then False. */
  options: Option[]
  ordered: boolean
  /** The wrong answer put into the statement, with the proof that it is wrong; null if the statement is true. */
  planted: { text: string; entityId: string | null; falsity: Falsity } | null
}

export const trueFalseParts: QuestionParts<TrueFalseQuestion> = {
  stemTellsFact: true,
  answers: () => [],
  wordings: () => [],
  wrongAnswers: ({ planted }) => (planted ? [planted] : []),
  comparedOptions: () => [],
  columns: ({ options }) => [options],
  texts: ({ options }) => optionTexts(options),
}
