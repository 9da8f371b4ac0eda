'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { instantOfWallTime } from '@/core/classes/wall-time'
import { type FormState, formAction, formFailure } from '@/server/action'
import { ChosenZone, Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { type AskedFrom, createAssignment } from '@/server/classes/create-assignment'
import { findAssignment } from '@/server/classes/find-assignment'
import { closeAssignment, deleteAssignment, grantException, updateAssignment } from '@/server/classes/update-assignment'
import { AssignmentFields, toDetails } from './_components/assignment-input'

const AskedFields = {
  setId: z.string().max(200).optional(),
  setVersion: z.coerce.number().int().optional(),
  seed: z.string().max(40).optional(),
  facts: z.string().max(10_000).optional(),
  copyOf: Id.optional(),
  sharesDossier: z.literal('yes').optional(),
}

/** Gives the class an assignment and leads to it. */
export async function assignAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(AssignmentFields.extend(AskedFields), formData)
  if (!form.ok) return form.state
  const { setId, setVersion, seed, facts, copyOf, sharesDossier, ...fields } = form.value
  const from = askedFrom({ setId, setVersion, seed, facts, copyOf })
  if (!from) return formFailure(formData, 'Choose a set first.')
  const told = toDetails(fields)
  if ('problems' in told) return formFailure(formData, CHECK, told.problems)
  const { classroomId } = fields
  const made = await createAssignment({
    ...{ teacherId: teacher.id, classroomId, details: told.details, sharesDossier: sharesDossier === 'yes' },
    ...from,
  })
  if (!made.ok) {
    const message = made.detail ?? ''
    return formFailure(formData, message, made.code === 'due-past' ? { due: message } : {})
  }
  redirect(`/classes/${classroomId}/assignments/${made.value.assignmentId}`)
}

const CHECK = 'Please check what is marked below.'

function askedFrom(asked: {
  setId?: string
  setVersion?: number
  seed?: string
  facts?: string
  copyOf?: string
}): AskedFrom | null {
  const { setId, setVersion, seed = '', facts, copyOf } = asked
  if (copyOf !== undefined) return { copyOf }
  if (setId === undefined) return null
  return { setId, seed, setVersion, ...(facts ? { factIds: facts.split(',') } : {}) }
}

const Edited = { assignmentId: Id, version: z.iso.datetime() }

/** Changes an assignment while it runs. */
export async function saveAssignmentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(AssignmentFields.extend(Edited), formData)
  if (!form.ok) return form.state
  const { assignmentId, version, ...fields } = form.value
  const taught = { teacherId: teacher.id, classroomId: fields.classroomId, assignmentId }
  const before = await findAssignment(taught)
  if (!before) return formFailure(formData, GONE)
  const told = toDetails(fields)
  if ('problems' in told) return formFailure(formData, CHECK, told.problems)
  const details = { ...told.details, opensAt: told.details.opensAt ?? before.terms.opensAt }
  const saved = await updateAssignment({ ...taught, version: new Date(version), details })
  if (!saved.ok) return formFailure(formData, saved.detail ?? '')
  refresh()
  return {
    status: 'done',
    message: 'Saved. It holds for attempts that start from now on; a later due time for running ones, too.',
  }
}

const GONE = 'This assignment is no longer here.'

const Named = z.strictObject({ classroomId: Id, assignmentId: Id })

/** Ends an assignment for everybody, or opens it again. */
export async function closeAssignmentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(Named.extend({ close: z.enum(['yes', 'no']) }), formData)
  if (!form.ok) return form.state
  const { close, ...named } = form.value
  const done = await closeAssignment({ teacherId: teacher.id, ...named, close: close === 'yes' })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  const message =
    close === 'yes' ? 'Closed. Nobody can start it any more; whoever has begun may finish.' : 'Open again.'
  return { status: 'done', message }
}

/** Deletes an assignment, or puts it back. */
export async function deleteAssignmentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(Named.extend({ remove: z.enum(['yes', 'no']) }), formData)
  if (!form.ok) return form.state
  const { remove, ...named } = form.value
  const done = await deleteAssignment({ teacherId: teacher.id, ...named, remove: remove === 'yes' })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  redirect(`/classes/${named.classroomId}/assignments/${named.assignmentId}/edit`)
}

/** A whole number from a text field; empty is nothing more. */
function extra(most: number, sentence: string) {
  return z
    .string()
    .trim()
    .refine((text) => /^\d{0,4}$/.test(text) && Number(text) <= most, sentence)
    .transform(Number)
}

const GrantFields = Named.extend({
  learnerId: z.uuid('Choose a student.'),
  due: z.string(),
  zone: ChosenZone,
  extraMinutes: extra(600, 'Give 0 to 600 minutes.'),
  extraAttempts: extra(50, 'Give 0 to 50 attempts.'),
})

/** Gives one student more: a due time of their own, minutes, attempts. */
export async function grantAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(GrantFields, formData)
  if (!form.ok) return form.state
  const { learnerId, due, zone, extraMinutes, extraAttempts, ...named } = form.value
  const dueAt = due === '' ? null : instantOfWallTime(due, zone)
  if (due !== '' && !dueAt) return formFailure(formData, CHECK, { due: 'Choose a day and a time, or leave both out.' })
  const grant = { dueAt, extraMinutes, extraAttempts }
  const done = await grantException({ teacherId: teacher.id, ...named, learnerId, grant })
  if (!done.ok) return formFailure(formData, done.detail ?? '')
  refresh()
  return { status: 'done', message: 'Granted. It stands in the list below.' }
}
