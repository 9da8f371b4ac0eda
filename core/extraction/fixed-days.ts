import { type DatePlace, dayOfPlace, monthOfPlace } from './date-by-tense'
import { DAYS_A_WEEK, daysAfter, isoOf, MONTHS, WEEKDAYS, weekdayOf } from './iso-days'

type FixedDay = { text: string; start: number; end: number; iso: string }

const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const MONTH = MONTHS.map(capital).join('|')
const WEEKDAY = WEEKDAYS.map(capital).join('|')

/**
 * Days that the library does not know: "Christmas Eve", "the first Monday in May", "Tuesday week", "Thursday of last week",
 * "May the 4th", "as recently as May". `placeOf` gives a range its place in the sentence.
 */
export function fixedDays(passage: string, placeOf: (range: { start: number; end: number }) => DatePlace): FixedDay[] {
  return READERS.flatMap(({ words, resolve }) =>
    [...passage.matchAll(words)].flatMap((found) => {
      const range = { start: found.index, end: found.index + found[0].length }
      const iso = resolve(found, placeOf(range))
      return iso === null ? [] : [{ text: found[0], ...range, iso }]
    }),
  )
}

/** Feasts and memorial days that fall on one day of every year, with their month and day. */
const FEASTS: Record<string, [number, number]> = {
  "New Year's Day": [1, 1],
  Epiphany: [1, 6],
  'Australia Day': [1, 26],
  "Valentine's Day": [2, 14],
  "Women's Day": [3, 8],
  "Patrick's Day": [3, 17],
  'Anzac Day': [4, 25],
  'May Day': [5, 1],
  Juneteenth: [6, 19],
  'Canada Day': [7, 1],
  'Bastille Day': [7, 14],
  Halloween: [10, 31],
  'Armistice Day': [11, 11],
  'Christmas Eve': [12, 24],
  'Christmas Day': [12, 25],
  'Boxing Day': [12, 26],
  "New Year's Eve": [12, 31],
}

const READERS: { words: RegExp; resolve: (found: readonly string[], place: DatePlace) => string | null }[] = [
  {
    words: new RegExp(
      `\\b(?:[Ll]ast |[Nn]ext )?(${Object.keys(FEASTS).join('|').replaceAll("'", "['’]")})\\b(?:,? ((?:19|20)\\d\\d)\\b)?(?! \\p{Lu})`,
      'gu',
    ),
    resolve: ([, name = '', year], place) => {
      const [month = 0, day = 0] = FEASTS[name.replace('’', "'")] ?? []
      return year === undefined ? dayOfPlace(month, day, place) : isoOf(Number(year), month, day)
    },
  },
  {
    words: new RegExp(
      `\\b(first|second|third|fourth|last) (${WEEKDAY}) (?:of|in) (${MONTH})\\b(?: (\\d{4})\\b)?`,
      'gu',
    ),
    resolve: ([, which = '', weekday = '', month = '', year], place) => {
      const number = MONTHS.indexOf(month.toLowerCase()) + 1
      const whole = year === undefined ? monthOfPlace(number, place) : isoOf(Number(year), number)
      return weekdayOfMonth(whole, weekday.toLowerCase(), ORDINALS.indexOf(which))
    },
  },
  {
    // "Tuesday week", "a week on Tuesday"
    words: new RegExp(`\\b(?:a week on (${WEEKDAY})|(${WEEKDAY}) week(?=[.,;)”]| (?:at|in|when|and|to)\\b|$))`, 'gu'),
    resolve: ([, later, named], { published }) => {
      const tomorrow = daysAfter(published, 1)
      return daysAfter(firstFrom(tomorrow, (later ?? named ?? '').toLowerCase()), DAYS_A_WEEK)
    },
  },
  {
    words: new RegExp(`\\b(${WEEKDAY})(?: of)? (last|this|next) week\\b`, 'gu'),
    resolve: ([, weekday = '', which = ''], { published }) => ofWeek(weekday, which, published),
  },
  {
    words: new RegExp(`\\b(${MONTH}) the (\\d{1,2})(?:st|nd|rd|th)\\b`, 'gu'),
    resolve: ([, month = '', day], place) => dayOfPlace(MONTHS.indexOf(month.toLowerCase()) + 1, Number(day), place),
  },
  {
    words: /\bSept(?:ember|\.)? 11(?=(?: \p{Ll}+)? (?:terror(?:ist)? )?attacks?\b)/gu,
    resolve: () => '2001-09-11',
  },
  {
    // "told as recently as May", "due next May": the library takes the month for the verb.
    words:
      /(?<=\bas (?:recently|early|late|far back) as |\b(?:since|until|till|before|after|by|in|from|of|to|through|during|and) )May\b(?! (?:be|have|not)\b|[- ]?\d| \p{Lu})|\b(?:[Ll]ast|[Nn]ext|[Tt]his) May\b/gu,
    resolve: (_, place) => monthOfPlace(MONTHS.indexOf('may') + 1, place),
  },
]

const ORDINALS = ['first', 'second', 'third', 'fourth']

/** Of a month, the weekday counted from 0; the last one for -1. */
function weekdayOfMonth(month: string, weekday: string, index: number): string | null {
  const first = firstFrom(`${month}-01`, weekday)
  const days = [0, 1, 2, 3, 4].map((weeks) => daysAfter(first, weeks * DAYS_A_WEEK))
  return days.filter((day) => day.startsWith(month)).at(index) ?? null
}

/** The first such weekday on or after a day. */
function firstFrom(day: string, weekday: string): string {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(day) ?? '') + DAYS_A_WEEK) % DAYS_A_WEEK
  return daysAfter(day, ahead)
}

const WEEKS: Record<string, number> = { last: -1, this: 0, next: 1 }

/** Weeks begin on Monday. */
function ofWeek(weekday: string, which: string, published: string): string {
  const sinceMonday = (WEEKDAYS.indexOf(weekdayOf(published) ?? '') + DAYS_A_WEEK - 1) % DAYS_A_WEEK
  const monday = daysAfter(published, -sinceMonday + (WEEKS[which] ?? 0) * DAYS_A_WEEK)
  return firstFrom(monday, weekday.toLowerCase())
}
