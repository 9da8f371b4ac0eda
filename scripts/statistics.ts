// npm run -s statistics -- marks.csv: what a table of marks says about its questions and the set, as JSON, by Moodle's
// definitions; null where undefined. Header: learner, then one column per question as name/max; an empty cell is an omitted answer.
import { readFileSync } from 'node:fs'
import { type ItemStatistics, itemStatistics } from '@/core/statistics/item-statistics'
import { readMarkTable } from '@/core/statistics/read-mark-table'
import { readCsv } from '@/server/read-csv'

const [file, ...others] = process.argv.slice(2)
if (file === undefined || others.length > 0) stop('Usage: npm run -s statistics -- marks.csv')
const sheet = readCsv(readBytes(file))
if (!sheet.ok) stop(`${file}: ${sheet.detail}`)
const { rows, separator } = sheet.value
const table = readMarkTable({ rows, decimalComma: separator === ';' })
if (!table.ok) stop(`${file}: ${table.detail}`)
process.stdout.write(`${JSON.stringify(printed(itemStatistics(table.value)), null, 2)}\n`)

function printed({ questions, set }: ItemStatistics) {
  return { questions: questions.map(({ facilityInterval, ...figures }) => figures), set }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return stop(`${path} cannot be read.`)
  }
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
