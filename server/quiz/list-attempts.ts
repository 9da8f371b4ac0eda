import { database } from '@/server/database/client'
import { finishDueAttempts } from './finish-attempt'
import type { AttemptMode, AttemptPurpose, AttemptSummary } from './views'

/** A learner's attempts, newest first. */
export async function listAttempts(scope: { learnerId: string; limit: number }): Promise<AttemptSummary[]> {
  await finishDueAttempts(scope)
  const rows = await database().$queryRaw<Row[]>`
    SELECT a."id"::text AS "id", a."setId", a."setTitle", s."dossierId", d."title" AS "dossierTitle", a."mode"::text AS "mode",
      a."purpose", a."startedAt", a."deadlineAt", a."finishedAt", a."score", a."maxScore",
      (SELECT count(DISTINCT r."position")::int FROM "Response" r WHERE r."attemptId" = a."id") AS "answered",
      (SELECT count(*)::int FROM "AttemptQuestion" q WHERE q."attemptId" = a."id") AS "total"
    FROM "Attempt" a
    JOIN "QuestionSet" s ON s."id" = a."setId"
    JOIN "Dossier" d ON d."id" = s."dossierId"
    WHERE a."learnerId" = ${scope.learnerId}::uuid
    ORDER BY a."startedAt" DESC, a."id" LIMIT ${scope.limit}`
  return rows.map(({ startedAt, deadlineAt, finishedAt, ...row }) => ({
    ...row,
    startedAt: startedAt.toISOString(),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
  }))
}

type Row = Omit<AttemptSummary, 'startedAt' | 'deadlineAt' | 'finishedAt'> & {
  mode: AttemptMode
  purpose: AttemptPurpose
  startedAt: Date
  deadlineAt: Date | null
  finishedAt: Date | null
}
