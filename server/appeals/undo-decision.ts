import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { toQuestion } from '@/server/facts/content-rows'
import type { Transaction } from '@/server/facts/written'
import { findEntityIndex } from '@/server/quiz/entity-index-cache'
import { isUuid } from '@/server/quiz/read-attempt'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'
import { ruleOnAppeals } from './rule-on-appeals'
import { writeAmendment } from './write-amendment'

type Undo = { decisionId: string; reason: string }
type Undone = Result<null, 'not-found' | 'undone'>

/**
 * Undoes a decision of `amendQuestion` or `declineAppeals` by adding its opposite: everybody's score is what it would be without it,
 * and the appeals that it settled wait again.
 */
export async function undoDecision(reader: Reader, undo: Undo): Promise<Undone> {
  if (!isUuid(undo.decisionId)) return fail('not-found')
  const amended = await database().amendment.findFirst({
    where: { id: undo.decisionId, question: { dossier: ownDossiers(reader) }, NOT: IS_UNDO },
    select: AMENDED_COLUMNS,
  })
  return amended ? undoAmendment(reader, amended.question, undo) : undoDecline(reader, undo)
}

const IS_UNDO = { action: { path: ['kind'], equals: 'undo' } }

const AMENDED_COLUMNS = {
  question: {
    select: {
      id: true,
      dossier: { select: { id: true, version: true } },
      versions: { orderBy: { version: 'desc' }, take: 1, select: { body: true, base: true } },
    },
  },
} as const

type AmendedQuestion = {
  id: string
  dossier: { id: string; version: number }
  versions: { body: Parameters<typeof toQuestion>[0]; base: Parameters<typeof toQuestion>[0] }[]
}

async function undoAmendment(
  { userId: authorId }: Reader,
  { id: questionId, dossier, versions }: AmendedQuestion,
  { decisionId, reason }: Undo,
): Promise<Undone> {
  const [version] = versions
  if (!version) throw new Error(`Question ${questionId} has no version`)
  const undoneBy = await writeAmendment(
    {
      questionId,
      question: toQuestion(version.base ?? version.body),
      action: { kind: 'undo', amendmentId: decisionId },
      reason,
      authorId,
    },
    await findEntityIndex(dossier.id, dossier.version),
    async (transaction, { id, at }) => {
      const settled = await appealsSettledBy(transaction, decisionId)
      await ruleOnAppeals(transaction, settled, { state: 'waiting', reason, decisionId: id, authorId, at })
    },
  )
  return undoneBy === null ? fail('undone') : ok(null)
}

async function undoDecline({ userId: authorId, isAdmin }: Reader, { decisionId, reason }: Undo): Promise<Undone> {
  const ruled = await database().appealRuling.findFirst({
    where: { decisionId, state: 'declined' },
    select: { appeal: { select: { questionId: true } } },
  })
  const questionId = ruled?.appeal.questionId
  const isOwn =
    questionId !== undefined &&
    (await database().question.count({
      where: { id: questionId, dossier: ownDossiers({ userId: authorId, isAdmin }) },
    })) > 0
  if (!isOwn) return fail('not-found')
  return database().$transaction(async (transaction) => {
    const [locked] = await transaction.$queryRaw<{ now: Date }[]>`
      SELECT app_now() AS "now" FROM "Question" WHERE "id" = ${questionId} FOR UPDATE`
    const settled = await appealsSettledBy(transaction, decisionId)
    if (!locked || settled.length === 0) return fail('undone')
    await ruleOnAppeals(transaction, settled, { state: 'waiting', reason, decisionId, authorId, at: locked.now })
    return ok(null)
  })
}

/** Appeals whose newest ruling is of this decision. */
async function appealsSettledBy(transaction: Transaction, decisionId: string): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT r."appealId"::text AS "id" FROM "AppealRuling" r
    WHERE r."decisionId" = ${decisionId}::uuid AND r."state" <> 'waiting' AND NOT EXISTS (
      SELECT 1 FROM "AppealRuling" later WHERE later."appealId" = r."appealId" AND later."sequence" > r."sequence")`
  return rows.map(({ id }) => id)
}
