import { meansDate, type ParsedDate, parseDate } from '../../facts/parse-date'
import { FOREIGN_MONTHS } from './foreign-months'
import { damerau } from './slips'
import { numeralOf } from './titles'
import { asciiDigits, ordinalDigits } from './words'

export type DateMatch = 'same' | 'other' | null

const MONTHS = 'january february march april june july august september october november december'.split(' ')
const LONGEST = 60

/**
 * Compares a typed date with `key` (YYYY, YYYY-MM or YYYY-MM-DD). A missing year and the century of a short one are the
 * key’s. "Other" means that the text is a date, but another one, or less exact; null that it is none.
 */
export function matchDate(given: string, key: string): DateMatch {
  const parsed = readDates(given, key.slice(0, 2))
  if (parsed.length === 0) return null
  return parsed.some((date) => meansDate(date, key)) ? 'same' : 'other'
}

/** The date that a text is, as YYYY, YYYY-MM or YYYY-MM-DD; null if it is none or lacks the year. */
export function wholeDate(text: string): string | null {
  const [parsed] = readDates(text, '20')
  if (!parsed || parsed.year === null) return null
  const parts = [parsed.month, parsed.day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'))
  return [String(parsed.year).padStart(4, '0'), ...parts].join('-')
}

function readDates(text: string, century: string): ParsedDate[] {
  if (text.length > LONGEST) return []
  const plain = asciiDigits(text.normalize('NFKC')).trim().toLowerCase().normalize('NFC')
  const spelt = inEnglish(plain).replace(/\p{L}{6,}/gu, monthMeant)
  const forms = [
    spelt,
    spelt.replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3'),
    spelt.replace(/^(\d{1,2})[./-](\d{4})$/, '$2-$1'),
    spelt.replace(/^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/, '$1.$2.$3'),
    spelt.replace(/^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/, `$1.$2.${century}$3`),
    spelt.replace(/(?<=\p{L}\s?)['’](\d{2})$/u, ` ${century}$1`),
    spelt.replace(/^(\d{1,2})-(\p{L}+)-(\d{4})$/u, '$1 $2 $3'),
    spelt.replace(/^(\d{1,2})[./\s]+([ivx]+)[./\s]+(\d{4})$/, romanMonth),
    spelt.replace(/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/u, '$1-$2-$3'),
    spelt.replace(/^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]$/u, '$1-$2'),
    spelt.replace(/^(\d{4})\s*[年년]$/u, '$1'),
  ]
  return [...new Set(forms)].map((form) => parseDate(form)).filter((date) => date !== null)
}

const FOREIGN = new Map(
  FOREIGN_MONTHS.trim()
    .split('\n')
    .flatMap((line) => {
      const [month = '', words = ''] = line.split('|')
      return words.split(',').map((word) => [word.normalize('NFC'), month] as const)
    }),
)

/** Months, ordinals and small words of other languages as in English: "2 июня 2025 г." → "2 june 2025". */
function inEnglish(text: string): string {
  return text
    .replace(/^(?:in )?the year (?:of )?(?=\d{1,4}$)/, '')
    .replace(/(?<=\d)(?:\.(?=\s)|er|º|ª|-?го|-е|-й)(?=\s)/gu, '')
    .replace(/(?<=\d)\s*(?:г\.?|года?|р\.?|року?)$/u, '')
    .replace(/(?<=[\s\d])(?:de|del|d[’']|den|af)\s+(?=[\p{L}\d])/gu, '')
    .replace(/[\p{L}\p{M}]{3,}(?:-[\p{L}]+)?/gu, (word) => FOREIGN.get(word) ?? ordinalDigits(word) ?? word)
}

function romanMonth(whole: string, day: string, roman: string, year: string): string {
  const month = numeralOf(roman)
  return month === null ? whole : `${year}-${month}-${day}`
}

/** "septmber" → "september"; any other word stays. */
function monthMeant(word: string): string {
  if (word.length > 10) return word
  return MONTHS.find((month) => month.length >= 6 && (damerau(month, word, 1) ?? 2) <= 1) ?? word
}
