import type { FactForm } from '@/core/desk/fact-form'
import type { RelationVerb } from '@/core/desk/front-question'
import type { GroundingDoubt } from '@/core/extraction/ground-suggestion'
import type { RedFlag } from '@/core/extraction/suggestion'
import type { Article } from '@/core/facts/article'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { plainStatement } from '@/core/facts/fact'
import { database } from '@/server/database/client'
import { slugOf } from '@/server/facts/content-rows'
import { mayEdit } from '@/server/facts/may-read'
import { contentId } from '@/server/facts/rows'
import { buildSummary } from './build-summary'
import { toDraft } from './desk-rows'
import type { Editor } from './editing'
import { proposedForm } from './proposed-form'
import { type DecidedSuggestion, listSuggestions, readDeskDossier } from './read-desk-dossier'

export type DeskSuggestion = Omit<DecidedSuggestion, 'body' | 'fact' | 'authorId'> & {
  paragraph: number | null
  evidence: string | null
  range: { start: number; end: number } | null
  answerRange: { start: number; end: number } | null
  needsAttribution: boolean
  attributedTo: string | null
  flags: RedFlag[]
  /** What is odd about the slots of a model's suggestion. */
  doubts: GroundingDoubt[]
  form: FactForm
  /** Of its relation, as rules read it. */
  verb: RelationVerb
  /** Whether `form` is what this person typed earlier and did not decide on. */
  isDraft: boolean
  /** The accepted statement; null for others. */
  statement: string | null
  isSuperseded: boolean
  isMine: boolean
}

export type Desk = {
  dossierId: string
  title: string
  visibility: 'private' | 'class' | 'public'
  isOwner: boolean
  articles: Article[]
  suggestions: DeskSuggestion[]
  names: string[]
  /** Statements of accepted facts that nothing is asked about, with the reason. */
  setAside: { statement: string; problem: string }[]
  questionCount: number
  leftOutCount: number
  /** Null while there is no question. */
  setId: string | null
}

/** Everything the fact desk of a dossier shows to one of its editors; null for a foreign and a missing one alike. */
export async function readDesk({ userId, dossierId }: Editor): Promise<Desk | null> {
  const row = await database().dossier.findFirst({
    where: { id: dossierId, ...mayEdit(userId) },
    select: { title: true, visibility: true, ownerId: true },
  })
  if (!row) return null
  const suggestions = await listSuggestions(database(), dossierId)
  const desk = await readDeskDossier(database(), dossierId, suggestions)
  const drafts = await database().factDraft.findMany({
    where: { userId, suggestion: { dossierId } },
    select: { suggestionId: true, fields: true },
  })
  const { setAside, setSlug, ...counts } = buildSummary(desk)
  const index = buildEntityIndex(desk.entities)
  const draftOf = new Map(drafts.map(({ suggestionId, fields }) => [suggestionId, toDraft(fields)]))
  const statements = new Map(desk.facts.map((fact) => [fact.id, plainStatement(fact)]))
  return {
    dossierId,
    title: row.title,
    visibility: row.visibility,
    isOwner: row.ownerId === userId,
    articles: desk.articles,
    names: [...new Set(desk.entities.map(({ name }) => name))].sort((a, b) => a.localeCompare(b, 'en')),
    suggestions: suggestions.map(({ body, fact, authorId, ...suggestion }) => {
      const draft = draftOf.get(suggestion.id)
      return {
        ...suggestion,
        paragraph: body?.paragraph ?? null,
        evidence: body?.evidence ?? null,
        range: body ? { start: body.start, end: body.end } : null,
        answerRange:
          body && body.answerStart !== null && body.answerEnd !== null
            ? { start: body.answerStart, end: body.answerEnd }
            : null,
        needsAttribution: body?.needsAttribution ?? false,
        attributedTo: body?.attributedTo ?? null,
        verb: body?.verb ?? null,
        flags: body?.flags ?? [],
        doubts: body?.doubts ?? [],
        form: draft ?? proposedForm({ ...suggestion, body, fact }, desk, index),
        isDraft: draft !== undefined,
        statement: fact ? plainStatement(fact) : null,
        isSuperseded: fact?.status === 'superseded',
        isMine: authorId === userId,
      }
    }),
    setAside: setAside.map(({ factId, problem }) => ({
      statement: statements.get(factId) ?? factId,
      problem,
    })),
    ...counts,
    setId: setSlug === null ? null : contentId(dossierId, setSlug),
  }
}

/** The dossiers that somebody owns or edits, the ones changed last first. */
export async function listEditable({ userId }: { userId: string }) {
  const rows = await database().dossier.findMany({
    where: mayEdit(userId),
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    select: { id: true, title: true, visibility: true, articles: { where: { retiredAt: null }, select: { id: true } } },
  })
  return rows.map(({ articles, ...row }) => ({ ...row, articleSlugs: articles.map(({ id }) => slugOf(id)) }))
}
