'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireRole } from '@/server/auth/session'
import { createDossier } from '@/server/desk/create-dossier'
import { deleteEmptyDossier } from '@/server/desk/delete-dossier'
import { ArticleForm, MOST_LETTERS } from '../_import/article-form'
import { bringIn, readArticle } from '../_import/bring-in'

const NewForm = z.strictObject({
  ...ArticleForm.shape,
  dossierTitle: z.string().trim().min(1, 'Name the topic.').max(120, 'Use at most 120 characters.'),
  summary: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
  file: z.unknown().optional(),
})

/** Makes a dossier of a first article and leads to its fact desk. */
export async function newDossierAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(NewForm, formData, { maxLetters: MOST_LETTERS })
  if (!form.ok) return form.state
  const { dossierTitle, summary, file: _file, ...article } = form.value
  const read = await readArticle(article, formData)
  if ('state' in read) return read.state
  const made = await createDossier({
    ownerId: teacher.id,
    title: dossierTitle,
    summary: summary === '' ? dossierTitle : summary,
    zone: teacher.zone,
    day: article.date,
  })
  if (!made.ok) return formFailure(formData, made.detail ?? '')
  const editor = { userId: teacher.id, dossierId: made.value.dossierId }
  const brought = await bringIn(editor, article, read.read, formData)
  if ('state' in brought) {
    await deleteEmptyDossier(editor)
    return brought.state
  }
  redirect(`/dossiers/${editor.dossierId}/desk?article=${brought.articleSlug}`)
}
