import type { Article } from '@/core/facts/article'
import { fail, ok, type Result } from '@/core/result'
import { toArticle, toEntity } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import type { Editor } from './editing'
import { editingWithSuggestions, type PlannedChange } from './editing-with-suggestions'
import { rebuildDossier } from './rebuild-dossier'
import { storeSuggestions } from './store-suggestions'

/**
 * Says that a paragraph is part of the report after all, or is none. Restored ones are searched for facts; of dropped ones
 * nothing is asked any more.
 */
export async function setPassage(
  input: Editor & { articleSlug: string; paragraph: number; furniture: boolean },
): Promise<Result<null, 'not-found'>> {
  const { dossierId, articleSlug, paragraph, furniture } = input
  return editingWithSuggestions(input, async (transaction): Promise<Result<PlannedChange<null>, 'not-found'>> => {
    const where = { id: contentId(dossierId, articleSlug), dossierId, retiredAt: null }
    const row = await transaction.article.findFirst({ where, select: { id: true, body: true } })
    const body = row && toArticle(row.body)
    if (!row || !body?.passages.some(({ n }) => n === paragraph)) {
      return fail('not-found', 'This paragraph is no longer here.')
    }
    const changed: Article = {
      ...body,
      passages: body.passages.map((passage) => (passage.n === paragraph ? { ...passage, furniture } : passage)),
    }
    const names = await transaction.entity.findMany({ where: { dossierId, retiredAt: null }, select: { body: true } })
    return ok({
      article: furniture ? null : changed,
      entities: names.map((name) => toEntity(name.body)),
      write: async (suggestions) => {
        await transaction.article.update({ where: { id: row.id }, data: { body: changed } })
        await storeSuggestions(transaction, dossierId, articleSlug, 'rules', suggestions)
        await rebuildDossier(transaction, dossierId)
        return null
      },
    })
  })
}
