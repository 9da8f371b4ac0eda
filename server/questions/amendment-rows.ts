import type { Amendment } from '@/core/questions/amendment'
import { Prisma, type PrismaClient } from '@/server/database/generated/client'

/** An amendment as `amendmentsInForceOn` gives it. `createdAt`: ISO text. */
export type StoredAmendment = Amendment & { createdAt: string }

/** SQL: the amendments of a question that nobody has undone, as one JSON array. `questionId` names a column of the outer query. */
export function amendmentsInForceOn(questionId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', made."id", 'action', made."action", 'reason', made."reason",
      'stem', made."stem", 'key', made."key", 'createdAt', made."createdAt")), '[]'::jsonb)
    FROM "Amendment" made
    WHERE made."questionId" = ${questionId} AND made."action" ->> 'kind' <> 'undo' AND NOT EXISTS (
      SELECT 1 FROM "Amendment" undoing
      WHERE undoing."questionId" = made."questionId" AND undoing."action" ->> 'amendmentId' = made."id"::text))`
}

/** The amendments in force on one question. */
export async function listAmendmentsInForce(
  client: Pick<PrismaClient, '$queryRaw'>,
  questionId: string,
): Promise<StoredAmendment[]> {
  const rows = await client.$queryRaw<{ amendments: StoredAmendment[] }[]>`
    SELECT ${amendmentsInForceOn(Prisma.sql`asked."id"`)} AS "amendments" FROM "Question" asked WHERE asked."id" = ${questionId}`
  return rows[0]?.amendments ?? []
}
