import { fail, ok, type Result } from '@/core/result'
import { appNow } from '../database/app-now'
import { database } from '../database/client'
import { taughtBy } from './taught-by'

type Seat = { teacherId: string; classroomId: string }

const NOT_FOUND = 'This class is no longer here.'

/** Puts a class away: its code ends, nothing more is assigned, and all that was done stays to be read. */
export async function archiveClassroom({ teacherId, classroomId }: Seat): Promise<Result<null, 'not-found'>> {
  const changed = await database().classroom.updateMany({
    where: { id: classroomId, ...taughtBy(teacherId) },
    data: { archivedAt: await appNow(database()), joinCode: null, joinCodeExpiresAt: null },
  })
  return changed.count === 1 ? ok(null) : fail('not-found', NOT_FOUND)
}

/** Takes a class up again. */
export async function unarchiveClassroom({ teacherId, classroomId }: Seat): Promise<Result<null, 'not-found'>> {
  const changed = await database().classroom.updateMany({
    where: { id: classroomId, ...taughtBy(teacherId) },
    data: { archivedAt: null },
  })
  return changed.count === 1 ? ok(null) : fail('not-found', NOT_FOUND)
}
