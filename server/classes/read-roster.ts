import { ROSTER_LIMITS } from '@/core/classes/roster-limits'
import { fail, ok, type Result } from '@/core/result'
import { Email, Name, Username } from '../auth/inputs'
import { readCsv } from '../read-csv'

/** One student of a list: a row with a name and a username, an e-mail address, or both. `row` is the spreadsheet's, from 1. */
export type RosterEntry = { row: number; name: string; username: string | null; email: string | null }

/** What is wrong in a row and what to do, one sentence or two. */
export type RowProblem = { row: number; message: string }

export type Roster = { entries: RosterEntry[]; problems: RowProblem[] }

type Column = 'name' | 'username' | 'email'

const HEADERS: Record<string, Column> = {
  name: 'name',
  'full name': 'name',
  student: 'name',
  username: 'username',
  'user name': 'username',
  login: 'username',
  'e-mail': 'email',
  email: 'email',
  'e-mail address': 'email',
  'email address': 'email',
}

/**
 * Reads a class list: CSV with a row that names the columns (name, username, e-mail; others are passed over) and a row per
 * student. Fails when the file as a whole cannot be read; what is wrong in single rows comes with the rows.
 */
export function readRoster(bytes: Uint8Array): Result<Roster, 'bad-file'> {
  if (bytes.byteLength > ROSTER_LIMITS.bytes) {
    return fail('bad-file', `The list is larger than ${ROSTER_LIMITS.bytes / 1000} kB. Divide it into several.`)
  }
  const sheet = readCsv(bytes)
  if (!sheet.ok) return fail('bad-file', sentence(sheet.detail ?? ''))
  const [header = [], ...rows] = sheet.value.rows
  const columns = header.map((cell) => HEADERS[cell.trim().toLowerCase()])
  const missing = missingColumns(columns)
  if (missing !== null) return fail('bad-file', missing)
  const filled = rows
    .map((cells, i) => ({ row: i + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0)
    return fail('bad-file', 'The list has no students. Write one row for each under the first row.')
  if (filled.length > ROSTER_LIMITS.students) {
    return fail('bad-file', `The list has ${filled.length} students. Add at most ${ROSTER_LIMITS.students} at a time.`)
  }
  const read = filled.map(({ row, cells }) => readRow(row, cells, columns))
  const entries = read.flatMap((one) => ('entry' in one ? [one.entry] : []))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  return ok({ entries, problems: [...problems, ...repeated(entries)].sort((a, b) => a.row - b.row) })
}

function missingColumns(columns: readonly (Column | undefined)[]): string | null {
  const twice = columns.find((column, i) => column !== undefined && columns.indexOf(column) !== i)
  if (twice) return `Row 1 names the column “${twice}” twice. Keep one of them.`
  const hasLogin = columns.includes('username') || columns.includes('email')
  if (columns.includes('name') && hasLogin) return null
  return 'Row 1 must name the columns: “name” and “username”, and “e-mail” if you like.'
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
): { entry: RosterEntry } | { problems: RowProblem[] } {
  const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? ''
  if (cell('username') === '' && cell('email') === '') {
    return { problems: [{ row, message: 'There is neither a username nor an e-mail address. Write one of them.' }] }
  }
  const name = Name.safeParse(cell('name'))
  const username = Username.safeParse(cell('username'))
  const email = Email.safeParse(cell('email'))
  const wrong = [
    { field: 'name', parsed: name },
    ...(cell('username') === '' ? [] : [{ field: 'username', parsed: username }]),
    ...(cell('email') === '' ? [] : [{ field: 'e-mail address', parsed: email }]),
  ].filter(({ parsed }) => !parsed.success)
  if (!name.success || wrong.length > 0) {
    return {
      problems: wrong.map(({ field, parsed }) => ({
        row,
        message: `The ${field} cannot be used. ${parsed.error?.issues[0]?.message ?? ''}`,
      })),
    }
  }
  return { entry: { row, name: name.data, username: username.data ?? null, email: email.data ?? null } }
}

/** A username or e-mail address that an earlier row has already. */
function repeated(entries: readonly RosterEntry[]): RowProblem[] {
  const firstRows = new Map<string, number>()
  return entries.flatMap(({ row, username, email }) =>
    [username, email].flatMap((login) => {
      if (login === null) return []
      const first = firstRows.get(login)
      if (first === undefined) {
        firstRows.set(login, row)
        return []
      }
      return [{ row, message: `“${login}” stands in row ${first} already. Give each student their own.` }]
    }),
  )
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
