import { seededRandom } from '../core/quiz/shuffle'
import { itemStatistics } from '../core/statistics/item-statistics'
import type { MarkTable } from '../core/statistics/mark-table'
import { cpuMs } from './cpu-time'

// node scripts/run.mjs bench/statistics.ts: processor time of all figures of 5,000 learners and 60 questions, and how many times
// that of the bare sums (each question's marks, their squares and each learner's total) it is. The two take turns within one
// run; the ratio is that of their fastest rounds.
const LEARNERS = 5000
const QUESTIONS = 60
const ROUNDS = 7
/** Half of the answers are right, one in ten is omitted, the others have a half mark or none. */
const MARKS = [1, 1, 1, 1, 1, 0.5, 0.5, 0, 0, null] as const

const random = seededRandom('statistics')
const table: MarkTable = {
  questions: Array.from({ length: QUESTIONS }, (_, at) => ({ name: `Q${at + 1}`, max: 1 })),
  rows: Array.from({ length: LEARNERS }, () =>
    Array.from({ length: QUESTIONS }, () => MARKS[Math.floor(random() * MARKS.length)] ?? null),
  ),
}

const rounds = Array.from({ length: ROUNDS }, () => ({
  ours: cpuMs(() => itemStatistics(table)),
  bare: cpuMs(() => bareSums(table)),
}))
const ours = Math.min(...rounds.map((round) => round.ours))
const bare = Math.min(...rounds.map((round) => round.bare))
const figures = {
  learners: LEARNERS,
  questions: QUESTIONS,
  ms: ours,
  targetMs: 300,
  bareMs: bare,
  timesBare: ours / bare,
}
process.stdout.write(
  `${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value), 2)}\n`,
)

function bareSums({ questions, rows }: MarkTable): { sums: Float64Array; squares: Float64Array; totals: Float64Array } {
  const sums = new Float64Array(questions.length)
  const squares = new Float64Array(questions.length)
  const totals = Float64Array.from(rows, (row) => {
    let total = 0
    for (let at = 0; at < row.length; at++) {
      const mark = row[at] ?? 0
      sums[at] = (sums[at] ?? 0) + mark
      squares[at] = (squares[at] ?? 0) + mark * mark
      total += mark
    }
    return total
  })
  return { sums, squares, totals }
}
