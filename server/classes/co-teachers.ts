import { fail, ok, type Result } from '@/core/result'
import { LIMITS, takeFrom, tryAgainIn } from '../auth/rate-limit'
import type { Transaction } from '../auth/tickets'
import { database } from '../database/client'
import { taughtBy } from './taught-by'

type Seat = { teacherId: string; classroomId: string }

const NO_CLASS = 'This class is no longer here.'
const NO_TEACHER =
  'No teacher here has this e-mail address or username. Check the spelling; an admin can make an account a teacher’s.'

/**
 * Gives a class of this teacher another teacher, who may do all that the others may. One answer for unknown accounts and
 * for those that are no teacher's; whoever teaches it already stays so.
 */
export async function addCoTeacher(
  input: Seat & { login: string },
): Promise<Result<{ name: string }, 'not-found' | 'no-teacher' | 'too-many'>> {
  const { teacherId, classroomId } = input
  const taken = await takeFrom(LIMITS.colleaguesPerTeacher, teacherId)
  if (!taken.allowed) return fail('too-many', `You tried very many names. ${tryAgainIn(taken.retryAfterSeconds)}`)
  const login = input.login.trim().toLowerCase()
  return database().$transaction(async (tx) => {
    if (!(await lockClassroom(tx, input))) return fail('not-found', NO_CLASS)
    const colleague = await tx.user.findFirst({
      where: {
        OR: [{ email: login }, { username: login }],
        roles: { has: 'teacher' },
        deactivatedAt: null,
        guestTokenHash: null,
      },
      select: { id: true, name: true },
    })
    if (!colleague) return fail('no-teacher', NO_TEACHER)
    // Whoever teaches a class sees its keys, so nobody is both.
    await tx.enrolment.deleteMany({ where: { classroomId, learnerId: colleague.id } })
    await tx.classroomTeacher.createMany({
      data: { classroomId, teacherId: colleague.id },
      skipDuplicates: true,
    })
    return ok({ name: colleague.name })
  })
}

/** Takes a teacher, oneself too, off a class of this teacher; never the last one. */
export async function removeCoTeacher(
  input: Seat & { removedId: string },
): Promise<Result<null, 'not-found' | 'last-teacher'>> {
  const { classroomId, removedId } = input
  return database().$transaction(async (tx) => {
    if (!(await lockClassroom(tx, input))) return fail('not-found', NO_CLASS)
    if ((await tx.classroomTeacher.count({ where: { classroomId } })) === 1) {
      return fail('last-teacher', 'A class needs a teacher. Add another one first, or put the class away.')
    }
    const removed = await tx.classroomTeacher.deleteMany({ where: { classroomId, teacherId: removedId } })
    return removed.count === 1 ? ok(null) : fail('not-found', 'This person does not teach this class any more.')
  })
}

/** Two teachers who remove each other at once take turns; the second finds that the class is not theirs any more. */
async function lockClassroom(tx: Transaction, { teacherId, classroomId }: Seat): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM "Classroom" WHERE "id" = ${classroomId}::uuid FOR UPDATE`
  return (await tx.classroom.count({ where: { id: classroomId, ...taughtBy(teacherId) } })) === 1
}
