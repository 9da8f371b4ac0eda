import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { markingStale } from '@/server/review/mark-stale'
import { GRACE_SECONDS } from './deadline'
import { insertEvidence } from './evidence-sql'
import { type Asked, holds, type SaveInput } from './read-place'
import type { ScoredRow } from './rows'

/** A judged response with its evidence, before it is stored. */
export type NewRow = ScoredRow & {
  requestHash: string
  sequence: number
  zone: string
  /** The amendment that makes the question void, if one does: the answer is kept and counts for nothing. */
  voidedBy: string | null
  evidence: Record<string, unknown>[]
}

/**
 * Stores a response and its evidence in one statement, if everything that the read found still holds; false if not.
 * FOR SHARE waits for a hand-in, or a decision about the question, that is under way, and makes a later one wait for this. The question
 * is locked first, as decisions do.
 */
export async function insertResponse(
  { identity, attemptId, request }: SaveInput,
  asked: Asked,
  row: NewRow,
): Promise<boolean> {
  const receivedAt = asked.now.toISOString()
  const rows = await database().$queryRaw<{ saved: bigint }[]>`
    WITH asked AS MATERIALIZED (
      SELECT "id" FROM "Question" WHERE "id" = ${asked.questionId} AND "amendmentCount" = ${asked.amendmentCount} FOR SHARE
    ), open AS (
      SELECT a."id" FROM asked CROSS JOIN "Attempt" a JOIN "User" u ON u."id" = a."learnerId"
      WHERE a."id" = ${attemptId}::uuid AND ${holds(identity)} AND a."finishedAt" IS NULL
        AND (a."deadlineAt" IS NULL OR ${receivedAt}::timestamptz <= a."deadlineAt"
          OR (${request.occurredAt}::timestamptz <= a."deadlineAt"
            AND ${receivedAt}::timestamptz <= a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS})))
        AND NOT EXISTS (
          SELECT 1 FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = ${request.position}
            AND (a."mode" = 'practice' OR r."sequence" >= ${row.sequence}))
      FOR SHARE OF a
    ), saved AS (
      INSERT INTO "Response" ("id", "attemptId", "position", "sequence", "requestHash", "answer", "outcome", "score", "detail",
        "visibleMs", "confidence", "hintUsed", "zone", "occurredAt", "receivedAt")
      SELECT ${request.id}::uuid, open."id", ${request.position}, ${row.sequence}, ${row.requestHash},
        ${JSON.stringify(row.answer)}::jsonb, ${row.outcome}, ${row.score}, ${JSON.stringify(row.detail)}::jsonb,
        ${request.visibleMs}, ${request.confidence}, ${request.hintUsed}, ${row.zone},
        ${request.occurredAt}::timestamptz, ${receivedAt}::timestamptz
      FROM open
      ON CONFLICT DO NOTHING RETURNING "id"
    ), voided AS (
      INSERT INTO "Regrade" ("responseId", "sequence", "amendmentId", "isVoid", "outcome", "score", "detail", "createdAt")
      SELECT saved."id", 1, ${row.voidedBy}::uuid, true, ${row.outcome}, ${row.score}, ${JSON.stringify(row.detail)}::jsonb,
        ${receivedAt}::timestamptz
      FROM saved WHERE ${row.voidedBy !== null}
    ), noted AS (
      ${insertEvidence(row.evidence, Prisma.sql`saved`)}
    ), marked AS (
      ${markingStale(Prisma.sql`noted`)}
    )
    SELECT count(*) AS "saved" FROM saved`
  return Number(rows[0]?.saved ?? 0) === 1
}
