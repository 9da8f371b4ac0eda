import { fail, ok, type Result } from '@/core/result'
import { randomCode } from '../auth/readable-code'
import { appNow } from '../database/app-now'
import { database } from '../database/client'
import { taughtBy } from './taught-by'

/** 5 bits each: one of 2^40. */
export const JOIN_CODE_LETTERS = 8

/** For how many days a code can be made. */
export const JOIN_CODE_DAYS = [1, 7, 30] as const

export type JoinCode = { code: string; expiresAt: Date }

type Seat = { teacherId: string; classroomId: string }

const DAY_MS = 24 * 60 * 60 * 1000

/** The code that opens a class of this teacher's now; null if there is none, it has run out, or the class is another's. */
export async function findJoinCode({ teacherId, classroomId }: Seat): Promise<JoinCode | null> {
  const row = await database().classroom.findFirst({
    where: { id: classroomId, ...taughtBy(teacherId), joinCodeExpiresAt: { gt: await appNow(database()) } },
    select: { joinCode: true, joinCodeExpiresAt: true },
  })
  return row?.joinCode && row.joinCodeExpiresAt ? { code: row.joinCode, expiresAt: row.joinCodeExpiresAt } : null
}

/** A new code for a class of this teacher that is not put away; the earlier one ends at once. */
export async function rotateJoinCode(input: Seat & { days: number }): Promise<Result<JoinCode, 'not-found'>> {
  const { teacherId, classroomId, days } = input
  const code = randomCode(JOIN_CODE_LETTERS)
  const expiresAt = new Date((await appNow(database())).getTime() + days * DAY_MS)
  const changed = await database().classroom.updateMany({
    where: { id: classroomId, archivedAt: null, ...taughtBy(teacherId) },
    data: { joinCode: code, joinCodeExpiresAt: expiresAt },
  })
  if (changed.count === 0) return fail('not-found', 'This class is put away or no longer here.')
  return ok({ code, expiresAt })
}

/** Ends the code: nobody joins any more. */
export async function endJoinCode({ teacherId, classroomId }: Seat): Promise<Result<null, 'not-found'>> {
  const changed = await database().classroom.updateMany({
    where: { id: classroomId, ...taughtBy(teacherId) },
    data: { joinCode: null, joinCodeExpiresAt: null },
  })
  return changed.count === 1 ? ok(null) : fail('not-found', 'This class is no longer here.')
}
