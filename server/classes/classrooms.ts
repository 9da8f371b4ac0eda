import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { taughtBy } from './taught-by'

export type ClassroomSummary = { id: string; name: string; students: number; isArchived: boolean }

/** A teacher's classes by name, those put away last. */
export async function listClassrooms({ teacherId }: { teacherId: string }): Promise<ClassroomSummary[]> {
  const rows = await database().classroom.findMany({
    where: taughtBy(teacherId),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, archivedAt: true, _count: { select: { enrolments: true } } },
  })
  const all = rows.map(({ _count, archivedAt, ...row }) => ({
    ...row,
    students: _count.enrolments,
    isArchived: archivedAt !== null,
  }))
  return [...all.filter((one) => !one.isArchived), ...all.filter((one) => one.isArchived)]
}

export type RosterStudent = {
  id: string
  name: string
  login: string
  /** False until they have chosen a password with their code. */
  hasPassword: boolean
  /** Whether this teacher may give them a new code or link: students who are neither teachers nor admins. */
  canReset: boolean
  /** How much longer time limits are for them, in percent. */
  extraTimePercent: number
}

export type ClassTeacher = { id: string; name: string; login: string }

export type ClassroomDetails = {
  id: string
  name: string
  archivedAt: Date | null
  students: RosterStudent[]
  teachers: ClassTeacher[]
}

/** A class of this teacher with its students and teachers by name; null for another teacher's class and a missing one alike. */
export async function findClassroom(input: {
  teacherId: string
  classroomId: string
}): Promise<ClassroomDetails | null> {
  const row = await database().classroom.findFirst({
    where: { id: input.classroomId, ...taughtBy(input.teacherId) },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      enrolments: { select: { extraTimePercent: true, learner: { select: STUDENT_COLUMNS } } },
      teachers: { select: { teacher: { select: { id: true, name: true, email: true, username: true } } } },
    },
  })
  if (!row) return null
  const students = row.enrolments.map(
    ({ extraTimePercent, learner: { email, username, passwordHash, roles, deactivatedAt, ...learner } }) => ({
      ...learner,
      extraTimePercent,
      login: username ?? email ?? '',
      hasPassword: passwordHash !== null,
      canReset: deactivatedAt === null && roles.every((role) => role === 'student'),
    }),
  )
  const teachers = row.teachers.map(({ teacher: { email, username, ...teacher } }) => ({
    ...teacher,
    login: email ?? username ?? '',
  }))
  const { id, name, archivedAt } = row
  return { id, name, archivedAt, students: byName(students), teachers: byName(teachers) }
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

/** Gives a class of this teacher another name. */
export async function renameClassroom(input: {
  teacherId: string
  classroomId: string
  name: string
}): Promise<Result<null, 'not-found'>> {
  const { teacherId, classroomId, name } = input
  const renamed = await database().classroom.updateMany({
    where: { id: classroomId, ...taughtBy(teacherId) },
    data: { name },
  })
  return renamed.count === 1 ? ok(null) : fail('not-found', 'This class is no longer here.')
}

function byName<T extends { name: string }>(people: T[]): T[] {
  return people.sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

const STUDENT_COLUMNS = {
  id: true,
  name: true,
  email: true,
  username: true,
  passwordHash: true,
  roles: true,
  deactivatedAt: true,
} as const
