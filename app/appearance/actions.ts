'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { showAppearance } from '@/app/sign-in/enter'
import { formAction } from '@/server/action'
import { updateOwnAccount } from '@/server/auth/account'
import { currentUser } from '@/server/auth/session'

const Choice = z.strictObject({ appearance: z.enum(['system', 'light', 'dark']) })

/** Remembers the choice of colours in this browser, and with the account if there is one. Anything but a choice of ours changes nothing. */
export async function chooseAppearance(formData: FormData): Promise<void> {
  const form = await formAction(Choice, formData)
  if (!form.ok) redirect('/appearance')
  const reader = await currentUser()
  if (reader) await updateOwnAccount({ userId: reader.id }, form.value)
  await showAppearance(form.value.appearance)
  redirect('/appearance?saved')
}
