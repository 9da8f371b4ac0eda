import type { AssignmentTerms } from '@/core/classes/assignment'
import { fail, ok, type Result } from '@/core/result'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { WHILE_OTHERS_EDIT } from '@/server/desk/editing'
import { shareWithClass } from '@/server/desk/sharing'
import { readByClass } from '@/server/facts/may-read'
import type { Transaction } from '@/server/facts/written'
import { readSet } from '@/server/quiz/read-set-questions'
import { drawForClass, type FixedQuestion } from './draw-questions'
import { mayAssign, type ToClass } from './may-assign'
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
  /** The class does not read the dossier, and nothing was said of sharing it. */
  | 'not-shared'
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

/**
 * Gives a class an assignment. The questions are fixed here, once, so that everybody is asked the same. `sharesDossier`: the teacher was
 * told that the class will read the dossier, too; it begins to, if it did not before, together with the assignment or not at all.
 */
export async function createAssignment(
  input: ToClass & { details: NewDetails; sharesDossier?: boolean } & AskedFrom,
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
  const asked = await fixQuestions(input, input)
  if (!asked.ok) return asked
  const { questions, dossierId, ...set } = asked.value
  return db.$transaction(async (transaction): Promise<Result<{ assignmentId: string }, AssignmentProblem>> => {
    const reading = await letRead(transaction, input, dossierId)
    if (!reading.ok) return reading
    const { id } = await transaction.assignment.create({
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
  }, WHILE_OTHERS_EDIT)
}

const SET_GONE = 'This set is no longer here. Choose another one.'

async function letRead(
  transaction: Transaction,
  { teacherId, classroomId, sharesDossier = false }: ToClass & { sharesDossier?: boolean },
  dossierId: string,
): Promise<Result<null, 'set-not-found' | 'not-shared'>> {
  const isRead = await transaction.dossier.count({ where: { id: dossierId, ...readByClass(classroomId) } })
  if (isRead > 0) return ok(null)
  if (!sharesDossier) {
    return fail(
      'not-shared',
      'This class cannot read the dossier of the set yet. Open this page again: it says what to do.',
    )
  }
  const isShared = await shareWithClass(transaction, { userId: teacherId, dossierId, classroomId })
  return isShared ? ok(null) : fail('set-not-found', SET_GONE)
}

/** The questions of an assignment, and the set that they are from, at the versions that hold now. */
export type FixedPaper = {
  setId: string
  setVersion: number
  dossierId: string
  dossierVersion: number
  questions: FixedQuestion[]
}

/** What an assignment made now would ask; nothing is stored. A set that the class may not be given is as one that is not there. */
export async function fixQuestions(
  to: ToClass,
  from: AskedFrom,
): Promise<Result<FixedPaper, 'set-not-found' | 'set-changed' | 'nothing-to-ask'>> {
  if ('copyOf' in from) return copyQuestions(to, from.copyOf)
  const set = await readSet({ setId: from.setId, learnerId: to.teacherId })
  const given = set && (await database().dossier.count({ where: { id: set.dossierId, ...mayAssign(to) } }))
  if (!given) return fail('set-not-found', SET_GONE)
  if (from.setVersion !== undefined && from.setVersion !== set.version) {
    return fail(
      'set-changed',
      'The set was changed since you opened this page. Look at its questions again, then assign it.',
    )
  }
  const questions = await drawForClass(set, from)
  if (questions.length === 0) return fail('nothing-to-ask', 'This set has no question to ask now. Choose another one.')
  const { id: setId, version: setVersion, dossierId, dossierVersion } = set
  return ok({ setId, setVersion, dossierId, dossierVersion, questions })
}

async function copyQuestions(to: ToClass, assignmentId: string): Promise<Result<FixedPaper, 'set-not-found'>> {
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, classroom: taughtBy(to.teacherId), set: { dossier: mayAssign(to) } },
    select: {
      set: { select: { dossierId: true } },
      setId: true,
      setVersion: true,
      dossierVersion: true,
      questions: { orderBy: { position: 'asc' }, select: { position: true, questionId: true, questionVersion: true } },
    },
  })
  if (!row) return fail('set-not-found', 'The assignment to copy is no longer here.')
  const { set, ...paper } = row
  return ok({ ...paper, dossierId: set.dossierId })
}
