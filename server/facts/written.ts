import type { Prisma } from '@/server/database/generated/client'

/** How many articles, entities, facts, questions and sets were written; un-retired ones count as changed. */
export type Written = { created: number; changed: number; retired: number }

/** The open transaction that all of a dossier is written in. */
export type Transaction = Prisma.TransactionClient

/** What an upsert returns of each row it wrote. */
export type Upserted = { id: string; isNew: boolean }

type ContentTable = 'Article' | 'Entity' | 'Fact' | 'Question' | 'QuestionSet'

/** Tables in which people have rows of their own beside those of the content files. */
const WITH_OWNERS: readonly ContentTable[] = ['Question', 'QuestionSet']

/** Retires the dossier’s rows of a table that `rows` do not have, people's own left alone; gives their number. */
export async function retireAbsent(
  transaction: Transaction,
  dossierId: string,
  table: ContentTable,
  rows: { id: string }[],
): Promise<number> {
  const bundled = WITH_OWNERS.includes(table) ? 'AND "ownerId" IS NULL' : ''
  // The table's name is one of five of ours; everything else is a parameter.
  return transaction.$executeRawUnsafe(
    `UPDATE "${table}" SET "retiredAt" = app_now()
     WHERE "dossierId" = $1 AND "retiredAt" IS NULL ${bundled} AND NOT "id" = ANY($2)`,
    dossierId,
    rows.map((row) => row.id),
  )
}

/** Counts what an upsert wrote. */
export function count(rows: Upserted[]): Omit<Written, 'retired'> {
  const created = rows.filter((row) => row.isNew).length
  return { created, changed: rows.length - created }
}

/** Adds up two counts. */
export function sum(a: Written, b: Written): Written {
  return { created: a.created + b.created, changed: a.changed + b.changed, retired: a.retired + b.retired }
}
