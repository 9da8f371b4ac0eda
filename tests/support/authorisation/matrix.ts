import { readFileSync } from 'node:fs'

/** Of every way into the app, who gets what. */
export const MATRIX_FILE = 'tests/authorisation-matrix.md'

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

export type Relation = 'own' | 'foreign' | 'missing'

type Cell = Outcome | Record<Relation, Outcome>

export type MatrixRow = {
  name: string
  cells: Record<Actor, Cell>
  /** What those who are let in get for ids of strangers and for ids that do not exist; null where the entrance takes no id. */
  otherwise: { foreign: Outcome; missing: Outcome } | null
}

/** Reads the tables of the file. @throws Error that names the line that is not as it must be */
export function readMatrix(path: string): MatrixRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map(readRow)
}

/** What an actor gets for things of their own world, of strangers, or that do not exist. Whoever is not let in gets the same for all. */
export function expected({ cells, otherwise }: MatrixRow, actor: Actor, relation: Relation): Outcome {
  const cell = cells[actor]
  if (typeof cell !== 'string') return cell[relation]
  return relation === 'own' || cell !== 'ok' || otherwise === null ? cell : otherwise[relation]
}

function readRow(line: string): MatrixRow {
  const [name = '', ...texts] = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  const [foreign = '', missing = ''] = texts.slice(ACTORS.length)
  if (texts.length !== ACTORS.length + 2) throw new Error(`Not a row of ${ACTORS.length + 3} cells: ${line}`)
  const cells = ACTORS.map((actor, i) => [actor, readCell(texts[i] ?? '', line)] as const)
  return {
    name: name.replaceAll('`', ''),
    cells: Object.fromEntries(cells) as MatrixRow['cells'],
    otherwise: foreign === '–' ? null : { foreign: outcomeOf(foreign, line), missing: outcomeOf(missing, line) },
  }
}

/** One outcome, or three for own, foreign and missing: `no/ok/no`. */
function readCell(text: string, line: string): Cell {
  const [own = '', foreign, missing] = text.split('/')
  if (foreign === undefined) return outcomeOf(own, line)
  return { own: outcomeOf(own, line), foreign: outcomeOf(foreign, line), missing: outcomeOf(missing ?? '', line) }
}

function outcomeOf(cell: string, line: string): Outcome {
  const outcome = OUTCOMES.find((known) => known === cell)
  if (!outcome) throw new Error(`“${cell}” is no outcome: ${line}`)
  return outcome
}
