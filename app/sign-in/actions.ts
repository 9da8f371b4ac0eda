'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { clientAddress } from '@/server/auth/client-address'
import { CallbackUrl, GuessedZone, TypedPassword } from '@/server/auth/inputs'
import { signIn } from '@/server/auth/sign-in'
import { enter } from './enter'

const SignInForm = z.strictObject({
  login: z.string().trim().min(1, 'Enter your e-mail address or username.').max(200, 'Use at most 200 characters.'),
  password: TypedPassword,
  callbackUrl: CallbackUrl,
  zone: GuessedZone,
})

/** Signs in with an e-mail address or username and a password, or a student's one-time code. */
export async function signInAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(SignInForm, formData)
  if (!form.ok) return form.state
  const { login, password, callbackUrl, zone } = form.value
  const signedIn = await signIn({ login, password, address: clientAddress(await headers()) })
  if (!signedIn.ok) return formFailure(formData, signedIn.detail ?? '')
  if (signedIn.value.kind === 'choose-password') redirect(`/join/${signedIn.value.secret}`)
  return enter(signedIn.value.account, callbackUrl, zone)
}
