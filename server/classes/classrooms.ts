import { database } from '../database/client'
import { taughtBy } from './taught-by'

export type ClassroomSummary = { id: string; name: string; pupils: number }

/** A teacher's classes by name. */
export async function listClassrooms({ teacherId }: { teacherId: string }): Promise<ClassroomSummary[]> {
  const rows = await database().classroom.findMany({
    where: taughtBy(teacherId),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, _count: { select: { enrolments: true } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, pupils: _count.enrolments }))
}

export type Pupil = {
  id: string
  name: string
  login: string
  /** False until they have chosen a password with their code. */
  hasPassword: boolean
  /** Whether this teacher may give them a new code or link: students who are neither teachers nor admins. */
  canReset: boolean
}

/** A class of this teacher with its pupils by name; null for another teacher's class and a missing one alike. */
export async function findClassroom(input: {
  teacherId: string
  classroomId: string
}): Promise<{ id: string; name: string; pupils: Pupil[] } | null> {
  const row = await database().classroom.findFirst({
    where: { id: input.classroomId, ...taughtBy(input.teacherId) },
    select: { id: true, name: true, enrolments: { select: { learner: { select: PUPIL_COLUMNS } } } },
  })
  if (!row) return null
  const pupils = row.enrolments.map(
    ({ learner: { email, username, passwordHash, roles, deactivatedAt, ...learner } }) => ({
      ...learner,
      login: username ?? email ?? '',
      hasPassword: passwordHash !== null,
      canReset: deactivatedAt === null && roles.every((role) => role === 'student'),
    }),
  )
  return { id: row.id, name: row.name, pupils: pupils.sort((a, b) => a.name.localeCompare(b.name, 'en')) }
}

/** Makes a class, which this person teaches. */
export async function createClassroom(input: { teacherId: string; name: string }): Promise<{ classroomId: string }> {
  const { name, teacherId } = input
  const row = await database().classroom.create({
    data: { name, teachers: { create: { teacherId } } },
    select: { id: true },
  })
  return { classroomId: row.id }
}

const PUPIL_COLUMNS = {
  id: true,
  name: true,
  email: true,
  username: true,
  passwordHash: true,
  roles: true,
  deactivatedAt: true,
} as const
