import type { FactObject } from '../facts/fact'
import { containsWords } from '../facts/fold'
import { parseNumber } from '../facts/parse-number'
import { type FactBase, namesOf } from './fact-base'
import { numberValue } from './number-options'

const DATE =
  /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b( \d{4})?/g

/**
 * The words by which a stem gives its key away: the answer, another name of it, the same number (a date's day is no number).
 * Null if it does not.
 */
export function keyInStem(base: FactBase, key: FactObject, stem: string): string | null {
  if (key.type !== 'number') return namesOf(base.index, key).find((name) => standsIn(stem, name)) ?? null
  const value = numberValue(key)
  const words = withoutDates(stem).split(/\s+/)
  const pairs = words.map((word, i) => `${word} ${words[i + 1] ?? ''}`)
  return [...words, ...pairs].find((word) => parseNumber(word)?.value === value) ?? null
}

/** Whether the text has these words, in any spelling; a figure is not looked for in dates. */
export function standsIn(text: string, words: string): boolean {
  return containsWords(parseNumber(words) === null ? text : withoutDates(text), words)
}

function withoutDates(text: string): string {
  return text.replace(DATE, ' ')
}
