import { splitPassages } from '@/core/extraction/passages'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import type { KnownEntities, Suggestion } from '@/core/extraction/suggestion'
import type { Article } from '@/core/facts/article'
import type { Entity } from '@/core/facts/entity'
import { hashText } from '@/core/hash'
import { appNow } from '@/server/database/app-now'
import { toEntity } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'

/** Stores what rules suggest in an article; what was stored before, decided or not, stays as it is. */
export async function suggestFor(transaction: Transaction, dossierId: string, article: Article): Promise<void> {
  const rows = await transaction.entity.findMany({ where: { dossierId, retiredAt: null }, select: { body: true } })
  const known = toKnown(rows.map(({ body }) => toEntity(body)))
  await storeSuggestions(transaction, dossierId, article.id, 'rules', suggestIn(article, known))
}

/** Stores suggestions for an article, each once. */
export async function storeSuggestions(
  transaction: Transaction,
  dossierId: string,
  articleSlug: string,
  origin: 'rules' | 'model' | 'hand',
  suggestions: readonly Suggestion[],
): Promise<void> {
  const createdAt = await appNow(transaction)
  await transaction.suggestion.createMany({
    data: suggestions.map((body) => {
      const key = `${articleSlug} ${body.id}`
      return {
        dossierId,
        articleId: contentId(dossierId, articleSlug),
        key,
        position: body.start,
        origin,
        factSlug: `fact-${hashText(key)}`,
        body,
        createdAt,
      }
    }),
    skipDuplicates: true,
  })
}

function suggestIn({ text, date, passages }: Article, known: KnownEntities): Suggestion[] {
  if (text === undefined) return []
  const byRule = splitPassages(text)
  const isDropped = new Map(passages.map(({ n, furniture }) => [n, furniture]))
  const changed = byRule.filter(({ paragraph, furniture }) => (furniture !== null) !== isDropped.get(paragraph))
  return suggestFacts(
    {
      text,
      date: 'on' in date ? date.on : date.from,
      restored: changed.filter(({ furniture }) => furniture !== null).map(({ paragraph }) => paragraph),
      dropped: changed.filter(({ furniture }) => furniture === null).map(({ paragraph }) => paragraph),
    },
    known,
  )
}

function toKnown(entities: readonly Entity[]): KnownEntities {
  return entities.map(({ id, type, name, aliases, roles, side }) => ({
    id,
    type,
    name,
    aliases: aliases.map(({ text }) => text),
    offices: roles.map(({ title }) => title),
    side: side ?? null,
  }))
}
