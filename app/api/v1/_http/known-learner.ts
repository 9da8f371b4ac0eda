import { identityOf } from '@/server/auth/identity'
import { findSessionUser, type SessionUser } from '@/server/auth/session'

/** Who a request is from; null for nobody, or who may no longer. */
export async function knownLearner(request: Request): Promise<SessionUser | null> {
  const identity = await identityOf(request)
  return identity && findSessionUser(identity)
}
