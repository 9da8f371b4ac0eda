import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import type { Reader } from '@/server/reports/own-dossiers'
import { findOwnAppeal } from './find-own-appeal'
import { ruleOnAppeals } from './rule-on-appeals'

/** Declines an appeal and all others that wait on the same answer to the same question. Gives the decision's id, for undoing it. */
export async function declineAppeals(
  reader: Reader,
  { appealId, reason }: { appealId: string; reason: string },
): Promise<Result<{ decisionId: string }, 'not-found' | 'decided'>> {
  const appeal = await findOwnAppeal(reader, appealId)
  if (!appeal) return fail('not-found')
  const decisionId = randomUUID()
  const declined = await database().$transaction(async (transaction) => {
    // Two decisions about one question wait for each other here, as in write-amendment.
    const locked = await transaction.$queryRaw<{ now: Date }[]>`
      SELECT app_now() AS "now" FROM "Question" WHERE "id" = ${appeal.questionId} FOR UPDATE`
    const waiting = await transaction.$queryRaw<{ id: string }[]>`
      SELECT p."id"::text AS "id" FROM "Appeal" p
      WHERE p."questionId" = ${appeal.questionId} AND p."answerKey" = ${appeal.answerKey}
        AND coalesce((SELECT r."state" FROM "AppealRuling" r WHERE r."appealId" = p."id" ORDER BY r."sequence" DESC LIMIT 1),
          'waiting') = 'waiting'`
    const at = locked[0]?.now
    if (!at || waiting.length === 0) return 0
    const ids = waiting.map(({ id }) => id)
    await ruleOnAppeals(transaction, ids, { state: 'declined', reason, decisionId, authorId: reader.userId, at })
    return ids.length
  })
  return declined > 0 ? ok({ decisionId }) : fail('decided')
}
