import type { Prisma } from '../database/generated/client'

/** Who looks after dossiers. */
export type Reader = { userId: string; isAdmin: boolean }

/** The dossiers that this person owns, and for admins those without owner: the bundled ones. */
export function ownDossiers({ userId, isAdmin }: Reader): Prisma.DossierWhereInput {
  return isAdmin ? { OR: [{ ownerId: userId }, { ownerId: null }] } : { ownerId: userId }
}
