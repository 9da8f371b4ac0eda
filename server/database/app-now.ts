import { database } from './client'
import type { Prisma } from './generated/client'

/** What the database's clock says, which tests move; within a transaction, when that began. */
export async function appNow(within: Prisma.TransactionClient = database()): Promise<Date> {
  const [row] = await within.$queryRaw<{ now: Date }[]>`SELECT app_now() AS "now"`
  if (!row) throw new Error('app_now() gave no row')
  return row.now
}
