import { default_w, type FSRS, forgetting_curve, fsrs, Rating } from 'ts-fsrs'
import { hashText } from '../hash'
import { addDays, daysBetween } from './days'
import { GRADES, type Grade } from './grade'

/** What a learner remembers of a fact. Days are learner days (YYYY-MM-DD). */
export type Memory = {
  /** Days until recall has fallen to 0.9. */
  stability: number
  /** FSRS difficulty, 1 to 10. */
  memoryDifficulty: number
  lastDay: string
  dueDay: string
  /** Grades applied so far. */
  reps: number
  /** Times it was forgotten after it had been reviewed. */
  lapses: number
}

export type ScheduleSettings = {
  /** Wanted recall when a fact falls due, `RETENTION.least` to `RETENTION.most`. */
  retention: number
  /** Spreads due days. The repetition’s number is added to it; null: no spreading. */
  fuzzSeed: string | null
}

export const RETENTION = { least: 0.8, usual: 0.9, most: 0.95 }

/** News fades: nothing waits for more than a year. */
export const MAXIMUM_INTERVAL_DAYS = 365

/** Stored with each state: states of another scheduler or other weights are to be folded anew. */
export const ALGORITHM = 'fsrs-6'
export const WEIGHTS_HASH = hashText(JSON.stringify(default_w))

/** The seed for `ScheduleSettings`: the same learner, fact and repetition always get the same spreading. */
export function fuzzSeed(learnerId: string, factId: string): string {
  return `${learnerId}:${factId}:`
}

/**
 * Memory after a grade on a learner day, by FSRS-6 with its default weights; `null` is a fact not yet graded. A day before
 * the last one counts as the last one. Due is at least the next day and at most `MAXIMUM_INTERVAL_DAYS` ahead; after
 * *again* it is the next day. Throws a RangeError for a broken memory, a day that is none or a retention out of range.
 */
export function schedule(memory: Memory | null, grade: Grade, day: string, settings: ScheduleSettings): Memory {
  if (memory !== null) checkMemory(memory)
  const scheduler = schedulerFor(settings)
  const today = memory !== null && memory.lastDay > day ? memory.lastDay : day
  const elapsedDays = memory === null ? 0 : daysBetween(memory.lastDay, today)
  const reps = (memory?.reps ?? 0) + 1
  const { stability, difficulty } = stateAfter(scheduler, memory, grade, elapsedDays)
  if (settings.fuzzSeed !== null) scheduler.seed = `${settings.fuzzSeed}${reps}`
  return {
    stability,
    memoryDifficulty: difficulty,
    lastDay: today,
    dueDay: addDays(today, intervalDays(scheduler, memory, grade, elapsedDays, stability)),
    reps,
    lapses: (memory?.lapses ?? 0) + (memory !== null && grade === 'again' ? 1 : 0),
  }
}

/** The day on which the fact would fall due after each grade: what stands beside a flashcard’s buttons. Errors as `schedule`. */
export function dueDays(memory: Memory | null, day: string, settings: ScheduleSettings): Record<Grade, string> {
  const [again, hard, good, easy] = GRADES.map((grade) => schedule(memory, grade, day, settings).dueDay)
  return { again: again ?? day, hard: hard ?? day, good: good ?? day, easy: easy ?? day }
}

/** Expected recall on a day, 0 to 1 (FSRS-6 forgetting curve); 1 on and before the last day. Throws for a broken memory. */
export function retrievability(memory: Memory, day: string): number {
  checkMemory(memory)
  return recallAfter(memory.stability, Math.max(0, daysBetween(memory.lastDay, day)))
}

/** Expected recall, 0 to 1, so many days after a grade that left this stability (days). */
export function recallAfter(stability: number, days: number): number {
  return forgetting_curve(default_w, days, stability)
}

/** Throws a RangeError unless every number of the memory is one the scheduler can have given: stored states pass here when read. */
export function checkMemory(memory: Memory): void {
  const { stability, memoryDifficulty, reps, lapses } = memory
  const isSound =
    stability > 0 &&
    Number.isFinite(stability) &&
    memoryDifficulty >= 1 &&
    memoryDifficulty <= 10 &&
    Number.isInteger(reps) &&
    reps > 0 &&
    Number.isInteger(lapses) &&
    lapses >= 0
  if (!isSound) throw new RangeError(`No memory state: ${JSON.stringify(memory)}`)
}

const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const

/** Schedulers are kept: making one costs more than a hundred reviews. */
const schedulers = new Map<number, FSRS>()

function schedulerFor({ retention, fuzzSeed }: ScheduleSettings): FSRS {
  // The sign tells those that spread due days from those that do not.
  const key = fuzzSeed === null ? -retention : retention
  const known = schedulers.get(key)
  if (known) return known
  const scheduler = newScheduler(retention, fuzzSeed !== null)
  schedulers.set(key, scheduler)
  return scheduler
}

function newScheduler(retention: number, fuzz: boolean): FSRS {
  if (!(retention >= RETENTION.least && retention <= RETENTION.most)) {
    throw new RangeError(`Retention must be ${RETENTION.least} to ${RETENTION.most}, not ${retention}`)
  }
  return fsrs({
    request_retention: retention,
    maximum_interval: MAXIMUM_INTERVAL_DAYS,
    enable_fuzz: fuzz,
    enable_short_term: true,
    learning_steps: [],
    relearning_steps: [],
  })
}

function stateAfter(scheduler: FSRS, memory: Memory | null, grade: Grade, elapsedDays: number) {
  const known = memory && { stability: memory.stability, difficulty: memory.memoryDifficulty }
  return scheduler.next_state(known, elapsedDays, RATING[grade])
}

/**
 * Days until due, in the library’s order: hard at most as long as good, good longer than hard, easy longer than good. Its own
 * `next` would work out all four grades on every review and count days between UTC dates.
 */
function intervalDays(
  scheduler: FSRS,
  memory: Memory | null,
  grade: Grade,
  elapsedDays: number,
  stability: number,
): number {
  if (grade === 'again') return 1
  const after = (other: Grade) =>
    scheduler.next_interval(
      other === grade ? stability : stateAfter(scheduler, memory, other, elapsedDays).stability,
      elapsedDays,
    )
  if (memory === null) return withinLimits(after(grade))
  const good = after('good')
  const hard = Math.min(after('hard'), good)
  if (grade === 'hard') return withinLimits(hard)
  const longer = Math.max(good, hard + 1)
  return withinLimits(grade === 'good' ? longer : Math.max(after('easy'), longer + 1))
}

/** Putting the grades in order can overshoot the maximum by a day or two. */
function withinLimits(days: number): number {
  return Math.min(MAXIMUM_INTERVAL_DAYS, Math.max(1, days))
}
