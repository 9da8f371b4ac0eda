import { cookies, headers } from 'next/headers'
import { clientAddress } from './client-address'
import { GUEST_COOKIE, guestIdentity, type Identity } from './identity'
import type { Browser } from './next-auth'
import { currentUser } from './session'

/** What sign-in needs to know of the browser that is asking: its address, its account and its guest. */
export async function browserOf(): Promise<Browser> {
  const user = await currentUser()
  return {
    address: clientAddress(await headers()),
    accountId: user?.kind === 'account' ? user.id : null,
    guest: await guestCookie(),
  }
}

/** The guest that this browser's cookie names, unchecked. */
export async function guestCookie(): Promise<Identity | null> {
  return guestIdentity((await cookies()).get(GUEST_COOKIE)?.value)
}
