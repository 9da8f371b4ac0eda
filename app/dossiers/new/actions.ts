'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireRole } from '@/server/auth/session'
import { createDossier } from '@/server/desk/create-dossier'
import { decodeText } from '@/server/desk/decode-text'
import { deleteEmptyDossier } from '@/server/desk/delete-dossier'
import { importDossier } from '@/server/desk/import-dossier'
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

const MOST_BYTES = 900_000

/** Makes a dossier of a file that was downloaded from a Footnote and leads to it. */
export async function importDossierAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(z.strictObject({ dossierFile: z.unknown() }), formData, { maxLetters: MOST_LETTERS })
  if (!form.ok) return form.state
  const file = formData.get('dossierFile')
  if (!(file instanceof File) || file.size === 0) return fileFailure(formData, 'Choose a file.')
  if (file.size > MOST_BYTES) return fileFailure(formData, 'This file has more than 900 kB.')
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!text.ok) return fileFailure(formData, 'This is no text file: choose one that was downloaded from a Footnote.')
  const made = await importDossier({ ownerId: teacher.id, text: text.value })
  if (!made.ok) return fileFailure(formData, made.detail ?? '')
  redirect(`/dossiers/${made.value.dossierId}/desk`)
}

function fileFailure(formData: FormData, message: string): FormState {
  return formFailure(formData, message, { dossierFile: message })
}
