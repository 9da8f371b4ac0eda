import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import type { SetSummary } from '@/server/facts/queries'
import { mayTake } from './may-take'

/** A set as the person who may take it sees it. */
export type SetToTake = SetSummary & {
  dossierId: string
  dossierTitle: string
  /** Asked in the order of the set, instead of one drawn anew. */
  fixedOrder: boolean
  /** bundled with the dossier, the reader's own, or somebody else's public one. */
  origin: 'bundled' | 'own' | 'public'
  /** False where it was taken back, for those who took it before: their results stay, and nothing new starts. */
  isOpen: boolean
}

/**
 * The set with this id, if `readerId` (null: nobody known) may take it or did; null for any other, so that a private set
 * and none at all look the same.
 */
export async function findSet({
  setId,
  readerId,
}: {
  setId: string
  readerId: string | null
}): Promise<SetToTake | null> {
  const open = await database().questionSet.findFirst({ where: { id: setId, ...mayTake(readerId) }, select: COLUMNS })
  const row = open ?? (readerId === null ? null : await findTaken(setId, readerId))
  if (!row) return null
  const { dossier, ownerId, ...set } = row
  const origin = ownerId === null ? 'bundled' : ownerId === readerId ? 'own' : 'public'
  return { ...set, slug: slugOf(set.id), dossierTitle: dossier.title, origin, isOpen: open !== null }
}

async function findTaken(setId: string, learnerId: string) {
  return database().questionSet.findFirst({
    where: { id: setId, dossier: { retiredAt: null }, attempts: { some: { learnerId } } },
    select: COLUMNS,
  })
}

const COLUMNS = {
  id: true,
  title: true,
  description: true,
  count: true,
  minutes: true,
  fixedOrder: true,
  ownerId: true,
  dossierId: true,
  dossier: { select: { title: true } },
} as const
