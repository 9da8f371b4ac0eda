import { isDeepStrictEqual } from 'node:util'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { type AskedForms, formsOf } from './asked-forms'
import { markingStale } from './mark-stale'
import { foldVersions, refreshMemory, type StateRow } from './refresh-memory'
import { type EventsRow, eventsOf } from './stored-events'

/** `states`: as many as the events make. `waiting`: those of facts that were stale anyway. `differing`: other than what was stored. */
export type Rebuilt = { learners: number; states: number; waiting: number; differing: DifferingFact[] }

export type DifferingFact = { learnerId: string; factId: string }

/**
 * Works out every learner's memory from the events alone and compares it with what is stored. What differs is marked stale and folded
 * in the ordinary way, as is what was stale already. One learner at a time, each as at one moment; the app may go on.
 */
export async function rebuildMemory(): Promise<Rebuilt> {
  const learnerIds = await listLearners()
  const rebuilt: Rebuilt = { learners: learnerIds.length, states: 0, waiting: 0, differing: [] }
  for (const learnerId of learnerIds) {
    for (const row of await readFacts(learnerId)) {
      const states = foldVersions({ learnerId, factId: row.factId }, row, row.retention)
      rebuilt.states += states.length
      if (row.isStale) rebuilt.waiting += states.length
      else if (!areSame(states, row.stored)) rebuilt.differing.push({ learnerId, factId: row.factId })
    }
  }
  await markDiffering(rebuilt.differing)
  for (const learnerId of learnerIds) await refreshMemory({ learnerId })
  return rebuilt
}

async function listLearners(): Promise<string[]> {
  const rows = await database().$queryRaw<{ learnerId: string }[]>`
    SELECT "learnerId" FROM "Evidence" UNION SELECT "learnerId" FROM "FactMemory" ORDER BY 1`
  return rows.map(({ learnerId }) => learnerId)
}

type FactRow = EventsRow & AskedForms & { factId: string; retention: number; isStale: boolean; stored: StateRow[] }

async function readFacts(learnerId: string): Promise<FactRow[]> {
  return database().$queryRaw<FactRow[]>`
    SELECT met."factId", u."desiredRetention" AS "retention", happened.*, forms.*,
      EXISTS (SELECT 1 FROM "StaleMemory" s WHERE s."learnerId" = u."id" AND s."factId" = met."factId") AS "isStale",
      coalesce((
        SELECT json_agg(json_build_object('version', m."factVersion", 'state', m."state", 'shown', m."shown", 'dueDay', m."dueDay")
          ORDER BY m."factVersion")
        FROM "FactMemory" m WHERE m."learnerId" = u."id" AND m."factId" = met."factId"), '[]') AS "stored"
    FROM "User" u
    JOIN LATERAL (
      SELECT "factId" FROM "Evidence" WHERE "learnerId" = u."id"
      UNION SELECT "factId" FROM "FactMemory" WHERE "learnerId" = u."id") met ON true
    CROSS JOIN LATERAL ${eventsOf(Prisma.sql`u."id"`, Prisma.sql`met."factId"`)} happened
    CROSS JOIN LATERAL ${formsOf(Prisma.sql`met."factId"`)} forms
    WHERE u."id" = ${learnerId}::uuid ORDER BY met."factId"`
}

/** As they would come back from the database: JSON has no undefined. */
function areSame(states: readonly StateRow[], stored: readonly StateRow[]): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(states)), stored)
}

async function markDiffering(differing: readonly DifferingFact[]): Promise<void> {
  await database().$executeRaw(
    markingStale(Prisma.sql`(
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(differing)}::jsonb) AS given("learnerId" uuid, "factId" text))`),
  )
}
