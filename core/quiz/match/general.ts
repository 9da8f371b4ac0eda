import { matchDate, wholeDate } from './dates'
import { matchNames, type NameMatch } from './names'
import { matchNumber, rangeOf, wholeNumber } from './numbers'
import { compareCountries, foldedText, isCloserToOther, matchTexts } from './texts'
import { countryNamed, displayCountry } from './countries'

/** What general rules make of an answer to a text, without knowing any dossier. */
export type GeneralMatch =
  | { verdict: 'right'; kind: NameMatch['kind'] | 'number' | 'date'; rank: number; value: number }
  | { verdict: 'wrong'; kind: 'other-country' | 'other-number' | 'other-date' | 'no-match'; name: string }

export type Shape = 'person' | 'thing' | 'unknown'

const LONGEST_NAME = 200

/** Judges a name or text by what it looks like: a person’s name, a country, a place, a thing. */
export function matchName(accepted: string, given: string, shape: Shape): GeneralMatch {
  if (accepted.length > LONGEST_NAME || given.length > LONGEST_NAME) return wrong('no-match')
  const countries = compareCountries(accepted, given)
  if (countries === 'same') return right({ kind: 'alias', rank: 1, slips: 0 })
  const person = shape === 'thing' ? null : matchNames(accepted, given, shape === 'person')
  if (person) return right(person)
  if (countries === 'other') return wrong('other-country', displayCountry(countryNamed(foldedText(given))?.name ?? ''))
  const text = matchTexts(accepted, given)
  if (!text || (shape === 'person' && text.kind !== 'slip' && text.kind !== 'transliteration' && text.kind !== 'alias'))
    return wrong('no-match')
  return text.kind === 'slip' && isCloserToOther(accepted, given) ? wrong('no-match') : right(text)
}

/** Judges any answer by the shape of what is accepted: a range, a date, a number, else a name or text. */
export function matchByShape(accepted: string, given: string): GeneralMatch {
  const range = rangeOf(accepted)
  if (range) return rightIf(rangeOf(given)?.join() === range.join(), 'number', 'other-number')
  const date = wholeDate(accepted)
  if (date !== null && matchDate(given, date) !== null) return rightIf(matchDate(given, date) === 'same', 'date', 'other-date')
  const number = wholeNumber(accepted)
  if (number) {
    const match = matchNumber(given, number.target, accepted)
    if (match) return { ...rightIf(match.kind === 'same', 'number', 'other-number'), ...(match.kind === 'same' ? { value: match.value } : { name: String(match.value) }) } as GeneralMatch
    return wrong('no-match')
  }
  return date === null ? matchName(accepted, given, 'unknown') : wrong('no-match')
}

function right(match: NameMatch): GeneralMatch {
  return { verdict: 'right', kind: match.kind, rank: match.rank, value: 0 }
}

function rightIf(isRight: boolean, kind: 'number' | 'date', otherwise: 'other-number' | 'other-date'): GeneralMatch {
  return isRight ? { verdict: 'right', kind, rank: 0, value: 0 } : wrong(otherwise)
}

function wrong(kind: 'other-country' | 'other-number' | 'other-date' | 'no-match', name = ''): GeneralMatch {
  return { verdict: 'wrong', kind, name }
}
