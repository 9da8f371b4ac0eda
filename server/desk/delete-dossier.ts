import { database } from '@/server/database/client'
import type { Editor } from './editing'

/** Deletes a dossier of one's own as long as nothing is in it. */
export async function deleteEmptyDossier({ userId, dossierId }: Editor): Promise<void> {
  await database().dossier.deleteMany({ where: { id: dossierId, ownerId: userId, articles: { none: {} } } })
}

/**
 * Takes a dossier of one's own out of use: nobody reads it or is asked it any more, results stay. One that nobody ever answered a
 * question of is deleted for good, with its articles. False for one that is not theirs.
 */
export async function deleteDossier({ userId, dossierId }: Editor): Promise<boolean> {
  const own = { id: dossierId, ownerId: userId }
  const used = { OR: [{ sets: { some: { attempts: { some: {} } } } }, { facts: { some: { evidence: { some: {} } } } }] }
  const deleted = await database().dossier.deleteMany({ where: { ...own, NOT: used } })
  if (deleted.count > 0) return true
  const retired = await database().$executeRaw`
    UPDATE "Dossier" SET "retiredAt" = app_now(), "updatedAt" = app_now()
    WHERE "id" = ${dossierId} AND "ownerId" = ${userId}::uuid AND "retiredAt" IS NULL`
  return retired > 0
}
