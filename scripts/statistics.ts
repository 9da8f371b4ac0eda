// npm run -s statistics -- marks.csv: what the marks of a class say of each question and of the set, as JSON. Moodle's
// definitions; null where a figure is not defined.
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { questionStatistics } from '@/core/statistics/question-statistics'
import { readMarkTable } from '@/core/statistics/read-mark-table'
import { setStatistics } from '@/core/statistics/set-statistics'

const LINE_BREAK = /\r\n|\r|\n/

const [file, ...others] = process.argv.slice(2)
if (file === undefined || others.length > 0) stop('Usage: npm run -s statistics -- marks.csv')
const table = readMarkTable(...parse(readText(file)))
if (!table.ok) stop(`${file}, ${table.detail}`)
process.stdout.write(
  `${JSON.stringify({ questions: questionStatistics(table.value), set: setStatistics(table.value) }, null, 2)}\n`,
)

/** The filled rows with the line that each begins in. Spreadsheets write semicolons where the comma is for decimals. */
function parse(text: string): Parameters<typeof readMarkTable> {
  const { data, meta, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] })
  const lines = linesOf(data)
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    stop(`${file}, line ${lines[broken.row ?? 0]}: a quotation mark is not closed; write "" for one inside a cell.`)
  }
  const filled = data.map((_, row) => row).filter((row) => data[row]?.some((cell) => cell.trim() !== ''))
  const pick = <Item>(items: readonly Item[]) => filled.flatMap((row) => items.slice(row, row + 1))
  return [pick(data), { lines: pick(lines), decimalComma: meta.delimiter === ';' }]
}

/** A row takes a line, and one more for each line break in its cells. */
function linesOf(rows: readonly (readonly string[])[]): number[] {
  let next = 1
  return rows.map((row) => {
    const line = next
    next += row.join('').split(LINE_BREAK).length
    return line
  })
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return stop(`${path} cannot be read.`)
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
