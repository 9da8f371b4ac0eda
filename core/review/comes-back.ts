import { daysBetween } from './days'
import { type FactState, foldOn, UNSEEN } from './fold'
import { GRADES, type Grade } from './grade'
import type { ScheduleSettings } from './schedule'

export type DaysUntilDue = Readonly<Record<Grade, number>>

/**
 * In how many days of the learner a fact would fall due after each rating of its card, given on `day` (YYYY-MM-DD) after
 * all that is known of it. `state` null: not met yet. At least 1: nothing comes back on the same day by itself.
 */
export function daysUntilDue(state: FactState | null, day: string, settings: ScheduleSettings): DaysUntilDue {
  const days = GRADES.map((grade) => [grade, daysAfter(state ?? UNSEEN, grade, day, settings)])
  return Object.fromEntries(days)
}

function daysAfter(state: FactState, grade: Grade, day: string, settings: ScheduleSettings): number {
  // Forms matter to the missed list and to levels, not to when a fact falls due.
  const folded = foldOn(state, { ...RATING, day, grade }, { ...settings, formCount: 1, hasTypedForm: false })
  const memory = folded === 'late' ? null : folded.state.memory
  if (!memory) throw new Error('A rating after all others left no memory')
  return Math.max(1, daysBetween(day, memory.dueDay))
}

const RATING = {
  kind: 'answer',
  id: 'rating',
  occurredAt: Number.MAX_SAFE_INTEGER,
  mode: 'flashcard',
  form: 'flashcard',
  typed: false,
  hintUsed: false,
  confusedWith: null,
} as const
