import type { PrismaClient } from './generated/client'

/** The database's time: the one clock that deadlines are judged by, whichever instance asks. */
export async function appNow(client: Pick<PrismaClient, '$queryRaw'>): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT app_now() AS "now"`
  if (!row) throw new Error('The database did not tell the time')
  return row.now
}
