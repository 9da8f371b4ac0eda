import { database } from '../database/client'
import type { Role } from '../database/generated/enums'
import type { SessionUser } from './session'
import type { Account } from './sign-in'

/** What the account page shows of the person who is signed in. */
export type OwnAccount = {
  name: string
  email: string | null
  username: string | null
  roles: Role[]
  hasPassword: boolean
  zone: string
  appearance: string
  letterKeys: boolean
  createdAt: Date
  /** Issuers through which they sign in. */
  issuers: string[]
}

/** The account, or guest, with this id, as its owner sees it. Throws when there is none. */
export async function getOwnAccount({ userId }: { userId: string }): Promise<OwnAccount> {
  const { passwordHash, identities, ...user } = await database().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      name: true,
      email: true,
      username: true,
      roles: true,
      passwordHash: true,
      zone: true,
      appearance: true,
      letterKeys: true,
      createdAt: true,
      identities: { select: { issuer: true } },
    },
  })
  return { ...user, hasPassword: passwordHash !== null, issuers: identities.map((identity) => identity.issuer) }
}

/** Stores a name and how things are shown. */
export async function updateOwnAccount(
  { userId }: { userId: string },
  changes: { name?: string; zone?: string; appearance?: SessionUser['appearance']; letterKeys?: boolean },
): Promise<void> {
  await database().user.update({ where: { id: userId }, data: changes, select: { id: true } })
}

/** Gives an account the zone of its owner's browser, if it still has UTC, where accounts start that somebody else made. */
export async function adoptZone({ userId, zone }: { userId: string; zone: string }): Promise<void> {
  await database().user.updateMany({ where: { id: userId, zone: 'UTC' }, data: { zone } })
}

/** Ends all sessions of an account, on every instance, at their next request; the answer starts a new one. */
export async function endAllSessions({ userId }: { userId: string }): Promise<Account> {
  return database().user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 } },
    select: { id: true, sessionVersion: true },
  })
}
