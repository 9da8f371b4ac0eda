import { fail, ok, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { findSetForFacts } from '@/server/questions/find-set-for-facts'
import { mayAssign } from './may-assign'

/** As many facts as one more lesson can go over again. */
const MOST_FACTS = 15

/**
 * Where a teacher assigns what a class missed: the form of a new assignment, filled in with the set that asks for the most of these facts
 * (row ids, the most missed first) and with those facts; one more click assigns it. `factIds`: those that it will ask for.
 */
export async function assignMissed(input: {
  teacherId: string
  classroomId: string
  factIds: readonly string[]
}): Promise<Result<{ href: string; factIds: string[] }, 'nothing-to-ask'>> {
  const { teacherId, classroomId } = input
  const assignable = await database().fact.findMany({
    where: { id: { in: [...input.factIds] }, dossier: mayAssign(input) },
    select: { id: true },
  })
  const factIds = assignable.map(({ id }) => id)
  const found = await findSetForFacts({ factIds, atMost: Number.POSITIVE_INFINITY, takerId: teacherId })
  if (!found)
    return fail('nothing-to-ask', 'No set asks for these facts one by one. Make one of your own from the dossier.')
  const asked = new Set(found.factIds)
  const again = input.factIds.filter((id) => asked.has(id)).slice(0, MOST_FACTS)
  const query = new URLSearchParams({ set: found.setId, facts: again.map(slugOf).join(',') })
  return ok({ href: `/classes/${classroomId}/assignments/new?${query}`, factIds: again })
}
