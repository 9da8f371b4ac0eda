import { createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import { seededRandom } from '../core/quiz/shuffle'
import { DAY_MS, dayNumber, dayOfNumber } from '../core/review/days'
import { GRADES } from '../core/review/grade'
import { type Memory, schedule } from '../core/review/schedule'
import { cpuMs } from './cpu-time'

// node scripts/run.mjs bench/memory-schedule.ts: processor time of a million reviews, by our schedule and by the bare library on
// the same days and grades. The two take turns within one run; the ratio is that of their fastest rounds.
const REVIEWS = 1_000_000
const ROUNDS = 3
const PER_FACT = 10
const FIRST_DAY = dayNumber('2025-01-01')
const RATINGS = [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy] as const
const settings = { retention: 0.9, fuzzSeed: null }
const library = fsrs({ learning_steps: [], relearning_steps: [], maximum_interval: 365 })

const random = seededRandom('memory-schedule')
/** Ten reviews each of as many facts as it takes: which grade, and how many days after the one before. */
const reviews = Array.from({ length: 10_000 }, () => ({
  grade: Math.floor(random() * GRADES.length),
  gap: 1 + Math.floor(random() * 30),
}))

const rounds = Array.from({ length: ROUNDS }, () => ({ ours: cpuMs(runOurs), bare: cpuMs(runBare) }))
const ours = Math.min(...rounds.map((round) => round.ours))
const bare = Math.min(...rounds.map((round) => round.bare))
const figures = { reviews: REVIEWS, seconds: ours / 1000, bareSeconds: bare / 1000, timesBare: ours / bare }
process.stdout.write(
  `${JSON.stringify(figures, (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value), 2)}\n`,
)

function runOurs(): void {
  let memory: Memory | null = null
  let day = FIRST_DAY
  for (let i = 0; i < REVIEWS; i++) {
    const { grade, gap } = reviewAt(i)
    if (i % PER_FACT === 0) {
      memory = null
      day = FIRST_DAY
    }
    day += gap
    memory = schedule(memory, GRADES[grade] ?? 'good', dayOfNumber(day), settings)
  }
}

function runBare(): void {
  let card = createEmptyCard(new Date(0))
  let day = FIRST_DAY
  for (let i = 0; i < REVIEWS; i++) {
    const { grade, gap } = reviewAt(i)
    if (i % PER_FACT === 0) {
      card = createEmptyCard(new Date(0))
      day = FIRST_DAY
    }
    day += gap
    card = library.next(card, new Date(day * DAY_MS), RATINGS[grade] ?? Rating.Good).card
  }
}

function reviewAt(i: number): { grade: number; gap: number } {
  return reviews[i % reviews.length] ?? { grade: 2, gap: 1 }
}
