import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Role } from '../database/generated/enums'
import type { Identity } from './identity'
import { isTaken, makeAccount } from './make-account'
import { checkPassword, hashPassword, type PasswordProblem } from './passwords'
import type { Account } from './sign-in'
import { EMAIL_TAKEN } from './sign-up'
import { findTicket, spendTicket, voidTickets } from './tickets'

const GONE = 'This link was used or is out of date. Ask for a new one.'

/** Uses an invitation, or the link for the first account, to make an account with the ticket's roles. */
export async function joinWithNewAccount(input: {
  secret: string
  name: string
  email: string
  password: string
  zone?: string | undefined
  guest: Identity | null
}): Promise<Result<Account, PasswordProblem | 'gone' | 'email-taken'>> {
  const password = checkPassword(input.password, [input.name, input.email])
  if (!password.ok) return password
  const ticket = await findTicket(input.secret)
  if (!ticket || !makesAccounts(ticket.kind)) return fail('gone', GONE)
  const passwordHash = await hashPassword(password.value)
  const { name, email, zone, guest } = input
  try {
    return await database().$transaction(async (tx) => {
      if (!(await spendTicket(tx, ticket.id))) return fail('gone', GONE)
      return ok(await makeAccount(tx, { name, email, passwordHash, roles: ticket.roles, zone, guest }))
    })
  } catch (error) {
    if (isTaken(error)) return fail('email-taken', EMAIL_TAKEN)
    throw error
  }
}

/** Uses an invitation to add its roles to an account that there is; ends that account's sessions, as every change of roles does. */
export async function joinWithAccount(input: { secret: string; accountId: string }): Promise<Result<Account, 'gone'>> {
  const ticket = await findTicket(input.secret)
  if (ticket?.kind !== 'invitation') return fail('gone', GONE)
  return database().$transaction(async (tx) => {
    if (!(await spendTicket(tx, ticket.id))) return fail('gone', GONE)
    const account = await tx.user.findFirstOrThrow({
      where: { id: input.accountId, guestTokenHash: null, deactivatedAt: null },
      select: { roles: true },
    })
    const roles: Role[] = [...new Set([...account.roles, ...ticket.roles])]
    return ok(
      await tx.user.update({
        where: { id: input.accountId },
        data: { roles, sessionVersion: { increment: 1 } },
        select: { id: true, sessionVersion: true },
      }),
    )
  })
}

/** Uses a password link: sets the password, ends all sessions of the account and makes its other links and codes void. */
export async function resetPassword(input: {
  secret: string
  password: string
}): Promise<Result<Account, PasswordProblem | 'gone'>> {
  const ticket = await findTicket(input.secret)
  if (ticket?.kind !== 'password_reset' || !ticket.userId) return fail('gone', GONE)
  const userId = ticket.userId
  const password = checkPassword(input.password, [ticket.name ?? '', ticket.login ?? ''])
  if (!password.ok) return password
  const passwordHash = await hashPassword(password.value)
  return database().$transaction(async (tx) => {
    if (!(await spendTicket(tx, ticket.id))) return fail('gone', GONE)
    await voidTickets(tx, userId)
    return ok(
      await tx.user.update({
        where: { id: userId },
        data: { passwordHash, sessionVersion: { increment: 1 } },
        select: { id: true, sessionVersion: true },
      }),
    )
  })
}

function makesAccounts(kind: string): boolean {
  return kind === 'invitation' || kind === 'first_account'
}
