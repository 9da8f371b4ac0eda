import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'

type Scope = { learnerId: string; factId: string }

/** Marks a fact for its learner, for good or until it is unmarked; marked already is fine. */
export async function starFact({ learnerId, factId }: Scope): Promise<Result<null, 'not-found'>> {
  const starred = await database().$executeRaw`
    INSERT INTO "StarredFact" ("learnerId", "factId", "starredAt")
    SELECT ${learnerId}::uuid, "id", app_now() FROM "Fact" WHERE "id" = ${factId}
    ON CONFLICT ("learnerId", "factId") DO UPDATE SET "starredAt" = "StarredFact"."starredAt"`
  return starred === 1 ? ok(null) : fail('not-found')
}

/** Takes the mark off; not marked is fine. */
export async function unstarFact({ learnerId, factId }: Scope): Promise<void> {
  await database().starredFact.deleteMany({ where: { learnerId, factId } })
}

/** The marked facts that are in use, by row id, the newest mark first. */
export async function listStarred({ learnerId }: { learnerId: string }): Promise<string[]> {
  const rows = await database().starredFact.findMany({
    where: { learnerId, fact: { retiredAt: null } },
    orderBy: [{ starredAt: 'desc' }, { factId: 'asc' }],
    select: { factId: true },
  })
  return rows.map(({ factId }) => factId)
}
