'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { archiveSet, setVisibility } from '@/server/sets/save-set'

const SetId = z.string().max(200)

/** Puts a set out of use, or back into it. */
export async function archiveSetAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(z.strictObject({ setId: SetId, archive: z.enum(['yes', 'no']) }), formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/sets' })
  const { setId, archive } = form.value
  const done = await archiveSet({ ownerId: user.id, setId, archive: archive === 'yes' })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  redirect(archive === 'yes' ? '/sets' : `/dossiers/${setId.replace(':', '/sets/')}/edit`)
}

/** Shows a set to everybody, or to its owner alone. */
export async function setVisibilityAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(z.strictObject({ setId: SetId, visibility: z.enum(['private', 'public']) }), formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/sets' })
  const { setId, visibility } = form.value
  const isTeacher = user.roles.includes('teacher')
  const done = await setVisibility({ ownerId: user.id, setId, visibility, isTeacher })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  redirect(`/dossiers/${setId.replace(':', '/sets/')}/edit`)
}
