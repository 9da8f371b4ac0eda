/** What a text says of a date; parts not given are null. `also` is the other reading of 2/6/2025. */
export type ParsedDate = { year: number | null; month: number | null; day: number | null; also: ParsedDate | null }

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?$/
const FILLERS = new Set(['on', 'of', 'the', 'in', 'at', 'during'])

/**
 * Reads a date in the common forms (2 June 2025, June 2nd, 2025-06-02, 2.6.2025, May 2025, 2025). Null if the text is
 * anything else or names a day that no month has. Slashed and dotted dates get both readings, day first and month first.
 */
export function parseDate(text: string): ParsedDate | null {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  if (plain.length > 60) return null
  return parseIso(plain) ?? parseFigures(plain) ?? parseWords(plain)
}

/** Whether the reading means the date `key` (YYYY, YYYY-MM or YYYY-MM-DD) at its precision; a missing year is the key's. */
export function meansDate(parsed: ParsedDate, key: string): boolean {
  const [year, month, day] = key.split('-').map(Number)
  const same =
    (parsed.year === null ? month !== undefined : parsed.year === year) &&
    parsed.month === (month ?? null) &&
    parsed.day === (day ?? null)
  return same || (parsed.also !== null && meansDate(parsed.also, key))
}

/** "2 June 2025", "June 2025" or "2025", as learners read it. Throws on anything but YYYY, YYYY-MM or YYYY-MM-DD. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  const name = month === undefined ? undefined : MONTHS[month - 1]
  if (year === undefined || !Number.isInteger(year) || (month !== undefined && !name))
    throw new Error(`No date: ${date}`)
  const words = [day, name && name.charAt(0).toUpperCase() + name.slice(1), year]
  return words.filter((word) => word !== undefined).join(' ')
}

function parseIso(text: string): ParsedDate | null {
  const match = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  return match ? existing(Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])) : null
}

function parseFigures(text: string): ParsedDate | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const dayFirst = existing(year, second, first)
  const monthFirst = existing(year, first, second)
  return dayFirst && monthFirst ? { ...dayFirst, also: monthFirst } : (dayFirst ?? monthFirst)
}

function parseWords(text: string): ParsedDate | null {
  const words = text.split(/[\s,.]+/).filter((word) => word !== '' && !FILLERS.has(word) && !WEEKDAY.test(word))
  let year: number | null = null
  let month: number | null = null
  let day: number | null = null
  for (const word of words) {
    const named = monthNamed(word)
    const dayMatch = /^(\d{1,2})(st|nd|rd|th)?$/.exec(word)
    if (named !== null && month === null) month = named
    else if (/^\d{4}$/.test(word) && year === null) year = Number(word)
    else if (dayMatch && day === null) day = Number(dayMatch[1])
    else return null
  }
  if (year === null && month === null) return null
  return existing(year, month, day)
}

function monthNamed(word: string): number | null {
  if (word.length < 3) return null
  const at = MONTHS.findIndex(
    (month) => month === word || word === month.slice(0, 3) || (word === 'sept' && month === 'september'),
  )
  return at < 0 ? null : at + 1
}

function existing(year: number | null, month: number | null, day: number | null): ParsedDate | null {
  if (month !== null && (month < 1 || month > 12)) return null
  if (day !== null) {
    // A leap year stands in for an unknown one, so that 29 February is a day.
    if (month === null || day < 1 || day > new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate()) return null
  }
  return { year, month, day, also: null }
}
