import { clientAddress } from '@/server/auth/client-address'
import { type Limit, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { currentUser, ensureLearner, type SessionUser } from '@/server/auth/session'
import type { Body } from '@/server/request'
import { refusal } from './reply'

/** Who is asking; whoever is not known becomes a guest with a cookie, unless too many of this address just did. */
export async function knownOrNewLearner(
  request: Request,
  zone?: string,
): Promise<SessionUser | { retryAfterSeconds: number }> {
  return (await currentUser()) ?? (await newGuest(request, zone))
}

/** A whole school behind one address gets in; a script that makes guests without end does not. */
const NEW_GUESTS: Limit = { name: 'guests-address', max: 1000, windowSeconds: 3600 }

async function newGuest(request: Request, zone?: string): Promise<SessionUser | { retryAfterSeconds: number }> {
  const taken = await takeFrom(NEW_GUESTS, clientAddress(request.headers))
  return taken.allowed ? ensureLearner(zone) : taken
}

/** The reply where `knownOrNewLearner` made no guest. */
export function tooManyGuests(kind: Body['kind'], retryAfterSeconds: number): Response {
  const message = `Very many guests have started from this address. Sign in, or wait. ${tryAgainIn(retryAfterSeconds)}`
  const reply = refusal(kind, 429, 'too-many-guests', message)
  reply.headers.set('retry-after', String(retryAfterSeconds))
  return reply
}
