'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { type FormState, formAction } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { endCalendarToken, rotateCalendarToken } from '@/server/classes/calendar-feed'
import { originOf } from '@/server/request-origin'

/** Makes the address of the asker's calendar, and shows it once. */
export async function calendarAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/assignments/calendar' })
  const form = await formAction(z.strictObject({}), formData)
  if (!form.ok) return form.state
  const { token } = await rotateCalendarToken({ learnerId: user.id })
  refresh()
  return {
    status: 'done',
    message: 'Subscribe to this address in your calendar. It is shown only now.',
    secret: `${originOf(await headers())}/api/v1/calendar/${token}.ics`,
  }
}

/** Ends the address of the asker's calendar. */
export async function endCalendarAction(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser({ account: true, returnTo: '/assignments/calendar' })
  const form = await formAction(z.strictObject({}), formData)
  if (!form.ok) return form.state
  await endCalendarToken({ learnerId: user.id })
  refresh()
  return { status: 'done', message: 'The address no longer works.' }
}
