import { decode, encode } from 'next-auth/jwt'
import { authSettings } from './settings'

export const SESSION_SECONDS = 30 * 24 * 60 * 60

/** What a session token carries: who, and the version of their sessions when it was made. */
export type SessionToken = { userId: string; sessionVersion: number }

/** The cookie that next-auth and our own sign-in both write. */
export function sessionCookieName(): string {
  return authSettings().secureCookies ? '__Host-footnote-session' : 'footnote-session'
}

/** Attributes of the session cookie; `secure` follows PUBLIC_URL. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: authSettings().secureCookies } as const
}

/** An encrypted token in next-auth's own format, valid for 30 days. */
export async function sealSession(token: SessionToken): Promise<string> {
  const { secret } = authSettings()
  return encode({ token: { sub: token.userId, version: token.sessionVersion }, secret, maxAge: SESSION_SECONDS })
}

/** Null for anything that we did not seal, or that is past its time. */
export async function openSession(sealed: string): Promise<SessionToken | null> {
  const { secret } = authSettings()
  try {
    const claims = await decode({ token: sealed, secret })
    if (typeof claims?.sub !== 'string' || typeof claims.version !== 'number') return null
    return { userId: claims.sub, sessionVersion: claims.version }
  } catch {
    // A forged, foreign or expired token is no session; there is nothing to tell.
    return null
  }
}
