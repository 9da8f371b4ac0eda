export const DAY_MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** The day’s number: whole days since 1970-01-01. Throws a RangeError for what is no YYYY-MM-DD of the calendar. */
export function dayNumber(day: string): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = DAY.test(day) ? Date.parse(day) / DAY_MS : Number.NaN
  if (Number.isNaN(number) || dayOfNumber(number) !== day) throw new RangeError(`No calendar day: ${day}`)
  keep(numbers, day, number)
  return number
}

/** The day (YYYY-MM-DD) of a number that `dayNumber` gives. */
export function dayOfNumber(number: number): string {
  const known = days.get(number)
  if (known !== undefined) return known
  const day = new Date(number * DAY_MS).toISOString().slice(0, 10)
  keep(days, number, day)
  return day
}

/** Folding turns the same few hundred days over and over: kept, they make it several times as fast. */
const numbers = new Map<string, number>()
const days = new Map<number, string>()
const MOST_KEPT = 20_000

function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): void {
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(key, value)
}

export function addDays(day: string, count: number): string {
  return dayOfNumber(dayNumber(day) + count)
}

/** Days from the first day to the second, negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}
