export const MONTHS = 'january february march april may june july august september october november december'.split(' ')
export const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
export const DAYS_A_WEEK = 7

const DAY_MS = 86_400_000

/** YYYY, YYYY-MM or YYYY-MM-DD. */
export function isoOf(year: number, month?: number, day?: number): string {
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0')),
  ]
  return parts.join('-')
}

export function daysAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Of two days as YYYY-MM-DD, below zero if the first is the earlier one. */
export function daysBetween(a: string, b: string): number {
  return (Date.parse(`${a}T12:00:00Z`) - Date.parse(`${b}T12:00:00Z`)) / DAY_MS
}

/** In English and small letters. */
export function weekdayOf(iso: string): string | undefined {
  return WEEKDAYS[new Date(`${iso}T12:00:00Z`).getUTCDay()]
}
