import { en, type ParsedResult } from 'chrono-node'

export type DateMention = {
  text: string
  start: number
  end: number
  /** YYYY, YYYY-MM or YYYY-MM-DD as far as the wording and the article’s date settle it; null for "last week" and the like. */
  iso: string | null
}

/**
 * The dates in `text.slice(start, end)` with their offsets, resolved against the day of publication. A bare weekday is the
 * last one in a sentence that tells what was, the next one in a sentence that tells what will be. Durations are no dates.
 */
export function findDates(text: string, start: number, end: number, published: string): DateMention[] {
  const passage = text.slice(start, end)
  // Noon in UTC: no time zone of the machine moves it to another day.
  const reference = { instant: new Date(`${published}T12:00:00Z`), timezone: 0 }
  const read = joinYears(
    en.casual.parse(passage, reference).flatMap((result) => toMention(result, passage, published, reference)),
    passage,
  )
  const years = bareYears(passage).filter(({ start: at }) => !read.some((date) => at < date.end && date.start < at + 4))
  return [...read, ...years]
    .sort((a, b) => a.start - b.start)
    .map((date) => ({ ...date, start: start + date.start, end: start + date.end }))
}

type Reference = { instant: Date; timezone: number }

const NO_DATE =
  /^(?:for|within|in the (?:next|past|last|coming)\b|now$|\d{1,2}[/.]\d{1,2}$|\d{1,2}[-–]\d{1,2}$|(?:sun|sat|mar|dec|second)$)|^(?:at )?\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?$|^(?:an? |\d+ )?(?:hours?|minutes?|seconds?)\b/iu
const OF_A_WEEK = /\b(?:weeks?|weekend|fortnight)\b/iu
const FROM_ANOTHER_DAY = /\b(?:earlier|later|before|after|previous|following)\b/iu

function toMention(result: ParsedResult, passage: string, published: string, reference: Reference): DateMention[] {
  const before = passage.slice(Math.max(0, result.index - NEAR), result.index)
  if (NO_DATE.test(result.text) || /\d[,.]?$/u.test(before) || FEAST.test(before)) return []
  const lead = LEAD.exec(result.text)?.[0].length ?? 0
  // "for five days from 12 June": the library takes the day for a part of the span.
  const day = lead === 0 && OF_A_MONTH.test(result.text) ? (DAY_BEFORE.exec(before)?.[0].length ?? 0) : 0
  const start = result.index + lead - day
  const end = result.index + result.text.replace(COUNTS, '').replace(/[\s,]+$/u, '').length
  const wording = widened(passage, start, end)
  const text = passage.slice(wording.start, wording.end)
  if (!/\p{L}|\d{4}/u.test(text) || DURATION.test(text)) return []
  const isCut = COUNTS.test(result.text)
  const month = result.start.get('month')
  const isLed = day > 0 || /\b(?:of|to|from) $/u.test(result.text.slice(0, lead))
  const [onlyDate] = isLed ? en.casual.parse(text, reference) : []
  const iso =
    isCut && month ? monthOf(month, text, passage, published) : resolve(onlyDate ?? result, text, passage, published)
  return [{ text, ...wording, iso }]
}

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
  /^(?:(?:on|in|at|by|since|until|of|from)\s+)?(?:(?:the )?(?:(?:three|six|nine|12|twelve) )?(?:year|quarter|half|months)(?:-year)? to (?:the end of )?|(?:the )?(?:early |late )?(?:morning|afternoon|evening|night|hours) of )?(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?\s+(?:on\s+)?(?=\p{L}{3,}day))?/iu
/** "past year", "last five days", "(in) six years": how long, not when. */
const DURATION =
  /^past\b|^(?:last|next) (?:\w+ )?\w+s$|^(?:in )?(?!last|next|this)(?:\w+ )?(?:years?|months?|weeks?|days?|hours?)$/iu

/** "May last year" is one date. */
function joinYears(dates: readonly DateMention[], passage: string): DateMention[] {
  return dates.flatMap((date, i) => {
    const [before, after] = [dates[i - 1], dates[i + 1]]
    if (before && yearAfter(before, date, passage) !== null) return []
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

function yearAfter(date: DateMention, next: DateMention, passage: string): string | null {
  const isYear =
    /^(?:last|this|next) year$/iu.test(next.text) && /^(?:of )?$/u.test(passage.slice(date.end, next.start).trim())
  return isYear && /^\d{4}-\d\d/.test(date.iso ?? '') && !/\d{4}/.test(date.text) ? next.iso : null
}

/** "last June", "this Friday", "early 2024": the word before belongs to the date. */
function widened(passage: string, start: number, end: number): { start: number; end: number } {
  const before = /(?:\b(?:last|next|this|early|late|mid)[\s-])$/iu.exec(passage.slice(Math.max(0, start - 8), start))
  return { start: start - (before?.[0].length ?? 0), end }
}

function resolve({ start }: ParsedResult, text: string, passage: string, published: string): string | null {
  if (OF_A_WEEK.test(text) || FROM_ANOTHER_DAY.test(text)) return null
  const [year, month, day] = ['year', 'month', 'day'].map((part) => start.get(part as 'year')) as [
    number,
    number,
    number,
  ]
  if (start.isCertain('weekday') && !start.isCertain('day'))
    return weekday(start.get('weekday') ?? 0, text, passage, published)
  // "the end of June" is as precise as its month.
  if (/\b(?:end|start|beginning|middle) of\b/iu.test(text) && month) return monthOf(month, text, passage, published)
  if (start.isCertain('day'))
    return start.isCertain('year') ? isoOf(year, month, day) : nearest(month, day, text, passage, published)
  if (start.isCertain('month') && start.isCertain('year')) return isoOf(year, month)
  if (start.isCertain('month')) return monthOf(month, text, passage, published)
  if (start.isCertain('year')) return isoOf(year)
  return /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu.test(text) ? published : null
}

const DAY_MS = 86_400_000
const TELLS_OF_FUTURE =
  /\b(?:will|shall|[’']ll|next|scheduled|due|expected to|set to|planned|plans? to|planning|upcoming|to be|going to|would|could|may|might|must|(?:is|are|was|were) (?:expected|due|set|likely|scheduled)|(?:threaten|agree|vot|decid|hope|want|aim|offer|promise|pledge|vow)\w* to)\b/iu
/** "had been signed by Wednesday", "could have sold it by May" */
const HAD_BY_THEN =
  /\b(?:had|was|were|did|(?:could|would|should|might|must) have)\b(?!(?:[^,;:.]|[,.]\d)*\b(?:will|to|would|must)\b)(?:[^,;:.]|[,.]\d)*$/iu
const LASTED = /\b(?:lasted|stayed|remained|continued|waited|worked|lived|went on|served)\b[^,;:.]*$/iu
/** "Rovers host Millbrook on Saturday": a present tense tells of a day to come. */
const TIMETABLE =
  /\b(?:hosts?|faces?|plays?|meets?|travels?|visits?|begins?|starts?|opens?|ends?|returns?|resumes?|closes?|takes? (?:place|on)|kicks? off|expires?|flies|arrives?|goes to the polls|go to the polls|fly|arrive)\b(?: (?!to\b)[\p{L}’'-]+){0,5} on $/u
const TELLS_OF_PAST = /\b(?:last|past)\b/iu
const TOLD_ON = /\b(?:said|told|announced|confirmed|added|warned|reported|wrote)\s*$/iu

function weekday(wanted: number, text: string, passage: string, published: string): string {
  const today = new Date(`${published}T12:00:00Z`)
  const isAhead = tellsOfFuture(text, passage)
  const step = isAhead ? (wanted - today.getUTCDay() + 7) % 7 : -((today.getUTCDay() - wanted + 7) % 7)
  const whole = step === 0 && /\b(?:next|last)\b/iu.test(text) ? (isAhead ? 7 : -7) : step
  return new Date(today.getTime() + whole * DAY_MS).toISOString().slice(0, 10)
}

function tellsOfFuture(text: string, passage: string): boolean {
  if (/^next\b/iu.test(text)) return true
  if (TELLS_OF_PAST.test(text)) return false
  const at = passage.indexOf(text)
  const before = passage.slice(0, at)
  if (/\bby (?:the )?$/u.test(before)) return !HAD_BY_THEN.test(before)
  if (/\buntil (?:the )?$/u.test(before)) return !HAD_BY_THEN.test(before) && !LASTED.test(before)
  if (TIMETABLE.test(before)) return true
  // "said on Sunday that it will": the day belongs to the saying.
  if (TOLD_ON.test(passage.slice(0, at).replace(/\bon\s*$/iu, ''))) return false
  const clause =
    passage
      .slice(0, at)
      .split(/[;,:]\s|\b(?:and|but|that)\b/u)
      .at(-1) ?? ''
  return (
    TELLS_OF_FUTURE.test(clause) ||
    (clause.trim().length < 4 && TELLS_OF_FUTURE.test(passage.slice(at).split(/[,;]\s/u)[0] ?? ''))
  )
}

/** Half a year: a day without its year is taken for the one closest to the day of publication. */
const HALF_YEAR_DAYS = 183

function nearest(month: number, day: number, text: string, passage: string, published: string): string {
  const year = Number(published.slice(0, 4))
  const distanceOf = (candidate: number) =>
    (Date.UTC(candidate, month - 1, day, 12) - Date.parse(`${published}T12:00:00Z`)) / DAY_MS
  const isAhead = tellsOfFuture(text, passage)
  const best = [year - 1, year, year + 1]
    .filter((candidate) => (isAhead ? distanceOf(candidate) >= 0 : distanceOf(candidate) <= HALF_YEAR_DAYS / 2))
    .sort((a, b) => Math.abs(distanceOf(a)) - Math.abs(distanceOf(b)))[0]
  return isoOf(best ?? year, month, day)
}

function monthOf(month: number, text: string, passage: string, published: string): string {
  const [year = 0, publishedMonth = 0] = published.split('-').map(Number)
  if (tellsOfFuture(text, passage)) return isoOf(month < publishedMonth ? year + 1 : year, month)
  const isLast = /\blast\b/iu.test(text)
  return isoOf(month > publishedMonth || (isLast && month === publishedMonth) ? year - 1 : year, month)
}

function isoOf(year: number, month?: number, day?: number): string {
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ]
  return parts.join('-')
}

/** "in 2022", "since 1998", "in May": what the library leaves out because it may be any number or a verb. */
function bareYears(passage: string): DateMention[] {
  const years = passage.matchAll(
    /(?<=\b(?:in|since|by|during|until|from|of|between|early|late|mid|and|to|the)[\s-])(?:(?:1[5-9]|20)\d\d|2100)(?![\p{L}\p{N}]|[-–/,.]\d| (?:\p{Ll}+s|percent|per cent)\b)/giu,
  )
  return [...years].map((found) => ({ text: found[0], start: found.index, end: found.index + 4, iso: found[0] }))
}
