import { groundReply } from '@/core/desk/model-suggestion'
import { fail, ok, type Result } from '@/core/result'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { database } from '@/server/database/client'
import { toArticle } from '@/server/facts/content-rows'
import { mayEdit } from '@/server/facts/may-read'
import { contentId } from '@/server/facts/rows'
import { askModel, type ModelSettings } from './ask-model'
import { DOSSIER_NOT_FOUND, type Editor, editing } from './editing'
import { storeSuggestions } from './store-suggestions'

/**
 * Puts what a language model finds in an article into the queue of suggestions, beside those of the rules. It accepts nothing.
 * `added` may count some that were there already; `blocked` those whose evidence does not stand in the article.
 */
export async function suggestByModel(
  input: Editor & { articleSlug: string; model: ModelSettings },
): Promise<Result<{ added: number; blocked: number }, 'not-found' | 'too-many' | 'malformed' | 'unreachable'>> {
  const { userId, dossierId, articleSlug, model } = input
  const row = await database().article.findFirst({
    where: { id: contentId(dossierId, articleSlug), retiredAt: null, dossier: { id: dossierId, ...mayEdit(userId) } },
    select: { body: true },
  })
  if (!row) return fail('not-found', DOSSIER_NOT_FOUND)
  const taken = await takeFrom(LIMITS.importsPerPerson, userId)
  if (!taken.allowed)
    return fail('too-many', `You have asked often within an hour. ${tryAgainIn(taken.retryAfterSeconds)}`)
  const article = toArticle(row.body)
  // Asked before the transaction: nobody waits for a slow model.
  const reply = await askModel(article, model)
  if (!reply.ok) return reply
  const { suggestions, blocked } = groundReply(reply.value, article)
  return editing(
    { userId, dossierId },
    async (transaction): Promise<Result<{ added: number; blocked: number }, never>> => {
      await storeSuggestions(transaction, dossierId, articleSlug, 'model', suggestions)
      return ok({ added: suggestions.length, blocked })
    },
  )
}
