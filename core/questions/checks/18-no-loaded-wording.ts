import { containsWords } from '../../facts/fold'
import { type CheckContext, error, type Finding } from '../finding'
import type { Question } from '../question'
import { textsOf } from '../question-parts'
import { withoutQuotations } from '../quotations'
import type { ShownText } from '../types/parts'

/** 18: no word of the dossier’s lexicon of loaded words, in any text that a learner reads as ours, outside quotation marks. */
export function noLoadedWording(question: Question, { loadedWords }: CheckContext): Finding[] {
  const seen = new Set<string>()
  return readAsOurs(question).flatMap(({ text, optionId }) => {
    const own = withoutQuotations(text)
    return loadedWords.flatMap(({ word, instead }) => {
      if (seen.has(word) || !formsOf(word).some((form) => containsWords(own, form))) return []
      seen.add(word)
      return [error(18, question, `“${word}” is loaded; quote it, or: ${instead}`, optionId)]
    })
  })
}

/** The word, its plural, and its adverb or abstract noun where these are made by adding to it. */
function formsOf(word: string): string[] {
  return [
    word,
    `${word}s`,
    `${word}es`,
    `${word}ly`,
    `${word}ism`,
    word.replace(/e?d$/, 'ing'),
    word.replace(/ed$/, 'ion'),
  ]
}

/** Stem, right answer as a statement, then what stands in each option, its rationale included. */
function readAsOurs(question: Question): Pick<ShownText, 'text' | 'optionId'>[] {
  const [stem, ...others] = textsOf(question).map(({ text, rationale, optionId }) =>
    [text, ...(rationale === undefined ? [] : [rationale])].map((each) => ({ text: each, optionId })),
  )
  return [...(stem ?? []), { text: question.answerStatement }, ...others.flat()]
}
