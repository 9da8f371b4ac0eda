import { listOwnAttempts } from '@/server/classes/list-class-attempts'
import { database } from '@/server/database/client'
import { areAnswersOut, feedbackDueAt } from './feedback-due'
import { finishDueAttempts } from './finish-attempt'
import type { AttemptMode, AttemptSummary, Points } from './views'

/** A learner's attempts, newest first, without those that only ask a sitting's questions. */
export async function listAttempts(scope: { learnerId: string; limit: number }): Promise<AttemptSummary[]> {
  await finishDueAttempts(scope)
  const rows = await database().$queryRaw<Row[]>`
    SELECT a."id"::text AS "id", a."setId", a."setTitle", s."dossierId", d."title" AS "dossierTitle", a."mode"::text AS "mode",
      a."purpose", a."startedAt", a."deadlineAt", a."finishedAt", a."score", a."maxScore",
      a."assignmentId"::text AS "assignmentId", ${feedbackDueAt} AS "feedbackDueAt", app_now() AS "now",
      (SELECT jsonb_build_object('score', g."score", 'maxScore', g."maxScore") FROM "AttemptRegrade" g
        WHERE g."attemptId" = a."id" ORDER BY g."sequence" DESC LIMIT 1) AS "regraded",
      (SELECT count(DISTINCT r."position")::int FROM "Response" r WHERE r."attemptId" = a."id") AS "answered",
      (SELECT count(*)::int FROM "AttemptQuestion" q WHERE q."attemptId" = a."id") AS "total"
    FROM "Attempt" a
    JOIN "QuestionSet" s ON s."id" = a."setId"
    JOIN "Dossier" d ON d."id" = s."dossierId"
    WHERE a."learnerId" = ${scope.learnerId}::uuid AND a."purpose" <> 'review'
    ORDER BY a."startedAt" DESC, a."id" LIMIT ${scope.limit}`
  const marked = rows.some(({ assignmentId }) => assignmentId !== null) ? await listOwnAttempts(scope) : []
  const corrected = new Map(
    marked.filter(({ corrections }) => corrections.size > 0).map(({ id, points }) => [id, points]),
  )
  return rows.map((row) => toSummary({ ...row, regraded: corrected.get(row.id) ?? row.regraded }))
}

function toSummary({
  startedAt,
  deadlineAt,
  finishedAt,
  feedbackDueAt: dueAt,
  now,
  regraded,
  ...row
}: Row): AttemptSummary {
  const isTold = areAnswersOut({ finishedAt, feedbackDueAt: dueAt, now })
  return {
    ...row,
    ...(isTold ? pointsOf(row, regraded) : { score: null, maxScore: null, was: null }),
    startedAt: startedAt.toISOString(),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    toldAt: isTold ? null : (dueAt?.toISOString() ?? null),
  }
}

/** A regrade or correction that was undone leaves nothing to say. */
function pointsOf({ score, maxScore }: Finished, regraded: Points | null): Finished & Pick<AttemptSummary, 'was'> {
  if (!regraded || score === null || maxScore === null) return { score, maxScore, was: null }
  const isSame = regraded.score === score && regraded.maxScore === maxScore
  return { ...regraded, was: isSame ? null : { score, maxScore } }
}

type Finished = Pick<AttemptSummary, 'score' | 'maxScore'>

type Row = Omit<AttemptSummary, 'startedAt' | 'deadlineAt' | 'finishedAt' | 'toldAt' | 'was'> & {
  feedbackDueAt: Date | null
  now: Date
  regraded: Points | null
  mode: AttemptMode
  startedAt: Date
  deadlineAt: Date | null
  finishedAt: Date | null
}
