/** A text without what PostgreSQL stores nowhere: NUL and half a surrogate pair. No such character may cost anyone what they wrote. */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}

const EARLIEST_MS = Date.UTC(1970, 0, 1)
const LATEST_MS = Date.UTC(2999, 11, 31)

/**
 * An ISO instant in UTC and within the years that every layer stores: offsets of a whole day and the years 0 and 10000 are
 * valid ISO texts that PostgreSQL refuses, and a device clock that is far off must not cost an answer.
 */
export function storableInstant(instant: string): string {
  return new Date(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.parse(instant)))).toISOString()
}
