/** An instant as a day, "2 June 2025", in an IANA zone. */
export function longDay(instant: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }).format(
    new Date(instant),
  )
}

/** An instant as a time of day, "14:32", in an IANA zone. */
export function timeOfDay(instant: string | Date, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  )
}

/** A calendar day (YYYY-MM-DD), as a learner’s day is, as "2 June 2025". */
export function calendarDay(day: string): string {
  return longDay(day, 'UTC')
}

/** A calendar day (YYYY-MM-DD) near another one: "2 June", with its year if that is another. */
export function nearDay(day: string, today: string): string {
  if (day.slice(0, 4) !== today.slice(0, 4)) return calendarDay(day)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(day))
}

/** A calendar day (YYYY-MM-DD) as "2 Jun", for charts. */
export function shortDay(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(day))
}

/** The weekday of a calendar day (YYYY-MM-DD): "Monday", or "Mon". */
export function weekday(day: string, length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: length, timeZone: 'UTC' }).format(new Date(day))
}

/** An instant as "2 June 2025, 14:32", in an IANA zone. */
export function dayAndTime(instant: string | Date, zone: string): string {
  return `${longDay(instant, zone)}, ${timeOfDay(instant, zone)}`
}
