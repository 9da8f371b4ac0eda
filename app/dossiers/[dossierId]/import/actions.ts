'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { setPassage } from '@/server/desk/set-passage'
import { ArticleForm, MOST_LETTERS } from '../../_import/article-form'
import { bringIn, readArticle } from '../../_import/bring-in'

const DossierId = z.string().max(200)
const AddForm = z.strictObject({ ...ArticleForm.shape, dossierId: DossierId, file: z.unknown().optional() })

/** Brings another article into a dossier and leads to its facts. */
export async function addArticleAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(AddForm, formData, { maxLetters: MOST_LETTERS })
  if (!form.ok) return form.state
  const { dossierId, file: _file, ...article } = form.value
  const read = await readArticle(article, formData)
  if ('state' in read) return read.state
  const brought = await bringIn({ userId: user.id, dossierId }, article, read.read, formData)
  if ('state' in brought) return brought.state
  redirect(`/dossiers/${encodeURIComponent(dossierId)}/desk?article=${brought.articleSlug}`)
}

const PassageForm = z.strictObject({
  dossierId: DossierId,
  articleSlug: z.string().max(200),
  paragraph: z.coerce.number().int().positive(),
  furniture: z.enum(['yes', 'no']),
})

/** Leaves a paragraph out, or takes it back in. */
export async function setPassageAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(PassageForm, formData)
  if (!form.ok) return form.state
  const { furniture, ...place } = form.value
  const done = await setPassage({ ...place, userId: user.id, furniture: furniture === 'yes' })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  const what = furniture === 'yes' ? 'left out' : 'part of the report'
  return { status: 'done', message: `Paragraph ${place.paragraph} is ${what} now.` }
}
