import { fail, ok, type Result } from '@/core/result'
import { database } from '../database/client'
import { provePassword } from './change-password'
import { keepingAnAdmin } from './last-admin'
import type { Transaction } from './tickets'

/**
 * Deletes an account or guest with all answers, evidence, classes that nobody else teaches, links, and the sets and questions they wrote, but for what
 * others were asked, which is kept without a name and out of use; what others own stays: reports lose their sender, decisions
 * about questions and suggestions their author, students this owner; dossiers go to a co-editor, or out of use. `password`: re-entered, ignored when the account has none.
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
    const left = await leaveDossiers(tx, input.userId)
    const gone = await tx.user.deleteMany({ where: { id: input.userId } })
    await tx.classroom.deleteMany({ where: { teachers: { none: {} } } })
    await deleteUnasked(tx, written)
    await deleteUnread(tx, left)
    return gone
  })
  if (deleted === 'last-admin') {
    return fail('last-admin', 'You are the only admin. Make someone else an admin first.')
  }
  return ok(null)
}

/**
 * Before the owner goes: dossiers that somebody else edits are theirs from now on, the others are out of use. Gives the ids of those
 * that were brought in.
 */
async function leaveDossiers(tx: Transaction, ownerId: string): Promise<string[]> {
  await tx.$executeRaw`
    UPDATE "Dossier" d SET "ownerId" = heir."userId" FROM (
      SELECT DISTINCT ON (e."dossierId") e."dossierId", e."userId" FROM "DossierEditor" e
      ORDER BY e."dossierId", e."addedAt", e."userId") heir
    WHERE heir."dossierId" = d."id" AND d."ownerId" = ${ownerId}::uuid`
  await tx.$executeRaw`
    DELETE FROM "DossierEditor" e USING "Dossier" d WHERE d."id" = e."dossierId" AND d."ownerId" = e."userId"`
  await tx.$executeRaw`
    UPDATE "Dossier" SET "retiredAt" = app_now() WHERE "ownerId" = ${ownerId}::uuid AND "retiredAt" IS NULL`
  const left = await tx.dossier.findMany({ where: { ownerId, imported: { some: {} } }, select: { id: true } })
  return left.map(({ id }) => id)
}

/** After the owner's attempts are gone: only those of others can still stand on what they brought in. */
async function deleteUnread(tx: Transaction, dossierIds: string[]): Promise<void> {
  await tx.dossier.deleteMany({
    where: {
      id: { in: dossierIds },
      sets: { none: { attempts: { some: {} } } },
      facts: { none: { evidence: { some: {} } } },
      questions: { none: { ownerId: { not: null } } },
    },
  })
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
