'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { enter } from '@/app/sign-in/enter'
import { type FormState, formAction, formFailure } from '@/server/action'
import { guestCookie } from '@/server/auth/browser'
import { clientAddress } from '@/server/auth/client-address'
import { CallbackUrl, Email, GuessedZone, Name, TypedPassword } from '@/server/auth/inputs'
import { signUp } from '@/server/auth/sign-up'

const SignUpForm = z.strictObject({
  name: Name,
  email: Email,
  password: TypedPassword,
  zone: GuessedZone,
  callbackUrl: CallbackUrl,
})

/** Makes a student's account, into which this browser's guest turns, and signs in to it. */
export async function signUpAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(SignUpForm, formData)
  if (!form.ok) return form.state
  const { callbackUrl, ...person } = form.value
  const account = await signUp({ ...person, guest: await guestCookie(), address: clientAddress(await headers()) })
  if (account.ok) return enter(account.value, callbackUrl)
  const message = account.detail ?? ''
  if (account.code === 'too-many') return formFailure(formData, message)
  return formFailure(formData, message, { [account.code === 'email-taken' ? 'email' : 'password']: message })
}
