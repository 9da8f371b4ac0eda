import type { EntityIndex } from '@/core/facts/entity-index'
import type { Fact } from '@/core/facts/fact'
import { foldedText, type Searchable, searchableFact } from '@/core/facts/search'
import { sideOfFact } from '@/core/facts/side-of-fact'
import { answerTexts } from '@/core/questions/answer-texts'
import { toCheckContext } from '@/core/questions/check-context'
import type { Candidate } from '@/core/questions/collect-own-set'
import { difficultyOf, type ObservedFacility } from '@/core/questions/difficulty'
import type { CheckContext } from '@/core/questions/finding'
import type { KeptWarning } from '@/core/questions/own-set'
import type { Question } from '@/core/questions/question'
import { revealsOf } from '@/core/questions/reveals'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { type DossierForReading, findDossier } from '@/server/facts/queries'
import { contentId } from '@/server/facts/rows'
import { observedFacilities } from './observed-facilities'

/** A question that a set may hold, with its key: for the builder's eyes. */
export type BankEntry = Candidate & {
  version: number
  /** Those in use. */
  facts: readonly Fact[]
  /** Id of the question that it is an edited copy of. */
  basedOnId: string | null
  keptWarnings: readonly KeptWarning[]
  /** A fact of an own question is out of use (so it is not asked), or reads differently than when it was written. */
  trouble: 'fact-gone' | 'fact-changed' | null
}

/** All that a builder of sets needs of one dossier. */
export type Bank = DossierForReading & {
  dossierId: string
  context: CheckContext
  index: EntityIndex
  reveals: ReadonlyMap<string, readonly string[]>
  /** By fact id. */
  factVersions: ReadonlyMap<string, number>
  searchable: ReadonlyMap<string, Searchable>
  /** The dossier's own questions in use, and those that `ownerId` wrote. */
  entries: readonly BankEntry[]
}

/**
 * The questions of a dossier for one person who builds sets, theirs (`ownerId`) included; null if there is no such dossier that
 * `readerId` may read.
 */
export async function readBank({
  dossierId,
  readerId,
  ownerId,
}: {
  dossierId: string
  readerId: string | null
  ownerId: string | null
}): Promise<Bank | null> {
  const found = await findDossier({ dossierId, readerId })
  if (!found) return null
  const [base, own, observed] = await Promise.all([
    baseOf(dossierId, found),
    ownerId === null ? [] : readQuestions({ dossierId, ownerId }),
    observedFacilities(dossierId),
  ])
  const entries = [...base.rows, ...own].map((row) => toEntry(row, base, observed))
  return { ...found, ...base, dossierId, entries }
}

/** What is searched of a question: its words, those of its answers, and its facts. */
export function searchableQuestion({ question }: Pick<BankEntry, 'question'>, { searchable }: Bank): Searchable {
  const facts = question.factIds.map((id) => searchable.get(id)).filter((fact) => fact !== undefined)
  const { key, others } = answerTexts(question)
  const texts = [question.stem, question.answerStatement, key, ...others]
  return {
    text: [foldedText(texts), ...facts.map(({ text }) => text)].join(' | '),
    entityIds: new Set(facts.flatMap(({ entityIds }) => [...entityIds])),
  }
}

type QuestionRow = {
  version: number
  body: Question
  isOwn: boolean
  basedOnId: string | null
  keptWarnings: KeptWarning[]
  /** Versions of the facts when it was written, by fact id. */
  factVersions: Record<string, number>
}

type Base = Pick<Bank, 'context' | 'index' | 'reveals' | 'factVersions' | 'searchable'> & { rows: QuestionRow[] }

/** As with a dossier's content: what belongs to one version never changes, so it is read and indexed once per process. */
const kept = new Map<string, { version: number; base: Promise<Base> }>()
const MOST_KEPT = 8

function baseOf(dossierId: string, found: DossierForReading): Promise<Base> {
  const known = kept.get(dossierId)
  if (known?.version === found.version) return known.base
  const base = readBase(dossierId, found)
  kept.delete(dossierId)
  kept.set(dossierId, { version: found.version, base })
  // A read that failed must not be kept: the next request tries again.
  base.catch(() => kept.delete(dossierId))
  const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  return base
}

async function readBase(dossierId: string, { dossier }: DossierForReading): Promise<Base> {
  const [rows, versions] = await Promise.all([
    readQuestions({ dossierId, ownerId: null }),
    database().fact.findMany({ where: { dossierId }, select: { id: true, version: true } }),
  ])
  // Articles' wordings are not in the database: passages count as holding what they are cited for.
  const context = toCheckContext(dossier, () => null)
  const { index } = context.base
  return {
    rows,
    context,
    index,
    reveals: revealsOf(dossier.facts),
    factVersions: new Map(versions.map(({ id, version }) => [slugOf(id), version])),
    searchable: new Map(dossier.facts.map((fact) => [fact.id, searchableFact(fact, index)])),
  }
}

/** Questions in use: the dossier's own, or one person's. */
async function readQuestions({
  dossierId,
  ownerId,
}: {
  dossierId: string
  ownerId: string | null
}): Promise<QuestionRow[]> {
  return database().$queryRaw<QuestionRow[]>`
    SELECT v."version", v."body", q."ownerId" IS NOT NULL AS "isOwn", v."keptWarnings",
      substr(q."basedOnId", length(${contentId(dossierId, '')}) + 1) AS "basedOnId",
      coalesce((SELECT jsonb_object_agg(note ->> 'factId', (note ->> 'factVersion')::int)
                FROM jsonb_array_elements(v."footnotes") AS note), '{}') AS "factVersions"
    FROM "Question" q JOIN "QuestionVersion" v ON v."questionId" = q."id" AND v."version" = q."version"
    WHERE q."dossierId" = ${dossierId} AND q."retiredAt" IS NULL AND q."ownerId" IS NOT DISTINCT FROM ${ownerId}::uuid
    ORDER BY q."id"`
}

function toEntry(row: QuestionRow, base: Base, observed: ReadonlyMap<string, ObservedFacility>): BankEntry {
  const { body: question, version, isOwn, basedOnId, keptWarnings } = row
  const { byId } = base.context.base
  const known = question.factIds.map((id) => byId.get(id)).filter((fact) => fact !== undefined)
  const facts = known.filter(({ status }) => status !== 'superseded')
  const isChanged = question.factIds.some((id) => base.factVersions.get(id) !== row.factVersions[id])
  return {
    question,
    version,
    facts,
    isOwn,
    basedOnId,
    keptWarnings,
    topics: known.map(({ topic }) => topic),
    kinds: known.map(({ kind }) => kind),
    sides: known.map((fact) => sideOfFact(fact, base.index)),
    difficulty: difficultyOf(question, known, observed.get(question.id) ?? null),
    trouble: !isOwn ? null : facts.length < question.factIds.length ? 'fact-gone' : isChanged ? 'fact-changed' : null,
  }
}
