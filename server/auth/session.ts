import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { database } from '@/server/database/client'
import type { Role } from '@/server/database/generated/enums'
import { GUEST_COOKIE, guestIdentity, type Identity, identityFromCookies, isStill } from './identity'
import { ownPath } from './own-path'
import { hashSecret, newSecret } from './secrets'
import { SESSION_SECONDS, sealSession, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { authSettings } from './settings'
import { knownZone } from './zone'

export { type Identity, identityOf } from './identity'

export type SessionUser = {
  id: string
  kind: 'account' | 'guest'
  roles: Role[]
  name: string
  zone: string
  appearance: 'system' | 'light' | 'dark'
  letterKeys: boolean
}

const GUEST_SECONDS = 400 * 24 * 60 * 60

/** Who is asking: the account of a session that still holds, the guest of a guest cookie, or null for nobody. One query. */
export async function currentUser(): Promise<SessionUser | null> {
  const jar = await cookies()
  const identity = await identityFromCookies((name) => jar.get(name)?.value)
  return identity ? findSessionUser(identity) : null
}

/** As currentUser, for a given identity: null when the account is gone or deactivated or the session was revoked. */
export async function findSessionUser(identity: Identity): Promise<SessionUser | null> {
  const user = await database().user.findFirst({ where: isStill(identity), select: SESSION_COLUMNS })
  return user && toSessionUser(user)
}

/**
 * Who is asking, or a redirect to the sign-in page, which leads back afterwards. Guests pass unless `account` is set.
 * `returnTo`: a path of ours; without it the page that is being asked for.
 */
export async function requireUser(options: { account?: boolean; returnTo?: string } = {}): Promise<SessionUser> {
  const user = await currentUser()
  if (user && (user.kind === 'account' || !options.account)) return user
  const path = ownPath(options.returnTo ?? (await headers()).get('x-footnote-path'))
  redirect(path === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(path)}`)
}

/** An account with this role. Nobody is sent to sign in; without the role the page does not exist. */
export async function requireRole(role: Role, options: { returnTo?: string } = {}): Promise<SessionUser> {
  const user = await requireUser({ account: true, ...options })
  if (!user.roles.includes(role)) notFound()
  return user
}

/**
 * For route handlers and server actions: who is asking, and a new guest with a cookie if that is nobody.
 * `zone`: the browser's IANA time zone, if it said so; kept with a new guest.
 */
export async function ensureLearner(zone?: string): Promise<SessionUser> {
  const jar = await cookies()
  const known = await currentUser()
  if (known) return known
  // A session that was revoked must not hide the guest, neither the one of before nor a new one.
  jar.delete(sessionCookieName())
  const earlier = guestIdentity(jar.get(GUEST_COOKIE)?.value)
  return (earlier && (await findSessionUser(earlier))) ?? createGuest(zone)
}

/** Signs the browser in as this account (server actions and route handlers). The guest cookie stays until it is claimed. */
export async function startSession(account: { id: string; sessionVersion: number }): Promise<void> {
  const sealed = await sealSession({ userId: account.id, sessionVersion: account.sessionVersion })
  const jar = await cookies()
  jar.set(sessionCookieName(), sealed, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS })
}

/** Signs this browser out, and this browser only. */
export async function endSession(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: sessionCookieName(), ...sessionCookieOptions() })
}

/** The guest that this browser was before it signed in, or null. */
export async function guestOfBrowser(): Promise<SessionUser | null> {
  const identity = guestIdentity((await cookies()).get(GUEST_COOKIE)?.value)
  return identity ? findSessionUser(identity) : null
}

/** Forgets the guest cookie of this browser; the guest's row stays for whoever holds a copy, and for nobody else. */
export async function forgetGuest(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: GUEST_COOKIE, ...sessionCookieOptions() })
}

async function createGuest(zone: string | undefined): Promise<SessionUser> {
  const secret = newSecret()
  const user = await database().user.create({
    data: { guestTokenHash: hashSecret(secret), zone: knownZone(zone) ?? 'UTC' },
    select: SESSION_COLUMNS,
  })
  const jar = await cookies()
  jar.set(GUEST_COOKIE, `${user.id}.${secret}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: authSettings().secureCookies,
    maxAge: GUEST_SECONDS,
  })
  return toSessionUser(user)
}

const SESSION_COLUMNS = {
  id: true,
  roles: true,
  name: true,
  zone: true,
  appearance: true,
  letterKeys: true,
  guestTokenHash: true,
} as const

type SessionRow = Omit<SessionUser, 'kind' | 'appearance'> & { appearance: string; guestTokenHash: string | null }

function toSessionUser({ guestTokenHash, appearance, ...row }: SessionRow): SessionUser {
  return {
    ...row,
    kind: guestTokenHash === null ? 'account' : 'guest',
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : 'system',
  }
}
