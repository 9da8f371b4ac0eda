import { taughtBy } from '@/server/classes/taught-by'
import { database } from '@/server/database/client'
import type { Reader } from '@/server/reports/own-dossiers'

/**
 * What this person may call these learners: by name those in their classes, and for admins everybody with an account; the others
 * are "A student" or "A guest".
 */
export async function learnerNames(reader: Reader, learnerIds: readonly string[]): Promise<Map<string, string>> {
  const learners = await database().user.findMany({
    where: { id: { in: [...new Set(learnerIds)] } },
    select: {
      id: true,
      name: true,
      username: true,
      guestTokenHash: true,
      enrolments: { where: { classroom: taughtBy(reader.userId) }, take: 1, select: { classroomId: true } },
    },
  })
  return new Map(
    learners.map(({ id, name, username, guestTokenHash, enrolments }) => {
      if (guestTokenHash !== null) return [id, 'A guest']
      const isKnown = reader.isAdmin || enrolments.length > 0
      return [id, isKnown ? name || username || 'A student' : 'A student']
    }),
  )
}
