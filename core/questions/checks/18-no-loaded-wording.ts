import { containsWords } from '../../facts/fold'
import { type CheckContext, error, type Finding } from '../finding'
import type { Question } from '../question'
import { withoutQuotations } from '../quotations'

/** 18: no word of the dossier’s lexicon of loaded words, in any text that a learner reads as ours, outside quotation marks. */
export function noLoadedWording(question: Question, { loadedWords }: CheckContext): Finding[] {
  const seen = new Set<string>()
  return textsOf(question).flatMap(({ text, optionId }) => {
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

function textsOf(question: Question): { text: string; optionId?: string }[] {
  const common = [{ text: question.stem }, { text: question.answerStatement }]
  if ('options' in question) {
    const { options } = question
    return [
      ...common,
      ...options.flatMap(({ id, text, rationale }) => [text, rationale].map((each) => ({ text: each, optionId: id }))),
    ]
  }
  if (question.type === 'matching') {
    const { pairs } = question
    return [...common, ...pairs.flatMap(({ id, left, right }) => [left, right].map((text) => ({ text, optionId: id })))]
  }
  return [...common, { text: question.answer }]
}
