import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import { database } from '@/server/database/client'
import { toQuestion } from '@/server/facts/content-rows'
import { isUuid } from '@/server/quiz/read-attempt'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'

/** An appeal on a question of this person's dossiers, with what was asked and answered. */
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

/** Null for foreign and missing alike. */
export async function findOwnAppeal(reader: Reader, appealId: string): Promise<OwnAppeal | null> {
  if (!isUuid(appealId)) return null
  const appeal = await database().appeal.findUnique({
    where: { id: appealId },
    select: {
      id: true,
      questionId: true,
      questionVersion: true,
      answerKey: true,
      response: { select: { answer: true } },
    },
  })
  const version = appeal && (await findOwnVersion(reader, appeal))
  if (!version) return null
  const { response, ...rest } = appeal
  // Answers were parsed before they were stored.
  return { ...rest, ...version, answer: response.answer as unknown as Answer }
}

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
