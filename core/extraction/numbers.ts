import type { NumberBound } from '../facts/fact'
import { parseNumber } from '../facts/parse-number'

export type NumberMention = {
  /** With its qualifier, currency, scale and per cent: "nearly 300", "$7 billion". */
  text: string
  start: number
  end: number
  /** Null for a range, a score, a fraction and "tens of thousands". */
  value: number | null
  bound: NumberBound | null
  /** Currency or measure that is part of the number, null if what is counted follows as words. */
  unit: string | null
}

const BOUND =
  '(?:(?:no |not )?(?:more|less|fewer|greater) than|at least|at most|as (?:many|much|few|little) as|up to|close to|an? (?:estimated|average of|total of)|just (?:over|under|above|below)|well over|nearly|almost|about|around|approximately|roughly|circa|some|over|under|above|below)'
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const WORDS = `(?:(?:${TENS})(?:[ -](?:${SMALL}))?|${SMALL}|a dozen|half a (?:dozen|million|billion)|a hundred|a thousand|a million|a billion)(?: (?:hundred|thousand|million|billion|dozen))*`
const MANY = '(?:(?:tens|hundreds|scores|dozens|thousands|millions|billions)(?: of (?:thousands|millions|billions))?)'
const FRACTION = `(?:(?:an?|one|two|three|four)[ -](?:half|third|quarter|fifth|sixth|tenth)s?(?= of\\b)|half(?= of\\b| the\\b)|(?<=\\bby (?:(?:about|around|almost|nearly|roughly|over|up to|more than|less than) )?)(?:(?:an?|one|two|three)[ -](?:half|third|quarter|fifth|sixth|tenth)s?|half))`
/** "nearly one in five" */
const RATIO = `(?:(?:${SMALL}) (?:in|out of) (?:every )?(?:${SMALL}|${TENS}|\\d+|a hundred)|1 in (?:every )?\\d+|\\d+ out of (?:every )?\\d+)`
const DIGITS = '\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const SCALE = '(?:[ -]?(?:thousand|million|billion|trillion|lakh|crore)(?: crore)?|(?:mn|mln|bn|tn|m|k)(?![\\p{L}]))'
const CURRENCY =
  '(?:(?:US|A|C|NZ|HK|S)?[$]|[£€¥₹₦₩₺₱]|Rs\\.? ?|CHF ?|K?Sh\\.? ?(?=\\d)|(?:DKr|SKr|NKr|Kr|Rp|RM|Tk|Fr)\\.? ?(?=\\d)|[NR](?=\\d))'
/** A measure written right behind its figure: "185km/h". */
const GLUED = '(?:km\\/h|kmh|mph|km|kg|cm|mm|ft|ha|MW|GW|TWh|GWh|MWh|°C|p|c)(?![\\p{L}\\p{N}])'
const FIGURE = `${CURRENCY}?(?:${DIGITS})(?:${SCALE}|${GLUED})?(?: ?%| per ?cent| percentage points?)?`
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?:${BOUND} )?(?:${RATIO}|(?:between )?${FIGURE}(?:(?: to | and |[-–])${FIGURE})?|${MANY}|${FRACTION}|${WORDS}(?: (?:to|or) (?:${WORDS}))?(?: per ?cent)?)(?![\\p{L}\\p{N}]|[:/.,]\\d| past (?:${SMALL})\\b| ?[ap]\\.?m\\b| ?(?:GMT|hrs|UTC)\\b)`,
  'giu',
)
const NOT_COUNTED = /^(?:one|half|some one)$/iu
const JOINED =
  /^(?:between .* and|.* in |.* out of |[^a-z]*(?: to |[-–](?!\p{L}))|.* to |.*lakh crore|\p{L}+[ -](?:half|third|quarter|fifth|sixth|tenth)s?$)/iu

/**
 * The numbers in `text.slice(start, end)` with qualifier, currency and scale, in their order. `dates` are ranges whose
 * figures are no numbers; neither are figures inside names, clock times and ordinals.
 */
export function findNumbers(
  text: string,
  start: number,
  end: number,
  dates: readonly { start: number; end: number }[],
): NumberMention[] {
  const passage = text.slice(start, end)
  return [...passage.matchAll(NUMBER)].flatMap(apart).flatMap((found) => {
    const from = start + found.index + prepositionIn(passage, found.index, found[0])
    const to = start + found.index + found[0].length
    const isPeriod = /\b(?:first|second|other|better|latter)\s$/iu.test(
      passage.slice(Math.max(0, from - start - 8), from - start),
    )
    const isHalf =
      !isPeriod &&
      /half$/iu.test(found[0]) &&
      / of (?!(?:it|them|that|this)\b)/u.test(passage.slice(to - start, to - start + LONGEST_OF))
    if ((NOT_COUNTED.test(found[0]) && !isHalf) || dates.some((date) => from < date.end && date.start < to)) return []
    if (/\b(?:first|last|past|next|coming)\s$/iu.test(passage.slice(Math.max(0, found.index - 8), found.index)))
      return []
    if (isYear(passage, found.index, found[0])) return []
    if (isPartOfName(passage, found.index, found[0]) || isIdiom(passage, found.index, found[0])) return []
    const text = passage.slice(from - start, to - start)
    return [{ text, start: from, end: to, ...readNumber(text) }]
  })
}

/** " of them", to its first letters. */
const LONGEST_OF = 9

type Found = { index: number; 0: string }

/** "rose 4.2% to 61.30": a share and what it came to are two numbers; "from 4% to 6%" is one. */
function apart(found: Found): Found[] {
  const pair = /^(.*(?:%| per ?cent)) to ([^%]*)$/iu.exec(found[0])
  const [, share, reached] = pair ?? []
  if (share === undefined || reached === undefined || /per ?cent|points?$/iu.test(reached)) return [found]
  return [
    { index: found.index, 0: share },
    { index: found.index + found[0].length - reached.length, 0: reached },
  ]
}

/** "over two years", "under two presidents": there the word is no qualifier; the length of what to leave away. */
function prepositionIn(passage: string, at: number, number: string): number {
  const word = /^(?:over|under|around) /iu.exec(number)?.[0] ?? ''
  const isTime = /^ (?:years|months|weeks|days|hours)\b/u.test(
    passage.slice(at + number.length, at + number.length + 8),
  )
  return word !== '' && (isTime || /^(?:two|three|four|five|six)$/iu.test(number.slice(word.length))) ? word.length : 0
}

/** "Article 5", "Group of Seven", "Boeing 737". */
function isPartOfName(passage: string, at: number, number: string): boolean {
  const before = /([\p{Lu}][\p{L}.]*)[ -]$/u.exec(passage.slice(Math.max(0, at - 24), at))?.[1] ?? ''
  if (
    /^(?:Article|Section|Chapter|Route|Flight|Highway|Boeing|Airbus|Channel|Group|Formula|Room|Gate|Hall)$/.test(before)
  )
    return true
  // "The SDP won 41 seats and the UZF 23 seats": a second name with its own figure.
  const isSecond =
    /(?:,|\band) (?:the )?\p{Lu}[\p{L}.]*[ -]$/u.test(passage.slice(Math.max(0, at - 40), at)) &&
    /\d .*(?:,|\band) (?:the )?\p{Lu}/u.test(passage.slice(Math.max(0, at - 60), at)) &&
    /^ \p{Ll}+s\b/u.test(passage.slice(at + number.length, at + number.length + 30))
  if (isSecond) return false
  const opensSentence = passage.slice(0, at).trim() === before
  return (
    before !== '' &&
    !opensSentence &&
    /^\d+$/.test(number) &&
    !/^(?:The|In|On|At|By|About|Some|Over|And|But|Nearly|Killed)$/.test(before)
  )
}

/** "a 2021 report": four figures without a comma, and nothing that they count. */
function isYear(passage: string, at: number, number: string): boolean {
  if (!/^(?:19|20)\d\d$/.test(number)) return false
  return (
    !/^ (?:\p{Ll}+ )?\p{Ll}+s\b|^ people\b/u.test(passage.slice(at + number.length, at + number.length + 30)) ||
    /(?:\b(?:an?|the|its|his|her|their)|[’']s) $/iu.test(passage.slice(Math.max(0, at - 6), at))
  )
}

/** "one of", "two-faced", "one another", "half-time": words that count nothing. */
function isIdiom(passage: string, at: number, number: string): boolean {
  if (
    /\b(?:number|no\.?|type|phase|stage|level|day|chapter|line|route|room|gate)\s$/iu.test(
      passage.slice(Math.max(0, at - 9), at),
    )
  )
    return true
  const after = passage.slice(at + number.length, at + number.length + 14)
  if (/^(?:one|half)$/iu.test(number)) return !/^ of /u.test(after)
  return /^(?:-[a-z]|st\b|nd\b|rd\b|th\b)/iu.test(after) && !/^\d/.test(number)
    ? !/^-(?:day|week|month|year|point|goal|mile)/iu.test(after)
    : false
}

const UNIT = new RegExp(`%|per ?cent(?:age points?)?|[$£€¥₹₦₩₺₱]|Rs|CHF|K?Sh|[NR](?=\\d)|(?<=\\d)${GLUED}`, 'iu')

function readNumber(text: string): Pick<NumberMention, 'value' | 'bound' | 'unit'> {
  const unit = UNIT.exec(text)?.[0] ?? null
  const range = new RegExp(`(?:${FIGURE})(?: to | and |[-–])(?:${FIGURE})`, 'iu').test(text)
  const parsed = range || JOINED.test(text) ? null : parseNumber(text)
  return { value: parsed?.value ?? null, bound: parsed?.bound ?? null, unit }
}
