import { type Standing, standingOf } from '@/core/classes/counting'
import { groupBy } from '@/core/group-by'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { isUuid } from '@/server/quiz/read-attempt'
import { finishClassAttempts } from './finish-class-attempts'
import { type AssignmentSummary, listAssignments } from './list-assignments'
import { type ClassAttempt, listClassAttempts } from './list-class-attempts'
import { listStudents } from './list-students'
import { taughtBy } from './taught-by'

/** A student of a class with their work in it. */
export type StudentInClass = {
  id: string
  name: string
  className: string
  /** The dossiers that the class's assignments ask about. What a student knows of others is no concern of this class. */
  dossierIds: string[]
  /** The class's assignments, due last first, with the student's attempts in order and what stands. */
  work: { assignment: AssignmentSummary; attempts: ClassAttempt[]; standing: Standing<ClassAttempt> }[]
}

/** A student who is in a class of this teacher; null for foreign and missing alike. */
export async function findStudent(of: {
  teacherId: string
  classroomId: string
  studentId: string
}): Promise<StudentInClass | null> {
  const { teacherId, classroomId, studentId } = of
  if (!isUuid(classroomId) || !isUuid(studentId)) return null
  const classroom = await database().classroom.findFirst({
    where: { id: classroomId, ...taughtBy(teacherId), enrolments: { some: { learnerId: studentId } } },
    select: { name: true },
  })
  if (!classroom) return null
  await finishClassAttempts(of)
  const [assignments, dossiers, students, attempts, now] = await Promise.all([
    listAssignments(of),
    database().dossier.findMany({
      where: { sets: { some: { assignments: { some: { classroomId, deletedAt: null } } } } },
      select: { id: true },
    }),
    listStudents(of),
    listClassAttempts(of),
    appNow(database()),
  ])
  const student = students.find(({ id }) => id === studentId)
  if (!student) return null
  const own = groupBy(
    attempts.filter(({ learnerId }) => learnerId === studentId),
    ({ assignmentId }) => assignmentId,
  )
  return {
    id: student.id,
    name: student.name,
    className: classroom.name,
    dossierIds: dossiers.map(({ id }) => id),
    work: assignments.map((assignment) => {
      const some = own.get(assignment.id) ?? []
      const allowance = student.allowanceIn(assignment.id)
      return { assignment, attempts: some, standing: standingOf(some, assignment.terms, allowance, now) }
    }),
  }
}
