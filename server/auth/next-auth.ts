import type { NextAuthOptions, Profile } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { database } from '../database/client'
import { appEnv } from '../env'
import type { Identity } from './identity'
import { ownPath } from './own-path'
import { accountOfProvider, type ProviderPerson } from './provider-account'
import { findSessionUser } from './session'
import { SESSION_SECONDS, sessionCookieName, sessionCookieOptions } from './session-cookie'
import { authSettings } from './settings'
import { signIn } from './sign-in'

export const OIDC_PROVIDER = 'oidc'

/** What next-auth's callbacks need to know of the browser that is asking. */
export type Browser = {
  address: string
  /** The account that is signed in: a provider is then linked to it. */
  accountId: string | null
  guest: Identity | null
}

/** next-auth's settings for one request. Tokens carry the account and the version of its sessions, and nothing else. */
export function authOptions(browser: Browser): NextAuthOptions {
  const { secret, secureCookies, oidc } = authSettings()
  // next-auth reads its own address from the environment only; without PUBLIC_URL, providers can lead back to this machine.
  process.env.NEXTAUTH_URL = appEnv().publicUrl ?? `http://localhost:${appEnv().port}`
  return {
    secret,
    useSecureCookies: secureCookies,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/account' },
    providers: [credentials(browser), ...(oidc ? [oidcProvider(oidc)] : [])],
    callbacks: {
      signIn: ({ account, profile }) => (account?.provider === OIDC_PROVIDER ? admit(profile, browser) : true),
      jwt: async ({ token, user, account }) => {
        if (account?.provider === OIDC_PROVIDER) return claimsOfProvider(account.providerAccountId)
        return account ? { sub: user.id, version: Number(user.name) } : token
      },
      session: async ({ session, token }) => {
        const identity = { userId: String(token.sub), sessionVersion: Number(token.version), guestTokenHash: null }
        const user = await findSessionUser(identity)
        return user ? { expires: session.expires, user: { name: user.name } } : { expires: session.expires }
      },
      redirect: ({ url, baseUrl }) => {
        // next-auth asks again with what it was given before: a full address of ours.
        const path = url.startsWith(`${baseUrl}/`) ? url.slice(baseUrl.length) : url
        return baseUrl + ownPath(path)
      },
    },
    logger: { error: logProblem, warn: () => undefined, debug: () => undefined },
  }
}

/** Sign-in for programs; people use our own form, see docs/decisions/0005-next-auth-v4.md. */
function credentials(browser: Browser) {
  return Credentials({
    credentials: { login: {}, password: {} },
    authorize: async (typed) => {
      // What is thrown here would show up in the browser's address bar.
      try {
        const signedIn = await signIn({
          login: typed?.login ?? '',
          password: typed?.password ?? '',
          address: browser.address,
        })
        if (!signedIn.ok || signedIn.value.kind !== 'account') return null
        const { id, sessionVersion } = signedIn.value.account
        // next-auth's user has no field for it; only our jwt callback above ever reads this one.
        return { id, name: String(sessionVersion) }
      } catch (error) {
        logProblem('SIGN_IN_FAILED', error)
        return null
      }
    },
  })
}

function oidcProvider(oidc: NonNullable<ReturnType<typeof authSettings>['oidc']>): OAuthConfig<Profile> {
  return {
    id: OIDC_PROVIDER,
    name: oidc.name,
    type: 'oauth',
    issuer: oidc.issuer,
    wellKnown: `${oidc.issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    profile: (profile) => ({ id: String(profile.sub) }),
  }
}

/** True when the person may come in, else the page that says why not. */
async function admit(profile: Profile | undefined, browser: Browser): Promise<true | string> {
  const person = personOf(profile)
  if (!person) return '/sign-in?error=provider'
  try {
    const account = await accountOfProvider(person, browser)
    return account.ok ? true : `/sign-in?error=${account.code}`
  } catch (error) {
    logProblem('PROVIDER_SIGN_IN_FAILED', error)
    return '/sign-in?error=provider'
  }
}

function personOf(profile: (Profile & { email_verified?: unknown }) | undefined): ProviderPerson | null {
  const { oidc } = authSettings()
  if (!oidc || typeof profile?.sub !== 'string') return null
  const email = profile.email_verified === true ? (profile.email ?? null) : null
  const name = (profile.name ?? email?.split('@')[0] ?? '').trim().slice(0, 80)
  return { issuer: oidc.issuer, subject: profile.sub, name, email: email?.toLowerCase() ?? null }
}

async function claimsOfProvider(subject: string): Promise<{ sub: string; version: number }> {
  const issuer = authSettings().oidc?.issuer ?? ''
  const { user } = await database().identity.findUniqueOrThrow({
    where: { issuer_subject: { issuer, subject } },
    select: { user: { select: { id: true, sessionVersion: true } } },
  })
  return { sub: user.id, version: user.sessionVersion }
}

/** Codes and kinds of error only: messages of providers and databases may hold tokens and addresses. */
function logProblem(code: string, detail: unknown): void {
  const kind = detail instanceof Error ? detail.name : ''
  process.stderr.write(`${JSON.stringify({ level: 'error', about: 'sign-in', code, kind })}\n`)
}
