import { Prisma } from '../database/generated/client'
import type { Role } from '../database/generated/enums'
import { type Identity, isStill } from './identity'
import type { Account } from './sign-in'
import type { Transaction } from './tickets'

export type NewAccount = {
  name: string
  email: string | null
  passwordHash: string | null
  roles: Role[]
  /** IANA zone that the browser guessed. */
  zone?: string | undefined
  /** The guest of this browser: becomes the account in place, so that all they did stays theirs. */
  guest: Identity | null
}

/** A new account, or the guest's row with what an account has. Throws Prisma's unique violation when the e-mail is taken. */
export async function makeAccount(tx: Transaction, { guest, zone, ...account }: NewAccount): Promise<Account> {
  const data = { ...account, ...(zone ? { zone } : {}) }
  if (guest?.guestTokenHash) {
    const upgraded = await tx.user.updateMany({
      where: isStill(guest),
      data: { ...data, guestTokenHash: null, sessionVersion: { increment: 1 } },
    })
    if (upgraded.count === 1) {
      return tx.user.findUniqueOrThrow({ where: { id: guest.userId }, select: { id: true, sessionVersion: true } })
    }
  }
  return tx.user.create({ data, select: { id: true, sessionVersion: true } })
}

/** Whether the database refused a row because an e-mail, username or other unique value is taken. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
