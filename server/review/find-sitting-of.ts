import { database } from '@/server/database/client'

/** The sitting that a learner’s attempt asks the questions of; null if there is none. */
export async function findSittingOf(scope: { learnerId: string; attemptId: string }): Promise<string | null> {
  const attempt = await database().attempt.findFirst({
    where: { id: scope.attemptId, learnerId: scope.learnerId },
    select: { sittingId: true },
  })
  return attempt?.sittingId ?? null
}
