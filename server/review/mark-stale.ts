import { randomUUID } from 'node:crypto'
import { ALGORITHM, WEIGHTS_HASH } from '@/core/review/schedule'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'

/**
 * `INSERT INTO "StaleMemory" …` for every "learnerId" and "factId" of `touched` (a CTE, or a query in parentheses), as part of the
 * statement or transaction that writes their events or changes what those mean. In one order, so that two do not wait for each other.
 */
export function markingStale(touched: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`INSERT INTO "StaleMemory" ("learnerId", "factId", "mark")
    SELECT DISTINCT touched."learnerId", touched."factId", ${randomUUID()}::uuid FROM ${touched} AS touched
    ORDER BY touched."learnerId", touched."factId"
    ON CONFLICT ("learnerId", "factId") DO UPDATE SET "mark" = excluded."mark"`
}

/**
 * SQL for `markingStale`: the facts that learners have met, for which `condition` (on `met."learnerId"` and `met."factId"`) holds. Stale
 * ones too: somebody may be folding them now from what is about to change.
 */
export function metFacts(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT met."learnerId", met."factId" FROM "FactMemory" met WHERE ${condition}
    UNION SELECT met."learnerId", met."factId" FROM "StaleMemory" met WHERE ${condition})`
}

/** At a start: what another scheduler, or one with other weights, has made of the events is to be folded anew. */
export async function markOutdatedMemory(): Promise<void> {
  await database().$executeRaw(
    markingStale(Prisma.sql`(
      SELECT "learnerId", "factId" FROM "FactMemory" WHERE "algorithm" <> ${ALGORITHM} OR "weightsHash" <> ${WEIGHTS_HASH})`),
  )
}
