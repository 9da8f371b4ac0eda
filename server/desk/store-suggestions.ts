import type { Suggestion } from '@/core/extraction/suggestion'
import { hashText } from '@/core/hash'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'

/**
 * Stores suggestions for an article, each once; what was stored before, decided or not, stays as it is. One statement: to take
 * a long article’s hundreds apart for `createMany` holds the process for half a second.
 */
export async function storeSuggestions(
  transaction: Transaction,
  dossierId: string,
  articleSlug: string,
  origin: 'rules' | 'model' | 'hand',
  suggestions: readonly Suggestion[],
): Promise<void> {
  const articleId = contentId(dossierId, articleSlug)
  const rows = suggestions.map((body) => {
    const key = `${articleSlug} ${body.id}`
    return { key, position: body.start, factSlug: `fact-${hashText(key)}`, body }
  })
  await transaction.$executeRaw`
    INSERT INTO "Suggestion" ("id", "dossierId", "articleId", "key", "position", "origin", "factSlug", "body", "createdAt")
    SELECT gen_random_uuid(), ${dossierId}, ${articleId}, "key", "position", ${origin}, "factSlug", "body", app_now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(
      "key" text, "position" int, "factSlug" text, "body" jsonb)
    ON CONFLICT DO NOTHING`
}
