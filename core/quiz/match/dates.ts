import { meansDate, type ParsedDate, parseDate } from '../../facts/parse-date'
import { damerau } from './slips'

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
  const plain = text.normalize('NFKC').trim().toLowerCase()
  const spelt = plain.replace(/\p{L}{6,}/gu, monthMeant)
  const forms = [
    spelt,
    spelt.replace(/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/, '$1-$2-$3'),
    spelt.replace(/^(\d{1,2})[./-](\d{4})$/, '$2-$1'),
    spelt.replace(/^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})$/, '$1.$2.$3'),
    spelt.replace(/^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/, `$1.$2.${century}$3`),
    spelt.replace(/(?<=\p{L}\s?)['’](\d{2})$/u, ` ${century}$1`),
    spelt.replace(/^(\d{1,2})-(\p{L}+)-(\d{4})$/u, '$1 $2 $3'),
  ]
  return [...new Set(forms)].map((form) => parseDate(form)).filter((date) => date !== null)
}

/** "septmber" → "september"; any other word stays. */
function monthMeant(word: string): string {
  if (word.length > 10) return word
  return MONTHS.find((month) => month.length >= 6 && (damerau(month, word, 1) ?? 2) <= 1) ?? word
}
