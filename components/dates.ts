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
