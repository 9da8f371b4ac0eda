'use server'
import { revalidatePath } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { clientAddress } from '@/server/auth/client-address'
import { Id } from '@/server/auth/inputs'
import { requireUser } from '@/server/auth/session'
import { joinClassroom } from '@/server/classes/join-classroom'
import { leaveClassroom } from '@/server/classes/own-classes'

const JoinForm = z.strictObject({ code: z.string().max(100) })

/** Makes the account that is signed in a student of the class with this code. */
export async function joinClassAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(JoinForm, formData)
  if (!form.ok) return form.state
  const { code } = form.value
  const user = await requireUser({ account: true, returnTo: `/join/class/${encodeURIComponent(code)}` })
  const joined = await joinClassroom({ code, accountId: user.id, address: clientAddress(await headers()) })
  if (!joined.ok) return formFailure(formData, joined.detail ?? '')
  redirect('/today#classes')
}

const LeaveForm = z.strictObject({ classroomId: Id })

/** Takes the account that is signed in out of a class. */
export async function leaveClassAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/account' })
  const form = await formAction(LeaveForm, formData)
  if (!form.ok) return form.state
  const left = await leaveClassroom({ learnerId: user.id, classroomId: form.value.classroomId })
  if (!left.ok) return formFailure(formData, left.detail ?? '')
  // The address differs in its fragment only: without this a browser with script would show what it has.
  revalidatePath('/account')
  redirect('/account#classes')
}
