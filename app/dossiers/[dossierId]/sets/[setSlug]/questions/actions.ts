'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { QuestionId } from '@/core/questions/own-set'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { changeQuestion } from '@/server/sets/save-set'

const ChangeForm = z.strictObject({
  setId: z.string().max(200),
  questionId: QuestionId,
  change: z.enum(['add', 'remove']),
  /** The list's own query, to come back to. */
  back: z.string().max(500),
})

/** Takes a question into a set or out of it, and comes back to the list with a word about it. */
export async function changeQuestionAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ChangeForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/sets' })
  const { setId, questionId, change, back } = form.value
  const done = await changeQuestion({ ownerId: user.id, setId, questionId, change })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  const query = new URLSearchParams(back)
  query.set('changed', questionId)
  redirect(`/dossiers/${setId.replace(':', '/sets/')}/questions?${query}`)
}
