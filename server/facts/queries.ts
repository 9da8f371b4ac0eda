import type { Dossier } from '@/core/facts/dossier'
import { type Footnote, toFootnote } from '@/core/facts/footnote'
import { database } from '@/server/database/client'
import { slugOf, toArticle, toDossierHead, toEntity, toFact } from './content-rows'

/** A line of the list of dossiers. */
export type DossierSummary = {
  id: string
  title: string
  summary: string
  factCount: number
  sourceCount: number
  setCount: number
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

const IN_USE = { retiredAt: null }
/** What belongs to the dossier itself and not to one of its readers. */
const BUNDLED = { ...IN_USE, ownerId: null }
const SET_COLUMNS = { id: true, title: true, description: true, count: true, minutes: true } as const

/** All dossiers in use, by title. */
export async function listDossiers(): Promise<DossierSummary[]> {
  const rows = await database().dossier.findMany({
    where: IN_USE,
    orderBy: { title: 'asc' },
    select: {
      id: true,
      title: true,
      head: true,
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
  }))
}

/** One dossier with its sources, facts and sets; null if there is none in use with this id. */
export async function findDossier(dossierId: string): Promise<DossierForReading | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...IN_USE },
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
