import { Prisma } from '@/server/database/generated/client'

/**
 * SQL: when the answers to attempt `a` may be shown after its end, null at once. The rule is that of core/classes/assignment feedbackDueAt:
 * the due time as it is now, which a teacher may have moved since the attempt began.
 */
export const feedbackDueAt = Prisma.sql`(
  SELECT greatest(given."dueAt", own."dueAt") FROM "Assignment" given
  LEFT JOIN "AssignmentException" own ON own."assignmentId" = given."id" AND own."learnerId" = a."learnerId"
  WHERE given."id" = a."assignmentId" AND a."feedback" = 'after_due')`

/** Whether an attempt's answers may be shown now: it has ended, and nobody has to wait for the due time. */
export function areAnswersOut(attempt: { finishedAt: Date | null; feedbackDueAt: Date | null; now: Date }): boolean {
  const { finishedAt, feedbackDueAt: dueAt, now } = attempt
  return finishedAt !== null && (dueAt === null || dueAt <= now)
}
