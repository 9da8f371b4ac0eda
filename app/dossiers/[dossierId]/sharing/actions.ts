'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id } from '@/server/auth/inputs'
import { requireUser } from '@/server/auth/session'
import { deleteDossier } from '@/server/desk/delete-dossier'
import { addEditor, removeEditor, setSharing } from '@/server/desk/sharing'

const DossierId = z.string().max(200)
const SharingForm = z.strictObject({
  dossierId: DossierId,
  visibility: z.enum(['private', 'class', 'public'], { error: 'Choose who reads it.' }),
  classes: z
    .union([z.array(Id), Id.transform((id) => [id])])
    .default([])
    .refine((ids) => ids.length <= 200, 'These are too many classes.'),
})
const NOW = {
  private: 'Only those who make it read it now.',
  class: 'These classes read it now.',
  public: 'Everybody reads it now.',
}

/** Says who reads a dossier. */
export async function setSharingAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(SharingForm, formData)
  if (!form.ok) return form.state
  const { dossierId, visibility, classes } = form.value
  if (visibility === 'class' && classes.length === 0) {
    return formFailure(formData, 'Choose a class.', { classes: 'Choose a class that reads it.' })
  }
  const done = await setSharing({ userId: user.id, dossierId, visibility, classIds: classes })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: NOW[visibility] }
}

const EditorForm = z.strictObject({
  dossierId: DossierId,
  login: z.string().trim().min(1, 'Enter an e-mail address or user name.').max(200, 'Use at most 200 characters.'),
})

/** Lets another teacher edit a dossier. */
export async function addEditorAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(EditorForm, formData)
  if (!form.ok) return form.state
  const added = await addEditor({ userId: user.id, ...form.value })
  if (!added.ok) return formFailure(formData, added.detail ?? '', { login: added.detail ?? '' })
  refresh()
  return { status: 'done', message: 'You make it together now.' }
}

/** Takes an editor off a dossier. */
export async function removeEditorAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(z.strictObject({ dossierId: DossierId, editorId: Id }), formData)
  if (!form.ok) return form.state
  const removed = await removeEditor({ userId: user.id, ...form.value })
  if (!removed.ok) return formFailure(formData, removed.detail ?? '')
  if (form.value.editorId === user.id) redirect('/dossiers')
  refresh()
  return { status: 'done', message: 'They no longer edit it.' }
}

/** Deletes a dossier of one's own, or takes it out of use where somebody has answered a question of it. */
export async function deleteDossierAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(z.strictObject({ dossierId: DossierId }), formData)
  if (!form.ok) return form.state
  const deleted = await deleteDossier({ userId: user.id, dossierId: form.value.dossierId })
  if (!deleted) return formFailure(formData, 'There is no such dossier of yours.')
  redirect('/dossiers')
}
