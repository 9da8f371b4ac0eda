import { appEnv, type Env } from '../env'

/** What sign-in needs to know about this installation. */
export type AuthSettings = {
  /** Encrypts session tokens; the start command makes one when there is none. */
  secret: string
  /** Cookies are Secure and carry the __Host- prefix when people reach the app by https. */
  secureCookies: boolean
  oidc: Env['oidc']
}

/** Throws without NEXTAUTH_SECRET: there is no default secret, as everyone could read it. */
export function authSettings(env: Env = appEnv()): AuthSettings {
  if (!env.authSecret)
    throw new Error('NEXTAUTH_SECRET is not set. Start with `npm start`, which makes one, or set it.')
  return {
    secret: env.authSecret,
    secureCookies: env.publicUrl?.startsWith('https:') ?? false,
    oidc: env.oidc && { ...env.oidc, issuer: env.oidc.issuer.replace(/\/$/, '') },
  }
}
