import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import type { GradeRow, ScoredRow } from '@/server/quiz/rows'

/** A place of an attempt with how the answer that counts came out, regrades included; null without an answer. */
export type GradedPlace = {
  attemptId: string
  /** In the attempt, from 1. */
  position: number
  questionId: string
  outcome: GradeRow['outcome'] | null
  score: number | null
}

export type AnsweredPlace = GradedPlace & {
  responseId: string | null
  answer: ScoredRow['answer'] | null
  detail: GradeRow['detail'] | null
}

/** The places of these attempts. One statement, which reads each answer once. */
export async function listGradedPlaces(attemptIds: readonly string[]): Promise<GradedPlace[]> {
  return database().$queryRaw<GradedPlace[]>`${places(attemptIds, Prisma.empty)}`
}

/** The same with what was answered and how it was judged. */
export async function listAnsweredPlaces(attemptIds: readonly string[]): Promise<AnsweredPlace[]> {
  const answers = Prisma.sql`, counts."id"::text AS "responseId", counts."answer", coalesce(graded."detail", counts."detail") AS "detail"`
  return database().$queryRaw<AnsweredPlace[]>`${places(attemptIds, answers)}`
}

function places(attemptIds: readonly string[], more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT q."attemptId"::text AS "attemptId", q."position", q."questionId",
      coalesce(graded."outcome", counts."outcome") AS "outcome", coalesce(graded."score", counts."score") AS "score" ${more}
    FROM "AttemptQuestion" q
    LEFT JOIN (
      SELECT DISTINCT ON (r."attemptId", r."position") r.* FROM "Response" r
      WHERE r."attemptId" = ANY(${attemptIds}::uuid[])
      ORDER BY r."attemptId", r."position", r."sequence" DESC
    ) counts ON counts."attemptId" = q."attemptId" AND counts."position" = q."position"
    LEFT JOIN (
      SELECT DISTINCT ON (g."responseId") g.* FROM "Regrade" g
      JOIN "Response" r ON r."id" = g."responseId" AND r."attemptId" = ANY(${attemptIds}::uuid[])
      ORDER BY g."responseId", g."sequence" DESC
    ) graded ON graded."responseId" = counts."id"
    WHERE q."attemptId" = ANY(${attemptIds}::uuid[])
    ORDER BY q."attemptId", q."position"`
}
