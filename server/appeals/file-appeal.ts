import { randomUUID } from 'node:crypto'
import { answerKey } from '@/core/quiz/answer-key'
import { fail, ok, type Result } from '@/core/result'
import { storableText } from '@/core/storable-text'
import { database } from '@/server/database/client'
import { areAnswersOut } from '@/server/quiz/feedback-due'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { readAttempt } from '@/server/quiz/read-attempt'

/** Appeals that one learner may file within a day. */
export const MOST_APPEALS_PER_DAY = 20

export type AppealProblem =
  /** No such attempt or question of this learner, or its feedback is not due. */
  | 'not-found'
  /** Right already, void, not answered, or "I don’t know". */
  | 'nothing-to-appeal'
  /** One to a response. */
  | 'filed-before'
  | 'too-many'

/**
 * A learner says that the answer they gave at a position of their attempt is right. It reaches whoever owns the dossier. One statement
 * decides about the limit and about two clicks at once.
 */
export async function fileAppeal(input: {
  learnerId: string
  attemptId: string
  position: number
  note: string
}): Promise<Result<null, AppealProblem>> {
  await finishDueAttempts(input)
  const read = await readAttempt(database(), input)
  const row = read?.questions.find(({ position }) => position === input.position)
  const isDue = read && (areAnswersOut(read.attempt) || read.attempt.mode === 'practice')
  if (!row || !isDue) return fail('not-found')
  const { response, voidedBy } = row
  if (!response || voidedBy !== null) return fail('nothing-to-appeal')
  if (response.outcome === 'right' || response.outcome === 'dont-know') return fail('nothing-to-appeal')
  if (row.appeal) return fail('filed-before')
  const filed = await database().$queryRaw<{ isFiled: boolean }[]>`
    WITH recent AS (
      SELECT count(*) AS "count" FROM "Appeal" p
      JOIN "Response" r ON r."id" = p."responseId" JOIN "Attempt" a ON a."id" = r."attemptId"
      WHERE a."learnerId" = ${input.learnerId}::uuid AND p."createdAt" > app_now() - interval '1 day'
    ), filed AS (
      INSERT INTO "Appeal" ("id", "responseId", "questionId", "questionVersion", "answerKey", "note", "createdAt")
      SELECT ${randomUUID()}::uuid, ${response.id}::uuid, ${row.questionId}, ${row.questionVersion},
        ${answerKey(response.answer)}, ${storableText(input.note)}, app_now()
      FROM recent WHERE recent."count" < ${MOST_APPEALS_PER_DAY}
      ON CONFLICT ("responseId") DO NOTHING RETURNING 1
    )
    SELECT EXISTS (SELECT 1 FROM filed) AS "isFiled"
    FROM recent WHERE recent."count" < ${MOST_APPEALS_PER_DAY}`
  const [outcome] = filed
  if (!outcome) return fail('too-many')
  return outcome.isFiled ? ok(null) : fail('filed-before')
}
