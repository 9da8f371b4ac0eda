import { assemble } from '@/core/desk/assemble'
import type { DossierContent } from '@/core/questions/question-bank'
import { database } from '@/server/database/client'
import { mayEdit } from '@/server/facts/may-read'
import type { Editor } from './editing'
import { readDeskDossier } from './read-desk-dossier'

/**
 * A dossier as content/ would hold it, for its editors: what is asked about, with the evidence of all articles. Facts that are set
 * aside are left out. Null for a foreign dossier and a missing one alike.
 */
export async function exportDossier({ userId, dossierId }: Editor): Promise<DossierContent | null> {
  const found = await database().dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: { id: true },
  })
  return found && assemble(await readDeskDossier(database(), dossierId)).content
}
