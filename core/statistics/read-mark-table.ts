import { fail, ok, type Result } from '../result'
import type { MarkedQuestion, MarkRow, MarkTable } from './mark-table'

const FIRST_COLUMN = 'learner'
/** Marks are added up in a thousand ways; this much over the maximum is rounding. */
const ROUNDING = 1e-9

/**
 * A table of marks from the cells of a CSV file: a header of `learner` and one `name/max` for each question, then a row for each
 * learner; an empty cell is an answer that was not given. `lines` gives the line of each row in the file, for messages;
 * `decimalComma` reads 1,5 as one and a half. Fails with line, column, what is wrong and what to do.
 */
export function readMarkTable(
  cells: readonly (readonly string[])[],
  { lines, decimalComma }: { lines: readonly number[]; decimalComma: boolean },
): Result<MarkTable, 'bad-marks'> {
  const [header, ...body] = cells
  if (!header) return bad('the file is empty: it needs a header, learner and then one name/max for each question.')
  const questions = readHeader(header, decimalComma)
  if (!questions.ok) return questions
  const rows: MarkRow[] = []
  const lineOf = new Map<string, number>()
  for (const [i, row] of body.entries()) {
    const line = lines[i + 1] ?? i + 2
    const read = readRow(row, { line, questions: questions.value, decimalComma })
    if (!read.ok) return read
    const { learner } = read.value
    const earlier = lineOf.get(learner)
    if (earlier !== undefined) {
      return bad(`line ${line}: “${learner}” is in line ${earlier} already; keep one row for each learner.`)
    }
    lineOf.set(learner, line)
    rows.push(read.value)
  }
  return ok({ questions: questions.value, rows })
}

function readHeader(header: readonly string[], decimalComma: boolean): Result<MarkedQuestion[], 'bad-marks'> {
  const [first = '', ...titles] = header.map((cell) => cell.trim())
  if (first.toLowerCase() !== FIRST_COLUMN) {
    return bad(`line 1: the first column is “${first}”; call it ${FIRST_COLUMN}.`)
  }
  if (titles.length === 0) return bad('line 1: there is no question; add a column name/max for each, as in Q1/2.')
  const questions: MarkedQuestion[] = []
  for (const [i, title] of titles.entries()) {
    const where = `line 1, column ${i + 2}`
    const slash = title.lastIndexOf('/')
    const name = title.slice(0, Math.max(slash, 0)).trim()
    const max = readNumber(title.slice(slash + 1), decimalComma)
    if (slash < 1 || name === '') return bad(`${where}: “${title}” is not name/max; write it as in Q1/2.`)
    if (!(max > 0)) return bad(`${where}: the maximum of “${name}” is not a number above 0; write it as in Q1/2.`)
    if (questions.some((question) => question.name === name)) {
      return bad(`${where}: there are two questions “${name}”; give each its own name.`)
    }
    questions.push({ name, max })
  }
  return ok(questions)
}

type RowContext = { line: number; questions: readonly MarkedQuestion[]; decimalComma: boolean }

function readRow(row: readonly string[], { line, questions, decimalComma }: RowContext): Result<MarkRow, 'bad-marks'> {
  const [learner = '', ...cells] = row.map((cell) => cell.trim())
  if (learner === '') return bad(`line ${line}: the learner’s name is missing; fill the first column.`)
  if (cells.length !== questions.length) {
    return bad(`line ${line}: there are ${row.length} columns, not ${questions.length + 1} as in the header.`)
  }
  const marks: (number | null)[] = []
  for (const [i, { name, max }] of questions.entries()) {
    const cell = cells[i] ?? ''
    const mark = cell === '' ? null : readNumber(cell, decimalComma)
    const where = `line ${line}, column ${i + 2} (“${name}”)`
    if (Number.isNaN(mark)) return bad(`${where}: “${cell}” is not a number; leave it empty if nothing was answered.`)
    if (mark !== null && (mark < 0 || mark > max + ROUNDING)) {
      return bad(`${where}: ${cell} is not between 0 and the maximum, ${max}.`)
    }
    marks.push(mark)
  }
  return ok({ learner, marks })
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** NaN of what is no number. */
function readNumber(text: string, decimalComma: boolean): number {
  const plain = text.trim().replace('−', '-')
  const number = decimalComma ? plain.replace(',', '.') : plain
  return NUMBER.test(number) ? Number(number) : Number.NaN
}

function bad(detail: string): Result<never, 'bad-marks'> {
  return fail('bad-marks', detail)
}
