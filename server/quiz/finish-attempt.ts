import { attemptResult } from '@/core/quiz/attempt'
import { type EvidenceEvent, toEvidence, toTimeRanOut } from '@/core/review/evidence'
import { database } from '@/server/database/client'
import { Prisma } from '@/server/database/generated/client'
import { markingStale } from '@/server/review/mark-stale'
import { GRACE_SECONDS, notBefore } from './deadline'
import { insertEvidence, toEvidenceRows } from './evidence-sql'
import { areAnswersOut, feedbackDueAt } from './feedback-due'
import { type AttemptRow, type CountingResponse, isUuid, type QuestionRow, readAttempt } from './read-attempt'
import { factVersionsOf, toScored } from './rows'

/**
 * Ends the learner's attempts that are due to end: practice with every question answered, and whatever is past its
 * deadline and the grace after it. Notes what those that had to wait for the due time of an assignment say about the facts, once that has
 * passed. Every use case that reads attempts calls this first, so that an attempt never *looks* unfinished when it is over; no timer is
 * needed, and saving the last answer stays two statements.
 */
export async function finishDueAttempts({ learnerId }: { learnerId: string }): Promise<void> {
  const due = await database().$queryRaw<{ id: string; hasEnded: boolean }[]>`
    SELECT a."id"::text AS "id", false AS "hasEnded" FROM "Attempt" a
    WHERE a."learnerId" = ${learnerId}::uuid AND ${dueToEnd}
    UNION ALL
    SELECT a."id"::text, true FROM "Attempt" a
    WHERE a."learnerId" = ${learnerId}::uuid AND a."feedback" = 'after_due' AND a."finishedAt" IS NOT NULL
      AND (${feedbackDueAt} <= app_now()) IS NOT FALSE
      AND EXISTS (SELECT 1 FROM "Response" r WHERE r."attemptId" = a."id")
      AND NOT EXISTS (
        SELECT 1 FROM "Response" r JOIN "Evidence" e ON e."responseId" = r."id" WHERE r."attemptId" = a."id")`
  for (const { id, hasEnded } of due) await (hasEnded ? noteEvidence : finishAttempt)({ learnerId, attemptId: id })
}

/** SQL: whether the attempt `a` is over and not ended yet. */
export const dueToEnd = Prisma.sql`a."finishedAt" IS NULL
  AND (a."deadlineAt" + make_interval(secs => ${GRACE_SECONDS}) < app_now()
    OR a."mode" = 'practice' AND NOT EXISTS (
      SELECT 1 FROM "AttemptQuestion" q WHERE q."attemptId" = a."id" AND NOT EXISTS (
        SELECT 1 FROM "Response" r WHERE r."attemptId" = q."attemptId" AND r."position" = q."position")))`

/**
 * Ends an attempt with the responses that count by now; unanswered questions score nothing. False for foreign and missing
 * alike, true also if it had ended before. The lock makes answers on their way arrive before or be refused, never vanish.
 */
export async function finishAttempt(scope: { learnerId: string; attemptId: string }): Promise<boolean> {
  if (!isUuid(scope.attemptId)) return false
  return database().$transaction(async (transaction) => {
    const locked = await transaction.$queryRaw<{ finishedAt: Date | null }[]>`
      SELECT "finishedAt" FROM "Attempt"
      WHERE "id" = ${scope.attemptId}::uuid AND "learnerId" = ${scope.learnerId}::uuid FOR UPDATE`
    const [attempt] = locked
    if (!attempt || attempt.finishedAt !== null) return attempt !== undefined
    const read = await readAttempt(transaction, scope)
    if (!read) throw new Error(`Attempt ${scope.attemptId} has no questions`)
    await transaction.$executeRaw(closing(scope, read.attempt, read.questions))
    return true
  })
}

/** Appends the evidence of a finished test whose answers may be shown now. Safe to repeat, also at the same time. */
async function noteEvidence(scope: { learnerId: string; attemptId: string }): Promise<void> {
  const read = await readAttempt(database(), scope)
  if (!read || !areAnswersOut(read.attempt)) return
  const evidence = read.questions.flatMap((row) => evidenceOf(scope.learnerId, read.attempt, row))
  await database().$executeRaw`
    WITH told AS (SELECT 1), noted AS (${insertEvidence(evidence, Prisma.sql`told`)}) ${markingStale(Prisma.sql`noted`)}`
}

/**
 * Sets the score, frees the slot for a new attempt and records the evidence of a test, in one statement. As long as nobody may be told what
 * was right, there is no evidence: what is derived from it tells.
 */
function closing(
  { learnerId, attemptId }: { learnerId: string; attemptId: string },
  attempt: AttemptRow,
  questions: QuestionRow[],
): Prisma.Sql {
  const items = questions.map(({ body, voidedBy, response }) => ({
    factIds: body.factIds,
    scored: response ? toScored(response) : null,
    isVoid: voidedBy !== null,
  }))
  const result = attemptResult(items, true)
  if (result.kind !== 'scored') throw new Error(`Attempt ${attemptId} cannot be scored`)
  const isTold = areAnswersOut({ ...attempt, finishedAt: attempt.now })
  const evidence =
    attempt.mode === 'test' && isTold ? questions.flatMap((row) => evidenceOf(learnerId, attempt, row)) : []
  return Prisma.sql`
    WITH closed AS (
      UPDATE "Attempt" SET "finishedAt" = ${finishedAt(attempt, questions).toISOString()}::timestamptz, "openSlot" = NULL,
        "score" = ${result.score}, "maxScore" = ${result.maxScore}
      WHERE "id" = ${attemptId}::uuid RETURNING "id"
    ), noted AS (
      ${insertEvidence(evidence, Prisma.sql`closed`)}
    )
    ${markingStale(Prisma.sql`noted`)}`
}

/** Never after the deadline; a practice attempt that ran to its end finished with its last answer, whenever that is noticed. */
function finishedAt({ mode, now, deadlineAt }: AttemptRow, questions: QuestionRow[]): Date {
  const received = questions.map(({ response }) => (response ? new Date(response.receivedAt).getTime() : null))
  const times = received.filter((time) => time !== null)
  const isComplete = times.length === questions.length
  const endedAt = mode === 'practice' && isComplete ? Math.max(...times) : now.getTime()
  return new Date(Math.min(endedAt, deadlineAt?.getTime() ?? endedAt))
}

function evidenceOf(learnerId: string, attempt: AttemptRow, row: QuestionRow): Record<string, unknown>[] {
  const events = row.response
    ? answerEvents(learnerId, attempt, row, row.response)
    : timeRanOutEvents(learnerId, attempt, row)
  return toEvidenceRows(events, { dossierId: attempt.dossierId, ...row })
}

function answerEvents(
  learnerId: string,
  attempt: AttemptRow,
  row: QuestionRow,
  response: CountingResponse,
): EvidenceEvent[] {
  return toEvidence(
    {
      id: response.id,
      learnerId,
      questionId: row.questionId,
      form: row.body.form,
      mode: attempt.purpose,
      firstTry: !row.triedBefore,
      hintUsed: response.hintUsed,
      visibleMs: response.visibleMs,
      confidence: response.confidence,
      occurredAt: notBefore(attempt.startedAt, new Date(response.occurredAt)),
      receivedAt: new Date(response.receivedAt),
      zone: response.zone,
    },
    // As acknowledged: what came of it since is added when evidence is read.
    toScored(response.recorded),
    factVersionsOf(row.footnotes),
  )
}

/** Of an unanswered question, only the one that was on screen at the end says anything: the others were not reached, or left out. */
function timeRanOutEvents(learnerId: string, attempt: AttemptRow, row: QuestionRow): EvidenceEvent[] {
  const { timeUp, deadlineAt, now } = attempt
  if (timeUp?.position !== row.position || deadlineAt === null || now < deadlineAt) return []
  return toTimeRanOut(
    {
      id: `${attempt.id}:${row.position}`,
      learnerId,
      questionId: row.questionId,
      form: row.body.form,
      mode: attempt.purpose,
      firstTry: !row.triedBefore,
      hintUsed: false,
      visibleMs: timeUp.visibleMs,
      confidence: null,
      occurredAt: deadlineAt,
      receivedAt: new Date(timeUp.at),
      zone: timeUp.zone,
    },
    row.body.factIds,
    factVersionsOf(row.footnotes),
  )
}
