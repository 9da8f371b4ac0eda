import { Prisma } from '@/server/database/generated/client'
import { formsOf } from '@/server/review/asked-forms'
import { markingStale, metFacts } from '@/server/review/mark-stale'
import type { Transaction } from './written'

/** What memory takes into account of a dossier's questions, by fact, as text to compare. */
export type StoredForms = ReadonlyMap<string, string>

/** In which forms each of the dossier's facts is asked now. */
export async function listForms(transaction: Transaction, dossierId: string): Promise<StoredForms> {
  const rows = await transaction.$queryRaw<{ factId: string; forms: string }[]>`
    SELECT f."id" AS "factId", to_jsonb(forms)::text AS "forms"
    FROM "Fact" f CROSS JOIN LATERAL ${formsOf(Prisma.sql`f."id"`)} forms WHERE f."dossierId" = ${dossierId}`
  return new Map(rows.map(({ factId, forms }) => [factId, forms]))
}

/** When a miss is cleared and a fact mastered depends on the forms there are: where they changed, it is worked out again. */
export async function markOtherForms(transaction: Transaction, before: StoredForms, after: StoredForms): Promise<void> {
  const changed = [...after].filter(([factId, forms]) => before.get(factId) !== forms).map(([factId]) => factId)
  await transaction.$executeRaw(markingStale(metFacts(Prisma.sql`met."factId" = ANY(${changed})`)))
}
