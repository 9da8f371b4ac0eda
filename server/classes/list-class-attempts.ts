import { correctedPoints, correctionsInForce, type MarkLine, type Points } from '@/core/classes/gradebook'
import { applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'

/** A student's attempt at an assignment of the class, with what it counts for now but for what lateness takes. */
export type ClassAttempt = {
  id: string
  learnerId: string
  assignmentId: string
  number: number
  startedAt: Date
  finishedAt: Date | null
  /** With regrades and corrections; null until finished. */
  points: Points | null
  /** What a teacher corrected in it, by position (null: as a whole). */
  corrections: ReadonlyMap<number | null, number>
  hasComment: boolean
}

/**
 * The attempts of the students who are in the class now, at its assignments or at one of them: two statements, however many they are.
 * The caller has made sure that the class is the teacher's.
 */
export async function listClassAttempts(of: { classroomId: string; assignmentId?: string }): Promise<ClassAttempt[]> {
  return toAttempts(
    await readAttempts(Prisma.sql`
      given."classroomId" = ${of.classroomId}::uuid AND given."deletedAt" IS NULL
      ${of.assignmentId ? Prisma.sql`AND given."id" = ${of.assignmentId}::uuid` : Prisma.empty}
      AND EXISTS (
        SELECT 1 FROM "Enrolment" e WHERE e."classroomId" = given."classroomId" AND e."learnerId" = a."learnerId")`),
  )
}

/** A student's own attempts at assignments, or at one: those of classes they left and of deleted assignments, too. Two statements. */
export async function listOwnAttempts(of: { learnerId: string; assignmentId?: string }): Promise<ClassAttempt[]> {
  return toAttempts(
    await readAttempts(Prisma.sql`
      a."learnerId" = ${of.learnerId}::uuid
      ${of.assignmentId ? Prisma.sql`AND given."id" = ${of.assignmentId}::uuid` : Prisma.empty}`),
  )
}

async function toAttempts(rows: readonly AttemptRow[]): Promise<ClassAttempt[]> {
  const corrections = new Map(rows.map(({ id, lines }) => [id, correctionsInForce(lines)]))
  const scores = await readScores(rows.filter(({ lines }) => lines.length > 0).map(({ id }) => id))
  return rows.map(({ lines, score, maxScore, ...row }) => {
    const inForce = corrections.get(row.id) ?? new Map<number | null, number>()
    const worked = score === null || maxScore === null ? null : { score, maxScore }
    return {
      ...row,
      points: worked && correctedPoints(worked, inForce, (position) => scores.get(placeKey(row.id, position)) ?? null),
      corrections: inForce,
      hasComment: lines.some(({ comment }) => comment !== ''),
    }
  })
}

type AttemptRow = Omit<ClassAttempt, 'points' | 'corrections' | 'hasComment'> & {
  score: number | null
  maxScore: number | null
  lines: (MarkLine & { comment: string })[]
}

async function readAttempts(fits: Prisma.Sql): Promise<AttemptRow[]> {
  return database().$queryRaw<AttemptRow[]>`
    SELECT a."id"::text AS "id", a."learnerId"::text AS "learnerId", a."assignmentId"::text AS "assignmentId", a."number",
      a."startedAt", a."finishedAt", coalesce(newest."score", a."score") AS "score",
      coalesce(newest."maxScore", a."maxScore") AS "maxScore",
      coalesce((SELECT jsonb_agg(jsonb_build_object('position', m."position", 'score', m."score",
          'correctsScore', m."correctsScore", 'comment', m."comment") ORDER BY m."createdAt", m."id")
        FROM "MarkChange" m WHERE m."attemptId" = a."id"), '[]'::jsonb) AS "lines"
    FROM "Assignment" given
    JOIN "Attempt" a ON a."assignmentId" = given."id"
    LEFT JOIN LATERAL (
      SELECT "score", "maxScore" FROM "AttemptRegrade" g WHERE g."attemptId" = a."id"
      ORDER BY g."sequence" DESC LIMIT 1) newest ON true
    WHERE ${fits}
    ORDER BY a."number", a."id"`
}

/** What each question of these attempts is worth without corrections; void ones are left out. */
async function readScores(attemptIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await database().$queryRaw<
    { attemptId: string; position: number; score: number; body: Question; amendments: StoredAmendment[] }[]
  >`
    SELECT q."attemptId"::text AS "attemptId", q."position", coalesce(v."base", v."body") AS "body",
      ${amendmentsInForceOn(Prisma.sql`q."questionId"`)} AS "amendments",
      coalesce((SELECT coalesce((SELECT g."score" FROM "Regrade" g WHERE g."responseId" = r."id"
            ORDER BY g."sequence" DESC LIMIT 1), r."score")
        FROM "Response" r WHERE r."attemptId" = q."attemptId" AND r."position" = q."position"
        ORDER BY r."sequence" DESC LIMIT 1), 0)::float8 AS "score"
    FROM "AttemptQuestion" q
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    WHERE q."attemptId" = ANY(${attemptIds}::uuid[])`
  const counting = rows.filter(({ body, amendments }) => applyAmendments(body, amendments).voidedBy === null)
  return new Map(counting.map(({ attemptId, position, score }) => [placeKey(attemptId, position), score]))
}

function placeKey(attemptId: string, position: number): string {
  return `${attemptId} ${position}`
}
