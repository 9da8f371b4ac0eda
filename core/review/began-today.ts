import type { FactState } from './fold'

/**
 * Whether a fact’s first graded answer fell on `day` (the learner’s, YYYY-MM-DD): such facts use up the day’s new ones. After a
 * first grade on the day only an *again* after a pass is applied, so that no more than two grades can be the day’s. A fact missed
 * the day before, missed again and then right today cannot be told from one begun today, and counts as one.
 */
export function beganToday({ memory, passes }: FactState, day: string): boolean {
  if (memory === null || memory.lastDay !== day) return false
  return memory.reps === 1 || (memory.reps === 2 && memory.lapses === 1 && passes?.first === day)
}
