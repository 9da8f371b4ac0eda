'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { suggestByModel } from '@/server/desk/suggest-by-model'
import { appEnv } from '@/server/env'

const AskForm = z.strictObject({ dossierId: z.string().max(200), articleSlug: z.string().max(200) })

/** Sends an article to the language model that whoever runs this named, and puts what it finds into the queue. */
export async function askModelAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(AskForm, formData)
  if (!form.ok) return form.state
  const { model } = appEnv()
  if (!model) return formFailure(formData, 'No language model is set up here.')
  const asked = await suggestByModel({ ...form.value, userId: user.id, model })
  if (!asked.ok) return formFailure(formData, asked.detail ?? '')
  refresh()
  const { added, blocked } = asked.value
  const left =
    blocked === 0
      ? ''
      : ` ${blocked} more ${blocked === 1 ? 'was' : 'were'} left out: the words do not stand in the article.`
  const found = added === 1 ? '1 suggestion of the language model is' : `${added} suggestions of the language model are`
  return { status: 'done', message: `${found} in the list.${left}` }
}
