import { database } from '../database/client'
import type { Transaction } from './tickets'

class LastAdminError extends Error {}

/**
 * Runs a change that may take an admin away, and undoes it all when nobody would be left to administer: then the answer is
 * `last-admin`. Two admins who demote each other at once take turns here.
 */
export async function keepingAnAdmin<T>(change: (tx: Transaction) => Promise<T>): Promise<T | 'last-admin'> {
  try {
    return await database().$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('footnote-admins'))`
      const before = await countAdmins(tx)
      const result = await change(tx)
      if (before > 0 && (await countAdmins(tx)) === 0) throw new LastAdminError()
      return result
    })
  } catch (error) {
    if (error instanceof LastAdminError) return 'last-admin'
    throw error
  }
}

function countAdmins(tx: Transaction): Promise<number> {
  return tx.user.count({ where: { roles: { has: 'admin' }, deactivatedAt: null, guestTokenHash: null } })
}
