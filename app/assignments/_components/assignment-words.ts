import { dayAndTime } from '@/components/dates'
import { points } from '@/components/points'
import type { StartRefusal } from '@/core/classes/assignment'
import type { OwnAssignment, OwnAttempt } from '@/server/classes/own-assignments'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How far away an instant is, to the largest unit that says something: "in 3 days", "in 40 minutes", "2 hours ago". */
export function relativeTime(instant: Date, now: Date): string {
  const away = instant.getTime() - now.getTime()
  const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'always' })
  const size = Math.abs(away)
  if (size >= 2 * DAY_MS) return format.format(Math.trunc(away / DAY_MS), 'day')
  if (size >= HOUR_MS) return format.format(Math.trunc(away / HOUR_MS), 'hour')
  return size < MINUTE_MS
    ? away < 0
      ? 'just now'
      : 'in less than a minute'
    : format.format(Math.trunc(away / MINUTE_MS), 'minute')
}

/** What is to be done about an assignment, in one line: when it is due, opens or was due, exact and relative. */
export function dueWords({ state, terms, now }: Pick<OwnAssignment, 'state' | 'terms' | 'now'>, zone: string): string {
  const due = `${dayAndTime(terms.dueAt, zone)}`
  if (state === 'not-open') return `Opens ${dayAndTime(terms.opensAt, zone)}, due ${due}`
  if (state === 'open') return `Due ${relativeTime(terms.dueAt, now)}: ${due}`
  if (state === 'late') return `Was due ${due}. Late answers are accepted`
  if (terms.dueAt > now) return `Closed by your teacher. Was due ${due}`
  return `Was due ${due}`
}

/** How far the student is: "Not started", "Open: 2 of 10 answered" and the like. */
export function progressWords({ openAttemptId, attempts, counts, refusal }: OwnAssignment): string {
  if (openAttemptId) return 'Begun, not handed in'
  if (counts) return `${points(counts.score)} of ${counts.maxScore}${counts.isLate ? ', late' : ''}`
  if (attempts.length > 0) return 'Handed in'
  return refusal === 'over' ? 'Not taken' : 'Not started'
}

/** The terms in sentences: attempts, time limit, when the results come. */
export function termSentences(own: OwnAssignment, zone: string): string[] {
  const { terms, mode } = own
  const { minutes, attemptsAllowed, counting, feedback, late, latePenaltyPercent } = terms
  return [
    mode === 'practice'
      ? 'Practice: each answer is shown right or wrong at once.'
      : feedback === 'after_due'
        ? `Test: results open after the due time, ${dayAndTime(terms.dueAt, zone)}.`
        : 'Test: results come when you hand in.',
    minutes === null ? 'No time limit but the due time.' : `${minutes} minutes from when you start.`,
    attemptsAllowed === 1
      ? 'One attempt.'
      : `${attemptsAllowed ?? 'Any number of'} attempts. The ${counting} one counts.`,
    late === 'accept'
      ? `Late attempts are accepted${latePenaltyPercent > 0 ? ` and lose ${latePenaltyPercent} % of their points` : ''}.`
      : 'At the due time it closes: what is saved by then counts.',
  ]
}

/** Why nothing can be started, as a sentence. */
export const REFUSALS: Record<StartRefusal, string> = {
  'not-open': 'It is not open yet.',
  over: 'It is over. Ask your teacher if you need more time.',
  'no-attempts-left': 'You have used all your attempts.',
}

/** What came of an attempt, in its row. */
export function attemptResult({ finishedAt, points: scored, isLate }: OwnAttempt): string {
  if (finishedAt === null) return 'Open'
  const late = isLate ? ', late' : ''
  return scored ? `${points(scored.score)} of ${scored.maxScore}${late}` : `Handed in${late}`
}
