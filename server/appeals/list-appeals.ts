import { keyOf } from '@/core/questions/amendment'
import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import { database } from '@/server/database/client'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'
import { answerWords } from './answer-words'

/** Appeals that wait for the same decision: one question, one answer. */
export type AppealGroup = {
  /** Its oldest appeal, which stands for all of them in addresses. */
  appealId: string
  questionId: string
  dossierId: string
  dossierTitle: string
  stem: string
  key: string
  /** What was answered, as the oldest appeal has it. */
  given: string
  count: number
  /** What learners wrote, without empty notes. */
  notes: string[]
  oldestAt: Date
}

/** More groups than this are not shown at once: the oldest are decided first. */
const MOST_APPEALS = 500

/** The appeals that wait on dossiers of this person, grouped by question and answer, oldest first. */
export async function listAppeals(reader: Reader): Promise<AppealGroup[]> {
  const dossiers = await database().dossier.findMany({ where: ownDossiers(reader), select: { id: true, title: true } })
  const titles = new Map(dossiers.map(({ id, title }) => [id, title]))
  const groups = new Map<string, AppealGroup>()
  for (const row of await readWaiting([...titles.keys()])) {
    const key = `${row.questionId} ${row.answerKey}`
    const group = groups.get(key) ?? { ...startOf(row), dossierTitle: titles.get(row.dossierId) ?? row.dossierId }
    group.count += 1
    if (row.note !== '') group.notes.push(row.note)
    groups.set(key, group)
  }
  return [...groups.values()]
}

type WaitingRow = {
  id: string
  questionId: string
  answerKey: string
  note: string
  createdAt: Date
  dossierId: string
  body: Question
  answer: Answer
}

async function readWaiting(dossierIds: string[]): Promise<WaitingRow[]> {
  return database().$queryRaw<WaitingRow[]>`
    SELECT p."id"::text AS "id", p."questionId", p."answerKey", p."note", p."createdAt", q."dossierId",
      coalesce(v."base", v."body") AS "body", r."answer"
    FROM "Appeal" p
    JOIN "Question" q ON q."id" = p."questionId"
    JOIN "QuestionVersion" v ON v."questionId" = p."questionId" AND v."version" = p."questionVersion"
    JOIN "Response" r ON r."id" = p."responseId"
    WHERE q."dossierId" = ANY(${dossierIds}) AND coalesce((
        SELECT u."state" FROM "AppealRuling" u WHERE u."appealId" = p."id" ORDER BY u."sequence" DESC LIMIT 1), 'waiting') = 'waiting'
    ORDER BY p."createdAt", p."id" LIMIT ${MOST_APPEALS}`
}

function startOf({
  id,
  questionId,
  dossierId,
  body,
  answer,
  createdAt,
}: WaitingRow): Omit<AppealGroup, 'dossierTitle'> {
  return {
    appealId: id,
    questionId,
    dossierId,
    stem: body.stem,
    key: keyOf(body),
    given: answerWords(body, answer),
    count: 0,
    notes: [],
    oldestAt: createdAt,
  }
}
