import type { DateMention } from './dates'
import { DAYS_A_WEEK, daysAfter, daysBetween, isoOf, MONTHS, WEEKDAYS, weekdayOf } from './iso-days'

/** A date that was told of before, and whether it is only the day of saying so: "said on Tuesday". */
export type ToldDate = DateMention & { isReport: boolean }

/** The sentence in which dates are looked for: its range in the text, and the day of publication. */
type Place = { text: string; start: number; end: number; published: string }

const MOST_TOLD = 6

/** What the next sentence may count from: the latest dates of `told` and of this one that are resolved. */
export function rememberDates(
  told: readonly ToldDate[],
  dates: readonly DateMention[],
  text: string,
): readonly ToldDate[] {
  const own = dates.filter(({ iso }) => iso !== null).map((date) => ({ ...date, isReport: isReport(date, text) }))
  return [...told, ...own].slice(-MOST_TOLD)
}

const LONGEST_REPORT = 60
const SAID_ON =
  /\b(?:said|told|announced|confirmed|added|warned|reported|wrote|ruled|insisted)(?: \p{L}+){0,2}(?: on| late on| early on)? $/iu
const ON_IT_SAID = /^,? [^.;:,“”"]{0,50}?\b(?:said|told|announced|confirmed|warned|insisted)\b/u

function isReport({ start, end }: DateMention, text: string): boolean {
  return (
    SAID_ON.test(text.slice(Math.max(0, start - LONGEST_REPORT), start)) ||
    ON_IT_SAID.test(text.slice(end, end + LONGEST_REPORT))
  )
}

/**
 * The dates of a sentence with those that are counted from others: "the following day", "that year", "two days earlier",
 * "the previous March" from the last date before them, "yesterday" in a quotation from the day of saying it. Unresolved
 * where nothing before is precise enough.
 */
export function countFromTold(dates: readonly DateMention[], told: readonly ToldDate[], place: Place): DateMention[] {
  const phrases = phrasesIn(place.text.slice(place.start, place.end), place.start).filter(
    (phrase) => !dates.some((date) => isWhole(date) && overlap(phrase, date)),
  )
  const read = dates.filter((date) => !phrases.some((phrase) => overlap(phrase, date)))
  const settled: DateMention[] = []
  for (const date of [...read, ...phrases].sort((a, b) => a.start - b.start)) {
    const last = settled.at(-1)
    if (isPhrase(date) && last && isYearOf(last, date, place.text)) {
      settled.splice(0, settled.length, ...inYearOf(settled, date, told, place.text))
      continue
    }
    const anchors = anchorsFor(date, settled, told, place.text)
    settled.push(isPhrase(date) ? counted(date, anchors, dates, place) : narrated(date, anchors, place))
  }
  const inYears = settled.map((date, i) => inYearToldOf(date, settled[i - 1] ?? told.at(-1), place))
  return inYears.map((date) => ofSpeech(date, inYears, place))
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/** "the day before yesterday", "a year ago", "3 May 2019": the library knows the day by itself. */
function isWhole({ text }: DateMention): boolean {
  return /\b(?:yesterday|tomorrow|ago|\d{4})\b/iu.test(text)
}

/** "2 May" + "of that year" */
function isYearOf({ text, iso, end }: DateMention, year: Phrase, source: string): boolean {
  const isBare = iso !== null && iso.length >= MONTH_LENGTH && !/\d{4}/u.test(text)
  return isBare && / year$/u.test(year.text) && /^ of (?:the )?$/u.test(source.slice(end, year.start))
}

/** The dates of a sentence of which the last one is of "that year": so are those without a year before it. */
function inYearOf(
  settled: readonly DateMention[],
  { end, resolve }: Phrase,
  told: readonly ToldDate[],
  source: string,
): DateMention[] {
  const inSentence = settled.findLast(({ text, iso }) => iso !== null && /\d{4}/u.test(text))
  const anchor =
    inSentence ?? told.findLast(({ text }) => /\d{4}/u.test(text)) ?? told.findLast(({ isReport }) => !isReport)
  const year = anchor?.iso ? resolve(anchor.iso) : null
  return settled.map((date, i) => {
    const isLast = i === settled.length - 1
    const words = isLast ? { text: source.slice(date.start, end), end } : {}
    const isOfYear = date.start >= (inSentence?.end ?? 0) && isBareMonth(date.text) && date.iso !== null
    if (!isOfYear) return { ...date, ...words }
    return { ...date, ...words, iso: year === null ? null : `${year}${date.iso?.slice('YYYY'.length) ?? ''}` }
  })
}

/** A date counted from another one: `resolve` has its day, month or year from that of the other, null if that is too vague. */
type Phrase = DateMention & { resolve: (anchor: string) => string | null }

function isPhrase(date: DateMention | Phrase): date is Phrase {
  return 'resolve' in date
}

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const WEEKDAY = WEEKDAYS.map(capital).join('|')
const NAME = `${WEEKDAY}|${MONTHS.map(capital).join('|')}`
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ')
const NUMBER = 'an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}'
const PART = 'day|night|evening|morning|afternoon'
/** "said that Friday was dry": there the word joins. */
const NO_REPORT = '(?<!\\b(?:said|says|say|told|\\p{L}{1,15}ed|know|knew|believes?|means?|so|now) )'
const THAT = `(?<![\\p{L}\\p{N}-])${NO_REPORT}`

const COUNTS: { words: RegExp; resolve: (found: readonly string[], anchor: string) => string | null }[] = [
  {
    words: new RegExp(
      `${THAT}(?:[Tt]he(?: very)? same|[Tt]hat(?: very)?(?: same)?) (${PART}|month|year)\\b(?!-)`,
      'gu',
    ),
    resolve: ([, unit = ''], anchor) => shifted(anchor, unit, 0),
  },
  {
    words: new RegExp(`\\b(following|previous|preceding) (${PART}|week|month|year)\\b(?!-)`, 'giu'),
    resolve: ([, which = '', unit = ''], anchor) => shifted(anchor, unit, isFollowing(which) ? 1 : -1),
  },
  {
    words: new RegExp(`\\bnext (${PART})\\b(?! or\\b|-)`, 'giu'),
    resolve: ([, unit = ''], anchor) => shifted(anchor, unit, 1),
  },
  {
    words: new RegExp(`\\b([Ff]ollowing|[Pp]revious|[Pp]receding) (${NAME})\\b`, 'gu'),
    resolve: ([, which = '', name = ''], anchor) => named(anchor, name.toLowerCase(), isFollowing(which) ? 1 : -1),
  },
  {
    words: new RegExp(`${THAT}[Tt]hat (?:same )?(${WEEKDAY})\\b`, 'gu'),
    resolve: ([, name = ''], anchor) => named(anchor, name.toLowerCase(), 0),
  },
  {
    // "on the Wednesday night he left", but not "on the Wednesday plan"
    words: new RegExp(
      `(?<=\\b(?:[Oo]n|[Bb]y|[Uu]ntil) )the (${WEEKDAY})\\b(?=(?: (?:night|evening|morning|afternoon))?(?:[,.;:]|$| (?:he|she|it|they|we|I|the|a|and|but|in|at|when|that)\\b))`,
      'gu',
    ),
    resolve: ([, name = ''], anchor) => named(anchor, name.toLowerCase(), 0),
  },
  {
    words:
      /(?<=\b(?:[Oo]n|[Bb]y|[Uu]ntil) )the (\d{1,2})(?:st|nd|rd|th)(?=[.,;”]|$| (?:he|she|they|it|and|but|when)\b)/gu,
    resolve: ([, day = ''], anchor) => dayOfSameMonth(Number(day), anchor),
  },
  {
    words: new RegExp(
      `\\b(?:the|${NUMBER}) (?:${PART}|week|month|year)s? (?:before|after)\\b(?= (?!and\\b|but\\b|yesterday|tomorrow))`,
      'giu',
    ),
    // "two days after the truce": the truce is told of elsewhere.
    resolve: () => null,
  },
  {
    words: new RegExp(
      `\\b(?:the (?=\\p{L}+[^s] )|(${NUMBER}) )(${PART}|week|month|year)s? (earlier|later|before|after)\\b`,
      'giu',
    ),
    resolve: ([, count = 'the', unit = '', direction = ''], anchor) => {
      const number = /^(?:an?|the)$/iu.test(count) ? 1 : Number(count) || NUMBERS.indexOf(count.toLowerCase())
      return shifted(anchor, unit, /^(?:later|after)$/iu.test(direction) ? number : -number)
    },
  },
]

function isFollowing(which: string): boolean {
  return which.toLowerCase() === 'following'
}

function phrasesIn(sentence: string, offset: number): Phrase[] {
  const found = COUNTS.flatMap(({ words, resolve }) =>
    [...sentence.matchAll(words)].map((match) => ({
      text: match[0],
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      iso: null,
      resolve: (anchor: string) => resolve(match, anchor),
    })),
  )
  return found.filter((phrase, i) => !found.slice(0, i).some((other) => overlap(other, phrase)))
}

const DAY_LENGTH = 'YYYY-MM-DD'.length
const MONTH_LENGTH = 'YYYY-MM'.length

/** "two days later" than a day, "the month before" one, "that year": as precise as its unit; null if the other date is less so. */
function shifted(anchor: string, unit: string, by: number): string | null {
  const [year = 0, month = 0] = anchor.split('-').map(Number)
  const kind = unit.toLowerCase()
  if (kind === 'year') return isoOf(year + by)
  if (kind === 'month') {
    const months = year * MONTHS.length + month - 1 + by
    return anchor.length < MONTH_LENGTH ? null : isoOf(Math.floor(months / MONTHS.length), (months % MONTHS.length) + 1)
  }
  if (anchor.length < DAY_LENGTH) return null
  return daysAfter(anchor, kind === 'week' ? by * DAYS_A_WEEK : by)
}

/** "On 2 September … on the 14th": of the same month, or of the next one. */
function dayOfSameMonth(day: number, anchor: string): string | null {
  if (anchor.length < DAY_LENGTH || day < 1) return null
  const month =
    day >= Number(anchor.slice(MONTH_LENGTH + 1)) ? anchor.slice(0, MONTH_LENGTH) : shifted(anchor, 'month', 1)
  const iso = daysAfter(`${month}-01`, day - 1)
  return iso.startsWith(month ?? '') ? iso : null
}

/** The weekday or month after (1) or before (-1) another date, or on or after it (0). */
function named(anchor: string, name: string, direction: number): string | null {
  const month = MONTHS.indexOf(name) + 1
  if (month > 0) {
    const [year = 0, other = 0] = anchor.split('-').map(Number)
    if (anchor.length < MONTH_LENGTH) return isoOf(year + direction, month)
    const isOtherYear = direction > 0 ? month <= other : month >= other
    return isoOf(isOtherYear ? year + direction : year, month)
  }
  if (anchor.length < DAY_LENGTH) return null
  const ahead = (WEEKDAYS.indexOf(name) - WEEKDAYS.indexOf(weekdayOf(anchor) ?? '') + DAYS_A_WEEK) % DAYS_A_WEEK
  if (direction === 0) return daysAfter(anchor, ahead)
  return daysAfter(anchor, direction > 0 ? ahead || DAYS_A_WEEK : ahead - DAYS_A_WEEK)
}

/** Further back nothing is counted from. */
const FARTHEST_TOLD = 700

/** The dates before one, the best to count from first: those of its sentence, then what was told, days of saying so last. */
function anchorsFor(
  { start }: DateMention,
  settled: readonly DateMention[],
  told: readonly ToldDate[],
  text: string,
): ToldDate[] {
  const own = settled.map((date) => ({ ...date, isReport: isReport(date, text) })).reverse()
  const near = told.filter(({ end }) => start - end <= FARTHEST_TOLD).reverse()
  return [
    ...own.filter(({ isReport }) => !isReport),
    ...own.filter(({ isReport }) => isReport),
    ...near.filter(({ isReport }) => !isReport),
    ...near.filter(({ isReport }) => isReport),
  ].filter(({ iso }) => iso !== null)
}

function counted(
  { text, start, end, resolve }: Phrase,
  [anchor]: readonly ToldDate[],
  dates: readonly DateMention[],
  { text: source, published, start: sentence, end: sentenceEnd }: Place,
): DateMention {
  const isBorrowed = anchor !== undefined && anchor.end <= sentence
  // "We will be there the next morning": not the one after the last day told.
  if (
    isBorrowed &&
    (isQuoted(source.slice(sentence, sentenceEnd), start - sentence) || MODAL.test(source.slice(sentence, start)))
  )
    return { text, start, end, iso: null }
  if (anchor?.iso) return { text, start, end, iso: resolve(anchor.iso), isBorrowed }
  // "the previous Thursday" with no date before it is one of the days before publication.
  const own = dates.find((date) => overlap(date, { start, end }))?.iso ?? null
  const isPublished = own === published && /\bprevious\b/iu.test(text)
  const isNamed = /\p{Lu}\p{Ll}+$/u.test(text)
  return { text, start, end, iso: isNamed ? (isPublished ? resolve(published) : own) : null }
}

const MODAL = /\b(?:will|would|shall|can|could|may|might|should|must)\b[^.;:]*$/u

/** Days before publication within which a weekday is one of its own week. */
const OWN_WEEK = 8
const FARTHEST_STORY = 300

/**
 * "She vanished on Friday 7 March. On Saturday her phone rang": in an account of other days, a weekday is one of them, if
 * the day before it is told with its weekday or the hour of the day is told; but not the day of saying something.
 */
function narrated(date: DateMention, anchors: readonly ToldDate[], { text, published }: Place): DateMention {
  const name = new RegExp(`^(?:on )?(${WEEKDAY})(?: (${PART}))?$`, 'iu').exec(date.text)
  const [anchor] = anchors
  if (!name?.[1] || !anchor?.iso || date.iso === null || date.iso > published || isReport(date, text)) return date
  const isStory =
    anchor.iso.length === DAY_LENGTH &&
    !anchor.isReport &&
    date.start - anchor.end <= FARTHEST_STORY &&
    daysBetween(anchor.iso, published) <= -OWN_WEEK &&
    (new RegExp(WEEKDAY, 'u').test(anchor.text) || (name[2] !== undefined && /\d/u.test(anchor.text)))
  return isStory ? { ...date, iso: named(anchor.iso, name[1].toLowerCase(), 0) } : date
}

/** Days back within which a month without its year is the last one. */
const LAST_MONTHS_DAYS = 70
const FARTHEST_YEAR = 160

/** "In August 2022 police found it. In November she was charged": the year of the date just before goes on. */
function inYearToldOf(date: DateMention, before: DateMention | undefined, place: Place): DateMention {
  const { text, start, published } = place
  const [iso, year] = [date.iso ?? '', before?.iso?.slice(0, 'YYYY'.length) ?? '']
  const isNear = before !== undefined && date.start - before.end <= FARTHEST_YEAR
  const isAlike = before?.iso?.length === iso.length && iso.length >= MONTH_LENGTH
  if (
    !isNear ||
    !goesOn(text.slice(before.end, date.start), date.start - start) ||
    !isAlike ||
    !isBareMonth(date.text) ||
    !/\d{4}/u.test(before.text)
  )
    return date
  const day = iso.slice('YYYY'.length)
  const isAfter = day > (before.iso ?? '').slice('YYYY'.length)
  const lastDay = iso.length === DAY_LENGTH ? iso : `${iso}-28`
  const isLong = iso <= published && daysBetween(lastDay, published) < -LAST_MONTHS_DAYS
  const isOfThisMonth = published.startsWith(iso) && iso.length === MONTH_LENGTH
  return isAfter && year < published.slice(0, 'YYYY'.length) && (isLong || isOfThisMonth)
    ? { ...date, iso: `${year}${day}` }
    : date
}

/** Words after which a date opens its sentence: "By early August". */
const LONGEST_OPENER = 12

/** "and sank it in", or a new sentence that opens with the date; but not "Lee, elected in May 2022, resigned in". */
function goesOn(between: string, place: number): boolean {
  return place <= LONGEST_OPENER ? /[.!?]/u.test(between) : /^[^.;]*\b(?:and|then|before)\b[^.;,]*$/u.test(between)
}

/** "May", "9 August", "Aug. 9", but not "last May". */
function isBareMonth(text: string): boolean {
  return /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?$/u.test(
    text,
  )
}

const DEICTIC: Record<string, number> = { yesterday: -1, 'last night': -1, today: 0, tonight: 0, tomorrow: 1 }

/** "“I leave tomorrow,” she wrote on 3 March": counted from the day of writing, if the sentence has just that one. */
function ofSpeech(date: DateMention, dates: readonly DateMention[], { text, start, end }: Place): DateMention {
  const by = DEICTIC[date.text.toLowerCase()]
  const sentence = text.slice(start, end)
  if (by === undefined || !isQuoted(sentence, date.start - start)) return date
  const days = dates.filter((other) => other !== date && !isQuoted(sentence, other.start - start))
  const [day] = days
  return day?.iso?.length === DAY_LENGTH && days.length === 1 ? { ...date, iso: daysAfter(day.iso, by) } : date
}

function isQuoted(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at)
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”')
  return isOpen || before.split('"').length % 2 === 0
}
