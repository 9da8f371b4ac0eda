import type { Question } from '@/core/questions/question'
import { answerKey } from '@/core/quiz/answer-key'
import type { Answer } from '@/core/quiz/response'
import { database } from '@/server/database/client'
import type { JsonValue } from '@/server/database/generated/internal/prismaNamespace'
import { toQuestion } from '@/server/facts/content-rows'
import { isUuid } from '@/server/quiz/read-attempt'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'

/** An appeal on a question of this person's dossiers, or an answer to one, with what was asked and answered. */
export type OwnAppeal = {
  id: string
  questionId: string
  questionVersion: number
  answerKey: string
  dossierId: string
  dossierVersion: number
  /** The version that was asked, without amendments. */
  question: Question
  answer: Answer
}

/**
 * An appeal, or by the id of its response an answer that nobody appealed about: what is decided about it is decided about all answers
 * like it. Null for foreign and missing alike.
 */
export async function findOwnAppeal(reader: Reader, id: string): Promise<OwnAppeal | null> {
  if (!isUuid(id)) return null
  const row = (await readAppeal(id)) ?? (await readResponse(id))
  const version = row && (await findOwnVersion(reader, row))
  return version ? { ...row, ...version } : null
}

async function readAppeal(id: string) {
  const appeal = await database().appeal.findUnique({
    where: { id },
    select: {
      id: true,
      questionId: true,
      questionVersion: true,
      answerKey: true,
      response: { select: { answer: true } },
    },
  })
  return appeal && { ...appeal, answer: toAnswer(appeal.response.answer) }
}

async function readResponse(id: string) {
  const rows = await database().$queryRaw<(Asked & { id: string; answer: Answer })[]>`
    SELECT r."id"::text AS "id", q."questionId", q."questionVersion", r."answer" FROM "Response" r
    JOIN "AttemptQuestion" q ON q."attemptId" = r."attemptId" AND q."position" = r."position"
    WHERE r."id" = ${id}::uuid AND r."answer" ->> 'kind' <> 'dont-know'`
  const [row] = rows
  return row ? { ...row, answerKey: answerKey(row.answer) } : null
}

/** Answers were parsed before they were stored. */
const toAnswer = (answer: JsonValue) => answer as unknown as Answer

type Asked = { questionId: string; questionVersion: number }

async function findOwnVersion(reader: Reader, { questionId, questionVersion }: Asked) {
  const row = await database().questionVersion.findFirst({
    where: { questionId, version: questionVersion, question: { dossier: ownDossiers(reader) } },
    select: { body: true, base: true, question: { select: { dossier: { select: { id: true, version: true } } } } },
  })
  if (!row) return null
  const { dossier } = row.question
  return { question: toQuestion(row.base ?? row.body), dossierId: dossier.id, dossierVersion: dossier.version }
}
