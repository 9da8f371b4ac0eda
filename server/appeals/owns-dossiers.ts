import { database } from '@/server/database/client'
import { ownDossiers, type Reader } from '@/server/reports/own-dossiers'

/** Whether there is a dossier that this person looks after. */
export async function ownsDossiers(reader: Reader): Promise<boolean> {
  return (await database().dossier.findFirst({ where: ownDossiers(reader), select: { id: true } })) !== null
}
