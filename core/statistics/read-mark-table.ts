import { fail, ok, type Result } from '../result'
import type { MarkedQuestion, MarkTable } from './mark-table'

/** Rows of cells as a spreadsheet shows them, the header first; `decimalComma` says that 1,5 is a number too. */
export type MarkSheet = { rows: readonly (readonly string[])[]; decimalComma: boolean }

/** Marks are finite in double precision up to their fourth powers. */
const LARGEST_MAX = 1e9
const FIRST_COLUMN = 'learner'

/**
 * Reads marks: header `learner`, then one column per question as `name/max`; an empty cell is an omitted answer; rows
 * without any text are passed over. Fails with row and column (from 1, the header is row 1) of the first thing amiss, what
 * it is and what to do.
 */
export function readMarkTable(sheet: MarkSheet): Result<MarkTable, 'bad-marks'> {
  const [header, ...rows] = sheet.rows
  if (!header || sheet.rows.every(isBlank)) {
    return fail(
      'bad-marks',
      'the file is empty. Write a header (learner, then name/max for each question) and one row per learner.',
    )
  }
  const questions = readHeader(header, sheet.decimalComma)
  if (!questions.ok) return questions
  const rowOf = new Map<string, number>()
  const marks: (number | null)[][] = []
  for (const [index, cells] of rows.entries()) {
    if (isBlank(cells)) continue
    const row = readRow(cells, index + 2, { ...sheet, questions: questions.value, header, rowOf })
    if (!row.ok) return row
    marks.push(row.value)
  }
  return ok({ questions: questions.value, rows: marks })
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

function readHeader(header: readonly string[], decimalComma: boolean): Result<MarkedQuestion[], 'bad-marks'> {
  const [first = '', ...cells] = header
  if (first.trim().toLowerCase() !== FIRST_COLUMN) {
    return badCell(1, 1, first, `the header must begin with ${FIRST_COLUMN}. Name the first column so.`)
  }
  if (cells.length === 0) return badCell(1, 2, '', 'there is no question. Add a column headed name/max for each.')
  const columnOf = new Map<string, number>()
  const questions: MarkedQuestion[] = []
  for (const [index, cell] of cells.entries()) {
    const question = readQuestion(cell, index + 2, decimalComma)
    if (!question.ok) return question
    const { name } = question.value
    const earlier = columnOf.get(name)
    if (earlier !== undefined) {
      return badCell(1, index + 2, cell, `column ${earlier} has the same question name. Give each its own.`)
    }
    columnOf.set(name, index + 2)
    questions.push(question.value)
  }
  return ok(questions)
}

function readQuestion(cell: string, column: number, decimalComma: boolean): Result<MarkedQuestion, 'bad-marks'> {
  const slash = cell.lastIndexOf('/')
  const written = slash < 0 ? '' : cell.slice(slash + 1).trim()
  if (written === '') return badCell(1, column, cell, 'the maximum is missing. Head the column name/max, such as Q1/2.')
  const name = clean(cell.slice(0, slash))
  if (name === '') return badCell(1, column, cell, 'the question has no name. Head the column name/max, such as Q1/2.')
  const max = readNumber(written, decimalComma)
  if (max === null) {
    return badCell(1, column, cell, `the maximum ${quoted(written)} is not a number. ${howToWrite(decimalComma)}`)
  }
  if (max <= 0) return badCell(1, column, cell, 'the maximum must be over 0. Write the mark of a full answer.')
  if (max > LARGEST_MAX) return badCell(1, column, cell, `the maximum is over ${LARGEST_MAX}. Use smaller marks.`)
  return ok({ name, max })
}

type RowContext = {
  questions: readonly MarkedQuestion[]
  header: readonly string[]
  decimalComma: boolean
  /** Where each learner was seen; the row adds its own. */
  rowOf: Map<string, number>
}

function readRow(cells: readonly string[], row: number, context: RowContext): Result<(number | null)[], 'bad-marks'> {
  const { header, questions, rowOf } = context
  if (cells.length !== header.length) {
    const column = Math.min(cells.length, header.length) + 1
    const advice = 'Give each row as many cells as the header; quote a cell that holds a separator.'
    const wrong = `the row has ${cells.length} cells, the header ${header.length}. ${advice}`
    return badCell(row, column, header[column - 1] ?? '', wrong)
  }
  const learner = clean(cells[0] ?? '')
  if (learner === '') return badCell(row, 1, FIRST_COLUMN, 'no learner is named. Name one or delete the row.')
  const earlier = rowOf.get(learner)
  if (earlier !== undefined) {
    const advice = 'Keep the first attempt of each, or tell two learners apart.'
    return badCell(row, 1, FIRST_COLUMN, `${quoted(learner)} is also in row ${earlier}. ${advice}`)
  }
  rowOf.set(learner, row)
  const marks: (number | null)[] = []
  for (const [index, { max }] of questions.entries()) {
    const mark = readMark(cells[index + 1] ?? '', max, context.decimalComma)
    if (!mark.ok) return badCell(row, index + 2, header[index + 1] ?? '', mark.detail ?? '')
    marks.push(mark.value)
  }
  return ok(marks)
}

function readMark(cell: string, max: number, decimalComma: boolean): Result<number | null, 'bad-marks'> {
  const written = cell.trim()
  if (written === '') return ok(null)
  const mark = readNumber(written, decimalComma)
  if (mark === null) {
    const advice = `${howToWrite(decimalComma)} Leave the cell empty if the answer was omitted.`
    return fail('bad-marks', `the mark ${quoted(written)} is not a number. ${advice}`)
  }
  if (mark < 0) return fail('bad-marks', `the mark ${quoted(written)} is negative. Write one from 0 to ${max}.`)
  if (mark > max) {
    return fail('bad-marks', `the mark ${quoted(written)} is over the maximum ${max}. Correct the mark or the maximum.`)
  }
  return ok(mark)
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** A decimal number as spreadsheets write it; null for anything else. */
function readNumber(written: string, decimalComma: boolean): number | null {
  const pointed = decimalComma ? written.replace(',', '.') : written
  const number = NUMBER.test(pointed) ? Number(pointed) : Number.NaN
  return Number.isFinite(number) ? number : null
}

function howToWrite(decimalComma: boolean): string {
  return decimalComma
    ? 'Write it in digits, such as 1,5 or 1.5.'
    : 'Write it in digits, such as 1.5; a decimal comma is read only if semicolons separate the cells.'
}

/** Names that look the same are the same, however their accents are stored. */
function clean(name: string): string {
  return name.trim().normalize()
}

function badCell(row: number, column: number, heading: string, wrong: string) {
  const named = heading.trim() === '' ? '' : ` (${quoted(heading.trim())})`
  return fail('bad-marks', `row ${row}, column ${column}${named}: ${wrong}`)
}

const LONGEST_QUOTED = 40

/** On one line, however long it is and whatever it holds. */
function quoted(text: string): string {
  const characters = [...text]
  return JSON.stringify(characters.length > LONGEST_QUOTED ? `${characters.slice(0, LONGEST_QUOTED).join('')}…` : text)
}
