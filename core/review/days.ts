export const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day's number: whole days since 1970-01-01. Throws a RangeError for what is no YYYY-MM-DD of the calendar. */
export function dayNumber(day: string): number {
  const ms = DAY.test(day) ? Date.parse(day) : Number.NaN
  if (Number.isNaN(ms)) throw new RangeError(`No calendar day: ${day}`)
  return ms / DAY_MS
}

/** The day (YYYY-MM-DD) of a number that `dayNumber` gives. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10)
}

export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days)
}

/** Days from the first day to the second, negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
