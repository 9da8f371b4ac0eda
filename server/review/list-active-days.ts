import { database } from '@/server/database/client'
import { effectiveEvidence } from '@/server/quiz/evidence-sql'

/** How many facts a learner answered on each of their days from `fromDay` (YYYY-MM-DD) on, oldest first; idle days are left out. */
export async function listActiveDays(scope: {
  learnerId: string
  fromDay: string
}): Promise<{ day: string; facts: number }[]> {
  return database().$queryRaw<{ day: string; facts: number }[]>`
    SELECT e."learnerDay" AS "day", count(DISTINCT e."factId")::int AS "facts" FROM ${effectiveEvidence} e
    WHERE e."learnerId" = ${scope.learnerId}::uuid AND e."learnerDay" >= ${scope.fromDay}
    GROUP BY e."learnerDay" ORDER BY e."learnerDay"`
}
