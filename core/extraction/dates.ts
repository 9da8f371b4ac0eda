import { en, type ParsedResult } from 'chrono-node'
import { type DatePlace, dayOfPlace, monthOfPlace, weekdayOfPlace } from './date-by-tense'
import { fixedDays } from './fixed-days'
import { DAYS_A_WEEK, daysAfter, daysBetween, isoOf, MONTHS, weekdayOf } from './iso-days'
import { countFromTold, rememberDates, type ToldDate } from './told-dates'

export type DateMention = {
  text: string
  start: number
  end: number
  /** YYYY, YYYY-MM or YYYY-MM-DD as far as the wording and the article’s date settle it; null for "last week" and the like. */
  iso: string | null
  /** "the following day" after a date of another sentence: its words alone tell no day. */
  isBorrowed?: boolean
}

/**
 * The dates in `text.slice(start, end)` with their offsets, resolved against the day of publication. A bare weekday is the
 * last one in a sentence that tells what was, the next one in a sentence that tells what will be. Durations are no dates.
 */
export function findDates(text: string, start: number, end: number, published: string): DateMention[] {
  return dateReader(text, published)(start, end)
}

/** The same sentence by sentence in their order: "the following day" counts from what the sentences before told. */
export function dateReader(text: string, published: string): (start: number, end: number) => DateMention[] {
  let told: readonly ToldDate[] = []
  return (start, end) => {
    const line = text.slice(Math.max(0, start - LONGEST_DATELINE), start)
    const dateline = DATELINE_BEFORE.exec(line)?.[0] ?? ''
    const dates = countFromTold(datesIn(text, start, end, published), told, { text, start, end, published }).map(
      (date) => inYearSpokenOf(date, text),
    )
    told = rememberDates(told, dates, text)
    return [...datesIn(text, start - dateline.length, start, published), ...dates]
  }
}

const LONGEST_DATELINE = 90
/** "ISTANBUL, June 2 (Reuters) – " before the first sentence of a passage, which does not hold it. */
const DATELINE_BEFORE = /(?<=^|[\n\r\u2028\u2029])\p{Lu}[^\n\r\u2028\u2029]*[–—-] $/u

function datesIn(text: string, start: number, end: number, published: string): DateMention[] {
  if (start === end) return []
  const passage = text.slice(start, end)
  // Noon in UTC: no time zone of the machine moves it to another day.
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }
  const read = joinYears(
    en.casual
      .parse(passage, reference)
      .flatMap((result) => withoutCount(result, reference))
      .flatMap((result) => bothEnds(result, reference))
      .flatMap((result) => toMention(result, passage, published, reference)),
    passage,
  )
  const fixed = fixedDays(passage, (range) => placeOf(passage, range, published)).filter(
    (date) => !read.some(({ text, ...other }) => overlap(date, other) && text.length > date.text.length),
  )
  const others = [
    ...bareYears(passage),
    ...endsOfYears(passage, published),
    ...seasons(passage, published),
    ...middlesOfMonths(passage, published),
    ...daysOfOneMonth(passage, read),
  ].filter((other) => ![...read, ...fixed].some((date) => overlap(other, date)))
  const sorted = weekdaysExplained(
    [...read.filter((date) => !fixed.some((other) => overlap(other, date))), ...fixed, ...others].sort(
      (a, b) => a.start - b.start,
    ),
    passage,
    published,
  )
  return monthsOfRanges(inOrder(sorted, passage, published), passage).map((date) => ({
    ...date,
    start: start + date.start,
    end: start + date.end,
  }))
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

type Reference = { instant: Date; timezone: number }

const NO_DATE =
  /^\d{1,3}(?: to |[-–]| and )\d{1,3}$|^\d+ ?a$|^(?:in |about |within |after |some |around )?[\d.,]+ (?:seconds?|minutes?|hours?)\b|^(?:for|within|in the (?:next|past|last|coming)\b|now$|\d{1,2}[/.]\d{1,2}$|\d{1,2}[-–]\d{1,2}$|(?:sun|sat|mar|dec|second)$)|^(?:at )?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?$|^(?:in )?(?:an? |\d+ )?(?:hours?|minutes?|seconds?)\b/iu
const OF_A_WEEK = /\b(?:weeks?|weekend|fortnight)\b/iu
const FROM_ANOTHER_DAY = /\b(?:earlier|later|before|after|previous|following)\b/iu

type Read = Pick<ParsedResult, 'index' | 'text' | 'start'>
type Spanned = Read & Pick<ParsedResult, 'end'>

/** "By 31 May, 40 had left": the figure behind the comma is no year. */
function withoutCount(result: ParsedResult, reference: Reference): Spanned[] {
  const text = result.text.replace(/(?<=\d \p{L}{3,}|\bweek), ?\d{1,2}$/u, '')
  if (text === result.text) return [result]
  return en.casual.parse(text, reference).map((own) => ({
    index: result.index + own.index,
    text: own.text,
    start: own.start,
    end: own.end,
  }))
}

const TO = /\s+(?:to|and|until|till|through)\s+|\s*[–—-]\s*/u

/** "20 January to 31 March" is two dates, "12-14 May" is one. */
function bothEnds(result: Spanned, reference: Reference): Read[] {
  const to = result.end ? TO.exec(result.text) : null
  if (!to) return [result]
  const at = to.index + to[0].length
  const [first] = en.casual.parse(result.text.slice(0, to.index), reference)
  const [second] = en.casual.parse(result.text.slice(at), reference)
  const isWhole = first !== undefined && second !== undefined && /\p{L}/u.test(first.text) && /\p{L}/u.test(second.text)
  return isWhole
    ? [
        { index: result.index + first.index, text: first.text, start: first.start },
        { index: result.index + at + second.index, text: second.text, start: second.start },
      ]
    : [result]
}

/** "He sat." */
const IS_VERB = /^(?:sat|sun|mar|dec|wed|march|may)\.?$/u
/** "Mr March", "April Jones said", "24 May Street": part of a name. */
const TITLE_BEFORE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.? $/u
const NAME_AFTER =
  /^ (?:Street|Road|Lane|Avenue|Square|Close|Drive|Place|Park|Way|Court|Movement|Foundation|Brigades?|Bridge|Stadium|University)\b/u
const MONTH_ALONE = /^(?:April|May|June|August|March|January|July)$/u
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|of|from|last|next|this|that|early|late|mid|during|between|before|after|for|every|each)[ -]$|\d(?:st|nd|rd|th)? $/iu

function isOfName(text: string, before: string, after: string): boolean {
  if (TITLE_BEFORE.test(before) || NAME_AFTER.test(after)) return true
  if (WEEKDAY_ALONE.test(text)) return isNamedDay(before, after)
  return MONTH_ALONE.test(text) && !BEFORE_MONTH.test(before) && /^ \p{Lu}\p{Ll}/u.test(after)
}

const WEEKDAY_ALONE = /^(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/u

/** "the Sunday Courier", "Mail on Sunday", "Sunday Ebireri of the party said", "Friday prayers". */
function isNamedDay(before: string, after: string): boolean {
  if (
    /^ (?:prayers?|sermons?)\b/u.test(after) ||
    /\b(?:Mail|Independent|Herald|Scotland|Wales) (?:on )?$/u.test(before)
  )
    return true
  return /^ \p{Lu}\p{Ll}/u.test(after) && (/\bthe $/iu.test(before) || before === '')
}

function toMention(result: Read, passage: string, published: string, reference: Reference): DateMention[] {
  const before = passage.slice(Math.max(0, result.index - NEAR), result.index)
  const after = passage.slice(result.index + result.text.length, result.index + result.text.length + NEAR)
  if (IS_VERB.test(result.text) || isOfName(result.text, before, after) || isRecurring(result.text, before, after))
    return []
  // "in the Dáil", "lasts": the library cuts words.
  if (/^\p{L}/u.test(after) || /^lasts/u.test(result.text)) return []
  if (NO_DATE.test(result.text) || NO_MONTH.test(result.text) || /\d[,.]?$/u.test(before) || FEAST.test(before))
    return []
  const lead = LEAD.exec(result.text)?.[0].length ?? 0
  // "for five days from 12 June": the library takes the day for a part of the span.
  const day = lead === 0 && OF_A_MONTH.test(result.text) ? (DAY_BEFORE.exec(before)?.[0].length ?? 0) : 0
  const start = result.index + lead - day
  const end = result.index + result.text.replace(COUNTS, '').replace(/(?: of)?[\s,]+$| of$/u, '').length
  const wording = widened(passage, start, end)
  const text = passage.slice(wording.start, wording.end)
  if (!/\p{L}|\d{4}/u.test(text) || DURATION.test(text)) return []
  const place = placeOf(passage, wording, published)
  const isCut = COUNTS.test(result.text)
  const month = result.start.get('month')
  const isLed = day > 0 || /\b(?:of|to|from) $/iu.test(result.text.slice(0, lead))
  const [onlyDate] = isLed ? en.casual.parse(text, reference) : []
  const iso = isCut && month ? monthOfPlace(month, place) : resolve(onlyDate ?? result, place)
  return [{ text, ...wording, iso }]
}

/** "every Saturday", "born on a Friday", but "a Friday deadline" is one day. */
function isRecurring(text: string, before: string, after: string): boolean {
  if (!WEEKDAY_OR_PART.test(text)) return false
  return (
    /\b(?:every|each|any|most) $/iu.test(before) ||
    (/\ban? $/iu.test(before) && !/^ (?!in\b|like\b|when\b|and\b|or\b|that\b|to\b|at\b)\p{L}/u.test(after))
  )
}

const WEEKDAY_OR_PART = /^(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?: (?:night|evening|morning|afternoon))?$/u

/** "tried to march", "they may" */
const NO_MONTH = /^(?:on |in )?(?:march|may|august)$/u
const OF_A_MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.?(?: \d{4})?$/u
const DAY_BEFORE = /(?<![\p{L}\p{N}.,:])\d{1,2}(?:st|nd|rd|th)? $/u

/** A longer word than any that makes a feast of a weekday. */
const NEAR = 12
/** "Easter Sunday", "Black Friday" are no days of the week of publication. */
const FEAST = /\b(?:Easter|Palm|Good|Black|Bloody|Super|Cyber|Ash|Whit|Shrove|Maundy) $/u

/** "guilty in January of 14 counts": the figure is no part of the date. */
const COUNTS = /(?<=^(?:in )?\p{L}+) of \d{1,2}$/u

/** What stands before the date itself: a preposition, a time of day, a span that ends with it. */
const LEAD =
  /^(?:(?:on|in|at|by|since|until|of|from)\s+)?(?:(?:the )?(?:(?:three|six|nine|12|twelve) )?(?:year|quarter|half|months)(?:-year)? to (?:the end of )?|(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|hours) of )?(?:(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?|midnight|noon|midday)\s+(?:on\s+)?(?=\p{L}{3,}day))?/iu
/** "past year", "last five days", "(in) six years": how long, not when. */
const DURATION =
  /^past\b|^(?:last|next) (?:\w+ )?\w+s$|^(?:in )?(?!last|next|this)(?:\w+ )?(?:years?|months?|weeks?|days?|hours?)$/iu

/** "May last year" is one date. */
function joinYears(dates: readonly DateMention[], passage: string): DateMention[] {
  return dates.flatMap((date, i) => {
    const [before, after] = [dates[i - 1], dates[i + 1]]
    if (before && yearAfter(before, date, passage) !== null) return []
    if (before && isDayOfAgo(before, date, passage)) return []
    const ago = after ? agoBefore(date, after, passage) : null
    if (after && ago !== null)
      return [{ ...date, text: passage.slice(date.start, after.end), end: after.end, iso: ago }]
    if (before && agoBefore(before, date, passage) !== null) return []
    const year = after ? yearAfter(date, after, passage) : null
    if (!after || year === null || date.iso === null) return [date]
    return [
      {
        ...date,
        text: passage.slice(date.start, after.end),
        end: after.end,
        iso: `${year}${date.iso.slice('YYYY'.length)}`,
      },
    ]
  })
}

/** "four years ago on Friday": four years before that day. */
function isDayOfAgo(ago: DateMention, day: DateMention, passage: string): boolean {
  return (
    /\byears? ago$/iu.test(ago.text) &&
    WEEKDAY_ALONE.test(day.text) &&
    / (?:on |this |last )?$/u.test(passage.slice(ago.end, day.start))
  )
}

/** "three years ago this month", "a year ago today" */
function agoBefore(ago: DateMention, now: DateMention, passage: string): string | null {
  const isAgo = /\byears? ago$/iu.test(ago.text) && /^(?:this month|today)$/iu.test(now.text)
  return isAgo && ago.iso !== null && now.iso !== null && passage.slice(ago.end, now.start) === ' '
    ? `${ago.iso}${now.iso.slice('YYYY'.length)}`
    : null
}

function yearAfter(date: DateMention, next: DateMention, passage: string): string | null {
  const isYear =
    /^(?:(?:last|this|next) year|[\p{L}\d]+ years? ago)$/iu.test(next.text) &&
    /^(?:of)?$/u.test(passage.slice(date.end, next.start).trim())
  return isYear && /^\d{4}-\d\d/.test(date.iso ?? '') && !/\d{4}/.test(date.text) ? next.iso : null
}

/** "last June", "this Friday", "early 2024": the word before belongs to the date. */
function widened(passage: string, start: number, end: number): { start: number; end: number } {
  const before = /(?:\b(?:last|next|this|early|late|mid)[\s-])$/iu.exec(passage.slice(Math.max(0, start - 8), start))
  return { start: start - (before?.[0].length ?? 0), end }
}

function placeOf(passage: string, { start, end }: { start: number; end: number }, published: string): DatePlace {
  return { text: passage.slice(start, end), before: passage.slice(0, start), after: passage.slice(end), published }
}

/** "several months ago", "more than 20 years ago": when, nobody can tell. */
const VAGUE = /\b(?:several|few|couple|some|many|half)\b/iu
const ABOUT =
  /\b(?:(?:more|less|fewer) than|over|nearly|almost|about|around|some|at least|roughly|(?:just|well) (?:under|over)|up to) $/iu

function resolve({ start }: Pick<ParsedResult, 'start'>, place: DatePlace): string | null {
  const { text, published } = place
  if (/\byears? ago this week$/iu.test(text)) return isoOf(start.get('year') ?? 0)
  if (OF_A_WEEK.test(text) || (FROM_ANOTHER_DAY.test(text) && !/\b(?:yesterday|tomorrow)$/iu.test(text))) return null
  if (/^next day$/iu.test(text)) return null
  const [year, month, day] = ['year', 'month', 'day'].map((part) => start.get(part as 'year')) as [
    number,
    number,
    number,
  ]
  if (start.isCertain('weekday') && !start.isCertain('day')) return weekdayOfPlace(start.get('weekday') ?? 0, place)
  // "the end of June" is as precise as its month.
  if (/\b(?:end|start|beginning|middle) of\b/iu.test(text) && month) {
    if (/\byear$/iu.test(text)) return isoOf(year)
    return /\d{4}/u.test(text) ? isoOf(year, month) : monthOfPlace(month, place)
  }
  if (VAGUE.test(text) || (/\bago$/iu.test(text) && ABOUT.test(place.before))) return null
  if (start.isCertain('day')) return start.isCertain('year') ? isoOf(year, month, day) : dayOfPlace(month, day, place)
  if (start.isCertain('month') && start.isCertain('year')) return isoOf(year, month)
  if (start.isCertain('month')) return monthOfPlace(month, place)
  if (start.isCertain('year')) return isoOf(year)
  return /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu.test(text) ? published : null
}

/** "in 1500 homes", but not "in 1500 was", "since 1900 has" */
const COUNTED_THINGS =
  /^ (?!(?:was|is|has|does|as|its|his|this|less|unless|across|towards|besides|perhaps|always|plus|versus|thus|remains)\b)\p{Ll}+s\b/u

/** "in 2022", "since 1998", "in May": what the library leaves out because it may be any number or a verb. */
function bareYears(passage: string): DateMention[] {
  const years = passage.matchAll(
    /(?:(?<=\b(?:in|since|by|after|before|during|until|till|through|from|of|between|early|late|mid|and|to|the|early as|late as|spring|summer|autumn|winter)[\s-])(?:(?:1[5-9]|20)\d\d|2100)|(?<=\()(?:19|20)\d\d(?=\))|(?<=\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ww]hose|[Aa])(?: separate| landmark| similar| previous| earlier)?\s)(?:19[5-9]|20[0-3])\d(?= \p{Ll}))(?![\p{L}\p{N}]|[-–/,.]\d| (?:people|percent|per cent|met(?:re|er)|mile|seat|capacity)\b)/giu,
  )
  const isCount = (at: number, year: string) =>
    COUNTED_THINGS.test(passage.slice(at + year.length, at + year.length + NEAR)) &&
    (/[05]0$/.test(year) ||
      !/\b(?:in|since|until|till|during|before|after)\s$/iu.test(passage.slice(Math.max(0, at - NEAR), at)))
  return [...years]
    .filter((found) => !isCount(found.index, found[0]))
    .map((found) => ({ text: found[0], start: found.index, end: found.index + 4, iso: found[0] }))
}

/** "by the end of the year": what the library leaves out. */
function endsOfYears(passage: string, published: string): DateMention[] {
  return [...passage.matchAll(/\b(?:end|start|beginning) of the year(?! to\b)/giu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    iso: published.slice(0, 'YYYY'.length),
  }))
}

/** By the month in which each begins. */
const SEASONS: Record<string, number> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }
const MONTHS_OF_SEASON = 3

/** "next summer", "last autumn": in which year, as far as the season has come or gone. */
function seasons(passage: string, published: string): DateMention[] {
  const [year = 0, month = 0] = published.split('-').map(Number)
  return [...passage.matchAll(/\b(last|next|this) (spring|summer|autumn|fall|winter)\b/giu)].map((found) => {
    const start = SEASONS[found[2]?.toLowerCase() ?? ''] ?? 0
    const which = found[1]?.toLowerCase()
    const isOver = start + MONTHS_OF_SEASON <= month
    const shift = which === 'next' ? (start > month ? 0 : 1) : which === 'last' ? (isOver ? 0 : -1) : 0
    return { text: found[0], start: found.index, end: found.index + found[0].length, iso: isoOf(year + shift) }
  })
}

/** "in mid-May" */
function middlesOfMonths(passage: string, published: string): DateMention[] {
  return [...passage.matchAll(MIDDLE_OF_MONTH)].map((found) => {
    const [text, name = '', year] = found
    const month = MONTHS.indexOf(name.toLowerCase()) + 1
    const range = { start: found.index, end: found.index + text.length }
    const iso =
      year === undefined ? monthOfPlace(month, placeOf(passage, range, published)) : isoOf(Number(year), month)
    return { text, ...range, iso }
  })
}

/** "on 5 and 6 May", "May 5 and 6": the other days of the month that the library reads with one of them. */
function daysOfOneMonth(passage: string, read: readonly DateMention[]): DateMention[] {
  return read.flatMap((date) => {
    if (date.iso?.length !== 'YYYY-MM-DD'.length) return []
    const before = DAYS_BEFORE.exec(passage.slice(Math.max(0, date.start - FARTHEST_DAY), date.start))
    const after = /\d(?:st|nd|rd|th)?$/u.test(date.text)
      ? DAYS_AFTER.exec(passage.slice(date.end, date.end + FARTHEST_DAY))
      : null
    const from = Math.max(0, date.start - FARTHEST_DAY) + (before?.index ?? 0)
    return [...daysIn(before?.[0] ?? '', from, date.iso), ...daysIn(after?.[0] ?? '', date.end, date.iso)]
  })
}

const FARTHEST_DAY = 40
const DAYS_BEFORE = /(?<![\p{L}\p{N}.,:£$€])(?:\d{1,2}(?:st|nd|rd|th)?, )*\d{1,2}(?:st|nd|rd|th)? (?:and|or|to) $/u
const DAYS_AFTER =
  /^(?:, \d{1,2}(?:st|nd|rd|th)?)*,? (?:and|or) \d{1,2}(?:st|nd|rd|th)?(?![\p{L}\p{N}]|[.,:]\d| (?:\p{L}+s|people|men|women|per|of)\b)/u
const LAST_DAY = 31

function daysIn(words: string, offset: number, iso: string): DateMention[] {
  return [...words.matchAll(/\d{1,2}(?:st|nd|rd|th)?/gu)].flatMap((found) => {
    const day = Number.parseInt(found[0], 10)
    const start = offset + found.index
    const own = {
      text: found[0],
      start,
      end: start + found[0].length,
      iso: `${iso.slice(0, 'YYYY-MM-'.length)}${String(day).padStart(2, '0')}`,
    }
    return day >= 1 && day <= LAST_DAY ? [own] : []
  })
}

/** "on Tuesday evening (October 7)": the day in brackets is the weekday before it, of the year in which it is one. */
function weekdaysExplained(dates: readonly DateMention[], passage: string, published: string): DateMention[] {
  const explained = new Map<DateMention, string>()
  dates.forEach((date, i) => {
    const next = dates[i + 1]
    const wanted = WEEKDAY.exec(date.text)?.[1]?.toLowerCase() ?? ''
    if (wanted === '' || !next || next.iso?.length !== 'YYYY-MM-DD'.length || !/\d/.test(next.text)) return
    if (/\d/.test(date.text) || !/^,? \(?(?:the )?$/u.test(passage.slice(date.end, next.start))) return
    const day = next.iso.slice('YYYY'.length)
    const year = Number(published.slice(0, 4))
    const iso = (hasYear(next) ? [Number(next.iso.slice(0, 4))] : [year, year - 1, year + 1])
      .map((candidate) => `${candidate}${day}`)
      .filter((candidate) => weekdayOf(candidate) === wanted)
      .sort((a, b) => Math.abs(daysBetween(a, published)) - Math.abs(daysBetween(b, published)))[0]
    if (iso === undefined) return
    explained.set(date, iso)
    explained.set(next, iso)
  })
  return dates.map((date) => ({ ...date, iso: explained.get(date) ?? date.iso }))
}

const WEEKDAY = /\b((?:sun|mon|tues|wednes|thurs|fri|satur)day)\b/iu

const BETWEEN_ENDS = /^\s?(?:to|until|till|through|[–—-])\s?$/u

/** "from Monday to Friday", "20 January to 31 March 2024": the second day comes after the first, and may bring its year. */
function inOrder(dates: readonly DateMention[], passage: string, published: string): DateMention[] {
  const isEnd = (i: number) =>
    BETWEEN_ENDS.test(passage.slice(dates[i - 1]?.end ?? 0, dates[i]?.start ?? 0)) &&
    [dates[i - 1], dates[i]].every((date) => date?.iso?.length === 'YYYY-MM-DD'.length)
  return dates.map((date, i) => {
    const [before, after] = [dates[i - 1]?.iso ?? '', dates[i + 1]]
    const iso = date.iso ?? ''
    if (
      after?.iso &&
      i + 1 < dates.length &&
      isEnd(i + 1) &&
      hasYear(after) &&
      !hasYear(date) &&
      /\d/.test(date.text)
    ) {
      const isYearBefore = iso.slice('YYYY'.length) > after.iso.slice('YYYY'.length)
      return { ...date, iso: `${Number(after.iso.slice(0, 4)) - (isYearBefore ? 1 : 0)}${iso.slice('YYYY'.length)}` }
    }
    if (isOneBefore(dates[i - 1], date, passage, published)) return { ...date, iso: daysAfter(iso, -DAYS_A_WEEK) }
    if (isOneOfDays(dates[i - 1], date, passage, published) && iso < before)
      return { ...date, iso: daysAfter(iso, DAYS_A_WEEK) }
    if (i === 0 || !isEnd(i) || hasYear(date)) return date
    if (!/\d/.test(date.text)) return iso >= before ? date : { ...date, iso: daysAfter(iso, DAYS_A_WEEK) }
    const isYearAfter = iso.slice('YYYY'.length) < before.slice('YYYY'.length)
    return { ...date, iso: `${Number(before.slice(0, 4)) + (isYearAfter ? 1 : 0)}${iso.slice('YYYY'.length)}` }
  })
}

/** "expected on Wednesday or Thursday": if the first day is to come, the second is. */
function isOneOfDays(before: DateMention | undefined, date: DateMention, passage: string, published: string): boolean {
  return (
    before?.iso?.length === 'YYYY-MM-DD'.length &&
    before.iso > published &&
    WEEKDAY_ALONE.test(before.text) &&
    WEEKDAY_ALONE.test(date.text) &&
    /^(?:,|,? (?:and|or)) (?:on )?$/u.test(passage.slice(before.end, date.start))
  )
}

/** "broke down on Friday after an offer made on Wednesday": that day was before the first. */
function isOneBefore(first: DateMention | undefined, date: DateMention, passage: string, published: string): boolean {
  return (
    first?.iso?.length === 'YYYY-MM-DD'.length &&
    first.iso <= published &&
    first.iso < (date.iso ?? '') &&
    (date.iso ?? '') <= published &&
    WEEKDAY_ALONE.test(first.text) &&
    WEEKDAY_ALONE.test(date.text) &&
    /^[^;:.]*\b(?:after|following)\b[^;:.]*$/u.test(passage.slice(first.end, date.start))
  )
}

function hasYear({ text }: DateMention): boolean {
  return /\d{4}/.test(text)
}

const MONTH = MONTHS.map((month) => `${month.charAt(0).toUpperCase()}${month.slice(1)}`).join('|')
const MIDDLE_OF_MONTH = new RegExp(`\\bmid-(${MONTH})(?: (\\d{4}))?\\b`, 'gu')
const MONTHS_OF_RANGE = new RegExp(
  `\\b(?:between|from) (${MONTH})(?: \\d{1,2})?(?: (?:and|to|until|through)|-) (?=${MONTH})`,
  'gu',
)

/** "between May and November 2021": the first month is of the same year, or of the one before. */
function monthsOfRanges(dates: readonly DateMention[], passage: string): DateMention[] {
  const ranges = [...passage.matchAll(MONTHS_OF_RANGE)].flatMap((found) => {
    const [whole, month = ''] = found
    const start = found.index + whole.indexOf(month)
    const second = dates.find((date) => date.start === found.index + whole.length)
    const first = dates.find((date) => date.start === start)
    const monthOfYear = MONTHS.indexOf(month.toLowerCase()) + 1
    const [year, secondMonth] = (second?.iso ?? '').split('-').map(Number)
    if (!year || !secondMonth || /\d{4}/.test(first?.text ?? '')) return []
    const text = first?.text ?? month
    const day = first?.iso?.split('-')[2]
    const iso = isoOf(
      monthOfYear > secondMonth ? year - 1 : year,
      monthOfYear,
      day === undefined ? undefined : Number(day),
    )
    return [{ text, start, end: start + text.length, iso }]
  })
  const kept = dates.filter((date) => !ranges.some(({ start }) => start === date.start))
  return [...kept, ...ranges].sort((a, b) => a.start - b.start)
}

/** How far back the year of "that August" is looked for. */
const SPOKEN_OF = 2_000

/** "that August": in the year that the text named last. */
function inYearSpokenOf(date: DateMention, text: string): DateMention {
  const isThat =
    /\b[Tt]hat (?:same )?$/u.test(text.slice(Math.max(0, date.start - NEAR), date.start)) &&
    /^\d{4}-\d\d/.test(date.iso ?? '') &&
    !/\d{4}/.test(date.text)
  const before = isThat ? text.slice(Math.max(0, date.start - SPOKEN_OF), date.start) : ''
  const year = [...before.matchAll(/(?<![\d.,£$€])(?:19|20)\d\d(?![\d,.]\d)\b/gu)].at(-1)?.[0]
  return year === undefined ? date : { ...date, iso: `${year}${(date.iso ?? '').slice('YYYY'.length)}` }
}
