import fc from 'fast-check'
import {
  type Card,
  createEmptyCard,
  fsrs,
  GenSeedStrategyWithCardId,
  type Grade as LibraryGrade,
  Rating,
  StrategyMode,
} from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '@/core/review/days'
import { GRADES, type Grade } from '@/core/review/grade'
import { checkMemory, dueDays, fuzzSeed, type Memory, retrievability, schedule } from '@/core/review/schedule'
import { largestDifference, loadOracle } from '../../support/fsrs-oracle'
import { SETTINGS } from '../../support/memory'

const oracle = await loadOracle()
const start = '2025-06-02'

/** Grades one after the other, each so many days after the one before. */
function run(grades: readonly Grade[], gaps: readonly number[], settings = SETTINGS): Memory[] {
  let day = start
  let memory: Memory | null = null
  return grades.map((grade, i) => {
    day = addDays(day, gaps[i] ?? 0)
    memory = schedule(memory, grade, day, settings)
    return memory
  })
}

describe('the library as installed', () => {
  it('gives the public intervals with its default steps (vector a)', () => {
    const library = fsrs({ enable_fuzz: false })
    const ratings = [...'GGGGGGAAGGGGG'].map((letter): LibraryGrade => (letter === 'G' ? Rating.Good : Rating.Again))
    let card = createEmptyCard(new Date('2022-11-29T12:30:00Z'))
    const intervals = ratings.map((rating) => {
      card = library.next(card, card.due, rating).card
      return card.scheduled_days
    })
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('gives the public stability and difficulty (vector b)', () => {
    const library = fsrs({ enable_fuzz: false })
    const gaps = [0, 0, 1, 3, 8, 21]
    let at = new Date('2022-11-29T12:30:00Z')
    let card = createEmptyCard(at)
    for (const [i, gap] of gaps.entries()) {
      at = new Date(at.getTime() + gap * 86_400_000)
      card = library.next(card, at, i === 0 ? Rating.Again : Rating.Good).card
    }
    expect(card.stability).toBeCloseTo(53.62691, 4)
    expect(card.difficulty).toBeCloseTo(6.3574867, 4)
  })
})

describe('the schedule', () => {
  it('starts with the public stabilities (vector c)', () => {
    const first = GRADES.map((grade) => schedule(null, grade, start, SETTINGS).stability)
    expect(first).toEqual([0.212, 1.2931, 2.3065, 8.2956])
  })

  it('comes to the stability and difficulty of vector b too', () => {
    const last = run(['again', 'good', 'good', 'good', 'good', 'good'], [0, 0, 1, 3, 8, 21]).at(-1)
    expect(last?.stability).toBeCloseTo(53.62691, 4)
    expect(last?.memoryDifficulty).toBeCloseTo(6.3574867, 4)
  })

  it('makes a first good due after two days, a first easy after eight', () => {
    expect(schedule(null, 'good', start, SETTINGS)).toMatchObject({ lastDay: start, dueDay: '2025-06-04', reps: 1 })
    expect(schedule(null, 'easy', start, SETTINGS).dueDay).toBe('2025-06-10')
  })

  it('makes a forgotten fact due the next day, whatever the library says', () => {
    const known = run(['easy', 'easy', 'easy'], [0, 8, 60]).at(-1)
    expect(known?.stability).toBeGreaterThan(300)
    const forgotten = schedule(known ?? null, 'again', '2026-02-01', SETTINGS)
    // Even so much is left that the library would wait for days.
    expect(forgotten.stability).toBeGreaterThan(5)
    expect(forgotten).toMatchObject({ dueDay: '2026-02-02', lapses: 1 })
    expect(schedule(null, 'again', start, SETTINGS)).toMatchObject({ dueDay: '2025-06-03', lapses: 0 })
  })

  it('never waits longer than a year, where the library overshoots by a day or two', () => {
    const strong = { stability: 5000, memoryDifficulty: 3, lastDay: start, dueDay: start, reps: 9, lapses: 0 }
    expect(dueDays(strong, start, SETTINGS)).toEqual({
      again: '2025-06-03',
      hard: '2026-06-02',
      good: '2026-06-02',
      easy: '2026-06-02',
    })
  })

  it('takes a day before the last one for the last one', () => {
    const [first] = run(['good'], [0])
    expect(schedule(first ?? null, 'again', '2025-05-20', SETTINGS)).toEqual(
      schedule(first ?? null, 'again', start, SETTINGS),
    )
  })

  it('reviews sooner for more recall, with the same memory', () => {
    const grades: Grade[] = ['good', 'good', 'good', 'good']
    const [less, usual, more] = [0.8, 0.9, 0.95].map((retention) =>
      run(grades, [0, 2, 9, 30], { ...SETTINGS, retention }).at(-1),
    )
    expect(less?.stability).toBe(usual?.stability)
    expect(more?.stability).toBe(usual?.stability)
    const intervals = [less, usual, more].map((memory) => daysBetween(memory?.lastDay ?? '', memory?.dueDay ?? ''))
    // Stability 125.53 × ((retention^(−1/0.1542) − 1) ÷ (0.9^(−1/0.1542) − 1)): × 3.316 = 416, more than a year; × 1; × 0.4026.
    expect(usual?.stability).toBeCloseTo(125.53, 2)
    expect(intervals).toEqual([365, 126, 51])
  })

  it.each([0.79, 0.96, Number.NaN])('refuses a retention of %s', (retention) => {
    expect(() => schedule(null, 'good', start, { ...SETTINGS, retention })).toThrow('0.8 to 0.95')
  })

  it.each([
    ['stability', Number.NaN],
    ['stability', Number.POSITIVE_INFINITY],
    ['stability', 0],
    ['memoryDifficulty', Number.NaN],
    ['memoryDifficulty', 10.5],
    ['reps', 0],
    ['lapses', -1],
  ])('refuses a stored state with %s %s', (field, value) => {
    const [memory] = run(['good'], [0])
    const broken: Memory = { ...(memory ?? schedule(null, 'good', start, SETTINGS)), [field]: value }
    expect(() => checkMemory(broken)).toThrow('No memory state')
    expect(() => schedule(broken, 'good', start, SETTINGS)).toThrow('No memory state')
    expect(() => retrievability(broken, start)).toThrow('No memory state')
  })

  it('refuses a day that is none', () => {
    expect(() => schedule(null, 'good', '2025-06-31T', SETTINGS)).toThrow('No calendar day')
    expect(() => schedule(null, 'good', '2 June', SETTINGS)).toThrow('No calendar day')
  })

  it('expects recall of 0.9 once the stability has passed, and 1 on the day itself', () => {
    const memory = { stability: 10, memoryDifficulty: 5, lastDay: start, dueDay: '2025-06-12', reps: 2, lapses: 0 }
    expect(retrievability(memory, '2025-06-12')).toBeCloseTo(0.9, 6)
    expect(retrievability(memory, start)).toBe(1)
    expect(retrievability(memory, '2025-05-01')).toBe(1)
  })
})

describe('spread due days', () => {
  const grades: Grade[] = ['good', 'good', 'good', 'good']
  const spread = (seed: string) =>
    run(grades, [0, 2, 9, 30], { ...SETTINGS, fuzzSeed: seed }).map((memory) => memory.dueDay)

  it('are the same for the same learner, fact and repetition', () => {
    expect(spread(fuzzSeed('learner', 'fact'))).toEqual(spread(fuzzSeed('learner', 'fact')))
  })

  it('differ between facts and between learners, and leave the memory alone', () => {
    const lastDue = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((fact) => spread(fuzzSeed('learner', fact)).at(-1)))
    expect(lastDue.size).toBeGreaterThan(2)
    const [plain, fuzzed] = [null, 'seed'].map((seed) => run(grades, [0, 2, 9, 30], { ...SETTINGS, fuzzSeed: seed }))
    expect(fuzzed?.map((memory) => memory.stability)).toEqual(plain?.map((memory) => memory.stability))
  })
})

describe('the library’s own next()', () => {
  const rating = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const
  const steps = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 60 })), { maxLength: 20 })

  it('gives the same states, intervals and spreading on learner days, but for again and the limit', () => {
    fc.assert(
      fc.property(steps, fc.option(fc.string()), fc.constantFrom(0.8, 0.9, 0.95), (history, seed, retention) => {
        const options = { learning_steps: [], relearning_steps: [], maximum_interval: 365 }
        const library = fsrs({ ...options, request_retention: retention, enable_fuzz: seed !== null })
        library.useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'))
        let day = start
        let memory: Memory | null = null
        let card: Card = { ...createEmptyCard(new Date(0)), ...{ seed } }
        for (const [grade, gap] of history) {
          day = addDays(day, gap)
          memory = schedule(memory, grade, day, { retention, fuzzSeed: seed })
          card = library.next(card, new Date(day), rating[grade]).card
          const { stability, difficulty: memoryDifficulty, reps, lapses } = card
          const intervalDays = grade === 'again' ? 1 : Math.min(365, card.scheduled_days)
          expect(memory).toEqual({
            stability,
            memoryDifficulty,
            reps,
            lapses,
            lastDay: day,
            dueDay: addDays(day, intervalDays),
          })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the reference implementation in Rust', () => {
  it.skipIf(oracle === null)('agrees within 1e-5 over 20,000 random states × 4 grades', () => {
    expect(oracle && largestDifference(oracle, 20_000, 2026)).toBeLessThan(1e-5)
  })
})

describe('any series of grades', () => {
  const series = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: -3, max: 500 })), {
    minLength: 1,
    maxLength: 30,
  })
  const settings = fc.record({
    retention: fc.double({ min: 0.8, max: 0.95, noNaN: true }),
    fuzzSeed: fc.option(fc.string()),
    formCount: fc.constant(1),
    hasTypedForm: fc.constant(false),
  })

  it('keeps due after last, within a year, and the state sound', () => {
    fc.assert(
      fc.property(series, settings, (steps, chosen) => {
        const states = run(
          steps.map(([grade]) => grade),
          steps.map(([, gap]) => gap),
          chosen,
        )
        for (const memory of states) {
          checkMemory(memory)
          const interval = daysBetween(memory.lastDay, memory.dueDay)
          expect(interval).toBeGreaterThanOrEqual(1)
          expect(interval).toBeLessThanOrEqual(365)
        }
        const days = states.map((memory) => memory.lastDay)
        expect(days).toEqual([...days].sort())
      }),
    )
  })
})
