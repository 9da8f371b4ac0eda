import type { NumberBound } from './fact'
import { foldedWords } from './fold'

export type ParsedNumber = {
  value: number
  /** The qualifier before the number, `null` if it stands alone. */
  bound: NumberBound | null
  /** What is left besides number and qualifier, folded: unit words, currency. */
  rest: string[]
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const SMALL = new Map(ONES.split(' ').map((word, value) => [word, value]))
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
)
const SCALES = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])
/** Longer phrases first, so that "no more than" is not read as "more than". */
const BOUNDS: [string, NumberBound][] = [
  ['no fewer than', 'at-least'],
  ['no less than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'less-than'],
  ['not more than', 'less-than'],
  ['a minimum of', 'at-least'],
  ['minimum of', 'at-least'],
  ['at least', 'at-least'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['fewer than', 'less-than'],
  ['less than', 'less-than'],
  ['up to', 'less-than'],
  ['at most', 'less-than'],
  ['close to', 'nearly'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['exactly', 'exactly'],
]

/**
 * Reads one number from a short text: digits or words, thousands separators, a scale word, a qualifier before it.
 * Null if there is none, or more than one ("3 or 4"), or a sign or fraction that is not understood.
 */
export function parseNumber(text: string): ParsedNumber | null {
  if (/[-−–]\s*\d/.test(text) || text.includes('/')) return null
  const grouped = text.replace(/(?<=\d)[  '’](?=\d{3}(?!\d))/gu, '')
  const { bound, words } = takeBound(splitSymbols(foldedWords(grouped)))
  const start = words.findIndex(isNumberWord)
  if (start < 0) return null
  let end = start
  while (end < words.length && isNumberPart(words, end)) end++
  const value = readValue(words.slice(start, end))
  const rest = [...words.slice(0, start), ...words.slice(end)]
  if (value === null || rest.some(isNumberWord)) return null
  return { value, bound, rest }
}

/** "$7bn" → "$", "7", "bn"; "40%" → "40", "%". */
function splitSymbols(words: string[]): string[] {
  return words.flatMap((word) => word.match(/\d+(?:\.\d+)?|[$€£%]|[^\d$€£%]+/gu) ?? [])
}

function takeBound(words: string[]): { bound: NumberBound | null; words: string[] } {
  const text = words.join(' ')
  const found = BOUNDS.find(([phrase]) => text.startsWith(`${phrase} `))
  if (!found) return { bound: null, words }
  return { bound: found[1], words: words.slice(found[0].split(' ').length) }
}

function isNumberWord(word: string): boolean {
  return (
    /^\d/.test(word) ||
    SMALL.has(word) ||
    TENS.has(word) ||
    word === 'hundred' ||
    /^(thousand|[mb]illion|trillion)$/.test(word)
  )
}

function isNumberPart(words: string[], at: number): boolean {
  const word = words[at] ?? ''
  if (isNumberWord(word) || SCALES.has(word)) return true
  return word === 'and' && isNumberWord(words[at + 1] ?? '')
}

function readValue(words: string[]): number | null {
  let total = 0
  let group: number | null = null
  let digits = false
  for (const word of words) {
    const scale = SCALES.get(word)
    if (word === 'and') continue
    if (scale !== undefined) {
      total += (group ?? 1) * scale
      group = null
    } else if (word === 'hundred') {
      group = (group ?? 1) * 100
    } else if (/^\d/.test(word)) {
      if (group !== null) return null
      group = Number(word)
      digits = true
    } else {
      const value = SMALL.get(word) ?? TENS.get(word) ?? 0
      if (digits || !continues(group, value)) return null
      group = (group ?? 0) + value
    }
  }
  const value = total + (group ?? 0)
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null
}

/** "twenty" + "one", "hundred" + "five": a smaller number word may follow where its digits are still free. */
function continues(group: number | null, value: number): boolean {
  if (group === null) return true
  if (group % 100 === 0) return group > 0
  return group % 10 === 0 && group % 100 >= 20 && value >= 1 && value <= 9
}
