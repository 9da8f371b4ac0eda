import { database } from '@/server/database/client'
import { listFixedQuestions, type PaperQuestion } from './list-fixed-questions'
import { taughtBy } from './taught-by'

/** What an assignment of a class that this person teaches asks, as a student sees it before answering. */
export async function readPaper(of: { teacherId: string; assignmentId: string }): Promise<PaperQuestion[]> {
  const fixed = await database().assignmentQuestion.findMany({
    where: { assignmentId: of.assignmentId, assignment: { classroom: taughtBy(of.teacherId) } },
    select: { position: true, questionId: true, questionVersion: true },
  })
  return listFixedQuestions(fixed, of.assignmentId)
}
