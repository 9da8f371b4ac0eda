import { database } from '@/server/database/client'
import { taughtBy } from './taught-by'

/** What was granted to one student in an assignment. */
export type Exception = {
  learnerId: string
  name: string
  dueAt: Date | null
  extraMinutes: number
  extraAttempts: number
  grantedAt: Date
}

/** What was granted in an assignment of a class that this person teaches, by the students' names. */
export async function listExceptions(of: { teacherId: string; assignmentId: string }): Promise<Exception[]> {
  const rows = await database().assignmentException.findMany({
    where: { assignmentId: of.assignmentId, assignment: { classroom: taughtBy(of.teacherId) } },
    select: {
      learnerId: true,
      dueAt: true,
      extraMinutes: true,
      extraAttempts: true,
      grantedAt: true,
      learner: { select: { name: true } },
    },
  })
  return rows
    .map(({ learner, ...row }) => ({ ...row, name: learner.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.learnerId < b.learnerId ? -1 : 1))
}
