'use server'
import { refresh, revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id, Name } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { archiveClassroom, unarchiveClassroom } from '@/server/classes/archive-classroom'
import { renameClassroom } from '@/server/classes/classrooms'
import { addCoTeacher, removeCoTeacher } from '@/server/classes/co-teachers'
import { endJoinCode, JOIN_CODE_DAYS, rotateJoinCode } from '@/server/classes/join-code'

const ClassForm = z.strictObject({ classroomId: Id })

const CodeForm = ClassForm.extend({
  days: z.coerce
    .number('Choose one of the list.')
    .refine((days) => JOIN_CODE_DAYS.some((known) => known === days), 'Choose one of the list.'),
})

/** A new code to join a class by; the earlier one ends. */
export async function joinCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(CodeForm, formData)
  if (!form.ok) return form.state
  const code = await rotateJoinCode({ teacherId: teacher.id, ...form.value })
  if (!code.ok) return formFailure(formData, code.detail ?? '')
  refresh()
  return { status: 'done', message: 'The new code works now. An earlier one no longer does.' }
}

/** Ends a class’s code. */
export async function endCodeAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(ClassForm, formData)
  if (!form.ok) return form.state
  const ended = await endJoinCode({ teacherId: teacher.id, ...form.value })
  if (!ended.ok) return formFailure(formData, ended.detail ?? '')
  refresh()
  return { status: 'done', message: 'The code no longer works.' }
}

const NameForm = ClassForm.extend({ name: Name })

/** Gives a class another name. */
export async function renameAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(NameForm, formData)
  if (!form.ok) return form.state
  const renamed = await renameClassroom({ teacherId: teacher.id, ...form.value })
  if (!renamed.ok) return formFailure(formData, renamed.detail ?? '')
  refresh()
  return { status: 'done', message: 'The class has its new name.' }
}

const TeacherForm = ClassForm.extend({
  login: z.string().trim().min(1, 'Enter an e-mail address or username.').max(200, 'Use at most 200 characters.'),
})

/** Gives a class another teacher. */
export async function addTeacherAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(TeacherForm, formData)
  if (!form.ok) return form.state
  const added = await addCoTeacher({ teacherId: teacher.id, ...form.value })
  if (!added.ok) {
    const message = added.detail ?? ''
    return formFailure(formData, message, added.code === 'no-teacher' ? { login: message } : {})
  }
  refresh()
  return { status: 'done', message: `${added.value.name} teaches this class now.` }
}

const RemovalForm = ClassForm.extend({ removedId: Id })

/** Takes a teacher off a class. */
export async function removeTeacherAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(RemovalForm, formData)
  if (!form.ok) return form.state
  const { classroomId, removedId } = form.value
  const removed = await removeCoTeacher({ teacherId: teacher.id, classroomId, removedId })
  if (!removed.ok) return formFailure(formData, removed.detail ?? '')
  if (removedId === teacher.id) redirect('/classes')
  return backToClass(classroomId)
}

/** Puts a class away. */
export async function archiveAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(ClassForm, formData)
  if (!form.ok) return form.state
  const archived = await archiveClassroom({ teacherId: teacher.id, ...form.value })
  if (!archived.ok) return formFailure(formData, archived.detail ?? '')
  return backToClass(form.value.classroomId)
}

/** Takes a class up again. */
export async function unarchiveAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(ClassForm, formData)
  if (!form.ok) return form.state
  const opened = await unarchiveClassroom({ teacherId: teacher.id, ...form.value })
  if (!opened.ok) return formFailure(formData, opened.detail ?? '')
  return backToClass(form.value.classroomId)
}

/** Where the form stood already: without the first line a browser with script would show what it has. */
function backToClass(classroomId: string): never {
  revalidatePath(`/classes/${classroomId}`)
  redirect(`/classes/${classroomId}`)
}
