import { parseNumber } from '../../facts/parse-number'
import { countryMeant, displayCountry } from './countries'
import { matchDate, wholeDate } from './dates'
import { compareKnown } from './known-names'
import { readName } from './name'
import { matchNames, type NameMatch } from './names'
import { matchNumber, rangeOf, wholeNumber } from './numbers'
import { compareCountries, foldedText, isCloserToOther, matchTexts } from './texts'
import { remembered } from './words'

/** What general rules make of an answer to a text, without knowing any dossier. */
export type GeneralMatch =
  | { verdict: 'right'; kind: NameMatch['kind'] | 'number' | 'date'; rank: number; value: number }
  | { verdict: 'wrong'; kind: 'other-country'; name: string }
  | { verdict: 'wrong'; kind: 'other-number'; value: number }
  | { verdict: 'wrong'; kind: 'other-date' | 'no-match' }

export type Shape = 'person' | 'thing' | 'unknown'

const LONGEST_NAME = 200

/** Judges a name or text by what it looks like: a person’s name, a country, a place, a thing. */
export function matchName(accepted: string, given: string, shape: Shape): GeneralMatch {
  if (accepted.length > LONGEST_NAME || given.length > LONGEST_NAME) return NO_MATCH
  const countries = compareCountries(accepted, given)
  if (countries === 'same') return right({ kind: 'alias', rank: 1, slips: 0 })
  const known = shape === 'person' ? null : compareKnown(accepted, given)
  if (known === 'same')
    return right({ kind: isInLetters(given) || isInLetters(accepted) ? 'acronym' : 'alias', rank: 1, slips: 0 })
  if (known === 'other') return NO_MATCH
  const person = shape === 'thing' ? null : matchNames(accepted, given, shape === 'person')
  if (person) return right(person)
  if (countries === 'other')
    return {
      verdict: 'wrong',
      kind: 'other-country',
      name: displayCountry(countryMeant(foldedText(given))?.name ?? ''),
    }
  if (shape === 'person' || (shape === 'unknown' && areBothPersonal(accepted, given))) return NO_MATCH
  const text = matchTexts(accepted, given)
  if (!text) return NO_MATCH
  return text.kind === 'slip' && isCloserToOther(accepted, given) ? NO_MATCH : right(text)
}

/** "UN", "U.N.", "МАГАТЭ". */
function isInLetters(text: string): boolean {
  return /^(?:the )?(?:\p{Lu}\.?){2,8}$/u.test(text.trim())
}

function areBothPersonal(accepted: string, given: string): boolean {
  const [name, other] = [readName(accepted), readName(given)]
  return name !== null && other !== null && name.isPersonal && other.isPersonal && name.words.length > 1
}

/** Judges any answer by the shape of what is accepted: a range, a date, a number, else a name or text. */
export function matchByShape(accepted: string, given: string): GeneralMatch {
  const { range, date, number } = shapeOf(accepted)
  if (range) return rangeOf(given)?.join() === range.join() ? same('number', range[0]) : NO_MATCH
  const dated = date === null ? null : matchDate(given, date)
  if (dated !== null) return dated === 'same' ? same('date', 0) : { verdict: 'wrong', kind: 'other-date' }
  if (!number)
    return date === null ? matchName(accepted, /\d/.test(accepted) ? inFigures(given) : given, 'unknown') : NO_MATCH
  const match = matchNumber(given, number, accepted)
  if (!match) return NO_MATCH
  return match.kind === 'same'
    ? same('number', match.value)
    : { verdict: 'wrong', kind: 'other-number', value: match.value }
}

/** "one thousand for one thousand" → "1000 for 1000", for an answer that has figures. */
function inFigures(given: string): string {
  if (given.length > LONGEST_NAME) return given
  return given.replace(NUMBER_WORDS, (words) => {
    const number = parseNumber(words)
    return number && number.rest.length === 0 && number.bound === null
      ? `${number.value}${/\s$/.test(words) ? ' ' : ''}`
      : words
  })
}

const NUMBER_WORDS =
  /\b(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)(?:[\s-]+|\b))+/gi

const shapeOf = remembered((accepted) => ({
  range: rangeOf(accepted),
  date: wholeDate(accepted),
  number: wholeNumber(accepted),
}))

const NO_MATCH: GeneralMatch = { verdict: 'wrong', kind: 'no-match' }

function right(match: NameMatch): GeneralMatch {
  return { verdict: 'right', kind: match.kind, rank: match.rank, value: 0 }
}

function same(kind: 'number' | 'date', value: number): GeneralMatch {
  return { verdict: 'right', kind, rank: 0, value }
}
