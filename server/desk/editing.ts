import { fail, type Result } from '@/core/result'
import { database } from '@/server/database/client'
import { mayEdit } from '@/server/facts/may-read'
import type { Transaction } from '@/server/facts/written'

export type Editor = { userId: string; dossierId: string }

/** Building and checking the questions of a large dossier takes seconds on a slow machine. */
const LONGEST_MS = 60_000

/** How long a transaction may take that waits for whoever edits the dossier. */
export const WHILE_OTHERS_EDIT = { maxWait: LONGEST_MS, timeout: LONGEST_MS }

export const DOSSIER_NOT_FOUND = 'There is no such dossier of yours.'

/**
 * Runs a change of an imported dossier while nobody else changes it, in one transaction that is undone if the change fails.
 * `not-found` for a dossier that this person may not edit, as for one that is not there.
 */
export async function editing<T, Code extends string>(
  editor: Editor,
  change: (transaction: Transaction) => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'not-found'>> {
  return database().$transaction(async (transaction): Promise<Result<T, Code | 'not-found'>> => {
    return (await mayChange(transaction, editor)) ? change(transaction) : fail('not-found', DOSSIER_NOT_FOUND)
  }, WHILE_OTHERS_EDIT)
}

/** Whether this person may edit the dossier; if it is there, nobody else changes it until the transaction ends. */
export async function mayChange(transaction: Transaction, { userId, dossierId }: Editor): Promise<boolean> {
  await transaction.$executeRaw`SELECT 1 FROM "Dossier" WHERE "id" = ${dossierId} FOR UPDATE`
  const found = await transaction.dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: { id: true },
  })
  return found !== null
}
