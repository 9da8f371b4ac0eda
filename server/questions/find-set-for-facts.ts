import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'

/** A set and those of the wanted facts (row ids) that it asks for. */
export type SetForFacts = { setId: string; factIds: string[] }

/**
 * The set in use that asks for the most of these facts one by one (some questions ask for several at once), for
 * practising them in one run; null if none asks for any. `atMost` limits how many facts it names. Sets of the content files only, unless
 * `takerId` names somebody: then also public ones, and theirs, where they ask for more.
 */
export async function findSetForFacts(wanted: {
  factIds: readonly string[]
  atMost: number
  takerId?: string
}): Promise<SetForFacts | null> {
  const { takerId } = wanted
  const byOthers = takerId ? Prisma.sql`OR s."visibility" = 'public' OR s."ownerId" = ${takerId}::uuid` : Prisma.empty
  const [best] = await database().$queryRaw<SetForFacts[]>`
    SELECT s."id" AS "setId", array_agg(DISTINCT qf."factId") AS "factIds"
    FROM "QuestionFact" qf
    JOIN "Question" q ON q."id" = qf."questionId" AND q."retiredAt" IS NULL
      AND NOT EXISTS (
        SELECT 1 FROM "QuestionFact" other WHERE other."questionId" = q."id" AND other."factId" <> qf."factId")
    JOIN "SetQuestion" sq ON sq."questionId" = q."id"
    JOIN "QuestionSet" s ON s."id" = sq."setId" AND s."retiredAt" IS NULL AND (s."ownerId" IS NULL ${byOthers})
    JOIN "Dossier" d ON d."id" = s."dossierId" AND d."retiredAt" IS NULL
    WHERE qf."factId" = ANY(${[...wanted.factIds]})
    GROUP BY s."id"
    ORDER BY count(DISTINCT qf."factId") DESC, s."ownerId" IS NOT NULL, s."position", s."id"
    LIMIT 1`
  return best ? { ...best, factIds: best.factIds.slice(0, wanted.atMost) } : null
}
