/** A learner's day begins at four in the morning: what is learned late at night belongs to the evening before. */
const ROLLOVER_HOURS = 4

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The learner's day (YYYY-MM-DD) of an instant in an IANA zone, with the rollover at 04:00 on the wall clock, so that days
 * of 23 or 25 hours are one day each. Throws a RangeError that names the zone or says that the instant is invalid.
 */
export function learnerDay(instant: Date, zone: string): string {
  if (Number.isNaN(instant.getTime())) throw new RangeError('No valid instant to find the learner’s day of')
  const part = Object.fromEntries(
    formatFor(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year, month, day, hour } = part
  if (year === undefined || month === undefined || day === undefined || hour === undefined) {
    throw new RangeError(`No calendar date for ${instant.toISOString()} in ${zone}`)
  }
  // Calendar arithmetic on the wall clock's own date: no zone is involved any more.
  const shifted = new Date(Date.UTC(year, month - 1, hour < ROLLOVER_HOURS ? day - 1 : day))
  return shifted.toISOString().slice(0, 10)
}

/** Formats are kept: making one costs some fifty times as much as using it. */
function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = newFormat(zone)
  formats.set(zone, format)
  return format
}

function newFormat(zone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-US', { ...parts, timeZone: zone, calendar: 'gregory', numberingSystem: 'latn' })
  } catch (cause) {
    throw new RangeError(`Unknown time zone: ${zone}`, { cause })
  }
}
