import { randomUUID } from 'node:crypto'
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
