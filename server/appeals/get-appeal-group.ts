import type { Footnote } from '@/core/facts/footnote'
import { amendmentsInForce, applyAmendments, keyOf } from '@/core/questions/amendment'
import { database } from '@/server/database/client'
import { toFootnotes } from '@/server/facts/content-rows'
import { listAmendmentsInForce } from '@/server/questions/amendment-rows'
import { findEntityIndex } from '@/server/quiz/entity-index-cache'
import type { Points } from '@/server/quiz/views'
import type { Reader } from '@/server/reports/own-dossiers'
import { actionFor } from './amend-question'
import { answerWords } from './answer-words'
import { findOwnAppeal, type OwnAppeal } from './find-own-appeal'
import { learnerNames } from './learner-names'
import { planRegrade, type RegradePlan } from './plan-regrade'

/** Everything that a decision about an answer needs. */
export type AppealGroupView = {
  appealId: string
  dossierId: string
  stem: string
  key: string
  given: string
  /** Who appealed, what they wrote and whether it is decided, oldest first. */
  appeals: { name: string; note: string; createdAt: Date; state: string }[]
  isWaiting: boolean
  footnotes: Footnote[]
  /** Null where the answer cannot be accepted as such. */
  accept: Preview | null
  void: Preview
}

/** Whose score would change, largest gain first. `running`: attempts that are not finished yet. */
export type Preview = { changes: ScoreChange[]; answers: number; running: number; isDone: boolean }
export type ScoreChange = { attemptId: string; name: string; before: Points; after: Points }

/** A group of appeals with the facts behind the question and a preview of either decision; null for foreign and missing alike. */
export async function findAppealGroup(reader: Reader, appealId: string): Promise<AppealGroupView | null> {
  const appeal = await findOwnAppeal(reader, appealId)
  if (!appeal) return null
  const [appeals, version] = await Promise.all([
    readAppeals(reader, appeal),
    database().questionVersion.findUniqueOrThrow({
      where: { questionId_version: { questionId: appeal.questionId, version: appeal.questionVersion } },
      select: { footnotes: true },
    }),
  ])
  return {
    appealId,
    dossierId: appeal.dossierId,
    stem: appeal.question.stem,
    key: keyOf(appeal.question),
    given: answerWords(appeal.question, appeal.answer),
    appeals,
    isWaiting: appeals.some(({ state }) => state === 'waiting'),
    footnotes: toFootnotes(version.footnotes),
    accept: await preview(reader, appeal, 'accept'),
    void: (await preview(reader, appeal, 'void')) ?? NOTHING,
  }
}

const NOTHING: Preview = { changes: [], answers: 0, running: 0, isDone: true }

async function readAppeals(reader: Reader, { questionId, answerKey }: OwnAppeal): Promise<AppealGroupView['appeals']> {
  const rows = await database().appeal.findMany({
    where: { questionId, answerKey },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      note: true,
      createdAt: true,
      rulings: { orderBy: { sequence: 'desc' }, take: 1, select: { state: true } },
      response: { select: { attempt: { select: { learnerId: true } } } },
    },
  })
  const names = await learnerNames(
    reader,
    rows.map(({ response }) => response.attempt.learnerId),
  )
  return rows.map(({ note, createdAt, rulings, response }) => ({
    name: names.get(response.attempt.learnerId) ?? 'A guest',
    note,
    createdAt,
    state: rulings[0]?.state ?? 'waiting',
  }))
}

async function preview(reader: Reader, appeal: OwnAppeal, kind: 'accept' | 'void'): Promise<Preview | null> {
  const action = actionFor(appeal, kind)
  if (!action) return null
  const { question, questionId } = appeal
  const before = await listAmendmentsInForce(database(), questionId)
  const made = { id: PREVIEW_ID, action, reason: '', stem: question.stem, key: keyOf(question) }
  const after = amendmentsInForce([...before, made])
  const [was, is] = [applyAmendments(question, before), applyAmendments(question, after)]
  const isDone = kind === 'void' ? was.voidedBy !== null : JSON.stringify(was.question) === JSON.stringify(is.question)
  const index = await findEntityIndex(appeal.dossierId, appeal.dossierVersion)
  const plan = await planRegrade(database(), questionId, after, index)
  return { ...(await toPreview(reader, plan)), isDone }
}

/** After every id, so that it never comes before one that is in force. */
const PREVIEW_ID = 'preview'

async function toPreview(
  reader: Reader,
  { responses, attempts, running }: RegradePlan,
): Promise<Omit<Preview, 'isDone'>> {
  const changed = attempts.filter(
    ({ before, after }) => before.score !== after.score || before.maxScore !== after.maxScore,
  )
  const names = await learnerNames(
    reader,
    changed.map(({ learnerId }) => learnerId),
  )
  const changes = changed
    .map(({ attemptId, learnerId, before, after }) => ({
      attemptId,
      name: names.get(learnerId) ?? 'A guest',
      before,
      after,
    }))
    .toSorted((a, b) => b.after.score - b.before.score - (a.after.score - a.before.score))
  return { changes, answers: responses.length, running }
}
