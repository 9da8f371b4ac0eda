import { fail, ok, type Result } from '@/core/result'
import { RETENTION } from '@/core/review/schedule'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { markingStale, metFacts } from './mark-stale'

/** `retention`: wanted recall when a fact falls due, 0.80 to 0.95. `newPerDay`: facts that a day’s sittings may begin. */
export type ReviewSettings = { retention: number; newPerDay: number; fourButtons: boolean }

/** More new facts a day than anybody could keep up with. */
export const MOST_NEW_PER_DAY = 100

/** How a learner wants to review; throws for a learner who is not there. */
export async function readReviewSettings({ learnerId }: { learnerId: string }): Promise<ReviewSettings> {
  const user = await database().user.findUniqueOrThrow({
    where: { id: learnerId },
    select: { desiredRetention: true, newPerDay: true, fourButtons: true },
  })
  const { desiredRetention: retention, ...settings } = user
  return { retention, ...settings }
}

/** Saves how a learner wants to review. Another retention moves due days: what they know is folded again when next read. */
export async function saveReviewSettings(input: {
  learnerId: string
  settings: ReviewSettings
}): Promise<Result<null, 'out-of-range'>> {
  const { learnerId, settings } = input
  if (!areInRange(settings)) return fail('out-of-range')
  const { retention, newPerDay, fourButtons } = settings
  await database().$executeRaw`
    WITH changed AS (
      UPDATE "User" u SET "desiredRetention" = ${retention}, "newPerDay" = ${newPerDay}, "fourButtons" = ${fourButtons}
      FROM (SELECT "id", "desiredRetention" FROM "User" WHERE "id" = ${learnerId}::uuid FOR UPDATE) was
      WHERE u."id" = was."id" RETURNING u."id", was."desiredRetention" AS "before"
    )
    ${markingStale(metFacts(Prisma.sql`met."learnerId" IN (SELECT "id" FROM changed WHERE "before" <> ${retention})`))}`
  return ok(null)
}

function areInRange({ retention, newPerDay }: ReviewSettings): boolean {
  const isRetention = retention >= RETENTION.least && retention <= RETENTION.most
  return isRetention && Number.isInteger(newPerDay) && newPerDay >= 0 && newPerDay <= MOST_NEW_PER_DAY
}
