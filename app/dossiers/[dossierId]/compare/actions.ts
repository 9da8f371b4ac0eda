'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { labelAsDispute, removeDispute } from '@/server/desk/compare'

const Ref = z.string().max(200)
const line = (what: string) => z.string().trim().min(1, what).max(200, 'Use at most 200 characters.')
const DisputeForm = z.strictObject({
  dossierId: Ref,
  first: Ref,
  second: Ref,
  title: line('Name what is disputed.'),
  difference: line('Say how they differ.'),
})

/** Labels two facts as readings of one disputed matter. */
export async function labelAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(DisputeForm, formData)
  if (!form.ok) return form.state
  const { first, second, ...rest } = form.value
  const done = await labelAsDispute({ ...rest, userId: user.id, factIds: [first, second] })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: 'Labelled. Both readings are shown, and neither is called right.' }
}

/** Takes the label off again. */
export async function unlabelAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(z.strictObject({ dossierId: Ref, disputeId: Ref }), formData)
  if (!form.ok) return form.state
  const done = await removeDispute({ userId: user.id, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: 'No longer labelled as disputed.' }
}
