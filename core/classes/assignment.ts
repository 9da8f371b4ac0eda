/** What an assignment allows everybody in the class. */
export type AssignmentTerms = {
  opensAt: Date
  dueAt: Date
  /** Ended by the teacher; null while it is not. */
  closedAt: Date | null
  /** Null without limit. */
  attemptsAllowed: number | null
  counting: CountingAttempt
  /** Time limit of an attempt; null without. */
  minutes: number | null
  feedback: FeedbackTime
  late: LatePolicy
  /** What a late attempt loses of its score, 0 to 100. */
  latePenaltyPercent: number
}

export type CountingAttempt = 'best' | 'first' | 'last'
export type FeedbackTime = 'at_once' | 'after_submitting' | 'after_due'
export type LatePolicy = 'refuse' | 'accept'

/** What one student is allowed beyond the others. */
export type Allowance = {
  /** Of every time limit in this class. */
  extraTimePercent: number
  /** In this assignment; null if nothing was granted. */
  exception: { extraMinutes: number; extraAttempts: number; dueAt: Date | null; grantedAt: Date } | null
}

/** The allowance of a student whom nothing was granted. */
export const NO_ALLOWANCE: Allowance = { extraTimePercent: 0, exception: null }

/**
 * The assignment as it is for one student: of the due times, theirs and the assignment's, the later counts; one of their own opens again,
 * until then, what was closed before it was granted. A time limit is longer by their share, rounded up to whole minutes, and by minutes
 * granted.
 */
export function termsFor(terms: AssignmentTerms, { extraTimePercent, exception }: Allowance): AssignmentTerms {
  const { minutes, attemptsAllowed, closedAt } = terms
  const ownDueAt = exception?.dueAt ?? null
  const isReopened = exception !== null && ownDueAt !== null && closedAt !== null && exception.grantedAt >= closedAt
  return {
    ...terms,
    dueAt: ownDueAt !== null && (isReopened || ownDueAt > terms.dueAt) ? ownDueAt : terms.dueAt,
    closedAt: isReopened ? null : closedAt,
    attemptsAllowed: attemptsAllowed === null ? null : attemptsAllowed + (exception?.extraAttempts ?? 0),
    minutes:
      minutes === null ? null : Math.ceil((minutes * (100 + extraTimePercent)) / 100) + (exception?.extraMinutes ?? 0),
  }
}

export type AssignmentState = 'not-open' | 'open' | 'late' | 'over'

/** `late`: past the due time, and late attempts are accepted. `over`: closed, or past the due time without that. */
export function stateAt({ opensAt, dueAt, closedAt, late }: AssignmentTerms, now: Date): AssignmentState {
  if (closedAt !== null && closedAt <= now) return 'over'
  if (now < opensAt) return 'not-open'
  if (now < dueAt) return 'open'
  return late === 'accept' ? 'late' : 'over'
}

export type StartRefusal = 'not-open' | 'over' | 'no-attempts-left'

/** Why a student cannot start an attempt now, after so many; null if they can. `terms` are the student's own. */
export function refusalToStart(terms: AssignmentTerms, attemptsTaken: number, now: Date): StartRefusal | null {
  const state = stateAt(terms, now)
  if (state === 'not-open' || state === 'over') return state
  return attemptsLeft(terms, attemptsTaken) === 0 ? 'no-attempts-left' : null
}

/** How many more attempts may be started; null without limit. */
export function attemptsLeft({ attemptsAllowed }: AssignmentTerms, attemptsTaken: number): number | null {
  return attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - attemptsTaken)
}

/** When an attempt ends by itself: its time limit, and the due time unless late answers are accepted. Null if nothing ends it. */
export function deadlineOf({ minutes, dueAt, late }: AssignmentTerms, startedAt: Date): Date | null {
  const limit = minutes === null ? null : startedAt.getTime() + minutes * MINUTE_MS
  const end = late === 'refuse' ? dueAt.getTime() : null
  const ends = [limit, end].filter((time) => time !== null)
  return ends.length === 0 ? null : new Date(Math.min(...ends))
}

/**
 * The deadline of a running attempt after the student's terms changed from `before` to `after`: later if the due time or the minutes
 * granted put it later, never earlier. What else was edited holds for attempts that start later.
 */
export function lengthenedDeadline(
  running: { startedAt: Date; deadlineAt: Date | null },
  before: AssignmentTerms,
  after: AssignmentTerms,
): Date | null {
  if (running.deadlineAt === null) return null
  const moved = deadlineOf(
    { ...before, dueAt: after.dueAt, minutes: longer(before.minutes, after.minutes) },
    running.startedAt,
  )
  return moved !== null && moved > running.deadlineAt ? moved : running.deadlineAt
}

function longer(before: number | null, after: number | null): number | null {
  return before === null || after === null ? before : Math.max(before, after)
}

/** Whether an attempt was handed in after the due time of its student. */
export function isLate(finishedAt: Date, { dueAt }: Pick<AssignmentTerms, 'dueAt'>): boolean {
  return finishedAt > dueAt
}

/** Points of an attempt after what lateness takes from them. */
export function afterPenalty(score: number, late: boolean, latePenaltyPercent: number): number {
  return late ? (score * (100 - latePenaltyPercent)) / 100 : score
}

/** A finished attempt with its points after corrections and penalty. */
export type FinishedAttempt = { number: number; score: number }

/** The attempt that counts; null if none is finished. Of several equally good ones the earliest. */
export function countingAttempt<Attempt extends FinishedAttempt>(
  finished: readonly Attempt[],
  counting: CountingAttempt,
): Attempt | null {
  const inOrder = [...finished].sort((a, b) => a.number - b.number)
  if (counting === 'first') return inOrder[0] ?? null
  if (counting === 'last') return inOrder.at(-1) ?? null
  return inOrder.reduce<Attempt | null>((best, attempt) => (best && best.score >= attempt.score ? best : attempt), null)
}

/**
 * When the answers to an attempt of an assignment may be shown after its end: null at once. With feedback after the due time nobody sees
 * them before the assignment's, since others still answer; a student with a later time of their own not before that.
 */
export function feedbackDueAt(feedback: FeedbackTime, assignmentDueAt: Date, ownDueAt: Date | null): Date | null {
  if (feedback !== 'after_due') return null
  return ownDueAt !== null && ownDueAt > assignmentDueAt ? ownDueAt : assignmentDueAt
}

const MINUTE_MS = 60_000
