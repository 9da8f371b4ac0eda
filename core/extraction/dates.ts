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
  const line = text.slice(Math.max(0, start - LONGEST_DATELINE), start)
  const dateline = DATELINE_BEFORE.exec(line)?.[0] ?? ''
  return [...datesIn(text, start - dateline.length, start, published), ...datesIn(text, start, end, published)]
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
  const others = [
    ...bareYears(passage),
    ...endsOfYears(passage, published),
    ...daysBeside(passage),
    ...seasons(passage, published),
    ...middlesOfMonths(passage, published),
    ...daysOfOneMonth(passage, read),
  ].filter((other) => !read.some((date) => other.start < date.end && date.start < other.end))
  const sorted = weekdaysExplained(
    [...read, ...others].sort((a, b) => a.start - b.start),
    passage,
    published,
  )
  return countedFromOthers(monthsOfRanges(inOrder(sorted, passage), passage))
    .map((date) => ({ ...date, start: start + date.start, end: start + date.end }))
    .map((date) => inYearSpokenOf(date, text))
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
  const text = result.text.replace(/(?<=\d \p{L}{3,}), ?\d{1,2}$/u, '')
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
const NAME_AFTER = /^ (?:Street|Road|Lane|Avenue|Square|Close|Drive|Place|Park|Way|Court)\b/u
const MONTH_ALONE = /^(?:April|May|June|August|March|January|July)$/u
const BEFORE_MONTH =
  /\b(?:in|since|until|till|by|of|from|last|next|this|that|early|late|mid|during|between|before|after|for|every|each)[ -]$|\d(?:st|nd|rd|th)? $/iu

function isOfName(text: string, before: string, after: string): boolean {
  if (TITLE_BEFORE.test(before) || NAME_AFTER.test(after)) return true
  return MONTH_ALONE.test(text) && !BEFORE_MONTH.test(before) && /^ \p{Lu}\p{Ll}/u.test(after)
}

function toMention(result: Read, passage: string, published: string, reference: Reference): DateMention[] {
  const before = passage.slice(Math.max(0, result.index - NEAR), result.index)
  const after = passage.slice(result.index + result.text.length, result.index + result.text.length + NEAR)
  if (IS_VERB.test(result.text) || isOfName(result.text, before, after)) return []
  if (NO_DATE.test(result.text) || NO_MONTH.test(result.text) || /\d[,.]?$/u.test(before) || FEAST.test(before))
    return []
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
  const isLed = day > 0 || /\b(?:of|to|from) $/iu.test(result.text.slice(0, lead))
  const [onlyDate] = isLed ? en.casual.parse(text, reference) : []
  const iso =
    isCut && month ? monthOf(month, text, passage, published) : resolve(onlyDate ?? result, text, passage, published)
  return [{ text, ...wording, iso }]
}

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

function resolve(
  { start }: Pick<ParsedResult, 'start'>,
  text: string,
  passage: string,
  published: string,
): string | null {
  if (OF_A_WEEK.test(text) || (FROM_ANOTHER_DAY.test(text) && !/\b(?:yesterday|tomorrow)$/iu.test(text))) return null
  if (/^next day$/iu.test(text)) return null
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
  /\b(?:will|shall|[’']ll|next|scheduled|due|expected to|set to|planned|plans? to|expects? (?:[\p{L}’'-]+ ){1,4}to|planning(?! \p{Ll})|planning (?:to|for|an?)|upcoming|to be|going to|would|could|might|must|(?:is|are|was|were) (?:expected|due|set|likely|scheduled|forecasting|preparing|bracing)|forecast|slated|(?:threaten|agree|vot|decid|hope|want|aim|offer|promise|pledge|vow)\w* to)\b/iu
/** No further back is looked for what was planned. */
const LONGEST_CLAUSE = 150
/** "The planned closure was announced on Friday": what tells of the future describes something, and the verb behind it is past. */
const PLANNED_THEN_PAST =
  /\b(?:scheduled|due|planned|proposed|upcoming|next|forecast|slated|expected|to be)\b(?!.*\b(?:will|would|shall|could|might|must|(?:is|are|was|were|been) (?:expected|due|set|likely|scheduled|forecast|slated|planned))\b)(?!(?: \p{L}+)? (?:on|in|for|to) $).* (?:was|were|had|did|voted|ruled|met|said|told|announced|rejected|approved|backed|unveiled|confirmed|opposed|signed|began|started|failed|fell|won|lost|came|went|took|gave|made)\b(?!.* to \p{Ll}+(?: [\p{L}’'-]+){0,4} (?:on|in) $)/iu
/** In small letters, unlike the month. */
const MAY = /\bmay\b/u
/** "told them to return Thursday" */
const TOLD_TO =
  /\b(?:told|ordered|asked|urged|instructed|directed|invited|summoned|required|obliged|allowed)\b(?: [\p{L}’'-]+){0,5} to \p{Ll}+(?: [\p{L}’'-]+){0,5} $/u
/** "Rain is forecast for Friday" */
const FOR_A_DAY =
  /(?<!\b(?:remembered|known|noted|blamed|apologi[sz]ed|arrested|criticised|criticized) )\bfor (?:early |late )?$/u
/** "was adjourned until Friday" */
/** "which were to have resumed on Friday" */
const WERE_TO_HAVE = /\b(?:was|were) to have \p{Ll}+[^,;:.]*$/u
/** "had offered to settle the cases in December" */
const HAD_PROMISED = /\bhad (?:threatened|agreed|voted|decided|offered|promised|pledged|vowed) to [^,;:.]*$/u
const AS_IT_WAS =
  /^(?: (?:night|evening|morning|afternoon))?,? (?:as|after|when|while) [^,;:.]{2,60}? \p{Ll}+(?:ed|ore|ame|ent|ept|ell|ook|ose|ew)\b/u
const PUT_OFF =
  /\b(?:postponed|delayed|extended|adjourned|suspended|remanded|deferred|cancelled|canceled|closed|shut|banned|barred|jailed|bailed)\b[^,;:.]*\buntil (?:the )?$/iu
const CONDITION = /\b(?:if|unless)\b(?![^,;:.]*\b(?:have|had)\b)[^,;:.]*$/iu
/** "had been signed by Wednesday", "could have sold it by May" */
const HAD_BY_THEN =
  /\b(?:had|was|were|did|(?:could|would|should|might|must) have)\b(?!(?:[^,;:.]|[,.]\d)*\b(?:will|to|would|must|could|may|might)\b)(?:[^,;:.]|[,.]\d)*$/iu
const LASTED = /\b(?:lasted|stayed|remained|continued|waited|worked|lived|went on|served)\b[^,;:.]*$/iu
/** "Rovers host Millbrook on Saturday": a present tense tells of a day to come. */
const TIMETABLE =
  /\b(?:hosts?|faces?|plays?|meets?|travels?|visits?|begins?|starts?|opens?|ends?|returns?|resumes?|closes?|takes? (?:place|on)|kicks? off|expires?|flies|arrives?|appears?|leaves?|launches|convenes?|reconvenes?|reopens?|comes? into force|takes? effect|goes to the polls|go to the polls|fly|arrive)\b(?: (?!to\b)[\p{L}’'-]+){0,5} (?:on|in) $/u
/** "until 5pm on Friday" */
const TIME_OF_DAY = /(?:\d{1,2}(?:[.:]\d\d)?\s?(?:[ap]\.?m\.?)?|midnight|noon|midday)(?: on)? $/iu
const TELLS_OF_PAST = /\b(?:last|past)\b/iu
const TOLD_ON = /\b(?:said|told|announced|confirmed|added|warned|reported|wrote)\s*$/iu

function weekday(wanted: number, text: string, passage: string, published: string): string {
  const today = new Date(`${published}T12:00:00Z`)
  const isAhead = tellsOfFuture(text, passage)
  const step = isAhead ? (wanted - today.getUTCDay() + 7) % 7 : -((today.getUTCDay() - wanted + 7) % 7)
  const whole = step === 0 && /\b(?:next|last)\b/iu.test(text) ? (isAhead ? 7 : -7) : step
  return daysAfter(published, whole)
}

function tellsOfFuture(text: string, passage: string): boolean {
  if (/^next\b/iu.test(text)) return true
  if (TELLS_OF_PAST.test(text)) return false
  const at = passage.indexOf(text)
  const before = passage.slice(0, at).replace(TIME_OF_DAY, '')
  if (WERE_TO_HAVE.test(before)) return true
  if (HAD_PROMISED.test(before)) return false
  // "were ordered to leave on Tuesday as the storm came near": it came, so that was the day.
  if (TOLD_TO.test(before) && AS_IT_WAS.test(passage.slice(at + text.length))) return false
  if (PUT_OFF.test(before) || TOLD_TO.test(before) || FOR_A_DAY.test(before)) return true
  if (/\bby (?:the )?$/u.test(before)) return CONDITION.test(before) || !HAD_BY_THEN.test(before)
  if (/\buntil (?:the )?$/u.test(before)) return !HAD_BY_THEN.test(before) && !LASTED.test(before)
  if (TIMETABLE.test(before)) return true
  // "said on Sunday that it will": the day belongs to the saying.
  if (TOLD_ON.test(passage.slice(0, at).replace(/\bon\s*$/iu, ''))) return false
  const clause =
    passage
      .slice(0, at)
      .split(/[;,:]\s|\b(?:and|but|that)\b/u)
      .at(-1) ?? ''
  if (PLANNED_THEN_PAST.test(clause.slice(-LONGEST_CLAUSE))) return false
  // "From Monday, fares will rise": what the sentence opens with, but not "On Monday, she said it will".
  const isOpener = clause.trim().length < LONGEST_OPENER
  const behind = passage.slice(at + text.length).replace(/^,\s*/u, '')
  const after = isOpener ? (behind.split(/[,;]\s|\b(?:said|says|told|announced|warned|that)\b/u)[0] ?? '') : ''
  return [clause, after].some((part) => TELLS_OF_FUTURE.test(part) || MAY.test(part))
}

/** Longer than any preposition before a day. */
const LONGEST_OPENER = 6

/** Half a year: a day without its year is taken for the one closest to the day of publication. */
const HALF_YEAR_DAYS = 183
const MODAL = /\b(?:will|shall|[’']ll|would|could|might|must|going to)\b/iu
/** Days back within which a day without its year is no day of the next year. */
const JUST_PAST_DAYS = 45

/** "ran from 20 January": a day still to come was then a year ago. */
const HAPPENED_ON =
  /\b(?:ran|began|started|opened|closed|ended|took place|died|met|fell|rose|arrived|left|launched|happened|occurred|lasted|born|signed|arrested|killed|published|founded)\b(?: [\p{L}’'-]+){0,3} $/u

function nearest(month: number, day: number, text: string, passage: string, published: string): string {
  const year = Number(published.slice(0, 4))
  // A day ten months ahead would be told with its year: "the plan approved October 7" was days ago.
  const isJustPast = (distance: (year: number) => number) =>
    !/^next\b/iu.test(text) &&
    !MODAL.test(
      passage
        .slice(0, passage.indexOf(text))
        .split(/[;,:]\s/u)
        .at(-1) ?? '',
    ) &&
    [year - 1, year].some((candidate) => distance(candidate) < 0 && distance(candidate) >= -JUST_PAST_DAYS)
  const distanceOf = (candidate: number) =>
    (Date.UTC(candidate, month - 1, day, 12) - Date.parse(`${published}T12:00:00Z`)) / DAY_MS
  const isAhead = tellsOfFuture(text, passage)
  const latest = HAPPENED_ON.test(passage.slice(0, passage.indexOf(text))) ? 0 : HALF_YEAR_DAYS / 2
  const best = [year - 1, year, year + 1]
    .filter((candidate) =>
      isAhead && !isJustPast(distanceOf) ? distanceOf(candidate) >= 0 : distanceOf(candidate) <= latest,
    )
    .sort((a, b) => Math.abs(distanceOf(a)) - Math.abs(distanceOf(b)))[0]
  return isoOf(best ?? year, month, day)
}

function monthOf(month: number, text: string, passage: string, published: string): string {
  const [year = 0, publishedMonth = 0] = published.split('-').map(Number)
  const isSubject =
    month > publishedMonth &&
    /^ (?:is|looks|gets|brings|promises|marks|could|might)\b/u.test(passage.slice(passage.indexOf(text) + text.length))
  if (isSubject || tellsOfFuture(text, passage)) return isoOf(month < publishedMonth ? year + 1 : year, month)
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

/** "in 1500 homes", but not "in 1500 was", "since 1900 has" */
const COUNTED_THINGS =
  /^ (?!(?:was|is|has|does|as|its|his|this|less|unless|across|towards|besides|perhaps|always|plus|versus|thus|remains)\b)\p{Ll}+s\b/u

/** "in 2022", "since 1998", "in May": what the library leaves out because it may be any number or a verb. */
function bareYears(passage: string): DateMention[] {
  const years = passage.matchAll(
    /(?:(?<=\b(?:in|since|by|after|before|during|until|till|through|from|of|between|early|late|mid|and|to|the|early as|late as)[\s-])(?:(?:1[5-9]|20)\d\d|2100)|(?<=\()(?:19|20)\d\d(?=\))|(?<=\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Ww]hose|[Aa])(?: separate| landmark| similar| previous| earlier)?\s)(?:19[5-9]|20[0-3])\d(?= \p{Ll}))(?![\p{L}\p{N}]|[-–/,.]\d| (?:people|percent|per cent|met(?:re|er)|mile|seat|capacity)\b)/giu,
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
    const iso = year === undefined ? monthOf(month, text, passage, published) : isoOf(Number(year), month)
    return { text, start: found.index, end: found.index + text.length, iso }
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
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')

function weekdayOf(iso: string): string | undefined {
  return WEEKDAYS[new Date(`${iso}T12:00:00Z`).getUTCDay()]
}

function daysBetween(a: string, b: string): number {
  return (Date.parse(`${a}T12:00:00Z`) - Date.parse(`${b}T12:00:00Z`)) / DAY_MS
}

/** "the following day": the library only knows the next one. */
function daysBeside(passage: string): DateMention[] {
  return [...passage.matchAll(/\b(?:following|previous) (?:day|year)\b/giu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
    iso: null,
  }))
}

const BETWEEN_ENDS = /^\s?(?:to|until|till|through|[–—-])\s?$/u
const DAYS_A_WEEK = 7

/** "from Monday to Friday", "20 January to 31 March 2024": the second day comes after the first, and may bring its year. */
function inOrder(dates: readonly DateMention[], passage: string): DateMention[] {
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
    if (i === 0 || !isEnd(i) || hasYear(date)) return date
    if (!/\d/.test(date.text)) return iso >= before ? date : { ...date, iso: daysAfter(iso, DAYS_A_WEEK) }
    const isYearAfter = iso.slice('YYYY'.length) < before.slice('YYYY'.length)
    return { ...date, iso: `${Number(before.slice(0, 4)) + (isYearAfter ? 1 : 0)}${iso.slice('YYYY'.length)}` }
  })
}

function hasYear({ text }: DateMention): boolean {
  return /\d{4}/.test(text)
}

function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
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

const COUNTED =
  /^(?:the )?(?:(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?(?:(following|next|previous) )?(day|week|year)s?(?: (earlier|later|before|after))?$/iu
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ')
const DAYS_OF: Record<string, number> = { day: 1, week: DAYS_A_WEEK }

/** "on Tuesday …, two days earlier": counted from the date before it in the sentence, unresolved if there is none. */
function countedFromOthers(dates: readonly DateMention[]): DateMention[] {
  return dates.map((date, i) => {
    const found = date.iso === null ? COUNTED.exec(date.text) : null
    if (!found) return date
    const [, count = 'one', beside = '', unit = '', direction = ''] = found
    if (beside === '' && direction === '') return date
    const isBack = /^(?:previous|earlier|before)$/iu.test(beside || direction)
    const number = /^an?$/iu.test(count) ? 1 : Number(count) || NUMBERS.indexOf(count.toLowerCase())
    const anchor = dates.slice(0, i).findLast(({ iso }) => iso !== null)?.iso ?? ''
    const isDay = anchor.length === 'YYYY-MM-DD'.length
    if (number < 1 || anchor === '' || (unit !== 'year' && !isDay)) return date
    if (unit === 'year') return { ...date, iso: isoOf(Number(anchor.slice(0, 4)) + (isBack ? -number : number)) }
    const days = (DAYS_OF[unit.toLowerCase()] ?? 0) * number * (isBack ? -1 : 1)
    return { ...date, iso: daysAfter(anchor, days) }
  })
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
