import { nextOfSitting } from '@/core/review/sitting-run'
import { database } from '@/server/database/client'
import { getSitting, type SittingView } from './get-sitting'

/** The sitting that a learner began on this day (YYYY-MM-DD) and that still asks something; null if there is none. */
export async function findOpenSitting(scope: { learnerId: string; day: string }): Promise<SittingView | null> {
  const open = await database().sitting.findFirst({
    where: { openSlot: scope.learnerId, day: scope.day },
    select: { id: true },
  })
  const sitting = open && (await getSitting({ learnerId: scope.learnerId, sittingId: open.id }))
  return sitting && nextOfSitting(sitting.items, sitting.said, sitting.now).kind !== 'finished' ? sitting : null
}
