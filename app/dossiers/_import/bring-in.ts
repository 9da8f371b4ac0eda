import type { z } from 'zod'
import { type FormState, formFailure } from '@/server/action'
import { addArticle } from '@/server/desk/add-article'
import { type ReadImport, readImport } from '@/server/desk/read-import'
import { type ArticleForm, readRelays } from './article-form'

/** The text of a form that brings in an article, pasted or from a file; or what the form shows instead. */
export async function readArticle(
  form: z.infer<typeof ArticleForm>,
  formData: FormData,
): Promise<{ read: ReadImport } | { state: FormState }> {
  const sent = formData.get('file')
  const file = sent instanceof File && sent.size > 0 ? sent : null
  const read = await readImport({ text: form.text, file })
  if (read.ok) return { read: read.value }
  const message = read.detail ?? ''
  return { state: formFailure(formData, message, { [file ? 'file' : 'text']: message }) }
}

/** Brings the article into a dossier; what is wrong with it stands at the form, with all that was typed. */
export async function bringIn(
  editor: { userId: string; dossierId: string },
  form: z.infer<typeof ArticleForm>,
  read: ReadImport,
  formData: FormData,
): Promise<{ articleSlug: string } | { state: FormState }> {
  const { outlet, title, date, relays } = form
  const added = await addArticle(editor, { details: { outlet, title, date }, relays: readRelays(relays), read })
  if (added.ok) return added.value
  if (added.code !== 'same-article') return { state: formFailure(formData, added.detail ?? '') }
  const message = 'This article is in the dossier already: every word of it is the same.'
  return { state: formFailure(formData, message, { text: message }) }
}
