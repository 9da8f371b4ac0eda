import type { Question } from '@/core/questions/question'
import { serveQuestions } from '@/core/quiz/attempt'
import { type QuestionView, toQuestionView } from '@/core/quiz/question-view'
import { database } from '@/server/database/client'
import type { FixedQuestion } from './draw-questions'

/** These questions as a student may see them before answering: no key leaves. In the order given; the same seed gives the same options. */
export async function listFixedQuestions(fixed: readonly FixedQuestion[], seed: string): Promise<QuestionView[]> {
  const rows = await database().$queryRaw<{ body: Question }[]>`
    SELECT v."body" FROM jsonb_to_recordset(${JSON.stringify(fixed)}::jsonb) AS asked(
      "position" int, "questionId" text, "questionVersion" int)
    JOIN "QuestionVersion" v ON v."questionId" = asked."questionId" AND v."version" = asked."questionVersion"
    ORDER BY asked."position"`
  const questions = rows.map(({ body }) => body)
  return serveQuestions(questions, seed).flatMap(({ order }, i) => {
    const question = questions[i]
    return question ? [toQuestionView(question, order)] : []
  })
}
