import { randomUUID } from 'node:crypto'
import type { AssignmentTerms } from '@/core/classes/assignment'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { readSet } from '@/server/quiz/read-set-questions'
import { drawForClass } from './draw-questions'
import { taughtBy } from './taught-by'

/** What the teacher says about an assignment, beyond the set. */
export type AssignmentDetails = Omit<AssignmentTerms, 'closedAt'> & {
  title: string
  instructions: string
  /** IANA zone in which the times were given. */
  zone: string
  mode: 'practice' | 'test'
  shuffle: boolean
}

export type AssignmentProblem = 'class-not-found' | 'class-archived' | 'set-not-found' | 'nothing-to-ask'

/**
 * Gives a class a set that the teacher may take. The questions are drawn here, once, so that everybody is asked the same; `seed` decides
 * which (the preview drew with it), `factIds` (ids in the dossier) keeps to the questions on these facts.
 */
export async function createAssignment(input: {
  teacherId: string
  classroomId: string
  setId: string
  seed: string
  factIds?: readonly string[]
  details: AssignmentDetails
}): Promise<Result<{ assignmentId: string }, AssignmentProblem>> {
  const { teacherId, classroomId, setId, seed, factIds, details } = input
  const db = database()
  const classroom = await db.classroom.findFirst({
    where: { id: classroomId, ...taughtBy(teacherId) },
    select: { archivedAt: true },
  })
  if (!classroom) return fail('class-not-found', 'This class is no longer here.')
  if (classroom.archivedAt) return fail('class-archived', 'This class is archived: nothing is assigned to it.')
  const set = await readSet({ setId, learnerId: teacherId })
  if (!set) return fail('set-not-found', 'This set is no longer here. Choose another one.')
  const questions = await drawForClass(set, { seed, factIds })
  if (questions.length === 0) return fail('nothing-to-ask', 'This set has no question to ask now. Choose another one.')
  const now = await appNow(db)
  const id = randomUUID()
  await db.assignment.create({
    data: {
      id,
      classroomId,
      setId,
      setVersion: set.version,
      dossierVersion: set.dossierVersion,
      ...details,
      createdById: teacherId,
      createdAt: now,
      updatedAt: now,
      questions: { createMany: { data: questions } },
    },
  })
  return ok({ assignmentId: id })
}
