import type { Suggestion } from '@/core/extraction/suggestion'
import { hashText } from '@/core/hash'
import { appNow } from '@/server/database/app-now'
import { contentId } from '@/server/facts/rows'
import type { Transaction } from '@/server/facts/written'

/** Stores suggestions for an article, each once; what was stored before, decided or not, stays as it is. */
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
