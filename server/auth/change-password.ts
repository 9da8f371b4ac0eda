import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { checkPassword, hashPassword, type PasswordProblem, verifyPassword } from './passwords'
import { giveBack, LIMITS, takeFrom, tryAgainIn } from './rate-limit'
import type { Account } from './sign-in'
import { voidTickets } from './tickets'

/**
 * Sets a new password of an account that knows its present one (or has none, as it signs in through a provider). Ends all
 * its sessions; the answer is what a new session of this browser needs.
 */
export async function changePassword(input: {
  userId: string
  current: string
  next: string
}): Promise<Result<Account, PasswordProblem | 'wrong' | 'too-many'>> {
  const user = await database().user.findFirstOrThrow({
    where: { id: input.userId, guestTokenHash: null, deactivatedAt: null },
    select: { name: true, email: true, username: true, passwordHash: true },
  })
  const proved = await provePassword(input.userId, user.passwordHash, input.current)
  if (!proved.ok) return proved
  const next = checkPassword(input.next, [user.name, user.email ?? '', user.username ?? ''])
  if (!next.ok) return next
  const passwordHash = await hashPassword(next.value)
  return database().$transaction(async (tx) => {
    await voidTickets(tx, input.userId)
    return ok(
      await tx.user.update({
        where: { id: input.userId },
        data: { passwordHash, sessionVersion: { increment: 1 } },
        select: { id: true, sessionVersion: true },
      }),
    )
  })
}

/** Whether someone who is signed in knows the account's password; ten wrong tries in 15 minutes end the trying. */
export async function provePassword(
  userId: string,
  passwordHash: string | null,
  typed: string,
): Promise<Result<null, 'wrong' | 'too-many'>> {
  if (passwordHash === null) return ok(null)
  const taken = await takeFrom(LIMITS.passwordPerAccount, userId)
  if (!taken.allowed) return fail('too-many', `There were too many tries. ${tryAgainIn(taken.retryAfterSeconds)}`)
  if (!(await verifyPassword(passwordHash, typed))) return fail('wrong', 'This is not your present password.')
  await giveBack(LIMITS.passwordPerAccount, userId)
  return ok(null)
}
