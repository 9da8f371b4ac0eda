import { randomUUID } from 'node:crypto'
import type { EntityIndex } from '@/core/facts/entity-index'
import { type AmendmentAction, amendmentsInForce, applyAmendments, keyOf } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import type { Transaction } from '@/server/facts/written'
import { amendedVersion, hashInFiles } from '@/server/questions/amended-version'
import { listAmendmentsInForce, type StoredAmendment } from '@/server/questions/amendment-rows'
import { markingStale, metFacts } from '@/server/review/mark-stale'
import { planRegrade, type RegradePlan } from './plan-regrade'

export type NewAmendment = {
  questionId: string
  /** The version that was looked at, without amendments. */
  question: Question
  action: AmendmentAction
  reason: string
  authorId: string
}

/** Regrading a question that a whole school answered takes longer than Prisma's five seconds. */
const LONGEST_MS = 60_000

/**
 * Writes an amendment and all that follows from it, in one transaction: regrades, points of attempts, the question's next version, and
 * `afterwards`. Null if it would change nothing, because somebody else was first. The question's row is locked first, then the
 * attempts in the order of their ids: two decisions wait for each other, and for answers and hand-ins that are under way.
 */
export async function writeAmendment(
  amendment: NewAmendment,
  index: EntityIndex,
  afterwards: (transaction: Transaction, written: { id: string; at: Date; plan: RegradePlan }) => Promise<void>,
): Promise<string | null> {
  return database().$transaction(
    async (transaction) => {
      const at = await lockQuestion(transaction, amendment.questionId)
      const before = await listAmendmentsInForce(transaction, amendment.questionId)
      const made = toStored(amendment, at)
      const after = amendmentsInForce([...before, made])
      if (!changesAnything(amendment, before, after)) return null
      await insertAmendment(transaction, amendment, made.id, at)
      await lockAttempts(transaction, amendment.questionId)
      const plan = await planRegrade(transaction, amendment.questionId, after, index)
      await insertRegrades(transaction, plan, made.id, at)
      await markRegraded(transaction, amendment.questionId, plan)
      await writeNextVersion(transaction, amendment.questionId, after)
      await afterwards(transaction, { id: made.id, at, plan })
      return made.id
    },
    { maxWait: LONGEST_MS, timeout: LONGEST_MS },
  )
}

async function lockQuestion(transaction: Transaction, questionId: string): Promise<Date> {
  const rows = await transaction.$queryRaw<{ now: Date }[]>`
    UPDATE "Question" SET "amendmentCount" = "amendmentCount" + 1 WHERE "id" = ${questionId} RETURNING app_now() AS "now"`
  const [locked] = rows
  if (!locked) throw new Error(`No question ${questionId}`)
  return locked.now
}

function toStored({ question, action, reason }: NewAmendment, at: Date): StoredAmendment {
  const { stem } = question
  return { id: randomUUID(), action, reason, stem, key: keyOf(question), createdAt: at.toISOString() }
}

function changesAnything(
  { question, action }: NewAmendment,
  before: readonly StoredAmendment[],
  after: readonly StoredAmendment[],
): boolean {
  if (action.kind === 'undo') return after.length < before.length
  const [was, is] = [applyAmendments(question, before), applyAmendments(question, after)]
  if (action.kind === 'void') return was.voidedBy === null
  return JSON.stringify(was.question) !== JSON.stringify(is.question)
}

async function insertAmendment(
  transaction: Transaction,
  { questionId, question, action, reason, authorId }: NewAmendment,
  id: string,
  createdAt: Date,
): Promise<void> {
  const { stem } = question
  await transaction.amendment.create({
    data: { id, questionId, action, reason, stem, key: keyOf(question), authorId, createdAt },
  })
}

/** Unfinished ones too: one that is being handed in gets either its points or its regrade after this. */
async function lockAttempts(transaction: Transaction, questionId: string): Promise<void> {
  await transaction.$queryRaw`
    SELECT 1 FROM "Attempt" WHERE "id" IN (SELECT "attemptId" FROM "AttemptQuestion" WHERE "questionId" = ${questionId})
    ORDER BY "id" FOR UPDATE`
}

async function insertRegrades(
  transaction: Transaction,
  { responses, attempts }: RegradePlan,
  amendmentId: string,
  at: Date,
): Promise<void> {
  const changed = attempts
    .filter(({ before, after }) => before.score !== after.score || before.maxScore !== after.maxScore)
    .map(({ attemptId, sequence, after }) => ({ attemptId, sequence, ...after }))
  const createdAt = at.toISOString()
  await transaction.$executeRaw`
    INSERT INTO "Regrade" ("responseId", "sequence", "amendmentId", "isVoid", "outcome", "score", "detail", "createdAt")
    SELECT "responseId", "sequence", ${amendmentId}::uuid, "isVoid", "outcome", "score", "detail", ${createdAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) AS given(
      "responseId" uuid, "sequence" int, "isVoid" bool, "outcome" text, "score" float8, "detail" jsonb)`
  await transaction.$executeRaw`
    INSERT INTO "AttemptRegrade" ("attemptId", "sequence", "amendmentId", "score", "maxScore", "createdAt")
    SELECT "attemptId", "sequence", ${amendmentId}::uuid, "score", "maxScore", ${createdAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS given(
      "attemptId" uuid, "sequence" int, "score" float8, "maxScore" float8)`
}

/** What the regraded answers say about their facts is something else now; of a void question, that the time ran out says nothing. */
async function markRegraded(transaction: Transaction, questionId: string, { responses }: RegradePlan): Promise<void> {
  const responseIds = responses.map(({ responseId }) => responseId)
  await transaction.$executeRaw(
    markingStale(Prisma.sql`(
      SELECT e."learnerId", e."factId" FROM "Evidence" e WHERE e."responseId" = ANY(${responseIds}::uuid[])
      UNION SELECT e."learnerId", e."factId" FROM "Evidence" e
      WHERE e."questionId" = ${questionId} AND e."ending" = 'time-ran-out')`),
  )
}

type CurrentVersion = { version: number; body: Question; contentHash: string; isVoid: boolean; isRetired: boolean }

/** The next version carries what is in force; a void question is retired, and comes back only if nothing else retired it. */
async function writeNextVersion(
  transaction: Transaction,
  questionId: string,
  amendments: readonly StoredAmendment[],
): Promise<void> {
  const rows = await transaction.$queryRaw<CurrentVersion[]>`
    SELECT q."version", coalesce(v."base", v."body") AS "body", v."contentHash", q."isVoid", q."retiredAt" IS NOT NULL AS "isRetired"
    FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    WHERE q."id" = ${questionId}`
  const [current] = rows
  if (!current) throw new Error(`Question ${questionId} has no current version`)
  const next = amendedVersion(current.body, hashInFiles(current.contentHash), amendments)
  if (next.contentHash !== current.contentHash) await insertVersion(transaction, questionId, current.version, next)
  if (next.isVoid && !current.isRetired) await setVoid(transaction, questionId, true)
  if (!next.isVoid && current.isVoid) await setVoid(transaction, questionId, false)
}

async function insertVersion(
  transaction: Transaction,
  questionId: string,
  version: number,
  { body, base, contentHash }: ReturnType<typeof amendedVersion>,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "QuestionVersion" ("questionId", "version", "contentHash", "body", "base", "footnotes", "createdAt")
    SELECT "questionId", ${version + 1}, ${contentHash}, ${JSON.stringify(body)}::jsonb,
      nullif(${JSON.stringify(base)}::jsonb, 'null'::jsonb), "footnotes", app_now()
    FROM "QuestionVersion" WHERE "questionId" = ${questionId} AND "version" = ${version}`
  await transaction.$executeRaw`UPDATE "Question" SET "version" = ${version + 1} WHERE "id" = ${questionId}`
}

async function setVoid(transaction: Transaction, questionId: string, isVoid: boolean): Promise<void> {
  await transaction.$executeRaw`
    UPDATE "Question" SET "isVoid" = ${isVoid}, "retiredAt" = CASE WHEN ${isVoid} THEN app_now() END WHERE "id" = ${questionId}`
  // Its facts are asked in other forms now.
  const isAsked = Prisma.sql`met."factId" IN (SELECT "factId" FROM "QuestionFact" WHERE "questionId" = ${questionId})`
  await transaction.$executeRaw(markingStale(metFacts(isAsked)))
}
