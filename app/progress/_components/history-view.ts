import { addDays } from '@/core/review/days'
import type { Memory } from '@/core/review/schedule'
import type { FactHistory } from '@/server/review/read-fact-history'

/** What the applied grades of the present version left, in order. */
export function memoriesOf({ steps, version }: Pick<FactHistory, 'steps' | 'version'>): Memory[] {
  return steps
    .filter((step) => step.applied && step.version === version)
    .map(({ memory }) => memory)
    .filter((memory) => memory !== null)
}

/** The learner’s day; the day of their last answer if that is later, as for somebody who has flown west over midnight since. */
export function presentDay({ lastDay }: Pick<Memory, 'lastDay'>, day: string): string {
  return lastDay > day ? lastDay : day
}

/** How far a curve looks ahead: a week beyond today or beyond the day the fact is due, whichever is later. */
export function curveEnd(dueDay: string, today: string): string {
  return addDays(dueDay > today ? dueDay : today, DAYS_AHEAD)
}

const DAYS_AHEAD = 7
