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
  createStudent,
  issueStudentCode,
  issueStudentLink,
  MOST_EXTRA_PERCENT,
  moveStudent,
  removeStudent,
  setExtraTime,
} from '@/server/classes/seats'

/** Makes a class and leads to it. */
export async function createClassAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(z.strictObject({ name: Name }), formData)
  if (!form.ok) return form.state
  const { classroomId } = await createClassroom({ teacherId: teacher.id, name: form.value.name })
  redirect(`/classes/${classroomId}`)
}

const StudentForm = z.strictObject({ classroomId: Id, name: Name, username: Username })

/** Makes an account for a student and shows its code once. */
export async function createStudentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(StudentForm, formData)
  if (!form.ok) return form.state
  const student = await createStudent({ teacherId: teacher.id, ...form.value })
  if (!student.ok) {
    const message = student.detail ?? ''
    return formFailure(formData, message, student.code === 'username-taken' ? { username: message } : {})
  }
  refresh()
  return codeState(form.value.username, student.value.code)
}

const SeatForm = z.strictObject({ classroomId: Id, studentId: Id, username: z.string().max(200) })

/** A new one-time code for a student. */
export async function studentCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm, formData)
  if (!form.ok) return form.state
  const { username, ...seat } = form.value
  const issued = await issueStudentCode({ teacherId: teacher.id, ...seat })
  return issued.ok ? codeState(username, issued.value.code) : formFailure(formData, issued.detail ?? '')
}

/** A password link for a student. */
export async function studentLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm.omit({ username: true }), formData)
  if (!form.ok) return form.state
  const issued = await issueStudentLink({ teacherId: teacher.id, ...form.value })
  if (!issued.ok) return formFailure(formData, issued.detail ?? '')
  const origin = (await headers()).get('origin')
  return {
    status: 'done',
    message: 'Hand this link over. It works once, for 2 days, and is shown only now.',
    secret: origin && origin !== 'null' ? origin + issued.value.path : issued.value.path,
  }
}

/** Takes a student out of a class. */
export async function removeStudentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(SeatForm.omit({ username: true }), formData)
  if (!form.ok) return form.state
  const removed = await removeStudent({ teacherId: teacher.id, ...form.value })
  if (!removed.ok) return formFailure(formData, removed.detail ?? '')
  redirect(`/classes/${form.value.classroomId}`)
}

const MoveForm = SeatForm.omit({ username: true }).extend({ toClassroomId: Id })

/** Moves a student to another class of the teacher. */
export async function moveStudentAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(MoveForm, formData)
  if (!form.ok) return form.state
  const moved = await moveStudent({ teacherId: teacher.id, ...form.value })
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

/** Sets how much longer a student's time limits are. */
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
