import type { AssignmentTerms } from '@/core/classes/assignment'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { readSet } from '@/server/quiz/read-set-questions'
import { drawForClass, type FixedQuestion } from './draw-questions'
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

export type AssignmentProblem =
  | 'class-not-found'
  | 'class-archived'
  | 'set-not-found'
  /** The set is another version than the one that was looked at. */
  | 'set-changed'
  | 'nothing-to-ask'
  /** The due time is past. */
  | 'due-past'

/**
 * What an assignment asks: questions drawn from a set that the teacher may take, `seed` deciding which (the preview drew with it) and
 * `factIds` (ids in the dossier) keeping to the questions on these facts; or the same questions as another assignment of theirs.
 */
export type AskedFrom =
  | { setId: string; seed: string; setVersion?: number; factIds?: readonly string[] }
  | { copyOf: string }

/** What is said of a new assignment; it opens at once unless a time is given. */
export type NewDetails = Omit<AssignmentDetails, 'opensAt'> & { opensAt: Date | null }

/** Gives a class an assignment. The questions are fixed here, once, so that everybody is asked the same. */
export async function createAssignment(
  input: { teacherId: string; classroomId: string; details: NewDetails } & AskedFrom,
): Promise<Result<{ assignmentId: string }, AssignmentProblem>> {
  const { teacherId, classroomId, details } = input
  const db = database()
  const classroom = await db.classroom.findFirst({
    where: { id: classroomId, ...taughtBy(teacherId) },
    select: { archivedAt: true },
  })
  if (!classroom) return fail('class-not-found', 'This class is no longer here.')
  if (classroom.archivedAt) return fail('class-archived', 'This class is archived: nothing is assigned to it.')
  const now = await appNow(db)
  if (details.dueAt <= now) return fail('due-past', 'Choose a time to come.')
  const asked = await fixQuestions(teacherId, input)
  if (!asked.ok) return asked
  const { questions, ...set } = asked.value
  const { id } = await db.assignment.create({
    data: {
      classroomId,
      ...set,
      ...details,
      opensAt: details.opensAt ?? now,
      createdById: teacherId,
      createdAt: now,
      updatedAt: now,
      questions: { createMany: { data: questions } },
    },
    select: { id: true },
  })
  return ok({ assignmentId: id })
}

/** The questions of an assignment, and the set that they are from, at the versions that hold now. */
export type FixedPaper = { setId: string; setVersion: number; dossierVersion: number; questions: FixedQuestion[] }

/** What an assignment made now would ask; nothing is stored. */
export async function fixQuestions(
  teacherId: string,
  from: AskedFrom,
): Promise<Result<FixedPaper, 'set-not-found' | 'set-changed' | 'nothing-to-ask'>> {
  if ('copyOf' in from) return copyQuestions(teacherId, from.copyOf)
  const set = await readSet({ setId: from.setId, learnerId: teacherId })
  if (!set) return fail('set-not-found', 'This set is no longer here. Choose another one.')
  if (from.setVersion !== undefined && from.setVersion !== set.version) {
    return fail(
      'set-changed',
      'The set was changed since you opened this page. Look at its questions again, then assign it.',
    )
  }
  const questions = await drawForClass(set, from)
  if (questions.length === 0) return fail('nothing-to-ask', 'This set has no question to ask now. Choose another one.')
  return ok({ setId: set.id, setVersion: set.version, dossierVersion: set.dossierVersion, questions })
}

async function copyQuestions(teacherId: string, assignmentId: string): Promise<Result<FixedPaper, 'set-not-found'>> {
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, classroom: taughtBy(teacherId) },
    select: {
      setId: true,
      setVersion: true,
      dossierVersion: true,
      questions: { orderBy: { position: 'asc' }, select: { position: true, questionId: true, questionVersion: true } },
    },
  })
  return row ? ok(row) : fail('set-not-found', 'The assignment to copy is no longer here.')
}
