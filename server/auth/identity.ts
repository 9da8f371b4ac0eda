import { hashSecret } from './secrets'
import { openSession, sessionCookieName } from './session-cookie'

/** Who a request says it is from, proved by cryptography alone; whether they still may is for the database to say. */
export type Identity = { userId: string; sessionVersion: number | null; guestTokenHash: string | null }

export const GUEST_COOKIE = 'footnote-guest'

const GUEST_VALUE = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/

/**
 * Reads the session or the guest cookie of a request, without touching the database. The session wins when both are there.
 * Null when neither holds. The caller's query must require, on "User": id = userId, "deactivatedAt" IS NULL, and the
 * session version or the guest token hash that is set here.
 */
export async function identityOf(request: Request): Promise<Identity | null> {
  const cookies = parseCookies(request.headers.get('cookie') ?? '')
  return identityFromCookies((name) => cookies.get(name))
}

/** As identityOf, for callers that hold a cookie jar; `read` returns a cookie's value. */
export async function identityFromCookies(read: (name: string) => string | undefined): Promise<Identity | null> {
  const sealed = read(sessionCookieName())
  const session = sealed ? await openSession(sealed) : null
  if (session) return { userId: session.userId, sessionVersion: session.sessionVersion, guestTokenHash: null }
  return guestIdentity(read(GUEST_COOKIE))
}

/** The guest that a cookie value `<userId>.<secret>` names, or null when it is malformed. */
export function guestIdentity(value: string | undefined): Identity | null {
  const [, userId, secret] = GUEST_VALUE.exec(value ?? '') ?? []
  if (!userId || !secret) return null
  return { userId, sessionVersion: null, guestTokenHash: hashSecret(secret) }
}

/** The condition under which a row of User is the one that this identity names, as a Prisma filter. */
export function isStill(identity: Identity) {
  const proof =
    identity.sessionVersion === null
      ? { guestTokenHash: identity.guestTokenHash ?? '' }
      : { sessionVersion: identity.sessionVersion, guestTokenHash: null }
  return { id: identity.userId, deactivatedAt: null, ...proof }
}

function parseCookies(header: string): Map<string, string> {
  const pairs = header.split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const
  })
  // The first of two cookies with one name is the one of the narrower path or the older one: what browsers send first counts.
  return new Map(pairs.reverse())
}
