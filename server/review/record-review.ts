import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@/core/result'
import type { Grade } from '@/core/review/grade'
import { learnerDay } from '@/core/review/learner-day'
import { knownZone } from '@/server/auth/zone'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { insertEvidence } from '@/server/quiz/evidence-sql'
import { hashRequest } from '@/server/quiz/request-hash'
import { markingStale } from './mark-stale'

export type NewReview = {
  learnerId: string
  /** A UUID made by the client: the same one again changes nothing. */
  id: string
  /** The sitting that showed the card; null for a deck. */
  sittingId: string | null
  /** The row’s id, `<dossier>:<fact>`. */
  factId: string
  /** The version that the card showed. */
  factVersion: number
  rating: Grade
  visibleMs: number
  /** By the client’s clock. */
  occurredAt: Date
  /** IANA; the account’s if it is not known. */
  zone: string
}

/** ISO, by the database’s clock. */
export type RecordedReview = { receivedAt: string }

/** `not-found`: no such fact in this version, or no such learner. `id-reused`: the id was used for another review. */
export type ReviewProblem = 'not-found' | 'id-reused'

/** Records the learner’s verdict on a flashcard. Safe to repeat with the same id; a card of a fact retired since counts too. */
export async function recordReview(review: NewReview): Promise<Result<RecordedReview, ReviewProblem>> {
  const requestHash = hashRequest(canonicalReview(review))
  const place = await readPlace(review)
  if (!place) return fail('not-found')
  if (place.same) return repeated(place.same, review, requestHash)
  if (await insertReview(review, requestHash, place)) return ok({ receivedAt: place.now.toISOString() })
  // Somebody sent the same id at the same moment: what is there now says whether it was this review.
  const same = (await readPlace(review))?.same
  return same ? repeated(same, review, requestHash) : fail('not-found')
}

/** Takes a review back, once and for all: it counts for nothing. Safe to repeat. `not-found`: no such review of this learner. */
export async function undoReview(scope: { learnerId: string; id: string }): Promise<Result<null, 'not-found'>> {
  const own = Prisma.sql`SELECT "id", "learnerId", "factId" FROM "Review"
    WHERE "id" = ${scope.id}::uuid AND "learnerId" = ${scope.learnerId}::uuid`
  const [found] = await database().$queryRaw<{ count: number }[]>`
    WITH own AS (${own}), undone AS (
      INSERT INTO "ReviewUndo" ("reviewId", "at") SELECT "id", app_now() FROM own
      ON CONFLICT DO NOTHING RETURNING "reviewId"
    ), marked AS (
      ${markingStale(Prisma.sql`(SELECT own."learnerId", own."factId" FROM own JOIN undone ON undone."reviewId" = own."id")`)}
    )
    SELECT count(*)::int AS "count" FROM own`
  return found?.count === 1 ? ok(null) : fail('not-found')
}

type Same = { learnerId: string; requestHash: string; receivedAt: string }
type Place = { now: Date; zone: string; same: Same | null }

function repeated(same: Same, { learnerId }: NewReview, requestHash: string): Result<RecordedReview, ReviewProblem> {
  const isRepeated = same.learnerId === learnerId && same.requestHash === requestHash
  return isRepeated ? ok({ receivedAt: new Date(same.receivedAt).toISOString() }) : fail('id-reused')
}

/** Undefined without such a learner or such a version of the fact. */
async function readPlace({ learnerId, id, factId, factVersion }: NewReview): Promise<Place | undefined> {
  const rows = await database().$queryRaw<Place[]>`
    SELECT app_now() AS "now", u."zone", (SELECT to_jsonb(r) FROM "Review" r WHERE r."id" = ${id}::uuid) AS "same"
    FROM "User" u CROSS JOIN "FactVersion" v
    WHERE u."id" = ${learnerId}::uuid AND u."deactivatedAt" IS NULL
      AND v."factId" = ${factId} AND v."version" = ${factVersion}`
  return rows[0]
}

/**
 * The review, what it says about its fact, and the mark, in one statement; false if the id is taken. The lock waits for somebody who is
 * claiming the work of this guest: afterwards there is no guest any more.
 */
async function insertReview(review: NewReview, requestHash: string, place: Place): Promise<boolean> {
  const zone = knownZone(review.zone) ?? place.zone
  const { learnerId, id, sittingId, factId, factVersion, rating, visibleMs } = review
  const occurredAt = review.occurredAt.toISOString()
  const receivedAt = place.now.toISOString()
  const evidence = [toEvidenceRow(review, zone, place.now)]
  const rows = await database().$queryRaw<{ saved: number }[]>`
    WITH saved AS (
      INSERT INTO "Review" ("id", "learnerId", "sittingId", "factId", "factVersion", "rating", "visibleMs", "occurredAt", "receivedAt",
        "zone", "requestHash")
      SELECT ${id}::uuid, "id", ${sittingId}::uuid, ${factId}, ${factVersion}, ${rating}, ${visibleMs},
        ${occurredAt}::timestamptz, ${receivedAt}::timestamptz, ${zone}, ${requestHash}
      FROM (SELECT "id" FROM "User" WHERE "id" = ${learnerId}::uuid FOR KEY SHARE) learner
      ON CONFLICT DO NOTHING RETURNING "id"
    ), noted AS (
      ${insertEvidence(evidence, Prisma.sql`saved`)}
    ), marked AS (
      ${markingStale(Prisma.sql`noted`)}
    )
    SELECT count(*)::int AS "saved" FROM saved`
  return rows[0]?.saved === 1
}

/** A device clock that is ahead is set back to the receipt. */
function toEvidenceRow(review: NewReview, zone: string, receivedAt: Date): Record<string, unknown> {
  const occurredAt = new Date(Math.min(review.occurredAt.getTime(), receivedAt.getTime()))
  const { id: reviewId, learnerId, factId, factVersion, rating, visibleMs } = review
  return {
    id: randomUUID(),
    learnerId,
    factId,
    factVersion,
    reviewId,
    form: 'flashcard',
    mode: 'flashcard',
    selfRating: rating,
    score: rating === 'again' ? 0 : 1,
    dontKnow: false,
    firstTry: true,
    hintUsed: false,
    responseMs: visibleMs,
    occurredAt,
    receivedAt,
    zone,
    learnerDay: learnerDay(occurredAt, zone),
  }
}

/** The review as one text, the same however its JSON was ordered. */
function canonicalReview({ sittingId, factId, factVersion, rating, visibleMs, occurredAt, zone }: NewReview): string {
  return JSON.stringify([sittingId, factId, factVersion, rating, visibleMs, occurredAt.toISOString(), zone])
}
