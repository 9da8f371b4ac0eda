import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { provePassword } from './change-password'
import { keepingAnAdmin } from './last-admin'
import type { Transaction } from './tickets'

/**
 * Deletes an account or guest with all answers, evidence, classes that nobody else teaches, links, and the sets and questions they wrote, but for what
 * others were asked, which is kept without a name and out of use; what others own stays: reports lose their sender, decisions
 * about questions their author, dossiers and pupils this owner. `password`: re-entered, ignored when the account has none.
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
  const deleted = await keepingAnAdmin(async (tx) => {
    const written = await retireWritten(tx, input.userId)
    const gone = await tx.user.deleteMany({ where: { id: input.userId } })
    await tx.classroom.deleteMany({ where: { teachers: { none: {} } } })
    await deleteUnasked(tx, written)
    return gone
  })
  if (deleted === 'last-admin') {
    return fail('last-admin', 'You are the only admin. Make someone else an admin first.')
  }
  return ok(null)
}

type Written = { setIds: string[]; questionIds: string[] }

/** Before the owner goes: what has no owner any more must not pass for the dossier's own. */
async function retireWritten(tx: Transaction, ownerId: string): Promise<Written> {
  const [sets, questions] = await Promise.all([
    tx.questionSet.findMany({ where: { ownerId }, select: { id: true } }),
    tx.question.findMany({ where: { ownerId }, select: { id: true } }),
  ])
  await tx.$executeRaw`UPDATE "QuestionSet" SET "retiredAt" = app_now() WHERE "ownerId" = ${ownerId}::uuid`
  await tx.$executeRaw`UPDATE "Question" SET "retiredAt" = app_now() WHERE "ownerId" = ${ownerId}::uuid`
  return { setIds: sets.map(({ id }) => id), questionIds: questions.map(({ id }) => id) }
}

/** After the owner's attempts are gone: only those of others can still stand on what they wrote. */
async function deleteUnasked(tx: Transaction, { setIds, questionIds }: Written): Promise<void> {
  await tx.questionSet.deleteMany({ where: { id: { in: setIds }, attempts: { none: {} }, assignments: { none: {} } } })
  await tx.question.deleteMany({
    where: {
      id: { in: questionIds },
      versions: { none: { OR: [{ attempts: { some: {} } }, { assigned: { some: {} } }] } },
    },
  })
}
