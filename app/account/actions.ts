'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { showAppearance } from '@/app/sign-in/enter'
import { type FormState, formAction, formFailure } from '@/server/action'
import { endAllSessions, updateOwnAccount } from '@/server/auth/account'
import { guestCookie } from '@/server/auth/browser'
import { changePassword } from '@/server/auth/change-password'
import { claimGuest } from '@/server/auth/claim-guest'
import { deleteAccount } from '@/server/auth/delete-account'
import { ChosenZone, Name, TypedPassword } from '@/server/auth/inputs'
import { ownPath } from '@/server/auth/own-path'
import { endSession, forgetGuest, requireUser, startSession } from '@/server/auth/session'
import { MOST_NEW_PER_DAY, saveReviewSettings } from '@/server/review/review-settings'
import { RETENTION_PERCENTS } from './_components/retention-percents'

const ProfileForm = z.strictObject({
  name: Name.optional(),
  zone: ChosenZone,
  appearance: z.enum(['system', 'light', 'dark'], 'Choose one of the three.'),
  letterKeys: z.literal('on').optional(),
})

/** Stores name, zone, appearance and letter keys. Guests have no name to change. */
export async function saveProfileAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ProfileForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ returnTo: '/account' })
  const { letterKeys, name, ...changes } = form.value
  const named = user.kind === 'account' && name !== undefined ? { name } : {}
  await updateOwnAccount({ userId: user.id }, { ...changes, ...named, letterKeys: letterKeys === 'on' })
  await showAppearance(changes.appearance)
  return { status: 'done', message: 'Saved.' }
}

const Percent = z.coerce
  .number('Choose one of the list.')
  .int('Choose one of the list.')
  .refine((value) => RETENTION_PERCENTS.includes(value), 'Choose one of the list.')

const NEW_PER_DAY = `Write a whole number from 0 to ${MOST_NEW_PER_DAY}.`

const ReviewForm = z.strictObject({
  retention: Percent,
  newPerDay: z
    .string()
    .regex(/^\d{1,3}$/, NEW_PER_DAY)
    .transform(Number)
    .refine((value) => value <= MOST_NEW_PER_DAY, NEW_PER_DAY),
  buttons: z.enum(['two', 'four'], 'Choose one of the two.'),
})

/** Stores how the learner, a guest too, wants to review. */
export async function saveReviewSettingsAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ReviewForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ returnTo: '/account' })
  const { retention, newPerDay, buttons } = form.value
  const settings = { retention: retention / 100, newPerDay, fourButtons: buttons === 'four' }
  const saved = await saveReviewSettings({ learnerId: user.id, settings })
  return saved.ok ? { status: 'done', message: 'Saved.' } : formFailure(formData, 'These settings are out of range.')
}

const PasswordForm = z.strictObject({
  currentPassword: z.string().max(1_000).optional(),
  newPassword: TypedPassword,
})

/** Changes the password; other browsers are signed out, this one stays. */
export async function changePasswordAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(PasswordForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/account' })
  const { currentPassword, newPassword } = form.value
  const account = await changePassword({ userId: user.id, current: currentPassword ?? '', next: newPassword })
  if (account.ok) {
    await startSession(account.value)
    return { status: 'done', message: 'Your password is changed. Other browsers are signed out.' }
  }
  const message = account.detail ?? ''
  if (account.code === 'too-many') return formFailure(formData, message)
  return formFailure(formData, message, { [account.code === 'wrong' ? 'currentPassword' : 'newPassword']: message })
}

/** Signs this browser out. */
export async function signOutAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(z.strictObject({}), formData)
  if (!form.ok) return form.state
  await endSession()
  redirect('/')
}

/** Signs all browsers out, this one too. */
export async function signOutEverywhereAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(z.strictObject({}), formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/account' })
  await endAllSessions({ userId: user.id })
  await endSession()
  redirect('/sign-in')
}

const DeleteForm = z.strictObject({
  password: z.string().max(1_000).optional(),
  sure: z.literal('on', 'Tick the box if you mean it.'),
})

/** Deletes the account, or what a guest did, for good. */
export async function deleteAccountAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(DeleteForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ returnTo: '/account' })
  const deleted = await deleteAccount({ userId: user.id, password: form.value.password ?? '' })
  if (!deleted.ok) {
    const message = deleted.detail ?? ''
    return formFailure(formData, message, deleted.code === 'wrong' ? { password: message } : {})
  }
  await endSession()
  if (user.kind === 'guest') await forgetGuest()
  redirect('/')
}

const ClaimForm = z.strictObject({ next: z.string().max(2_000), answer: z.enum(['yes', 'no']) })

/** "Was this you?": yes moves what the guest of this browser did to the account, no forgets the guest. */
export async function claimAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ClaimForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true })
  const guest = await guestCookie()
  if (form.value.answer === 'yes' && guest) await claimGuest({ accountId: user.id, guest })
  await forgetGuest()
  redirect(ownPath(form.value.next))
}
