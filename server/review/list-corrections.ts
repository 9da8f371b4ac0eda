import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { readableBy } from '@/server/facts/may-read'
import { hiddenFacts } from '@/server/quiz/hidden-facts'

/** A fact that reads differently, or holds no longer, since the learner last answered a question on it. Statements without marks. */
export type Correction = {
  factId: string
  dossierId: string
  before: string
  now: string
  /** It holds no longer: nothing takes its place here. */
  isSuperseded: boolean
}

const LONGEST_TOLD_DAYS = 30
const MOST_TOLD = 5

/**
 * What a learner studied and was corrected within 30 days, the newest first, until they have answered the corrected fact; of one
 * fact if given. Facts that a running test asks for are left out.
 */
export async function listCorrections({
  learnerId,
  factId,
}: {
  learnerId: string
  factId?: string
}): Promise<Correction[]> {
  const only = factId === undefined ? Prisma.empty : Prisma.sql`AND e."factId" = ${factId}`
  return database().$queryRaw<Correction[]>`
    WITH seen AS MATERIALIZED (
      SELECT e."factId", max(e."factVersion") AS "version" FROM "Evidence" e
      WHERE e."learnerId" = ${learnerId}::uuid ${only} GROUP BY e."factId"
    ), hidden AS MATERIALIZED (${hiddenFacts(learnerId)})
    SELECT f."id" AS "factId", f."dossierId", f."status" = 'superseded' AS "isSuperseded",
      translate(old."body" ->> 'statement', '[]', '') AS "before", f."statement" AS "now"
    FROM seen
    JOIN "Fact" f ON f."id" = seen."factId" AND f."version" > seen."version" AND f."retiredAt" IS NULL
    JOIN "FactVersion" old ON old."factId" = f."id" AND old."version" = seen."version"
    JOIN "FactVersion" fresh ON fresh."factId" = f."id" AND fresh."version" = f."version"
    JOIN "Dossier" d ON d."id" = f."dossierId" AND ${readableBy(learnerId, 'd')}
    WHERE fresh."createdAt" > app_now() - make_interval(days => ${LONGEST_TOLD_DAYS})
      AND (old."body" ->> 'statement' <> fresh."body" ->> 'statement' OR f."status" = 'superseded')
      AND NOT EXISTS (SELECT 1 FROM hidden WHERE hidden."factId" = f."id")
    ORDER BY fresh."createdAt" DESC, f."id" LIMIT ${MOST_TOLD}`
}
