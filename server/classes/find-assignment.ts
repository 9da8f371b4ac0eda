import { type AssignmentState, type AssignmentTerms, stateAt } from '@/core/classes/assignment'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { isUuid } from '@/server/quiz/read-attempt'
import { TERMS_COLUMNS, toTerms } from './assignment-rows'
import { taughtBy } from './taught-by'

/** An assignment as its class's teachers see it. */
export type TaughtAssignment = {
  id: string
  classroomId: string
  className: string
  setId: string
  setTitle: string
  dossierId: string
  title: string
  instructions: string
  /** IANA zone in which the times were given. */
  zone: string
  mode: 'practice' | 'test'
  shuffle: boolean
  terms: AssignmentTerms
  state: AssignmentState
  questionCount: number
  /** Changes with every edit: a form that was opened before it says so. */
  updatedAt: Date
  isDeleted: boolean
}

/** An assignment of a class that this person teaches; null for foreign and missing alike, and for a deleted one unless it is wanted. */
export async function findAssignment(wanted: {
  teacherId: string
  classroomId: string
  assignmentId: string
  alsoDeleted?: boolean
}): Promise<TaughtAssignment | null> {
  const { teacherId, classroomId, assignmentId, alsoDeleted = false } = wanted
  if (!isUuid(classroomId) || !isUuid(assignmentId)) return null
  const row = await database().assignment.findFirst({
    where: {
      id: assignmentId,
      classroomId,
      classroom: taughtBy(teacherId),
      ...(alsoDeleted ? {} : { deletedAt: null }),
    },
    select: {
      id: true,
      classroomId: true,
      setId: true,
      title: true,
      instructions: true,
      zone: true,
      mode: true,
      shuffle: true,
      updatedAt: true,
      deletedAt: true,
      ...TERMS_COLUMNS,
      classroom: { select: { name: true, archivedAt: true } },
      set: { select: { title: true, dossierId: true } },
      _count: { select: { questions: true } },
    },
  })
  if (!row) return null
  const { id, setId, title, instructions, zone, mode, shuffle, updatedAt } = row
  const terms = toTerms(row, row.classroom)
  return {
    ...{ id, classroomId, setId, title, instructions, zone, mode, shuffle, updatedAt, terms },
    className: row.classroom.name,
    setTitle: row.set.title,
    dossierId: row.set.dossierId,
    state: stateAt(terms, await appNow(database())),
    questionCount: row._count.questions,
    isDeleted: row.deletedAt !== null,
  }
}
