import type { OwnSetRecipe } from '@/core/questions/own-set'
import { database } from '@/server/database/client'
import type { Prisma } from '@/server/database/generated/client'
import { slugOf } from '@/server/facts/content-rows'

/** A set as its owner sees it. */
export type OwnSet = {
  id: string
  slug: string
  dossierId: string
  dossierTitle: string
  /** Raised by every change: a form that was opened before it says so. */
  version: number
  title: string
  description: string
  count: number
  minutes: number
  fixedOrder: boolean
  visibility: 'private' | 'public'
  recipe: OwnSetRecipe
  isArchived: boolean
  updatedAt: Date
}

/** One's own set, archived or not; null for somebody else's and for none alike. */
export async function findOwnSet({ ownerId, setId }: { ownerId: string; setId: string }): Promise<OwnSet | null> {
  const row = await database().questionSet.findFirst({ where: { id: setId, ownerId }, select: OWN_COLUMNS })
  return row && toOwnSet(row)
}

/** All sets of one person, the ones changed last first. */
export async function listOwnSets({ ownerId }: { ownerId: string }): Promise<(OwnSet & { questionCount: number })[]> {
  const rows = await database().questionSet.findMany({
    where: { ownerId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { ...OWN_COLUMNS, _count: { select: { questions: true } } },
  })
  return rows.map((row) => ({ ...toOwnSet(row), questionCount: row._count.questions }))
}

/** The sets that others made public on a dossier, or all of them for nobody known; by title. */
export async function listSetsByOthers({ dossierId, readerId }: { dossierId: string; readerId: string | null }) {
  const rows = await database().questionSet.findMany({
    where: {
      dossierId,
      retiredAt: null,
      visibility: 'public',
      ownerId: { not: null },
      ...(readerId === null ? {} : { NOT: { ownerId: readerId } }),
    },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, count: true, minutes: true },
  })
  return rows.map((row) => ({ ...row, slug: slugOf(row.id) }))
}

export const OWN_COLUMNS = {
  id: true,
  dossierId: true,
  dossier: { select: { title: true } },
  version: true,
  title: true,
  description: true,
  count: true,
  minutes: true,
  fixedOrder: true,
  visibility: true,
  recipe: true,
  retiredAt: true,
  updatedAt: true,
} as const

export function toOwnSet(row: Prisma.QuestionSetGetPayload<{ select: typeof OWN_COLUMNS }>): OwnSet {
  const { dossier, retiredAt, recipe, ...set } = row
  return {
    ...set,
    slug: slugOf(set.id),
    dossierTitle: dossier.title,
    // Written by save-set.ts in this shape, and by nothing else.
    recipe: recipe as unknown as OwnSetRecipe,
    isArchived: retiredAt !== null,
  }
}
