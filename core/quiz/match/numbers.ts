import type { NumberBound } from '../../facts/fact'
import { foldedWords } from '../../facts/fold'
import { type ParsedNumber, parseNumber } from '../../facts/parse-number'
import { asciiDigits, ordinalDigits } from './words'

export type NumberTarget = { value: number; unit: string; bound: NumberBound }
/** What a text makes of a number that is asked for: the same, another one, or none that can be compared. */
export type NumberMatch = { kind: 'same' | 'other'; value: number } | null

const LONGEST = 100

/**
 * Compares a typed number with the one asked for. `answer` is that one in words, whose unit words may be used too. "Other"
 * means that the text is a number and nothing else, but not this one; null that it is none, or of another unit.
 */
export function matchNumber(given: string, target: NumberTarget, answer: string): NumberMatch {
  const parsed = readings(shareInPercent(given, target.unit, answer))
    .map((text) => parseNumber(text))
    .filter((number) => number !== null)
  const [first] = parsed
  if (!first) return null
  const same = parsed.find(
    (number) =>
      number.value === target.value && boundFits(number.bound, target.bound) && restFits(number, target.unit, answer),
  )
  if (same) return { kind: 'same', value: same.value }
  return first.value === target.value ? null : { kind: 'other', value: first.value }
}

/** The number that a text is as a whole, with its unit and qualifier; null if it is more than that, or none. */
export function wholeNumber(text: string): NumberTarget | null {
  const parsed = readings(text)
    .map((reading) => parseNumber(reading))
    .find((number) => number !== null)
  if (!parsed || parsed.rest.length > 3 || !STARTS_AS_NUMBER.test(text)) return null
  // "Seven Samurai" is a title.
  if (!/\d/.test(text) && parsed.rest.length > 0 && /\s\p{Lu}/u.test(text)) return null
  return { value: parsed.value, unit: parsed.rest.join(' '), bound: parsed.bound ?? 'exactly' }
}

const STARTS_AS_NUMBER =
  /^\s*(?:(?:about|around|approximately|approx\.?|roughly|circa|some|nearly|almost|close to|over|above|more than|greater than|at least|at most|up to|under|below|less than|fewer than|no (?:more|less|fewer) than|not (?:more|less) than|a minimum of|exactly)\s+)?(?:(?:US)?[$€£]?\s?\d|half\b|an?\s+(?:dozen|hundred|thousand|million|billion|trillion)\b|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b)/i

/** Both ends of a range ("40–50", "between 40 and 50"); null if the text is none. */
export function rangeOf(text: string): [number, number] | null {
  if (text.length > LONGEST) return null
  const words = text.toLowerCase().replace(/^\s*(?:between|from)\s/, '')
  const ends = words.split(/\s*[–—]\s*|\s*-\s*|\s(?:to|and|till|until)\s/)
  const [low, high] = ends.map((end) => parseNumber(end)?.value)
  return ends.length === 2 && low !== undefined && high !== undefined && low < high ? [low, high] : null
}

/** Parts of a whole as a share: "a quarter" is 25 per cent. */
const SHARES = new Map([
  ['half', 50],
  ['a half', 50],
  ['one half', 50],
  ['a quarter', 25],
  ['one quarter', 25],
  ['three quarters', 75],
  ['a fifth', 20],
  ['one fifth', 20],
  ['a tenth', 10],
  ['one tenth', 10],
])

function shareInPercent(given: string, unit: string, answer: string): string {
  const share = given.length > LONGEST ? undefined : SHARES.get(given.trim().toLowerCase().replace(/-/g, ' '))
  const isPercent = [...foldedWords(unit), ...foldedWords(answer)].some((word) => /%|^percent$|^cent$/.test(word))
  if (share === undefined) return given
  return isPercent ? `${share}%` : share === 50 ? '0.5' : given
}

/** Scale words of other languages, where they mean one thing after a figure. */
const SCALES: [RegExp, string][] = [
  [/^(?:tausend|mille|mil|tysiąc\p{L}*|тысяч\p{L}*|тыс|тисяч\p{L}*|тис|ألف|ألاف|آلاف|bin|ribu)$/u, 'thousand'],
  [
    /^(?:millionen|millions?|millones|millón|milioni|milione|milhões|milhão|milion\p{L}*|miljoen|miljoner|миллион\p{L}*|млн|мільйон\p{L}*|مليون|ملايين|milyon|juta|mio)$/u,
    'million',
  ],
  [
    /^(?:milliarden?|milliards?|miliardi|miliardo|miliard\p{L}*|miljard\p{L}*|миллиард\p{L}*|мільярд\p{L}*|млрд|مليار|مليارات|milyar|mrd|mlrd)$/u,
    'billion',
  ],
]

/** Figures and scale words as in English: "٢ مليون", "1,2 Milliarden", ".5", "38th". */
function inEnglish(text: string): string {
  const plain = asciiDigits(text.normalize('NFKC')).trim()
  return (ordinalDigits(plain.toLowerCase()) ?? plain)
    .replace(/(?<=\d)(?:st|nd|rd|th)\b/i, '')
    .replace(/(?<!\d)\.(?=\d)/, '0.')
    .replace(/(?<=\d\s?)mil millones\b/i, ' billion')
    .replace(/(?<=\d[\s\u00a0]?)([\p{L}]{3,})\.?/gu, (whole, word: string) => {
      const scale = SCALES.find(([pattern]) => pattern.test(word.toLowerCase()))
      return scale ? scale[1] : whole
    })
}

/** "four and a half million" → "4.5 million". */
function half(whole: string, count: string, scale: string): string {
  const number = parseNumber(count)
  return number ? `${number.value + 0.5} ${scale}` : whole
}

/** The text as it stands, and with the separators of other countries put into the usual form. */
function readings(text: string): string[] {
  if (text.length > LONGEST) return []
  const plain = inEnglish(text)
    .replace(/(?<=\d)[\s'’_](?=\d{3}(?!\d))/gu, '')
    .replace(/\b([a-z]+|\d+) and a half (million|billion|trillion|thousand)\b/i, half)
    .replace(/\b(?:half a|a half) (million|billion|trillion)/i, '0.5 $1')

    .replace(
      /\b(?:an?|one) (hundred|thousand|million|billion|trillion|dozen)\b(?!\s+(?:and\s+)?(?:one|t[whe]|f[io]|s[ie]|eigh|nine|eleven))/i,
      '1 $1',
    )
    .replace(/\b1 dozen\b/i, '12')
    .replace(/^(about|around|some|over|nearly) (?=\d)/i, '$1 ')
  const indian = plain.replace(/(?<!\d)\d{1,2}(?:,\d{2})+,\d{3}(?!\d)/g, (number) => number.replace(/,/g, ''))
  const hundreds = indian.replace(/\b1 hundred\b/i, 'one hundred')
  const points = hundreds.replace(/(?<![\d.])\d{1,3}(?:\.\d{3})+(?![\d.])/g, (number) => number.replace(/\./g, ''))
  const decimal = hundreds.replace(/(?<=\d),(?=\d{1,2}(?!\d))/g, '.')
  return [...new Set([hundreds, decimal, points])]
}

/** No qualifier is always fine; "about" wherever the figure is not exact; otherwise the same direction. */
function boundFits(given: NumberBound | null, target: NumberBound): boolean {
  if (given === null || given === target) return true
  if (given === 'exactly' || target === 'exactly') return false
  if (given === 'about') return true
  const upward: NumberBound[] = ['at-least', 'more-than']
  return upward.includes(given) && upward.includes(target)
}

const UNIT_WORDS = new Map(
  Object.entries({
    '%': 'percent',
    cent: 'percent',
    pct: 'percent',
    per: 'percent',
    $: 'dollar',
    us: 'dollar',
    usd: 'dollar',
    american: 'dollar',
    '€': 'euro',
    eur: 'euro',
    '£': 'pound',
    gbp: 'pound',
    km: 'kilometre',
    kilometer: 'kilometre',
    m: 'metre',
    meter: 'metre',
    kg: 'kilogram',
    kilo: 'kilogram',
    tonne: 'ton',
    hr: 'hour',
    min: 'minute',
    sq: 'square',
    people: 'person',
  }),
)

/** Besides the number, only words of the unit or of the answer itself may stand there: "40 hours" is not 40 days. */
function restFits(parsed: ParsedNumber, unit: string, answer: string): boolean {
  const known = new Set([...foldedWords(unit), ...(parseNumber(answer)?.rest ?? foldedWords(answer))].map(unitWord))
  if (['dollar', 'euro', 'percent'].some((word) => known.has(word))) known.add('of')
  return parsed.rest.every((word) => known.has(unitWord(word)))
}

function unitWord(word: string): string {
  const single = /[^s]s$/.test(word) && word !== 'us' ? word.slice(0, -1) : word
  return UNIT_WORDS.get(word) ?? UNIT_WORDS.get(single) ?? single
}
