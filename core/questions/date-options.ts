import type { FactObject } from '../facts/fact'
import { formatDate } from '../facts/parse-date'
import { hashNumber } from '../hash'

type DateObject = Extract<FactObject, { type: 'date' }>

/** The first and the last date, each in full, between which a wrong date is still believable. */
export type DateRange = { from: string; to: string }

const DAY_STEPS = [1, 3, 2, 5, 7, 4, 10, 14]
const COARSE_STEPS = [1, 2, 3, 4, 5]

/**
 * Wrong dates for a right one: same precision and wording, whole units of that precision away, inside the range.
 * Empty if the text holds more than the plain date ("Monday", "mid-May"). `salt` decides which come first.
 */
export function dateTemplates(
  key: DateObject,
  range: DateRange,
  salt: string,
): { below: DateObject[]; above: DateObject[] } {
  const written = formatDate(key.date)
  if (!key.text.includes(written) || /\b\w+day\b|mid|early|late/i.test(key.text)) return { below: [], above: [] }
  // A bare year may lie before the first one in the dossier: otherwise the first would always be the lowest option.
  const earliest = key.date.length === 4 ? shiftDate(range.from.slice(0, 4), -3) : range.from.slice(0, key.date.length)
  const steps = key.date.length === 10 ? DAY_STEPS : COARSE_STEPS
  const from = hashNumber(salt) % 3
  const inTurn = [...steps.slice(from), ...steps.slice(0, from)]
  const make = (sign: number) =>
    inTurn
      .map((step) => shiftDate(key.date, sign * step))
      .filter((date) => date >= earliest && date <= range.to.slice(0, date.length))
      .map((date) => ({ ...key, date, text: key.text.replace(written, formatDate(date)) }))
  return { below: make(-1), above: make(1) }
}

/** `units` days, months or years on, whichever the date is precise to. */
function shiftDate(date: string, units: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const shifted =
    date.length === 4
      ? new Date(Date.UTC(year + units, 0, 1))
      : date.length === 7
        ? new Date(Date.UTC(year, month - 1 + units, 1))
        : new Date(Date.UTC(year, month - 1, day + units))
  return shifted.toISOString().slice(0, date.length)
}
