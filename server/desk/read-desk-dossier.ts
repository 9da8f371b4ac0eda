import type { DeskDossier } from '@/core/desk/assemble'
import type { ModelSuggestion } from '@/core/desk/model-suggestion'
import type { Suggestion } from '@/core/extraction/suggestion'
import type { Entity } from '@/core/facts/entity'
import type { Fact } from '@/core/facts/fact'
import { toArticle, toDossierHead, toEntity } from '@/server/facts/content-rows'
import type { Transaction } from '@/server/facts/written'
import { toExtras } from './desk-rows'

export type SuggestionState = 'open' | 'accepted' | 'rejected'

/** A suggestion and its newest decision. */
export type DecidedSuggestion = {
  id: string
  /** Without the dossier; null for a fact that came from a file. */
  articleSlug: string | null
  position: number
  origin: string
  factSlug: string
  /** `doubts` of a model's alone. */
  body: (Suggestion & Partial<Pick<ModelSuggestion, 'doubts'>>) | null
  state: SuggestionState
  /** 0 as long as nobody decided. */
  sequence: number
  fact: Fact | null
  /** Who decided, by name; null for nobody, or for an account that is gone. */
  author: string | null
  authorId: string | null
  decidedAt: Date | null
}

/** All suggestions of a dossier in the order of the articles and of their sentences; of one sentence the surest first. */
export async function listSuggestions(transaction: Transaction, dossierId: string): Promise<DecidedSuggestion[]> {
  return transaction.$queryRaw<DecidedSuggestion[]>`
    SELECT s."id"::text AS "id", a."body" ->> 'id' AS "articleSlug", s."position", s."origin", s."factSlug", s."body",
      coalesce(d."state", 'open') AS "state", coalesce(d."sequence", 0) AS "sequence", d."fact",
      nullif(u."name", '') AS "author", d."authorId"::text AS "authorId", d."createdAt" AS "decidedAt"
    FROM "Suggestion" s
    LEFT JOIN "Article" a ON a."id" = s."articleId"
    LEFT JOIN LATERAL (
      SELECT * FROM "SuggestionDecision" WHERE "suggestionId" = s."id" ORDER BY "sequence" DESC LIMIT 1) d ON true
    LEFT JOIN "User" u ON u."id" = d."authorId"
    WHERE s."dossierId" = ${dossierId} AND (a."id" IS NULL OR a."retiredAt" IS NULL)
    ORDER BY a."position" NULLS FIRST, s."position", s."createdAt", (s."body" ->> 'confidence')::float8 DESC NULLS LAST,
      (s."body" ->> 'answerStart')::int, s."id"`
}

/** An imported dossier as its people left it, its accepted facts in the order of the articles. */
export async function readDeskDossier(
  transaction: Transaction,
  dossierId: string,
  suggestions?: readonly DecidedSuggestion[],
): Promise<DeskDossier> {
  const where = { dossierId, retiredAt: null }
  const row = await transaction.dossier.findUniqueOrThrow({
    where: { id: dossierId },
    select: { head: true, extras: true },
  })
  const articles = await transaction.article.findMany({
    where,
    orderBy: { position: 'asc' },
    select: { body: true },
  })
  const entities = await transaction.entity.findMany({ where, orderBy: { id: 'asc' }, select: { body: true } })
  const decided = suggestions ?? (await listSuggestions(transaction, dossierId))
  const { entityOrder, ...extras } = toExtras(row.extras)
  const places = new Map(entityOrder.map((id, i) => [id, i]))
  const placeOf = ({ id }: Entity) => places.get(id) ?? entityOrder.length
  return {
    head: toDossierHead(row.head),
    articles: articles.map(({ body }) => toArticle(body)),
    entities: entities.map(({ body }) => toEntity(body)).sort((a, b) => placeOf(a) - placeOf(b)),
    facts: decided.flatMap(({ state, fact }) => (state === 'accepted' && fact ? [fact] : [])),
    ...extras,
  }
}
