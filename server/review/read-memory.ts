import type { FactState } from '@/core/review/fold'
import { learnerDay } from '@/core/review/learner-day'
import { checkMemory } from '@/core/review/schedule'
import { database } from '@/server/database/client'
import { readableBy } from '@/server/facts/may-read'
import { refreshMemory } from './refresh-memory'
import type { ReviewSettings } from './review-settings'

/** A fact that the learner has met in the version that holds now, not retired. `topic` is the topic’s id in its dossier. */
export type RememberedFact = {
  factId: string
  dossierId: string
  version: number
  topic: string
  state: FactState
  /** When it was last asked, by form (a question’s, or flashcard): milliseconds since 1970. */
  shown: Readonly<Record<string, number>>
}

/** `day`: the learner’s day (YYYY-MM-DD) in their zone. */
export type LearnerMemory = { zone: string; day: string; settings: ReviewSettings; facts: RememberedFact[] }

/**
 * What a learner remembers, up to their last event: at most three statements. `now` instead of the database’s clock decides the
 * day. Facts of a running test are among them: see hidden-facts.ts. Throws for a learner who is not there, and a RangeError for a
 * stored state that no scheduler can have made.
 */
export async function readMemory(scope: { learnerId: string; now?: Date }): Promise<LearnerMemory> {
  const learner = await refreshMemory(scope)
  if (!learner) throw new Error(`No learner ${scope.learnerId}`)
  const { zone, now, settings } = learner
  const facts = await listRemembered(scope.learnerId)
  return { zone, day: learnerDay(scope.now ?? now, zone), settings, facts }
}

async function listRemembered(learnerId: string): Promise<RememberedFact[]> {
  const facts = await database().$queryRaw<RememberedFact[]>`
    SELECT m."factId", f."dossierId", m."factVersion" AS "version", f."topic", m."state", m."shown"
    FROM "FactMemory" m
    JOIN "Fact" f ON f."id" = m."factId" AND f."version" = m."factVersion"
    JOIN "Dossier" d ON d."id" = f."dossierId"
    WHERE m."learnerId" = ${learnerId}::uuid AND f."retiredAt" IS NULL AND f."status" <> 'superseded' AND ${readableBy(learnerId, 'd')}
    ORDER BY m."factId"`
  for (const { state } of facts) if (state.memory !== null) checkMemory(state.memory)
  return facts
}
