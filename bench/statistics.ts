import { questionStatistics } from '../core/statistics/question-statistics'
import { setStatistics } from '../core/statistics/set-statistics'
import { cpuMs } from './cpu-time'

// node scripts/run.mjs bench/statistics.ts: processor time of all statistics of 5,000 learners × 60 questions, and how many
// times as long as adding the marks up that is, the best of several rounds of one run.
const LEARNERS = 5_000
const QUESTIONS = 60
const ROUNDS = 7

const table = {
  questions: Array.from({ length: QUESTIONS }, (_, i) => ({ name: `Q${i + 1}`, max: 4 })),
  rows: Array.from({ length: LEARNERS }, (_, learner) => ({
    learner: String(learner),
    marks: Array.from({ length: QUESTIONS }, (_, question) => markOf(learner, question)),
  })),
}

const statisticsMs = fastest(() => [questionStatistics(table), setStatistics(table)])
const sumsMs = fastest(() =>
  table.questions.map((_, i) => table.rows.reduce((sum, { marks }) => sum + (marks[i] ?? 0), 0)),
)
process.stdout.write(
  `${JSON.stringify({ learners: LEARNERS, questions: QUESTIONS, statisticsMs: round(statisticsMs), timesBareSums: round(statisticsMs / sumsMs) }, null, 2)}\n`,
)

/** Better learners get more of harder questions; every seventh answer is left out. */
function markOf(learner: number, question: number): number | null {
  const mixed = (learner * 7919 + question * 104_729) % 1009
  if (mixed % 7 === 0) return null
  return Math.min(4, Math.floor(((mixed / 1009) * 3 + learner / LEARNERS) * 1.3))
}

/** Processor milliseconds of the fastest round. */
function fastest(run: () => unknown): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => cpuMs(() => void run())))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
