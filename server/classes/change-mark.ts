import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { isUuid } from '@/server/quiz/read-attempt'
import { taughtBy } from './taught-by'

export type MarkProblem = 'not-found' | 'still-running' | 'out-of-range' | 'says-nothing'

/** What a teacher does to a mark: gives points, takes a correction back, or only says something. */
export type MarkAction = { kind: 'give'; score: number } | { kind: 'take-back' } | { kind: 'comment' }

/**
 * Adds a line about an attempt of a student in a class of this teacher: nothing is ever written over. `position`: of the question, from
 * 1; null for the attempt as a whole. A question is worth 0 to 1 point, an attempt up to its number of questions.
 */
export async function changeMark(change: {
  teacherId: string
  classroomId: string
  assignmentId: string
  attemptId: string
  position: number | null
  action: MarkAction
  comment: string
}): Promise<Result<null, MarkProblem>> {
  const { teacherId, position, action, comment } = change
  const attempt = await findMarkable(change)
  const isAsked = position === null || attempt?.questions.some((question) => question.position === position)
  if (!attempt || !isAsked) return fail('not-found', 'This attempt is no longer here.')
  if (attempt.finishedAt === null)
    return fail('still-running', 'This attempt is still running. Mark it once it is handed in.')
  const most = position === null ? attempt.questions.length : 1
  if (action.kind === 'give' && (action.score < 0 || action.score > most)) {
    return fail('out-of-range', `Give 0 to ${most} ${most === 1 ? 'point' : 'points'}.`)
  }
  if (action.kind === 'comment' && comment === '') return fail('says-nothing', 'Give points or write a comment.')
  const db = database()
  await db.markChange.create({
    data: {
      id: randomUUID(),
      attemptId: attempt.id,
      position,
      score: action.kind === 'give' ? action.score : null,
      correctsScore: action.kind !== 'comment',
      comment,
      authorId: teacherId,
      createdAt: await appNow(db),
    },
  })
  return ok(null)
}

async function findMarkable(of: { teacherId: string; classroomId: string; assignmentId: string; attemptId: string }) {
  const { teacherId, classroomId, assignmentId, attemptId } = of
  if (![classroomId, assignmentId, attemptId].every(isUuid)) return null
  return database().attempt.findFirst({
    where: {
      id: attemptId,
      assignment: { id: assignmentId, classroomId, classroom: taughtBy(teacherId), deletedAt: null },
      learner: { enrolments: { some: { classroomId } } },
    },
    select: { id: true, finishedAt: true, questions: { select: { position: true } } },
  })
}
