import { type FactState, foldFact } from '@/core/review/fold'
import { ALGORITHM, WEIGHTS_HASH } from '@/core/review/schedule'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { type AskedForms, formsOf } from './asked-forms'
import type { ReviewSettings } from './review-settings'
import { scheduleSettings } from './schedule-settings'
import { type EventsRow, eventsOf, type StoredEvents, toFactEvents, toStoredEvents, versionsOf } from './stored-events'

/** Who reads, and when: the database’s clock. */
export type Learner = { zone: string; now: Date; settings: ReviewSettings }

/**
 * Folds the facts of a learner that have events their states do not know, from all their events, and stores what comes out: one
 * statement, and a second one if there are any. Null for nobody.
 */
export async function refreshMemory({ learnerId }: { learnerId: string }): Promise<Learner | null> {
  const rows = await readStale(learnerId)
  const [first] = rows
  if (!first) return null
  const { zone, now, retention, newPerDay, fourButtons } = first
  const stale = rows.filter(isStale)
  if (stale.length > 0)
    await writeStates(
      learnerId,
      stale.map((row) => foldStale(learnerId, row, retention)),
    )
  return { zone, now, settings: { retention, newPerDay, fourButtons } }
}

type LearnerRow = { zone: string; now: Date; retention: number; newPerDay: number; fourButtons: boolean }
type StaleRow = LearnerRow & EventsRow & AskedForms & { factId: string; mark: string }
type NothingStale = LearnerRow & { factId: null }

function isStale(row: StaleRow | NothingStale): row is StaleRow {
  return row.factId !== null
}

async function readStale(learnerId: string): Promise<(StaleRow | NothingStale)[]> {
  return database().$queryRaw<(StaleRow | NothingStale)[]>`
    SELECT u."zone", app_now() AS "now", u."desiredRetention" AS "retention", u."newPerDay", u."fourButtons",
      s."factId", s."mark"::text AS "mark", happened.*, forms.*
    FROM "User" u
    LEFT JOIN "StaleMemory" s ON s."learnerId" = u."id"
    LEFT JOIN LATERAL ${eventsOf(Prisma.sql`s."learnerId"`, Prisma.sql`s."factId"`)} happened ON s."factId" IS NOT NULL
    LEFT JOIN LATERAL ${formsOf(Prisma.sql`s."factId"`)} forms ON s."factId" IS NOT NULL
    WHERE u."id" = ${learnerId}::uuid`
}

/** A version’s state as its row holds it. */
export type StateRow = { version: number; state: FactState; shown: Record<string, number>; dueDay: string | null }

type Folded = { factId: string; mark: string; states: StateRow[] }

function foldStale(learnerId: string, row: StaleRow, retention: number): Folded {
  return { factId: row.factId, mark: row.mark, states: foldVersions({ learnerId, factId: row.factId }, row, retention) }
}

/** The states that a learner’s events on a fact lead to, one for each version that was met. */
export function foldVersions(
  key: { learnerId: string; factId: string },
  row: EventsRow & AskedForms,
  retention: number,
): StateRow[] {
  const { formCount, hasTypedForm } = row
  const events = toStoredEvents(row)
  const settings = { ...scheduleSettings(key, retention), formCount, hasTypedForm }
  return versionsOf(events).map((version) => {
    const { state } = foldFact(toFactEvents(events, version).events, settings)
    return { version, state, shown: lastShown(events, version), dueDay: state.memory?.dueDay ?? null }
  })
}

function lastShown({ answers }: StoredEvents, version: number): Record<string, number> {
  const shown: Record<string, number> = {}
  for (const { form, at, version: asked } of answers) {
    if (asked === version) shown[form] = Math.max(at, shown[form] ?? at)
  }
  return shown
}

/**
 * Writes the states of those facts whose mark is still the one that was read: a fact that was touched meanwhile stays stale, and
 * a slower reader cannot put an older state over a newer one. A version without events any more has no state.
 */
async function writeStates(learnerId: string, folded: readonly Folded[]): Promise<void> {
  await database().$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(folded)}::jsonb) AS given("factId" text, "mark" uuid, "states" jsonb)
    ), held AS MATERIALIZED (
      SELECT s."factId", given."states" FROM "StaleMemory" s JOIN given ON given."factId" = s."factId" AND given."mark" = s."mark"
      WHERE s."learnerId" = ${learnerId}::uuid ORDER BY s."factId" FOR UPDATE OF s
    ), folded AS (
      SELECT held."factId", state.* FROM held CROSS JOIN LATERAL jsonb_to_recordset(held."states") AS state(
        "version" int, "state" jsonb, "shown" jsonb, "dueDay" text)
    ), written AS (
      INSERT INTO "FactMemory" ("learnerId", "factId", "factVersion", "state", "shown", "dueDay", "algorithm", "weightsHash",
        "updatedAt")
      SELECT ${learnerId}::uuid, "factId", "version", "state", "shown", "dueDay", ${ALGORITHM}, ${WEIGHTS_HASH}, app_now()
      FROM folded
      ON CONFLICT ("learnerId", "factId", "factVersion") DO UPDATE SET "state" = excluded."state", "shown" = excluded."shown",
        "dueDay" = excluded."dueDay", "algorithm" = excluded."algorithm", "weightsHash" = excluded."weightsHash",
        "updatedAt" = excluded."updatedAt"
    ), gone AS (
      DELETE FROM "FactMemory" m USING held WHERE m."learnerId" = ${learnerId}::uuid AND m."factId" = held."factId"
        AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(held."states") AS kept("version" int) WHERE kept."version" = m."factVersion")
    )
    DELETE FROM "StaleMemory" s USING held WHERE s."learnerId" = ${learnerId}::uuid AND s."factId" = held."factId"`
}
