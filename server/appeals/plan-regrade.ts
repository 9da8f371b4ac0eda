import type { EntityIndex } from '@/core/facts/entity-index'
import { type Amendment, applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { attemptResult } from '@/core/quiz/attempt'
import { regrade } from '@/core/quiz/regrade'
import { Prisma, type PrismaClient } from '@/server/database/generated/client'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'
import {
  countingRegradeOf,
  type GradeRow,
  type RegradeRow,
  type ScoredRow,
  toGradeRow,
  toScored,
  withRegrade,
} from '@/server/quiz/rows'
import type { Points } from '@/server/quiz/views'

/** A response that counts for something else than before. */
export type PlannedResponse = { responseId: string; sequence: number; isVoid: boolean } & GradeRow

/** A finished attempt and its points before and after; they may be the same. */
export type PlannedAttempt = { attemptId: string; learnerId: string; sequence: number; before: Points; after: Points }

export type RegradePlan = { responses: PlannedResponse[]; attempts: PlannedAttempt[]; running: number }

type Client = Pick<PrismaClient, '$queryRaw'>

/**
 * What changes if these are the amendments in force on a question: its responses in every version, and the points of the finished
 * attempts that served it. Reads only. `running`: attempts with a changed response that are not finished.
 */
export async function planRegrade(
  client: Client,
  questionId: string,
  amendments: readonly Amendment[],
  index: EntityIndex,
): Promise<RegradePlan> {
  const versions = await readVersions(client, questionId)
  const rows = await readResponses(client, questionId)
  const responses = rows.flatMap((row) => {
    const question = versions.get(row.questionVersion)
    return question ? (planResponse(row, question, amendments, index) ?? []) : []
  })
  const voided = new Set(
    [...versions].flatMap(([version, question]) =>
      applyAmendments(question, amendments).voidedBy === null
        ? []
        : [placeKey({ questionId, questionVersion: version })],
    ),
  )
  const attempts = await planAttempts(client, questionId, responses, voided)
  const changed = new Set(responses.map(({ responseId }) => responseId))
  const running = new Set(rows.filter((row) => !row.isFinished && changed.has(row.id)).map((row) => row.attemptId))
  return { responses, attempts, running: running.size }
}

async function readVersions(client: Client, questionId: string): Promise<Map<number, Question>> {
  const rows = await client.$queryRaw<{ version: number; body: Question }[]>`
    SELECT "version", coalesce("base", "body") AS "body" FROM "QuestionVersion" WHERE "questionId" = ${questionId}`
  return new Map(rows.map(({ version, body }) => [version, body]))
}

type ResponseRow = ScoredRow & {
  id: string
  attemptId: string
  questionVersion: number
  isFinished: boolean
  regrade: RegradeRow | null
}

async function readResponses(client: Client, questionId: string): Promise<ResponseRow[]> {
  return client.$queryRaw<ResponseRow[]>`
    SELECT r."id"::text AS "id", r."attemptId"::text AS "attemptId", q."questionVersion", a."finishedAt" IS NOT NULL AS "isFinished",
      r."answer", r."outcome", r."score", r."detail", ${countingRegradeOf(Prisma.sql`r."id"`)} AS "regrade"
    FROM "AttemptQuestion" q
    JOIN "Response" r ON r."attemptId" = q."attemptId" AND r."position" = q."position"
    JOIN "Attempt" a ON a."id" = q."attemptId"
    WHERE q."questionId" = ${questionId}`
}

function planResponse(
  row: ResponseRow,
  question: Question,
  amendments: readonly Amendment[],
  index: EntityIndex,
): PlannedResponse | null {
  const unamended = row.detail.unamended ?? row
  const { scored, voidedBy } = regrade(question, row.answer, amendments, toScored(unamended), index)
  const grade = toGradeRow(scored)
  const isVoid = voidedBy !== null
  const now = withRegrade(row, row.regrade)
  const isSame = isVoid === (row.regrade?.isVoid ?? false) && now.outcome === grade.outcome && now.score === grade.score
  return isSame ? null : { responseId: row.id, sequence: (row.regrade?.sequence ?? 0) + 1, isVoid, ...grade }
}

type PlaceRow = {
  attemptId: string
  learnerId: string
  sequence: number
  before: Points
  questionId: string
  questionVersion: number
  responseId: string | null
  grade: GradeRow | null
}

async function planAttempts(
  client: Client,
  questionId: string,
  responses: readonly PlannedResponse[],
  voided: ReadonlySet<string>,
): Promise<PlannedAttempt[]> {
  const rows = await readPlaces(client, questionId)
  const allVoided = new Set([...voided, ...(await readOtherVoided(client, questionId))])
  const planned = new Map(responses.map((response) => [response.responseId, response]))
  const attempts = new Map<string, PlaceRow[]>()
  for (const row of rows) attempts.set(row.attemptId, [...(attempts.get(row.attemptId) ?? []), row])
  return [...attempts.values()].flatMap((places) => {
    const [first] = places
    if (!first) return []
    const after = pointsOf(places, planned, allVoided)
    const { attemptId, learnerId, sequence, before } = first
    return [{ attemptId, learnerId, sequence: sequence + 1, before, after }]
  })
}

/** Every place of the finished attempts that served the question, with the response that counts there. */
async function readPlaces(client: Client, questionId: string): Promise<PlaceRow[]> {
  return client.$queryRaw<PlaceRow[]>`
    SELECT a."id"::text AS "attemptId", a."learnerId"::text AS "learnerId", coalesce(newest."sequence", 0) AS "sequence",
      jsonb_build_object('score', coalesce(newest."score", a."score"), 'maxScore', coalesce(newest."maxScore", a."maxScore"))
        AS "before",
      q."questionId", q."questionVersion", counts."id"::text AS "responseId",
      coalesce(${countingRegradeOf(Prisma.sql`counts."id"`)}, to_jsonb(counts)) AS "grade"
    FROM "Attempt" a
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
    LEFT JOIN LATERAL (
      SELECT * FROM "AttemptRegrade" g WHERE g."attemptId" = a."id" ORDER BY g."sequence" DESC LIMIT 1) newest ON true
    LEFT JOIN LATERAL (
      SELECT * FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = q."position"
      ORDER BY r."sequence" DESC LIMIT 1) counts ON true
    WHERE a."finishedAt" IS NOT NULL
      AND a."id" IN (SELECT "attemptId" FROM "AttemptQuestion" WHERE "questionId" = ${questionId})
    ORDER BY a."id", q."position"`
}

/** Versions of other questions that are void now. */
async function readOtherVoided(client: Client, questionId: string): Promise<string[]> {
  const rows = await client.$queryRaw<
    { questionId: string; questionVersion: number; body: Question; amendments: StoredAmendment[] }[]
  >`
    SELECT v."questionId", v."version" AS "questionVersion", coalesce(v."base", v."body") AS "body",
      ${amendmentsInForceOn(Prisma.sql`v."questionId"`)} AS "amendments"
    FROM "QuestionVersion" v
    WHERE v."questionId" <> ${questionId}
      AND v."questionId" IN (SELECT "questionId" FROM "Amendment" WHERE "action" ->> 'kind' = 'void')`
  return rows
    .filter(({ body, amendments }) => applyAmendments(body, amendments).voidedBy !== null)
    .map((row) => placeKey(row))
}

function pointsOf(
  places: readonly PlaceRow[],
  planned: ReadonlyMap<string, PlannedResponse>,
  voided: ReadonlySet<string>,
): Points {
  const items = places.map((place) => {
    const grade = planned.get(place.responseId ?? '') ?? place.grade
    return { factIds: [], scored: grade && toScored(grade), isVoid: voided.has(placeKey(place)) }
  })
  const result = attemptResult(items, true)
  if (result.kind !== 'scored') throw new Error('A finished attempt has a score')
  return { score: result.score, maxScore: result.maxScore }
}

function placeKey({ questionId, questionVersion }: { questionId: string; questionVersion: number }): string {
  return `${questionId}@${questionVersion}`
}
