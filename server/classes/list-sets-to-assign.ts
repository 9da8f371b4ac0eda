import { database } from '@/server/database/client'
import { mayTake } from '@/server/sets/may-take'
import { mayAssign, type ToClass } from './may-assign'

/** A set that a teacher may give to a class. */
export type SetToAssign = {
  id: string
  title: string
  dossierTitle: string
  count: number
  minutes: number
  /** bundled with the dossier, the teacher's own, or somebody else's public one. */
  origin: 'bundled' | 'own' | 'public'
}

/** Every set with a question that this teacher may take and give to the class, by dossier, in the dossier's order. */
export async function listSetsToAssign(to: ToClass): Promise<SetToAssign[]> {
  const { teacherId } = to
  const rows = await database().questionSet.findMany({
    where: { ...mayTake(teacherId), questions: { some: {} }, AND: { dossier: mayAssign(to) } },
    orderBy: [
      { dossier: { title: 'asc' } },
      { dossierId: 'asc' },
      { position: 'asc' },
      { title: 'asc' },
      { id: 'asc' },
    ],
    select: {
      id: true,
      title: true,
      count: true,
      minutes: true,
      ownerId: true,
      dossier: { select: { title: true } },
      _count: { select: { questions: true } },
    },
  })
  return rows.map(({ dossier, ownerId, _count, ...set }) => ({
    ...set,
    count: Math.min(set.count, _count.questions),
    dossierTitle: dossier.title,
    origin: ownerId === null ? 'bundled' : ownerId === teacherId ? 'own' : 'public',
  }))
}
