import { type AmendmentAction, applyAmendments } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'

/** A decision about a question. `undone`: why it holds no more; null while it holds. */
export type Decision = {
  id: string
  kind: 'accept-answer' | 'accept-option' | 'void' | 'decline'
  dossierTitle: string
  stem: string
  /** The text or option that was accepted or declined; null if the question was voided. */
  answer: string | null
  reason: string
  author: string | null
  at: Date
  undone: { reason: string; at: Date } | null
  /** The question has changed since: what was accepted is no part of it now. */
  isSkipped: boolean
}

/** More decisions than this are not shown. */
const MOST_DECISIONS = 100

/** What was decided about questions of this person's dossiers, newest first. */
export async function listDecisions(reader: Reader): Promise<Decision[]> {
  const dossiers = await database().dossier.findMany({ where: ownDossiers(reader), select: { id: true, title: true } })
  const titles = new Map(dossiers.map(({ id, title }) => [id, title]))
  const [amended, declined] = await Promise.all([readAmended([...titles.keys()]), readDeclined([...titles.keys()])])
  const decisions = [...amended.map(toAmended), ...declined.map(toDeclined)]
  return decisions
    .map(({ dossierId, ...decision }) => ({ ...decision, dossierTitle: titles.get(dossierId) ?? dossierId }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST_DECISIONS)
}

type Row = {
  id: string
  dossierId: string
  stem: string
  reason: string
  author: string | null
  at: Date
  undoneReason: string | null
  undoneAt: Date | null
}
type AmendedRow = Row & { key: string; action: AmendmentAction; body: Question }
type DeclinedRow = Row & { answer: string }
type Listed = Omit<Decision, 'dossierTitle'> & { dossierId: string }

async function readAmended(dossierIds: string[]): Promise<AmendedRow[]> {
  return database().$queryRaw<AmendedRow[]>`
    SELECT m."id"::text AS "id", q."dossierId", m."stem", m."key", m."action", m."reason", nullif(u."name", '') AS "author",
      m."createdAt" AS "at", undo."reason" AS "undoneReason", undo."createdAt" AS "undoneAt", coalesce(v."base", v."body") AS "body"
    FROM "Amendment" m
    JOIN "Question" q ON q."id" = m."questionId"
    JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    LEFT JOIN "User" u ON u."id" = m."authorId"
    LEFT JOIN "Amendment" undo ON undo."questionId" = m."questionId" AND undo."action" ->> 'amendmentId' = m."id"::text
    WHERE q."dossierId" = ANY(${dossierIds}) AND m."action" ->> 'kind' <> 'undo'
    ORDER BY m."createdAt" DESC LIMIT ${MOST_DECISIONS}`
}

async function readDeclined(dossierIds: string[]): Promise<DeclinedRow[]> {
  return database().$queryRaw<DeclinedRow[]>`
    SELECT * FROM (SELECT DISTINCT ON (r."decisionId") r."decisionId"::text AS "id", q."dossierId", coalesce(v."base", v."body") ->> 'stem' AS "stem",
      r."reason", nullif(u."name", '') AS "author", r."createdAt" AS "at",
      undo."reason" AS "undoneReason", undo."createdAt" AS "undoneAt",
      coalesce(given."answer" ->> 'text', (
        SELECT option.value ->> 'text' FROM jsonb_array_elements(v."body" -> 'options') AS option(value)
        WHERE option.value ->> 'id' = given."answer" ->> 'optionId'), 'An answer in parts') AS "answer"
    FROM "AppealRuling" r
    JOIN "Appeal" p ON p."id" = r."appealId"
    JOIN "Question" q ON q."id" = p."questionId"
    JOIN "QuestionVersion" v ON v."questionId" = p."questionId" AND v."version" = p."questionVersion"
    JOIN "Response" given ON given."id" = p."responseId"
    LEFT JOIN "User" u ON u."id" = r."authorId"
    LEFT JOIN "AppealRuling" undo ON undo."decisionId" = r."decisionId" AND undo."appealId" = r."appealId" AND undo."state" = 'waiting'
    WHERE q."dossierId" = ANY(${dossierIds}) AND r."state" = 'declined'
    ORDER BY r."decisionId") decided
    ORDER BY "at" DESC LIMIT ${MOST_DECISIONS}`
}

function toAmended({ action, body, key, stem, ...row }: AmendedRow): Listed {
  const undone = undoneOf(row)
  const amendment = { id: row.id, action, reason: row.reason, stem, key }
  const kind = action.kind === 'undo' ? 'void' : action.kind
  const isSkipped = undone === null && applyAmendments(body, [amendment]).skipped.length > 0
  return { ...headOf(row), stem, kind, answer: answerOf(action, body), undone, isSkipped }
}

function toDeclined({ answer, stem, ...row }: DeclinedRow): Listed {
  return { ...headOf(row), stem, kind: 'decline', answer, undone: undoneOf(row), isSkipped: false }
}

function headOf({ id, dossierId, reason, author, at }: Omit<Row, 'stem'>) {
  return { id, dossierId, reason, author, at }
}

function undoneOf({ undoneReason, undoneAt }: Omit<Row, 'stem'>): Decision['undone'] {
  return undoneReason === null || undoneAt === null ? null : { reason: undoneReason, at: undoneAt }
}

function answerOf(action: AmendmentAction, question: Question): string | null {
  if (action.kind === 'accept-answer') return action.text
  if (action.kind !== 'accept-option') return null
  const option = 'options' in question ? question.options.find(({ id }) => id === action.optionId) : undefined
  return option?.text ?? 'An option that the question no longer has'
}
