import type { Allowance } from '@/core/classes/assignment'
import { database } from '@/server/database/client'
import { EXCEPTION_COLUMNS, toAllowance } from './assignment-rows'
import { taughtBy } from './taught-by'

/** A student of a class, with what each assignment allows them beyond the others. */
export type Student = { id: string; name: string; allowanceIn: (assignmentId: string) => Allowance }

/** The students of a class of this teacher, by name; none for another teacher's class. Two statements. */
export async function listStudents(of: { teacherId: string; classroomId: string }): Promise<Student[]> {
  const { teacherId, classroomId } = of
  const [enrolments, exceptions] = await Promise.all([
    database().enrolment.findMany({
      where: { classroomId, classroom: taughtBy(teacherId) },
      select: { extraTimePercent: true, learner: { select: { id: true, name: true, username: true } } },
    }),
    database().assignmentException.findMany({
      where: { assignment: { classroomId, classroom: taughtBy(teacherId) } },
      select: { assignmentId: true, learnerId: true, ...EXCEPTION_COLUMNS },
    }),
  ])
  const granted = new Map(exceptions.map((row) => [`${row.assignmentId} ${row.learnerId}`, row]))
  return enrolments
    .map(({ extraTimePercent, learner: { id, name, username } }) => ({
      id,
      name: name || username || 'A student',
      allowanceIn: (assignmentId: string) => toAllowance(extraTimePercent, granted.get(`${assignmentId} ${id}`)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
}
