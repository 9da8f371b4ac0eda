import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { GRACE_SECONDS } from './deadline'
import { feedbackDueAt } from './feedback-due'

/**
 * Row ids (`<dossier>:<fact>`) of the facts that the learner is being tested on now, or whose answers wait for the due time of an
 * assignment: pages that show facts leave them out, or a second tab would answer the test. A test past its deadline and grace no
 * longer hides anything by itself.
 */
export async function listHiddenFactIds({ learnerId }: { learnerId: string }): Promise<Set<string>> {
  const rows = await database().$queryRaw<{ factId: string }[]>`${hiddenFacts(learnerId)}`
  return new Set(rows.map((row) => row.factId))
}

/** SQL: those facts as the column "factId", each once. */
export function hiddenFacts(learnerId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT s."dossierId" || ':' || fact."slug" AS "factId"
    FROM "Attempt" a
    JOIN "QuestionSet" s ON s."id" = a."setId"
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    CROSS JOIN LATERAL jsonb_array_elements_text(v."body" -> 'factIds') AS fact("slug")
    WHERE a."learnerId" = ${learnerId}::uuid AND a."mode" = 'test'
      AND (a."finishedAt" IS NULL
          AND (a."deadlineAt" IS NULL OR a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS}) >= app_now())
        OR ${feedbackDueAt} > app_now())`
}
