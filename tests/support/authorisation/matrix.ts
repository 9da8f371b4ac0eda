import { readFileSync } from 'node:fs'

/** Who asks, in the order of the matrix's columns. */
export const ACTORS = [
  'nobody',
  'guest',
  'student',
  'former',
  'elsewhere',
  'owner',
  'co-teacher',
  'other teacher',
  'admin',
] as const
export type Actor = (typeof ACTORS)[number]

/** What they get; the file says what each means. */
export const OUTCOMES = ['ok', 'none', 'sign-in', 'no'] as const
export type Outcome = (typeof OUTCOMES)[number]

export type MatrixRow = {
  name: string
  /** What those who are let in get for ids of others and for ids that do not exist; null where the entrance takes no id. */
  otherwise: Outcome | null
  own: Record<Actor, Outcome>
}

/** Reads the tables of the file. @throws Error that names the line that is not as it must be */
export function readMatrix(path: string): MatrixRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(readRow)
}

/** What an actor gets: as the row says for what is its own world's, and nothing of what is another's or nobody's. */
export function expected(row: MatrixRow, actor: Actor, isOwn: boolean): Outcome {
  const own = row.own[actor]
  return isOwn || own !== 'ok' || row.otherwise === null ? own : row.otherwise
}

function readRow(line: string): MatrixRow {
  const [name = '', ...cells] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  const outcomes = cells.slice(0, ACTORS.length).map((cell) => outcomeOf(cell, line))
  const last = cells[ACTORS.length]
  if (cells.length !== ACTORS.length + 1) throw new Error(`Not a row of ${ACTORS.length + 2} cells: ${line}`)
  const pairs = ACTORS.map((actor, i) => [actor, outcomes[i]] as const)
  return {
    name: name.replaceAll('`', ''),
    otherwise: last === '–' || last === undefined ? null : outcomeOf(last, line),
    own: Object.fromEntries(pairs) as Record<Actor, Outcome>,
  }
}

function outcomeOf(cell: string, line: string): Outcome {
  const outcome = OUTCOMES.find((known) => known === cell)
  if (!outcome) throw new Error(`“${cell}” is no outcome: ${line}`)
  return outcome
}
