'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { createSet } from '@/server/sets/save-set'

const MOST_AT_ONCE = 10
const SetForm = z.strictObject({ dossierId: z.string().max(200), title: z.string().trim().min(1).max(200) })

/** Makes a set of one's own of everything in the dossier and leads to where it is changed. */
export async function makeSetAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(SetForm, formData)
  if (!form.ok) return form.state
  const { dossierId, title } = form.value
  const conditions = { topics: [], kinds: [], sides: [], types: [], difficulties: [] }
  const details = { title: title.slice(0, 120), description: '', count: MOST_AT_ONCE, fixedOrder: false, conditions }
  const made = await createSet({ ownerId: user.id, dossierId, details })
  if (!made.ok) return formFailure(formData, made.detail ?? '')
  redirect(`/dossiers/${encodeURIComponent(dossierId)}/sets/${made.value.slug}/edit?done=made`)
}
