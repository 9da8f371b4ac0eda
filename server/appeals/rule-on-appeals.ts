import type { Transaction } from '@/server/facts/written'

export type Ruling = {
  state: 'waiting' | 'accepted' | 'declined'
  reason: string
  /** The amendment, or what holds together appeals that were declined at once. */
  decisionId: string
  authorId: string
  at: Date
}

/** Adds a ruling to each of these appeals, after those that they have. */
export async function ruleOnAppeals(
  transaction: Transaction,
  appealIds: readonly string[],
  { state, reason, decisionId, authorId, at }: Ruling,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "AppealRuling" ("appealId", "sequence", "state", "reason", "decisionId", "authorId", "createdAt")
    SELECT p."id", 1 + (SELECT count(*)::int FROM "AppealRuling" r WHERE r."appealId" = p."id"), ${state}, ${reason},
      ${decisionId}::uuid, ${authorId}::uuid, ${at.toISOString()}::timestamptz
    FROM "Appeal" p WHERE p."id" = ANY(${[...appealIds]}::uuid[])`
}
