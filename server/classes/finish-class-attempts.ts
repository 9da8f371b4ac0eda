import { database } from '@/server/database/client'
import { dueToEnd, finishAttempt } from '@/server/quiz/finish-attempt'

/**
 * Ends the class's attempts that are due to end, so that whoever reads its results reads all of them. One statement when there is
 * none; each attempt is ended once.
 */
export async function finishClassAttempts({ classroomId }: { classroomId: string }): Promise<void> {
  const due = await database().$queryRaw<{ attemptId: string; learnerId: string }[]>`
    SELECT a."id"::text AS "attemptId", a."learnerId"::text AS "learnerId" FROM "Assignment" given
    JOIN "Attempt" a ON a."assignmentId" = given."id"
    WHERE given."classroomId" = ${classroomId}::uuid AND ${dueToEnd}`
  for (const attempt of due) await finishAttempt(attempt)
}
