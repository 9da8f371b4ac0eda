import type { Option, QuestionBase } from '../question'
import { optionTexts } from './option-texts'
import type { QuestionParts } from './parts'

/** Two or three of four to six options are right, one fact each. */
export type MultipleResponseQuestion = QuestionBase & {
  type: 'multiple-response'
  options: Option[]
  /** Key's option id to the fact that makes it right. */
  keyFacts: Record<string, string>
  /**
   * The entity that the stem names, where the options are what facts say of it ("By the reports, Sergey Lavrov ____."); null
   * where they are the answers themselves ("Which of these did Ukraine call for?").
   */
  toldOf: string | null
}

export const multipleResponseParts: QuestionParts<MultipleResponseQuestion> = {
  stemTellsFact: false,
  answers: keyTexts,
  wordings: (question) => (question.toldOf === null ? keyTexts(question) : []),
  wrongAnswers: ({ options }) =>
    options.filter(({ isKey }) => !isKey).map(({ id, text, entityId }) => ({ optionId: id, text, entityId })),
  comparedOptions: ({ options }) => options,
  columns: ({ options }) => [options],
  texts: ({ options }) => optionTexts(options),
  // Where the stem names the facts' answer, what is asked for is what they say of it.
  asked: ({ toldOf }, fact) => (toldOf === null ? fact.object : null),
}

function keyTexts({ options }: MultipleResponseQuestion): string[] {
  return options.filter(({ isKey }) => isKey).map(({ text }) => text)
}
