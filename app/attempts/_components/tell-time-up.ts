import { postJson } from '@/app/_unsent/post-json'

/**
 * Tells the server which unanswered question was on screen when the time ran out, and for how long. It counts for memory alone, never for the
 * score: if it does not arrive, the question passes for one that was not reached.
 */
export function tellTimeUp(attemptId: string, position: number, visibleMs: number): void {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  postJson(`/api/v1/attempts/${attemptId}/time-up`, { position, visibleMs, zone: timeZone }, () => null).catch(
    () => undefined,
  )
}
