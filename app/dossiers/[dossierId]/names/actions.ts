'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { EntityType } from '@/core/facts/entity'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { rejectName, undoRejection } from '@/server/desk/name-decisions'
import { confirmName, mergeNames, saveName, splitOff } from '@/server/desk/names'

const Ref = z.string().max(200)
const lines = (most: number) =>
  z
    .string()
    .max(2_000, 'Use at most 2,000 characters.')
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(0, most),
    )

const NameForm = z.strictObject({
  dossierId: Ref,
  entityId: Ref,
  seen: z.string().max(100),
  name: z.string().trim().min(1, 'Enter the name.').max(200, 'Use at most 200 characters.'),
  type: EntityType,
  aliases: lines(50),
  roles: lines(20),
  side: z.string().trim().max(200).default(''),
  description: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
  plural: z.literal('on').optional(),
})

/** Changes what is known of a name. */
export async function saveNameAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(NameForm, formData)
  if ('state' in form) return form.state
  const { userId, value } = form
  const { dossierId, entityId, seen, plural, ...details } = value
  const done = await saveName({ userId, dossierId, entityId, seen, details: { ...details, plural: plural === 'on' } })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: `${details.name} is saved.` }
}

/** Takes a proposed name into the dossier. */
export async function confirmNameAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(z.strictObject({ dossierId: Ref, name: Ref }), formData)
  if ('state' in form) return form.state
  const done = await confirmName({ userId: form.userId, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: `${form.value.name} is among the names now.` }
}

/** Rejects a proposed name; it is not proposed again. */
export async function rejectNameAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(z.strictObject({ dossierId: Ref, name: Ref }), formData)
  if ('state' in form) return form.state
  const done = await rejectName({ userId: form.userId, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: `${form.value.name} is not proposed any more.` }
}

/** Has a rejected name proposed again. */
export async function undoRejectionAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(z.strictObject({ dossierId: Ref, sequence: z.coerce.number().int().positive() }), formData)
  if ('state' in form) return form.state
  const done = await undoRejection({ userId: form.userId, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: 'It is proposed again.' }
}

/** Makes two names one thing. */
export async function mergeNamesAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(z.strictObject({ dossierId: Ref, from: Ref, into: Ref }), formData)
  if ('state' in form) return form.state
  const done = await mergeNames({ userId: form.userId, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: 'They are one now, in every fact.' }
}

/** Makes an alias a name of its own. */
export async function splitNameAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await sent(z.strictObject({ dossierId: Ref, entityId: Ref, alias: Ref }), formData)
  if ('state' in form) return form.state
  const done = await splitOff({ userId: form.userId, ...form.value })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: `${form.value.alias} is a name of its own now.` }
}

async function sent<T>(
  schema: z.ZodType<T>,
  formData: FormData,
): Promise<{ userId: string; value: T } | { state: FormState }> {
  const user = await requireUser({ account: true, returnTo: '/dossiers' })
  const form = await formAction(schema, formData)
  return form.ok ? { userId: user.id, value: form.value } : { state: form.state }
}
