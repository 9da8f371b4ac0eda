import { database } from '@/server/database/client'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'

/** Whether this person decides what is right in a dossier: its owner does, and admins in those without one. */
export async function mayDecide(reader: Reader, dossierId: string): Promise<boolean> {
  const found = await database().dossier.findFirst({
    where: { id: dossierId, ...ownDossiers(reader) },
    select: { id: true },
  })
  return found !== null
}
