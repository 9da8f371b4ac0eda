/**
 * The instant of a time on the wall clock (YYYY-MM-DDTHH:MM, as a browser's field for date and time writes it) in an IANA zone; null if
 * the text is none. A time that the clock shows twice is the first; one that it skips is as much later as the clock was put forward.
 */
export function instantOfWallTime(text: string, zone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null
  const asUtc = Date.parse(`${text}Z`)
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 16) !== text) return null
  const before = new Date(asUtc - offsetMs(asUtc - DAY_MS, zone))
  const after = new Date(asUtc - offsetMs(asUtc + DAY_MS, zone))
  const shown = [before, after].filter((instant) => wallTimeOf(instant, zone) === text)
  return shown.sort((a, b) => a.getTime() - b.getTime())[0] ?? before
}

/** What the wall clock in an IANA zone shows at an instant, to the minute: YYYY-MM-DDTHH:MM. */
export function wallTimeOf(instant: Date, zone: string): string {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), zone)).toISOString().slice(0, 16)
}

const DAY_MS = 86_400_000

/** How far the zone's clock is ahead of UTC at an instant, in whole minutes as milliseconds. */
function offsetMs(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value)
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS
}

const MINUTE_MS = 60_000
