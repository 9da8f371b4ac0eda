import { repairQuotes } from '../extraction/repair-quotes'
import { splitSentences } from '../extraction/sentences'
import type { Suggestion } from '../extraction/suggestion'
import type { Article } from '../facts/article'
import { parseDate } from '../facts/parse-date'
import { parseNumber } from '../facts/parse-number'
import { hashText } from '../hash'

/** Its sentence tells what somebody says, wants or thinks: a person settles whose words they are. */
const SPEECH =
  /\b(?:said|says|saying|told|tells|according to|claim(?:s|ed)?|den(?:y|ies|ied)|demand(?:s|ed)?|accus(?:es|ed|ing)|warn(?:s|ed)?|announc(?:es|ed)|insist(?:s|ed)?|believ(?:es|ed)|argu(?:es|ed)|must|should)\b|[“"«]/i

/**
 * A suggestion made of words that a person chose in an article: they are what a question will ask for, their sentence is the
 * evidence. `at`: where in the paragraph the words begin; without it their first place is taken. Null if they are not there.
 */
export function handSuggestion(
  { text, passages }: Pick<Article, 'text' | 'passages'>,
  { paragraph, words, at }: { paragraph: number; words: string; at?: number },
): Suggestion | null {
  const range = passages.find(({ n }) => n === paragraph)?.range
  if (text === undefined || range === undefined || words.trim() === '') return null
  const passage = text.slice(range.start, range.end)
  const answer = words.trim()
  const place = at !== undefined && passage.startsWith(answer, at) ? at : passage.indexOf(answer)
  if (place < 0) return null
  const [answerStart, answerEnd] = [range.start + place, range.start + place + answer.length]
  const sentences = splitSentences(repairQuotes(text), range.start, range.end)
  const first = sentences.find(({ end }) => answerStart < end) ?? range
  const last = sentences.find(({ end }) => answerEnd <= end) ?? range
  const evidence = text.slice(first.start, last.end)
  const kind = parseNumber(answer) ? 'number' : parseDate(answer) ? 'date' : 'statement'
  return {
    id: hashText(`hand ${kind} ${answerStart} ${answerEnd}`),
    kind,
    subject: '',
    relation: '',
    object: answer,
    answer,
    attributedTo: null,
    needsAttribution: reportsSpeech(evidence),
    paragraph,
    evidence,
    start: first.start,
    end: last.end,
    answerStart,
    answerEnd,
    date: null,
    confidence: 1,
    flags: [],
  }
}

/** Whether a sentence may tell what somebody says, wants or thinks. */
export function reportsSpeech(sentence: string): boolean {
  return SPEECH.test(sentence)
}
