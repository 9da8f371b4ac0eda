import type { Prisma } from '@/server/database/generated/client'
import { mayRead } from '@/server/facts/may-read'

/** Which sets in use this person may take, as a filter: of the dossiers they may read, the dossiers' own sets, public ones, and theirs. Null is nobody. */
export function mayTake(userId: string | null): Prisma.QuestionSetWhereInput {
  return {
    retiredAt: null,
    dossier: mayRead(userId),
    OR: [{ ownerId: null }, { visibility: 'public' }, ...(userId === null ? [] : [{ ownerId: userId }])],
  }
}
