import { fail, ok, type Result } from '@/core/result'
import { learnerDay } from '@/core/review/learner-day'
import { knownZone } from '@/server/auth/zone'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { markingStale } from './mark-stale'

export type NewNote = {
  learnerId: string
  /** A UUID made by the client: the same one again changes nothing. */
  id: string
  /** The row’s id, `<dossier>:<fact>`. */
  factId: string
  kind: 'dismiss' | 'bring-back'
  /** By the client’s clock. */
  occurredAt: Date
  /** IANA; the account’s if it is not known. */
  zone: string
}

/** `not-found`: the learner has not met the fact. `id-reused`: the id was used for another note. */
export type NoteProblem = 'not-found' | 'id-reused'

/** Takes a fact off the learner’s missed list, or puts it back. Safe to repeat with the same id. */
export async function noteMissed(note: NewNote): Promise<Result<null, NoteProblem>> {
  const place = await readPlace(note)
  if (!place) return fail('not-found')
  if (place.same) return repeated(place.same, note)
  await insertNote(note, place)
  const same = (await readPlace(note))?.same
  return same ? repeated(same, note) : fail('not-found')
}

type Same = { learnerId: string; factId: string; kind: string }
type Place = { now: Date; zone: string; version: number; same: Same | null }

function repeated(same: Same, { learnerId, factId, kind }: NewNote): Result<null, NoteProblem> {
  const isRepeated = same.learnerId === learnerId && same.factId === factId && same.kind === kind
  return isRepeated ? ok(null) : fail('id-reused')
}

/** Undefined unless the learner has answered something on the fact. */
async function readPlace({ learnerId, id, factId }: NewNote): Promise<Place | undefined> {
  const rows = await database().$queryRaw<Place[]>`
    SELECT app_now() AS "now", u."zone", f."version",
      (SELECT to_jsonb(n) FROM "MissedNote" n WHERE n."id" = ${id}::uuid) AS "same"
    FROM "User" u CROSS JOIN "Fact" f
    WHERE u."id" = ${learnerId}::uuid AND u."deactivatedAt" IS NULL AND f."id" = ${factId}
      AND EXISTS (SELECT 1 FROM "Evidence" e WHERE e."learnerId" = u."id" AND e."factId" = f."id")`
  return rows[0]
}

async function insertNote({ learnerId, id, factId, kind, ...note }: NewNote, place: Place): Promise<void> {
  const zone = knownZone(note.zone) ?? place.zone
  // A device clock that is ahead is set back to the receipt.
  const occurredAt = new Date(Math.min(note.occurredAt.getTime(), place.now.getTime()))
  await database().$executeRaw`
    WITH noted AS (
      INSERT INTO "MissedNote" ("id", "learnerId", "factId", "factVersion", "kind", "occurredAt", "receivedAt", "zone", "learnerDay")
      VALUES (${id}::uuid, ${learnerId}::uuid, ${factId}, ${place.version}, ${kind}, ${occurredAt.toISOString()}::timestamptz,
        ${place.now.toISOString()}::timestamptz, ${zone}, ${learnerDay(occurredAt, zone)})
      ON CONFLICT DO NOTHING RETURNING "learnerId", "factId"
    )
    ${markingStale(Prisma.sql`noted`)}`
}
