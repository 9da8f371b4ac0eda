import { averageShare, type Standing, standingOf } from '@/core/classes/counting'
import { groupBy } from '@/core/group-by'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { isUuid } from '@/server/quiz/read-attempt'
import { finishClassAttempts } from './finish-class-attempts'
import { type AssignmentSummary, listAssignments } from './list-assignments'
import { type ClassAttempt, listClassAttempts } from './list-class-attempts'
import { listStudents } from './list-students'
import { taughtBy } from './taught-by'

export type Gradebook = {
  classroomId: string
  className: string
  /** Those due first first. */
  assignments: AssignmentSummary[]
  students: GradebookRow[]
}

export type GradebookRow = {
  id: string
  name: string
  /** In the order of the assignments. */
  standings: Standing<ClassAttempt>[]
  /** 0 to 1; null while nothing counts. */
  average: number | null
}

/** Students × assignments of a class of this teacher; null for another teacher's class and a missing one alike. A constant number of statements. */
export async function getGradebook(of: { teacherId: string; classroomId: string }): Promise<Gradebook | null> {
  if (!isUuid(of.classroomId)) return null
  const classroom = await database().classroom.findFirst({
    where: { id: of.classroomId, ...taughtBy(of.teacherId) },
    select: { name: true },
  })
  if (!classroom) return null
  await finishClassAttempts(of)
  const [listed, students, attempts, now] = await Promise.all([
    listAssignments(of),
    listStudents(of),
    listClassAttempts(of),
    appNow(database()),
  ])
  const assignments = listed.toReversed()
  const ofBoth = groupBy(attempts, ({ assignmentId, learnerId }) => `${assignmentId} ${learnerId}`)
  return {
    classroomId: of.classroomId,
    className: classroom.name,
    assignments,
    students: students.map(({ id, name, allowanceIn }) => {
      const standings = assignments.map((assignment) =>
        standingOf(ofBoth.get(`${assignment.id} ${id}`) ?? [], assignment.terms, allowanceIn(assignment.id), now),
      )
      return { id, name, standings, average: averageShare(standings) }
    }),
  }
}
