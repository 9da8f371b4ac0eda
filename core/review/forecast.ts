import { addDays, daysBetween } from './days'
import { type Memory, RETENTION, recallAfter, retrievability, schedule } from './schedule'

const TWO_WEEKS = 14

/** How many facts fall due on each of the next days, today first; what is overdue counts today. */
export function dueByDay(
  memories: readonly Memory[],
  today: string,
  days: number = TWO_WEEKS,
): { day: string; due: number }[] {
  const counts = new Map<number, number>()
  for (const { dueDay } of memories) {
    const ahead = Math.max(0, daysBetween(today, dueDay))
    counts.set(ahead, (counts.get(ahead) ?? 0) + 1)
  }
  return Array.from({ length: days }, (_, ahead) => ({ day: addDays(today, ahead), due: counts.get(ahead) ?? 0 }))
}

/** Expected recall (0 to 1) on a day and the days after it, if nothing is reviewed. */
export function recallCurve(memory: Memory, from: string, days: number): { day: string; recall: number }[] {
  return Array.from({ length: days + 1 }, (_, ahead) => {
    const day = addDays(from, ahead)
    return { day, recall: retrievability(memory, day) }
  })
}

/** A fact for the outlook; `memory` is null if it has not been seen. */
export type OutlookFact = { memory: Memory | null; inSitting: boolean }

/**
 * How many facts a learner can be expected to know in two weeks, without and with the sitting that is next today. In it a
 * fact is recalled as expected (good) or not (again); one not yet seen counts as missed.
 */
export function outlookInTwoWeeks(
  facts: readonly OutlookFact[],
  today: string,
): { withoutSitting: number; withSitting: number } {
  const then = addDays(today, TWO_WEEKS)
  let withoutSitting = 0
  let withSitting = 0
  for (const { memory, inSitting } of facts) {
    const unaided = memory === null ? 0 : retrievability(memory, then)
    withoutSitting += unaided
    withSitting += inSitting ? recallWithReview(memory, today, unaided) : unaided
  }
  return { withoutSitting, withSitting }
}

function recallWithReview(memory: Memory | null, today: string, unaided: number): number {
  const after = (grade: 'again' | 'good') => recallAfter(schedule(memory, grade, today, USUAL).stability, TWO_WEEKS)
  if (memory === null) return after('again')
  // A fact answered today has had its grade of the day: being right again changes nothing.
  if (memory.lastDay >= today) return unaided
  const recall = retrievability(memory, today)
  return recall * after('good') + (1 - recall) * after('again')
}

/** Stability does not depend on either. */
const USUAL = { retention: RETENTION.usual, fuzzSeed: null }
