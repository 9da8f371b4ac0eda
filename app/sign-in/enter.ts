import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { APPEARANCE_COOKIE } from '@/components/appearance'
import { adoptZone, getOwnAccount } from '@/server/auth/account'
import { guestCookie } from '@/server/auth/browser'
import { findGuestWork } from '@/server/auth/claim-guest'
import { ownPath } from '@/server/auth/own-path'
import { forgetGuest, startSession } from '@/server/auth/session'
import type { Account } from '@/server/auth/sign-in'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/**
 * Signs the browser in and leads on: to the page that was wanted, by way of "Was this you?" when somebody did a quiz here
 * without an account. `zone`: what the browser guesses. For server actions; does not return.
 */
export async function enter(account: Account, callbackUrl: string | undefined, zone?: string): Promise<never> {
  await startSession(account)
  if (zone) await adoptZone({ userId: account.id, zone })
  await showAppearance((await getOwnAccount({ userId: account.id })).appearance)
  const next = ownPath(callbackUrl)
  const guest = await guestCookie()
  if (guest && (await findGuestWork(guest))) redirect(`/account/claim?next=${encodeURIComponent(next)}`)
  if (guest) await forgetGuest()
  redirect(next)
}

/** Remembers in this browser how pages should look, for the layout. */
export async function showAppearance(appearance: string): Promise<void> {
  const jar = await cookies()
  jar.set(APPEARANCE_COOKIE, appearance, { sameSite: 'lax', path: '/', maxAge: YEAR_SECONDS })
}
