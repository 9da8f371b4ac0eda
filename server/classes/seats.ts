import { fail, ok, type Result } from '@/core/result'
import { isTaken } from '../auth/make-account'
import { issueLinkFor } from '../auth/people'
import { LIMITS, takeFrom, tryAgainIn } from '../auth/rate-limit'
import { issueCode } from '../auth/tickets'
import { database } from '../database/client'
import type { Prisma } from '../database/generated/client'
import { taughtBy } from './taught-by'

export type StudentProblem = 'not-found' | 'username-taken' | 'too-many'

/** Four times the limit: more than any school grants. */
export const MOST_EXTRA_PERCENT = 300

const NOT_FOUND = 'This student is not in one of your classes.'

type Seat = { teacherId: string; classroomId: string; studentId: string }

/** Makes an account for a student without e-mail in a class of this teacher; the code is shown once. */
export async function createStudent(input: {
  teacherId: string
  classroomId: string
  username: string
  name: string
}): Promise<Result<{ code: string }, StudentProblem>> {
  const { teacherId, classroomId, username, name } = input
  const allowed = await mayIssue(teacherId)
  if (!allowed.ok) return allowed
  try {
    return await database().$transaction(async (tx) => {
      const classroom = await tx.classroom.findFirst({
        where: { id: classroomId, ...taughtBy(teacherId) },
        select: { id: true },
      })
      if (!classroom) return fail('not-found', 'This class is no longer here.')
      const student = await tx.user.create({
        data: { username, name, roles: ['student'], createdById: teacherId, enrolments: { create: { classroomId } } },
        select: { id: true },
      })
      return ok(await issueCode(tx, { userId: student.id, issuedById: teacherId }))
    })
  } catch (error) {
    if (isTaken(error)) return fail('username-taken', 'This username is taken. Add a number or a second name.')
    throw error
  }
}

/** A new one-time code for a student with a username in a class of this teacher; the earlier code or link is void. */
export async function issueStudentCode(input: Seat): Promise<Result<{ code: string }, StudentProblem>> {
  const allowed = await mayIssue(input.teacherId)
  if (!allowed.ok) return allowed
  return database().$transaction(async (tx) => {
    const student = await tx.user.findFirst({
      where: { ...resettable(input), username: { not: null } },
      select: { id: true },
    })
    if (!student) return fail('not-found', NOT_FOUND)
    return ok(await issueCode(tx, { userId: student.id, issuedById: input.teacherId }))
  })
}

/** A password link for a student in a class of this teacher. */
export async function issueStudentLink(input: Seat): Promise<Result<{ path: string }, StudentProblem>> {
  const allowed = await mayIssue(input.teacherId)
  if (!allowed.ok) return allowed
  const link = await issueLinkFor(resettable(input), input.teacherId)
  return link.ok ? link : fail('not-found', NOT_FOUND)
}

/** Takes a student out of a class of this teacher; the account and what it did stay. */
export async function removeStudent(input: Seat): Promise<Result<null, 'not-found'>> {
  const removed = await database().enrolment.deleteMany({
    where: { learnerId: input.studentId, classroomId: input.classroomId, classroom: taughtBy(input.teacherId) },
  })
  return removed.count === 1 ? ok(null) : fail('not-found', NOT_FOUND)
}

/** Moves a student to another class of this teacher, extra time and all; what they did in the old one stays there to be read. */
export async function moveStudent(input: Seat & { toClassroomId: string }): Promise<Result<null, 'not-found'>> {
  const { teacherId, classroomId, studentId, toClassroomId } = input
  if (toClassroomId === classroomId) return ok(null)
  return database().$transaction(async (tx) => {
    const target = await tx.classroom.findFirst({
      where: { id: toClassroomId, archivedAt: null, ...taughtBy(teacherId) },
      select: { teachers: { where: { teacherId: studentId }, select: { teacherId: true } } },
    })
    const seat = await tx.enrolment.findFirst({
      where: { learnerId: studentId, classroomId, classroom: taughtBy(teacherId) },
      select: { extraTimePercent: true },
    })
    // Nobody is teacher and student of one class.
    if (!seat || !target || target.teachers.length > 0) return fail('not-found', NOT_FOUND)
    await tx.enrolment.createMany({
      data: { classroomId: toClassroomId, learnerId: studentId, extraTimePercent: seat.extraTimePercent },
      skipDuplicates: true,
    })
    await tx.enrolment.deleteMany({ where: { classroomId, learnerId: studentId } })
    return ok(null)
  })
}

/** How much longer a student's time limits are, in percent of the limit; holds for attempts that start from now on. */
export async function setExtraTime(input: Seat & { percent: number }): Promise<Result<null, 'not-found'>> {
  const changed = await database().enrolment.updateMany({
    where: { learnerId: input.studentId, classroomId: input.classroomId, classroom: taughtBy(input.teacherId) },
    data: { extraTimePercent: input.percent },
  })
  return changed.count === 1 ? ok(null) : fail('not-found', NOT_FOUND)
}

/** Only students: a teacher who could reset a colleague or an admin who sits in the class would become them. */
function resettable({ teacherId, classroomId, studentId }: Seat): Prisma.UserWhereInput {
  return {
    id: studentId,
    guestTokenHash: null,
    deactivatedAt: null,
    roles: { equals: ['student'] },
    enrolments: { some: { classroomId, classroom: taughtBy(teacherId) } },
  }
}

async function mayIssue(teacherId: string): Promise<Result<null, 'too-many'>> {
  const taken = await takeFrom(LIMITS.ticketsPerIssuer, teacherId)
  return taken.allowed
    ? ok(null)
    : fail('too-many', `You made very many codes and links. ${tryAgainIn(taken.retryAfterSeconds)}`)
}
