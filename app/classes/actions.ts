'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id, Name, Username } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { createClassroom } from '@/server/classes/classrooms'
import {
  createPupil,
  issuePupilCode,
  issuePupilLink,
  MOST_EXTRA_PERCENT,
  movePupil,
  removePupil,
  setExtraTime,
} from '@/server/classes/pupils'

/** Makes a class and leads to it. */
export async function createClassAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(z.strictObject({ name: Name }), formData)
  if (!form.ok) return form.state
  const { classroomId } = await createClassroom({ teacherId: teacher.id, name: form.value.name })
  redirect(`/classes/${classroomId}`)
}

const PupilForm = z.strictObject({ classroomId: Id, name: Name, username: Username })

/** Makes an account for a pupil and shows its code once. */
export async function createPupilAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(PupilForm, formData)
  if (!form.ok) return form.state
  const pupil = await createPupil({ teacherId: teacher.id, ...form.value })
  if (!pupil.ok) {
    const message = pupil.detail ?? ''
    return formFailure(formData, message, pupil.code === 'username-taken' ? { username: message } : {})
  }
  refresh()
  return codeState(form.value.username, pupil.value.code)
}

const SeatForm = z.strictObject({ classroomId: Id, pupilId: Id, username: z.string().max(200) })

/** A new one-time code for a pupil. */
export async function pupilCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm, formData)
  if (!form.ok) return form.state
  const { username, ...seat } = form.value
  const issued = await issuePupilCode({ teacherId: teacher.id, ...seat })
  return issued.ok ? codeState(username, issued.value.code) : formFailure(formData, issued.detail ?? '')
}

/** A password link for a pupil. */
export async function pupilLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm.omit({ username: true }), formData)
  if (!form.ok) return form.state
  const issued = await issuePupilLink({ teacherId: teacher.id, ...form.value })
  if (!issued.ok) return formFailure(formData, issued.detail ?? '')
  const origin = (await headers()).get('origin')
  return {
    status: 'done',
    message: 'Hand this link over. It works once, for 2 days, and is shown only now.',
    secret: origin && origin !== 'null' ? origin + issued.value.path : issued.value.path,
  }
}

/** Takes a pupil out of a class. */
export async function removePupilAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm.omit({ username: true }), formData)
  if (!form.ok) return form.state
  const removed = await removePupil({ teacherId: teacher.id, ...form.value })
  if (!removed.ok) return formFailure(formData, removed.detail ?? '')
  redirect(`/classes/${form.value.classroomId}`)
}

const MoveForm = SeatForm.omit({ username: true }).extend({ toClassroomId: Id })

/** Moves a pupil to another class of the teacher. */
export async function movePupilAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(MoveForm, formData)
  if (!form.ok) return form.state
  const moved = await movePupil({ teacherId: teacher.id, ...form.value })
  if (!moved.ok) return formFailure(formData, moved.detail ?? '')
  redirect(`/classes/${form.value.toClassroomId}`)
}

const EXTRA_TIME = `Write a whole number from 0 to ${MOST_EXTRA_PERCENT}.`

const ExtraTimeForm = SeatForm.omit({ username: true }).extend({
  percent: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, EXTRA_TIME)
    .transform(Number)
    .refine((percent) => percent <= MOST_EXTRA_PERCENT, EXTRA_TIME),
})

/** Sets how much longer a pupil's time limits are. */
export async function extraTimeAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(ExtraTimeForm, formData)
  if (!form.ok) return form.state
  const saved = await setExtraTime({ teacherId: teacher.id, ...form.value })
  return saved.ok ? { status: 'done', message: 'Saved.' } : formFailure(formData, saved.detail ?? '')
}

function codeState(username: string, code: string): FormState {
  return {
    status: 'done',
    message: `Sign in as ${username} with this code, then choose a password. It works for 14 days and is shown only now.`,
    secret: code,
  }
}
