import type { Dossier } from '@/core/facts/dossier'
import { type Footnote, toFootnote } from '@/core/facts/footnote'
import { database } from '@/server/database/client'
import { slugOf, toArticle, toDossierHead, toEntity, toFact } from './content-rows'
import { mayRead } from './may-read'

/** A line of the list of dossiers. */
export type DossierSummary = {
  id: string
  title: string
  summary: string
  factCount: number
  sourceCount: number
  setCount: number
  /** bundled with the app, the reader's own (or one they edit), or somebody else's. */
  origin: 'bundled' | 'own' | 'other'
  visibility: 'private' | 'class' | 'public'
}

/** A set as lists show it. `slug` is its id without the dossier. */
export type SetSummary = {
  id: string
  slug: string
  title: string
  description: string
  count: number
  minutes: number
}

/** Everything a reader may see of a dossier, facts in their order and topics. */
export type DossierForReading = {
  /** Raised whenever any of it changes. */
  version: number
  dossier: Dossier
  /** What each fact's footnote shows, by fact id as in the files. */
  footnotes: ReadonlyMap<string, Footnote>
  sets: SetSummary[]
}

/** An id that no account has. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
const IN_USE = { retiredAt: null }
/** What belongs to the dossier itself and not to one of its readers. */
const BUNDLED = { ...IN_USE, ownerId: null }
const SET_COLUMNS = { id: true, title: true, description: true, count: true, minutes: true } as const

/** The dossiers that this person (null: nobody known) may read, by title. */
export async function listDossiers({ readerId }: { readerId: string | null }): Promise<DossierSummary[]> {
  const rows = await database().dossier.findMany({
    where: mayRead(readerId),
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      head: true,
      ownerId: true,
      visibility: true,
      editors: { where: { userId: readerId ?? NOBODY }, select: { userId: true } },
      _count: { select: { facts: { where: IN_USE }, articles: { where: IN_USE }, sets: { where: BUNDLED } } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    summary: toDossierHead(row.head).summary,
    factCount: row._count.facts,
    sourceCount: row._count.articles,
    setCount: row._count.sets,
    origin: row.ownerId === null ? 'bundled' : row.ownerId === readerId || row.editors.length > 0 ? 'own' : 'other',
    visibility: row.visibility,
  }))
}

/** One dossier with its sources, facts and sets; null if there is none with this id that the reader (null: nobody known) may read. */
export async function findDossier({
  dossierId,
  readerId,
}: {
  dossierId: string
  readerId: string | null
}): Promise<DossierForReading | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...mayRead(readerId) },
    select: { id: true, version: true },
  })
  return row && contentOf(row.id, row.version)
}

/**
 * A dossier's content never changes under one version, so what was read for a version is kept: the hundreds of facts
 * behind a page are then read once per process, and every request asks only which version holds.
 */
const kept = new Map<string, { version: number; content: Promise<DossierForReading> }>()
const MOST_DOSSIERS_KEPT = 20

function contentOf(dossierId: string, version: number): Promise<DossierForReading> {
  const known = kept.get(dossierId)
  if (known?.version === version) return known.content
  const content = readContent(dossierId, version)
  kept.delete(dossierId)
  kept.set(dossierId, { version, content })
  // A read that failed must not be kept: the next request tries again.
  content.catch(() => kept.delete(dossierId))
  const oldest = kept.size > MOST_DOSSIERS_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return content
}

async function readContent(dossierId: string, version: number): Promise<DossierForReading> {
  const where = { dossierId, ...IN_USE }
  const [row, articles, entities, facts, sets] = await Promise.all([
    database().dossier.findUniqueOrThrow({ where: { id: dossierId }, select: { head: true } }),
    database().article.findMany({ where, orderBy: { position: 'asc' }, select: { body: true } }),
    database().entity.findMany({ where, select: { body: true } }),
    database().fact.findMany({ where, orderBy: { position: 'asc' }, select: { body: true } }),
    database().questionSet.findMany({
      where: { dossierId, ...BUNDLED },
      orderBy: { position: 'asc' },
      select: SET_COLUMNS,
    }),
  ])
  const dossier = {
    head: toDossierHead(row.head),
    articles: articles.map((article) => toArticle(article.body)),
    entities: entities.map((entity) => toEntity(entity.body)),
    facts: facts.map((fact) => toFact(fact.body)),
  }
  return {
    version,
    dossier,
    footnotes: new Map(dossier.facts.map((fact) => [fact.id, toFootnote(fact, dossier)])),
    sets: sets.map((set) => ({ ...set, slug: slugOf(set.id) })),
  }
}
