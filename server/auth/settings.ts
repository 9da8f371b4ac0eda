/** What sign-in needs to know about this installation; read from the environment at each call, so that tests can change it. */
export type AuthSettings = {
  /** Signs and encrypts session tokens; the start command makes one when there is none. */
  secret: string
  /** Origin under which people reach the app, or null when any host is fine (a laptop in a school's network). */
  publicOrigin: string | null
  /** Cookies are Secure and carry the __Host- prefix behind TLS. */
  secureCookies: boolean
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
}

/** Throws without NEXTAUTH_SECRET: there is no default secret, as everyone could read it. */
export function authSettings(environment: NodeJS.ProcessEnv = process.env): AuthSettings {
  const secret = environment.NEXTAUTH_SECRET
  if (!secret) throw new Error('NEXTAUTH_SECRET is not set. Start with `npm start`, which makes one, or set it.')
  const publicOrigin = publicOriginOf(environment)
  return {
    secret,
    publicOrigin,
    secureCookies: publicOrigin?.startsWith('https:') ?? false,
    oidc: oidcOf(environment),
  }
}

/** Origin of PUBLIC_URL, or null when it is unset. Throws when it is no http(s) address. */
export function publicOriginOf(environment: NodeJS.ProcessEnv = process.env): string | null {
  if (!environment.PUBLIC_URL) return null
  const url = URL.canParse(environment.PUBLIC_URL) ? new URL(environment.PUBLIC_URL) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new Error('PUBLIC_URL is no web address. Write it like https://footnote.example.org')
  }
  return url.origin
}

function oidcOf(environment: NodeJS.ProcessEnv): AuthSettings['oidc'] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = environment
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null
  return {
    issuer: OIDC_ISSUER.replace(/\/$/, ''),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME || 'your school’s account',
  }
}
