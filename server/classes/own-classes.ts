import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'

export type OwnClass = { id: string; name: string; teachers: string[] }

/** The classes in which an account is a student, by name, without those put away. */
export async function listOwnClasses({ learnerId }: { learnerId: string }): Promise<OwnClass[]> {
  const rows = await database().classroom.findMany({
    where: { archivedAt: null, enrolments: { some: { learnerId } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      teachers: {
        orderBy: [{ addedAt: 'asc' }, { teacherId: 'asc' }],
        select: { teacher: { select: { name: true } } },
      },
    },
  })
  return rows.map(({ teachers, ...row }) => ({ ...row, teachers: teachers.map(({ teacher }) => teacher.name) }))
}

/** Takes a student out of a class by their own wish; what they did stays theirs. */
export async function leaveClassroom(input: {
  learnerId: string
  classroomId: string
}): Promise<Result<null, 'not-found'>> {
  const left = await database().enrolment.deleteMany({ where: input })
  return left.count === 1 ? ok(null) : fail('not-found', 'You are not in this class any more.')
}
