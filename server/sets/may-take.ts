import type { Prisma } from '@/server/database/generated/client'

/** Which sets in use this person may take, as a filter: the dossiers' own, public ones, and theirs. Null is nobody. */
export function mayTake(userId: string | null): Prisma.QuestionSetWhereInput {
  return {
    retiredAt: null,
    dossier: { retiredAt: null },
    OR: [{ ownerId: null }, { visibility: 'public' }, ...(userId === null ? [] : [{ ownerId: userId }])],
  }
}
