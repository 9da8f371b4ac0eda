import type { Article } from '@/core/facts/article'
import { fail, ok, type Result } from '@/core/result'
import { toArticle } from '@/server/facts/content-rows'
import { contentId } from '@/server/facts/rows'
import { type Editor, editing } from './editing'
import { rebuildDossier } from './rebuild-dossier'
import { suggestFor } from './suggest-for'

/**
 * Says that a paragraph is part of the report after all, or is none. Restored ones are searched for facts; of dropped ones
 * nothing is asked any more.
 */
export async function setPassage(
  input: Editor & { articleSlug: string; paragraph: number; furniture: boolean },
): Promise<Result<null, 'not-found'>> {
  const { dossierId, articleSlug, paragraph, furniture } = input
  return editing(input, async (transaction): Promise<Result<null, 'not-found'>> => {
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
    await transaction.article.update({ where: { id: row.id }, data: { body: changed } })
    if (!furniture) await suggestFor(transaction, dossierId, changed)
    await rebuildDossier(transaction, dossierId)
    return ok(null)
  })
}
