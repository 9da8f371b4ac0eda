import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import type { Identity } from './identity'
import { isTaken, makeAccount } from './make-account'
import type { Account } from './sign-in'

/** What an OIDC provider says about the person; `email` only if the provider verified it. */
export type ProviderPerson = { issuer: string; subject: string; name: string; email: string | null }

export type ProviderProblem = 'email-taken' | 'deactivated' | 'linked-elsewhere'

/**
 * The account of someone whom a provider vouches for: the one that is linked to them, else the account that is signed in
 * (which is linked now), else a new student's account, into which this browser's guest turns.
 *
 * An account with the same e-mail is never taken over by itself: sign-up does not verify addresses, so someone else may
 * have made it in advance. Its owner signs in by password and connects the provider on the account page.
 */
export async function accountOfProvider(
  person: ProviderPerson,
  browser: { accountId: string | null; guest: Identity | null },
): Promise<Result<Account, ProviderProblem>> {
  const linked = await findLinked(person)
  if (linked) {
    if (linked.deactivatedAt) return fail('deactivated')
    if (browser.accountId && browser.accountId !== linked.id) return fail('linked-elsewhere')
    return ok({ id: linked.id, sessionVersion: linked.sessionVersion })
  }
  try {
    return ok(browser.accountId ? await linkTo(browser.accountId, person) : await makeLinked(person, browser.guest))
  } catch (error) {
    if (!isTaken(error)) throw error
    // Either this person came twice at once, and the other one made the account, or the e-mail is someone's.
    const now = await findLinked(person)
    return now ? ok({ id: now.id, sessionVersion: now.sessionVersion }) : fail('email-taken')
  }
}

async function findLinked({ issuer, subject }: ProviderPerson) {
  const identity = await database().identity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, sessionVersion: true, deactivatedAt: true } } },
  })
  return identity?.user ?? null
}

async function linkTo(accountId: string, { issuer, subject }: ProviderPerson): Promise<Account> {
  const link = await database().identity.create({
    data: { issuer, subject, userId: accountId },
    select: { user: { select: { id: true, sessionVersion: true } } },
  })
  return link.user
}

async function makeLinked({ issuer, subject, name, email }: ProviderPerson, guest: Identity | null): Promise<Account> {
  return database().$transaction(async (tx) => {
    const account = await makeAccount(tx, { name, email, passwordHash: null, roles: ['student'], guest })
    await tx.identity.create({ data: { issuer, subject, userId: account.id } })
    return account
  })
}
