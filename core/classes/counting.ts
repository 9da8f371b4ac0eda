import { type Allowance, type AssignmentTerms, afterPenalty, countingAttempt, isLate, termsFor } from './assignment'
import type { Points } from './gradebook'

/** An attempt with what it counts for but for what lateness takes; without points while it is not finished. */
export type CountableAttempt = {
  id: string
  number: number
  finishedAt: Date | null
  points: Points | null
  corrections: ReadonlyMap<number | null, number>
}

/** What stands for a student's work on an assignment. */
export type Standing<Attempt extends CountableAttempt = CountableAttempt> =
  /** `score`: after corrections and, unless the teacher marked the attempt as a whole, after what lateness takes. */
  | { kind: 'scored'; attempt: Attempt; score: number; maxScore: number; isLate: boolean; isCorrected: boolean }
  | { kind: 'running' }
  /** Nothing was started, and nothing can be any more. */
  | { kind: 'missing' }
  /** Nothing was started yet. */
  | { kind: 'to-do' }

/** What stands for a student with these attempts at an assignment at `now`. */
export function standingOf<Attempt extends CountableAttempt>(
  attempts: readonly Attempt[],
  assignment: AssignmentTerms,
  allowance: Allowance,
  now: Date,
): Standing<Attempt> {
  const terms = termsFor(assignment, allowance)
  const finished = attempts.flatMap((attempt) => scored(attempt, terms) ?? [])
  const counting = countingAttempt(finished, terms.counting)
  if (counting) {
    const { number: _, ...standing } = counting
    return { kind: 'scored', ...standing }
  }
  if (attempts.length > 0) return { kind: 'running' }
  const isOver = (terms.closedAt !== null && terms.closedAt <= now) || terms.dueAt <= now
  return { kind: isOver ? 'missing' : 'to-do' }
}

function scored<Attempt extends CountableAttempt>(attempt: Attempt, terms: AssignmentTerms) {
  const { number, finishedAt, points, corrections } = attempt
  if (finishedAt === null || points === null) return null
  const late = isLate(finishedAt, terms)
  const score = corrections.has(null) ? points.score : afterPenalty(points.score, late, terms.latePenaltyPercent)
  return { attempt, number, score, maxScore: points.maxScore, isLate: late, isCorrected: corrections.size > 0 }
}

/** The share of points that a student reached over what counts, 0 to 1: work that is missing counts as nothing. Null without any. */
export function averageShare(standings: readonly Standing[]): number | null {
  const shares = standings.flatMap((standing) => {
    if (standing.kind === 'scored') return standing.maxScore > 0 ? [standing.score / standing.maxScore] : []
    return standing.kind === 'missing' ? [0] : []
  })
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length
}
