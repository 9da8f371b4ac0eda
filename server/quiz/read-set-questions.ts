import type { Fact } from '@/core/facts/fact'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { mayTake } from '@/server/sets/may-take'

/** A set as attempts are drawn from it. */
export type SetRow = {
  id: string
  title: string
  version: number
  count: number
  minutes: number
  fixedOrder: boolean
  dossierId: string
  dossierVersion: number
}

/**
 * The set with this id if this person may take it; null for any other. `alsoTaken`: or if they took it before and it is in use, as one of
 * their teacher's own that was assigned to them.
 */
export async function readSet(wanted: {
  setId: string
  learnerId: string
  alsoTaken?: boolean
}): Promise<SetRow | null> {
  const { setId, learnerId, alsoTaken = false } = wanted
  const taken = { retiredAt: null, dossier: { retiredAt: null }, attempts: { some: { learnerId } } }
  const row = await database().questionSet.findFirst({
    where: { id: setId, OR: [mayTake(learnerId), ...(alsoTaken ? [taken] : [])] },
    select: {
      id: true,
      title: true,
      version: true,
      count: true,
      minutes: true,
      fixedOrder: true,
      dossierId: true,
      dossier: { select: { version: true } },
    },
  })
  if (!row) return null
  const { dossier, ...set } = row
  return { ...set, dossierVersion: dossier.version }
}

export type SetQuestions = {
  questions: { version: number; body: Question }[]
  facts: Pick<Fact, 'id' | 'reveals' | 'dispute'>[]
}

/** The questions that a set draws from now, in its order, with what their facts give away. */
export async function readSetQuestions(setId: string): Promise<SetQuestions> {
  const [questions, facts] = await Promise.all([
    database().$queryRaw<{ version: number; body: Question }[]>`
      SELECT v."version", v."body" FROM "SetQuestion" s
      JOIN "Question" q ON q."id" = s."questionId" AND q."retiredAt" IS NULL
      JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
      WHERE s."setId" = ${setId} AND NOT EXISTS (
        SELECT 1 FROM "QuestionFact" qf JOIN "Fact" f ON f."id" = qf."factId"
        WHERE qf."questionId" = q."id" AND (f."retiredAt" IS NOT NULL OR f."status" = 'superseded'))
      ORDER BY s."position"`,
    database().$queryRaw<Pick<Fact, 'id' | 'reveals' | 'dispute'>[]>`
      SELECT DISTINCT f."body" ->> 'id' AS "id", f."body" -> 'reveals' AS "reveals", f."body" ->> 'dispute' AS "dispute"
      FROM "SetQuestion" s
      JOIN "QuestionFact" qf ON qf."questionId" = s."questionId"
      JOIN "Fact" f ON f."id" = qf."factId"
      WHERE s."setId" = ${setId}`,
  ])
  return { questions, facts: facts.map((fact) => ({ ...fact, dispute: fact.dispute ?? undefined })) }
}
