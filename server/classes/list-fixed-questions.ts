import type { Question } from '@/core/questions/question'
import { serveQuestions } from '@/core/quiz/attempt'
import { type QuestionView, toQuestionView } from '@/core/quiz/question-view'
import { database } from '@/server/database/client'
import type { FixedQuestion } from './draw-questions'

/** A place of an assignment, from 1, as a student may see it before answering. */
export type PaperQuestion = { position: number; view: QuestionView }

/** These questions as a student may see them before answering: no key leaves. In the order given; the same seed gives the same options. */
export async function listFixedQuestions(fixed: readonly FixedQuestion[], seed: string): Promise<PaperQuestion[]> {
  const rows = await database().$queryRaw<{ position: number; body: Question }[]>`
    SELECT asked."position", v."body" FROM jsonb_to_recordset(${JSON.stringify(fixed)}::jsonb) AS asked(
      "position" int, "questionId" text, "questionVersion" int)
    JOIN "QuestionVersion" v ON v."questionId" = asked."questionId" AND v."version" = asked."questionVersion"
    ORDER BY asked."position"`
  const served = serveQuestions(
    rows.map(({ body }) => body),
    seed,
  )
  return rows.flatMap(({ position, body }, i) => {
    const order = served[i]?.order
    return order ? [{ position, view: toQuestionView(body, order) }] : []
  })
}
