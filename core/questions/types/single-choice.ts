import type { ChoiceQuestion, Option, QuestionBase } from '../question'
import { optionTexts } from './option-texts'
import type { QuestionParts } from './parts'

/** One of three to five options is right. */
export type SingleChoiceQuestion = QuestionBase & {
  type: 'single-choice'
  options: Option[]
  /** Options in ascending order that must not be shuffled (numbers, dates). */
  ordered: boolean
  planted: null
}

/** Also those of who-says, but for what is asked. */
export const singleChoiceParts: QuestionParts<ChoiceQuestion> = {
  stemTellsFact: false,
  answers: keyTexts,
  wordings: keyTexts,
  wrongAnswers: ({ options }) =>
    options.filter(({ isKey }) => !isKey).map(({ id, text, entityId }) => ({ optionId: id, text, entityId })),
  comparedOptions: ({ options }) => options,
  columns: ({ options }) => [options],
  texts: ({ options }) => optionTexts(options),
}

function keyTexts({ options }: ChoiceQuestion): string[] {
  return options.filter(({ isKey }) => isKey).map(({ text }) => text)
}
