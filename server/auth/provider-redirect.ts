import { createHash, randomBytes } from 'node:crypto'
import { authSettings } from './settings'

/**
 * A token of next-auth's double-submit check, made the way it makes them: the cookie holds the token and its hash with the
 * secret, the body the token. Our own button needs one at the moment of the click: a page cannot set cookies while it
 * renders, and without JavaScript nobody can fetch one first. The click itself is checked for its origin.
 */
export function newCsrfToken(): { token: string; cookie: { name: string; value: string; secure: boolean } } {
  const { secret, secureCookies } = authSettings()
  const token = randomBytes(32).toString('hex')
  const hash = createHash('sha256').update(`${token}${secret}`).digest('hex')
  const name = `${secureCookies ? '__Host-' : ''}next-auth.csrf-token`
  return { token, cookie: { name, value: `${token}|${hash}`, secure: secureCookies } }
}
