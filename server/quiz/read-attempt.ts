import { applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import type { ServedOrder } from '@/core/quiz/question-view'
import type { Confidence } from '@/core/quiz/response'
import { Prisma, type PrismaClient } from '@/server/database/generated/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { amendmentsInForceOn, type StoredAmendment } from '@/server/questions/amendment-rows'
import { triedBefore } from './evidence-sql'
import { feedbackDueAt } from './feedback-due'
import type { NotedTimeUp } from './note-time-up'
import { countingRegradeOf, type GradeRow, type RegradeRow, type ScoredRow, withRegrade } from './rows'
import type { AttemptMode, AttemptPurpose } from './views'

/** The response that counts for a question, the newest, with what it counts for now. */
export type CountingResponse = ScoredRow & {
  id: string
  /** What it scored when it was acknowledged. */
  recorded: GradeRow
  sequence: number
  visibleMs: number
  confidence: Confidence | null
  hintUsed: boolean
  zone: string
  /** ISO texts. */
  occurredAt: string
  receivedAt: string
}

export type AttemptRow = {
  id: string
  setId: string
  setTitle: string
  dossierId: string
  dossierTitle: string
  topics: { id: string; title: string }[]
  mode: AttemptMode
  purpose: AttemptPurpose
  /** The assignment that it is taken for; null for others. */
  assignmentId: string | null
  startedAt: Date
  deadlineAt: Date | null
  timeUp: NotedTimeUp | null
  finishedAt: Date | null
  /** When its answers may be shown after its end; null at once. */
  feedbackDueAt: Date | null
  score: number | null
  maxScore: number | null
  now: Date
}

export type QuestionRow = {
  position: number
  questionId: string
  questionVersion: number
  order: ServedOrder
  /** As it was served, with what was accepted after appeals since. */
  body: Question
  /** The amendment by which it counts for nothing, neither score nor maximum; null if it counts. */
  voidedBy: string | null
  amendments: StoredAmendment[]
  footnotes: StoredFootnote[]
  response: CountingResponse | null
  /** The decision behind what the response counts for now, if there was one. */
  regrade: RegradeNote | null
  appeal: AppealRow | null
  /** Whether a fact of it had been judged in the same sitting when the response came. */
  triedBefore: boolean
}

/** Why a response was regraded, and when (ISO text). */
export type RegradeNote = { reason: string; createdAt: string }

/** A learner's appeal with its newest ruling. ISO texts. */
export type AppealRow = {
  note: string
  createdAt: string
  ruling: { state: 'waiting' | 'accepted' | 'declined'; reason: string; createdAt: string } | null
}

type ReadRow = Omit<QuestionRow, 'voidedBy' | 'response' | 'regrade'> & {
  response: Omit<CountingResponse, 'recorded'> | null
  regrade: RegradeRow | null
  regradeReason: string | null
}

/** A learner's attempt with its questions in order and the responses that count; null for foreign and missing alike. One query. */
export async function readAttempt(
  client: Pick<PrismaClient, '$queryRaw'>,
  { learnerId, attemptId }: { learnerId: string; attemptId: string },
): Promise<{ attempt: AttemptRow; questions: QuestionRow[] } | null> {
  if (!isUuid(attemptId)) return null
  const rows = await client.$queryRaw<(AttemptRow & ReadRow)[]>`
    SELECT a."id"::text AS "id", a."setId", a."setTitle", s."dossierId", d."title" AS "dossierTitle",
      d."head" -> 'topics' AS "topics", a."mode"::text AS "mode", a."purpose", a."assignmentId"::text AS "assignmentId",
      a."startedAt", a."deadlineAt", a."timeUp", a."finishedAt", ${feedbackDueAt} AS "feedbackDueAt", a."score", a."maxScore", app_now() AS "now",
      q."position", q."questionId", q."questionVersion", q."order", coalesce(v."base", v."body") AS "body", v."footnotes",
      to_jsonb(counts) AS "response", ${amendmentsInForceOn(Prisma.sql`q."questionId"`)} AS "amendments",
      ${countingRegradeOf(Prisma.sql`counts."id"`)} AS "regrade",
      (SELECT decided."reason" FROM "Regrade" graded JOIN "Amendment" decided ON decided."id" = graded."amendmentId"
        WHERE graded."responseId" = counts."id" ORDER BY graded."sequence" DESC LIMIT 1) AS "regradeReason",
      (SELECT to_jsonb(filed) || jsonb_build_object('ruling', (
          SELECT to_jsonb(ruled) FROM "AppealRuling" ruled WHERE ruled."appealId" = filed."id"
          ORDER BY ruled."sequence" DESC LIMIT 1))
        FROM "Appeal" filed WHERE filed."responseId" = counts."id") AS "appeal",
      ${triedBefore({
        learnerId: Prisma.sql`a."learnerId"`,
        dossierId: Prisma.sql`s."dossierId"`,
        body: Prisma.sql`v."body"`,
        at: Prisma.sql`counts."receivedAt"`,
      })} AS "triedBefore"
    FROM "Attempt" a
    JOIN "QuestionSet" s ON s."id" = a."setId"
    JOIN "Dossier" d ON d."id" = s."dossierId"
    JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
    JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
    LEFT JOIN LATERAL (
      SELECT * FROM "Response" r WHERE r."attemptId" = a."id" AND r."position" = q."position"
      ORDER BY r."sequence" DESC LIMIT 1) counts ON true
    WHERE a."id" = ${attemptId}::uuid AND a."learnerId" = ${learnerId}::uuid
    ORDER BY q."position"`
  const [attempt] = rows
  return attempt ? { attempt, questions: rows.map(toQuestionRow) } : null
}

function toQuestionRow({ response, regrade, regradeReason, ...row }: ReadRow): QuestionRow {
  const { question, voidedBy } = applyAmendments(row.body, row.amendments)
  return {
    ...row,
    body: question,
    voidedBy,
    regrade: regrade && { createdAt: regrade.createdAt, reason: regradeReason ?? '' },
    response: response && { ...withRegrade(response, regrade), recorded: response },
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Ids come out of addresses: what is no id at all names nothing, instead of making the database complain. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** Title of a question's topic, or its id if the dossier no longer has it; null for a question of several topics. */
export function topicTitleOf(attempt: Pick<AttemptRow, 'topics'>, question: Question): string | null {
  return attempt.topics.find((topic) => topic.id === question.topic)?.title ?? question.topic
}
