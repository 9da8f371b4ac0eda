import { FEWEST_ANSWERS, type ObservedFacility } from '@/core/questions/difficulty'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'

/** Counting reads every answer on the dossier; a share of hundreds does not change within minutes. */
const KEPT_MS = 10 * 60_000
const MOST_KEPT = 20

const kept = new Map<string, { readAt: number; facilities: Promise<Map<string, ObservedFacility>> }>()

/**
 * How learners did when they met a question of this dossier first, by question id: each learner once, questions with
 * fewer than 20 of them left out. Up to ten minutes old.
 */
export function observedFacilities(dossierId: string): Promise<Map<string, ObservedFacility>> {
  const known = kept.get(dossierId)
  if (known && Date.now() - known.readAt < KEPT_MS) return known.facilities
  const facilities = readFacilities(dossierId)
  kept.delete(dossierId)
  kept.set(dossierId, { readAt: Date.now(), facilities })
  facilities.catch(() => kept.delete(dossierId))
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return facilities
}

/** As observedFacilities, counted now. A question on several facts has one score for each: their mean is the learner's. */
export async function readFacilities(dossierId: string): Promise<Map<string, ObservedFacility>> {
  const rows = await database().$queryRaw<{ questionId: string; answers: number; mean: number }[]>`
    WITH first AS (
      SELECT DISTINCT ON (e."learnerId", e."questionId", e."factId") e."learnerId", e."questionId", e."score"
      FROM "Evidence" e JOIN "Fact" f ON f."id" = e."factId"
      WHERE f."dossierId" = ${dossierId}
      ORDER BY e."learnerId", e."questionId", e."factId", e."receivedAt"
    ), per_learner AS (
      SELECT "questionId", avg("score") AS "score" FROM first GROUP BY "learnerId", "questionId"
    )
    SELECT "questionId", count(*)::int AS "answers", avg("score")::float8 AS "mean"
    FROM per_learner GROUP BY "questionId" HAVING count(*) >= ${FEWEST_ANSWERS}`
  return new Map(rows.map(({ questionId, answers, mean }) => [slugOf(questionId), { answers, mean }]))
}
