import { type Assembled, assemble, type DeskDossier } from '@/core/desk/assemble'
import { toDossierRows } from '@/server/facts/dossier-rows'
import { storeDossierIn } from '@/server/facts/store-dossier'
import type { Transaction } from '@/server/facts/written'
import { keepSummary } from './build-summary'
import { readDeskDossier } from './read-desk-dossier'

/**
 * Builds the questions of an imported dossier anew from what was accepted and stores them on the path of bundled content:
 * changed facts get a version, what is gone is retired. For the transaction of whoever changed something.
 */
export async function rebuildDossier(transaction: Transaction, dossierId: string): Promise<Assembled> {
  return storeAssembled(transaction, await readDeskDossier(transaction, dossierId))
}

/** The same for a dossier that was read already. */
export async function storeAssembled(transaction: Transaction, desk: DeskDossier): Promise<Assembled> {
  const assembled = assemble(desk)
  keepSummary(desk, assembled)
  await storeDossierIn(transaction, toDossierRows(assembled.content.dossier, assembled.bank))
  return assembled
}
