import { fail, ok, type Result } from '@/core/result'
import { taughtBy } from '@/server/classes/taught-by'
import { appNow } from '@/server/database/app-now'
import { database } from '@/server/database/client'
import { mayEdit } from '@/server/facts/may-read'
import type { Transaction } from '@/server/facts/written'
import { DOSSIER_NOT_FOUND, type Editor, editing, mayChange } from './editing'

export type Sharing = {
  title: string
  visibility: 'private' | 'class' | 'public'
  isOwner: boolean
  ownerName: string
  editors: { id: string; name: string }[]
  /** The classes of the reader, and those that it is shared with; `due` is how many of its assignments a class has still to do. */
  classes: { id: string; name: string; isShared: boolean; due: number }[]
}

/** Who reads and edits a dossier, for its editors; null for a foreign and a missing one alike. */
export async function readSharing({ userId, dossierId }: Editor): Promise<Sharing | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: {
      title: true,
      visibility: true,
      ownerId: true,
      owner: { select: { name: true } },
      editors: { select: { user: { select: { id: true, name: true } } }, orderBy: { addedAt: 'asc' } },
      classes: { select: { classroom: { select: { id: true, name: true } } } },
    },
  })
  if (!row) return null
  const own = await database().classroom.findMany({
    where: { ...taughtBy(userId), archivedAt: null },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  const shared = row.classes.map(({ classroom }) => classroom)
  const sharedIds = new Set(shared.map(({ id }) => id))
  const due = await countDueByClass(dossierId)
  const all = [...own, ...shared.filter(({ id }) => !own.some((classroom) => classroom.id === id))]
  return {
    title: row.title,
    visibility: row.visibility,
    isOwner: row.ownerId === userId,
    ownerName: row.owner?.name ?? '',
    editors: row.editors.map(({ user }) => user),
    classes: all.map(({ id, name }) => ({ id, name, isShared: sharedIds.has(id), due: due.get(id) ?? 0 })),
  }
}

async function countDueByClass(dossierId: string): Promise<Map<string, number>> {
  const counts = await database().assignment.groupBy({
    by: 'classroomId',
    where: { set: { dossierId }, deletedAt: null, closedAt: null, dueAt: { gt: await appNow(database()) } },
    _count: true,
  })
  return new Map(counts.map(({ classroomId, _count }) => [classroomId, _count]))
}

/**
 * Says who reads a dossier: its editors, these classes of theirs, too, or everybody. Classes of other teachers stay as they
 * are. Only its owner decides whether everybody does.
 */
export async function setSharing(
  input: Editor & { visibility: Sharing['visibility']; classIds: readonly string[] },
): Promise<Result<null, 'not-found' | 'not-allowed'>> {
  const { userId, dossierId, visibility, classIds } = input
  return editing(input, async (transaction): Promise<Result<null, 'not-allowed'>> => {
    const dossier = await transaction.dossier.findUniqueOrThrow({
      where: { id: dossierId },
      select: { ownerId: true, visibility: true },
    })
    if (dossier.ownerId !== userId && (visibility === 'public') !== (dossier.visibility === 'public')) {
      return fail('not-allowed', 'Only its owner can show a dossier to everybody.')
    }
    const own = await transaction.classroom.findMany({
      where: { ...taughtBy(userId), id: { in: [...classIds] } },
      select: { id: true },
    })
    const addedAt = await appNow(transaction)
    await transaction.dossierClass.deleteMany({ where: { dossierId, classroom: taughtBy(userId) } })
    await transaction.dossierClass.createMany({
      data: own.map(({ id }) => ({ dossierId, classroomId: id, addedAt })),
      skipDuplicates: true,
    })
    await transaction.dossier.update({ where: { id: dossierId }, data: { visibility } })
    return ok(null)
  })
}

/**
 * Lets a class of this teacher read a dossier that they edit, as part of the transaction that gives it something of the dossier. A private
 * one is then read by this class alone, whatever classes were ticked before. False for a dossier or class that is not theirs.
 */
export async function shareWithClass(
  transaction: Transaction,
  { userId, dossierId, classroomId }: Editor & { classroomId: string },
): Promise<boolean> {
  if (!(await mayChange(transaction, { userId, dossierId }))) return false
  const own = await transaction.classroom.findFirst({ where: { id: classroomId, ...taughtBy(userId) } })
  if (!own) return false
  const { count: wasPrivate } = await transaction.dossier.updateMany({
    where: { id: dossierId, visibility: 'private' },
    data: { visibility: 'class' },
  })
  if (wasPrivate > 0) await transaction.dossierClass.deleteMany({ where: { dossierId } })
  const addedAt = await appNow(transaction)
  await transaction.dossierClass.createMany({ data: [{ dossierId, classroomId, addedAt }], skipDuplicates: true })
  return true
}

/** Lets another teacher edit a dossier of one's own, by e-mail or user name. Says the same for an unknown one and for who is no teacher. */
export async function addEditor(input: Editor & { login: string }): Promise<Result<null, 'not-found' | 'no-teacher'>> {
  const { userId, dossierId } = input
  const login = input.login.trim().toLowerCase()
  return editing(input, async (transaction): Promise<Result<null, 'not-found' | 'no-teacher'>> => {
    const owned = await transaction.dossier.findFirst({ where: { id: dossierId, ownerId: userId } })
    if (!owned) return fail('not-found', DOSSIER_NOT_FOUND)
    const teacher = await transaction.user.findFirst({
      where: {
        OR: [{ email: login }, { username: login }],
        roles: { has: 'teacher' },
        deactivatedAt: null,
        id: { not: userId },
      },
      select: { id: true },
    })
    if (!teacher) return fail('no-teacher', 'There is no other teacher with this e-mail address or user name.')
    const addedAt = await appNow(transaction)
    await transaction.dossierEditor.createMany({
      data: [{ dossierId, userId: teacher.id, addedAt }],
      skipDuplicates: true,
    })
    return ok(null)
  })
}

/** Takes an editor off a dossier of one's own, or oneself off anybody's. */
export async function removeEditor(input: Editor & { editorId: string }): Promise<Result<null, 'not-found'>> {
  const { userId, dossierId, editorId } = input
  const { count } = await database().dossierEditor.deleteMany({
    where: { dossierId, userId: editorId, ...(editorId === userId ? {} : { dossier: { ownerId: userId } }) },
  })
  return count > 0 ? ok(null) : fail('not-found', DOSSIER_NOT_FOUND)
}
