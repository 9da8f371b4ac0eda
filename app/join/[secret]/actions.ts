'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { enter } from '@/app/sign-in/enter'
import { type FormState, formAction, formFailure } from '@/server/action'
import { guestCookie } from '@/server/auth/browser'
import { clientAddress } from '@/server/auth/client-address'
import { Email, GuessedZone, Name, TypedPassword } from '@/server/auth/inputs'
import { joinWithAccount, joinWithNewAccount, resetPassword } from '@/server/auth/join'
import { LIMITS, takeFrom, tryAgainIn } from '@/server/auth/rate-limit'
import { requireUser } from '@/server/auth/session'

const Secret = z.string().max(100)
const NewAccountForm = z.strictObject({
  secret: Secret,
  name: Name,
  email: Email,
  password: TypedPassword,
  zone: GuessedZone,
})
const ResetForm = z.strictObject({
  secret: Secret,
  password: TypedPassword,
  username: z.string().max(200).optional(),
  zone: GuessedZone,
})
const AcceptForm = z.strictObject({ secret: Secret })

/** Makes the account that an invitation, or the link for the first account, is for. */
export async function joinAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(NewAccountForm, formData)
  if (!form.ok) return form.state
  const limited = await limit(formData)
  if (limited) return limited
  const account = await joinWithNewAccount({ ...form.value, guest: await guestCookie() })
  if (account.ok) return enter(account.value, undefined)
  const message = account.detail ?? ''
  if (account.code === 'gone') return formFailure(formData, message)
  return formFailure(formData, message, { [account.code === 'email-taken' ? 'email' : 'password']: message })
}

/** Adds an invitation's roles to the account that is signed in. */
export async function acceptAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(AcceptForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true })
  const account = await joinWithAccount({ secret: form.value.secret, accountId: user.id })
  return account.ok ? enter(account.value, undefined) : formFailure(formData, account.detail ?? '')
}

/** Sets the password that a link or a student's code is for. */
export async function resetPasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ResetForm, formData)
  if (!form.ok) return form.state
  const limited = await limit(formData)
  if (limited) return limited
  const account = await resetPassword(form.value)
  if (account.ok) return enter(account.value, undefined, form.value.zone)
  const message = account.detail ?? ''
  return formFailure(formData, message, account.code === 'gone' ? {} : { password: message })
}

async function limit(formData: FormData): Promise<FormState | null> {
  const taken = await takeFrom(LIMITS.linksPerAddress, clientAddress(await headers()))
  return taken.allowed
    ? null
    : formFailure(formData, `There were too many tries from your network. ${tryAgainIn(taken.retryAfterSeconds)}`)
}
