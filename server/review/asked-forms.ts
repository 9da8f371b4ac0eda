import { QUESTION_TYPES } from '@/core/questions/question-types'
import { isTypedType } from '@/core/review/grade-evidence'
import { Prisma } from '@/server/database/generated/client'

/** Everything that `foldFact` needs to know of a fact besides its events. */
export type AskedForms = { formCount: number; hasTypedForm: boolean }

const TYPED_TYPES = QUESTION_TYPES.filter(isTypedType)

/** SQL: in how many forms the dossier itself asks a fact now, and whether one is typed, as columns of a LATERAL subquery. */
export function formsOf(factId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(DISTINCT q."form")::int AS "formCount",
      coalesce(bool_or(q."type" = ANY(${TYPED_TYPES})), false) AS "hasTypedForm"
    FROM "QuestionFact" qf JOIN "Question" q ON q."id" = qf."questionId"
    WHERE qf."factId" = ${factId} AND q."retiredAt" IS NULL AND q."ownerId" IS NULL)`
}
