import { handSuggestion } from '@/core/desk/hand-suggestion'
import { fail, ok, type Result } from '@/core/result'
import { toArticle } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import { type Editor, editing } from './editing'
import { storeSuggestions } from './store-suggestions'

/**
 * Opens a fact of one's own on words of an article: an open suggestion beside those of the rules. `at`: where in the paragraph
 * the words begin. The same words again give the same suggestion.
 */
export async function addByHand(
  input: Editor & { articleSlug: string; paragraph: number; words: string; at?: number },
): Promise<Result<{ suggestionId: string }, 'not-found' | 'words-not-there'>> {
  const { dossierId, articleSlug } = input
  return editing(
    input,
    async (transaction): Promise<Result<{ suggestionId: string }, 'not-found' | 'words-not-there'>> => {
      const row = await transaction.article.findFirst({
        where: { id: contentId(dossierId, articleSlug), dossierId, retiredAt: null },
        select: { body: true },
      })
      if (!row) return fail('not-found', 'This article is no longer here.')
      const suggestion = handSuggestion(toArticle(row.body), input)
      if (!suggestion) return fail('words-not-there', `These words do not stand in paragraph ${input.paragraph}.`)
      await storeSuggestions(transaction, dossierId, articleSlug, 'hand', [suggestion])
      const { id } = await transaction.suggestion.findUniqueOrThrow({
        where: { dossierId_key: { dossierId, key: `${articleSlug} ${suggestion.id}` } },
        select: { id: true },
      })
      return ok({ suggestionId: id })
    },
  )
}
