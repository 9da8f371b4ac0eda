import type { AppealRow, QuestionRow } from './read-attempt'
import type { AppealView, RegradeView } from './views'

/** What a decision changed about a question of an attempt; null if it counts as it did when it was answered. */
export function regradeView({ voidedBy, amendments, response, regrade }: QuestionRow): RegradeView | null {
  const was = response?.recorded.outcome ?? null
  const voiding = amendments.find(({ id }) => id === voidedBy)
  if (voiding) return { isVoid: true, was, reason: voiding.reason, decidedAt: isoText(voiding.createdAt) }
  if (!response || !regrade || response.recorded.score === response.score) return null
  return { isVoid: false, was, reason: regrade.reason, decidedAt: isoText(regrade.createdAt) }
}

/** An appeal as its learner sees it. */
export function appealView({ note, createdAt, ruling }: AppealRow): AppealView {
  const filed = { note, filedAt: isoText(createdAt) }
  if (!ruling || ruling.state === 'waiting') return { ...filed, state: 'waiting', reason: null, decidedAt: null }
  return { ...filed, state: ruling.state, reason: ruling.reason, decidedAt: isoText(ruling.createdAt) }
}

/** PostgreSQL's JSON writes instants with an offset. */
function isoText(instant: string): string {
  return new Date(instant).toISOString()
}
