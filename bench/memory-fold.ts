import { seededRandom, shuffle } from '../core/quiz/shuffle'
import { addDays, DAY_MS, dayNumber } from '../core/review/days'
import { type FactEvent, foldFacts } from '../core/review/fold'
import { GRADES } from '../core/review/grade'
import { fuzzSeed } from '../core/review/schedule'
import { cpuMs } from './cpu-time'

// node scripts/run.mjs bench/memory-fold.ts: processor time of folding 100,000 events, shuffled, of a learner with 5,000 facts over
// half a year, with fuzz and missed list as in production; the fastest of several rounds.
const EVENTS = 100_000
const FACTS = 5000
const DAYS = 180
const ROUNDS = 5

const random = seededRandom('memory-fold')
const events = shuffle(
  Array.from({ length: EVENTS }, (_, i) => ({
    learnerId: 'learner',
    factId: `fact-${i % FACTS}`,
    factVersion: 1,
    event: eventOf(i),
  })),
  random,
)
const seconds = Array.from({ length: ROUNDS }, () => cpuMs(fold) / 1000)
process.stdout.write(`${JSON.stringify({ events: EVENTS, facts: FACTS, seconds: Math.min(...seconds) }, null, 2)}\n`)

function fold(): void {
  foldFacts(events, ({ learnerId, factId }) => ({
    retention: 0.9,
    fuzzSeed: fuzzSeed(learnerId, factId),
    formCount: 3,
    hasTypedForm: true,
  }))
}

function eventOf(i: number): FactEvent {
  const day = addDays('2025-01-01', Math.floor(random() * DAYS))
  const form = ['choice', 'cloze', 'typed'][Math.floor(random() * 3)] ?? 'choice'
  return {
    kind: 'answer',
    id: `event-${i}`,
    occurredAt: dayNumber(day) * DAY_MS + Math.floor(random() * DAY_MS),
    day,
    grade: random() < 0.15 ? 'again' : (GRADES[1 + Math.floor(random() * 2)] ?? 'good'),
    mode: 'quiz',
    form,
    typed: form !== 'choice',
    hintUsed: false,
    confusedWith: null,
  }
}
