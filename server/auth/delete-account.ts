import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { provePassword } from './change-password'
import { keepingAnAdmin } from './last-admin'

/**
 * Deletes an account or guest with all answers, evidence, classes and links; what others own stays: reports lose their
 * sender, decisions about questions their author, dossiers and pupils this owner. `password`: re-entered, ignored when the account has none.
 */
export async function deleteAccount(input: {
  userId: string
  password: string
}): Promise<Result<null, 'wrong' | 'too-many' | 'last-admin'>> {
  const user = await database().user.findUnique({ where: { id: input.userId }, select: { passwordHash: true } })
  if (!user) return ok(null)
  const proved = await provePassword(input.userId, user.passwordHash, input.password)
  if (!proved.ok) return proved
  // Foreign keys cascade; Response hangs on Attempt, which hangs on User.
  const deleted = await keepingAnAdmin((tx) => tx.user.deleteMany({ where: { id: input.userId } }))
  if (deleted === 'last-admin') {
    return fail('last-admin', 'You are the only admin. Make someone else an admin first.')
  }
  return ok(null)
}
