/** After so many minutes without an answer a student counts as stuck: three times what a hard question takes. */
export const STUCK_AFTER_MINUTES = 3

const MINUTE_MS = 60_000

/** A student's newest attempt, as far as it has come. Milliseconds since 1970. */
export type RunningFacts = {
  startedAt: number
  finishedAt: number | null
  lastAnswerAt: number | null
  answered: number
  total: number
  /** The first question without an answer, from 1; null if all have one. */
  openPosition: number | null
}

/** Where a student is. `question`: the one that they are at, from 1; null with all answered and not handed in. */
export type WatchState =
  | { kind: 'not-started' }
  | { kind: 'running' | 'stuck'; question: number | null; answered: number; total: number; idleMinutes: number }
  | { kind: 'handed-in'; answered: number; total: number }

/** Where a student is at `now`; null for somebody without an attempt. */
export function watchState(attempt: RunningFacts | null, now: number): WatchState {
  if (attempt === null) return { kind: 'not-started' }
  const { answered, total, openPosition, startedAt, lastAnswerAt } = attempt
  if (attempt.finishedAt !== null) return { kind: 'handed-in', answered, total }
  const idleMinutes = Math.max(0, Math.floor((now - (lastAnswerAt ?? startedAt)) / MINUTE_MS))
  const kind = idleMinutes >= STUCK_AFTER_MINUTES ? 'stuck' : 'running'
  return { kind, question: openPosition, answered, total, idleMinutes }
}

export type WatchCounts = Record<WatchState['kind'], number>

/** How many students are where. */
export function countStates(states: readonly WatchState[]): WatchCounts {
  const counts: WatchCounts = { 'not-started': 0, running: 0, stuck: 0, 'handed-in': 0 }
  for (const { kind } of states) counts[kind] += 1
  return counts
}
