'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id } from '@/server/auth/inputs'
import { issueInvitation, revokeInvitation } from '@/server/auth/invitations'
import { deactivatePerson, issueResetLink, reactivatePerson, setRoles } from '@/server/auth/people'
import { requireRole } from '@/server/auth/session'

const RoleName = z.enum(['student', 'teacher', 'admin'], 'Choose from the list.')
const RoleList = z
  .union([RoleName.transform((role) => [role]), z.array(RoleName).min(1)], 'Tick at least one role.')
  .transform((roles) => [...new Set(roles)])

const InvitationForm = z.strictObject({
  roles: RoleList,
  note: z.string().trim().max(120, 'Use at most 120 characters.'),
})

/** Makes an invitation and shows its link once. */
export async function inviteAction(_: FormState, formData: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const form = await formAction(InvitationForm, formData)
  if (!form.ok) return form.state
  const { path } = await issueInvitation({ ...form.value, issuedById: admin.id })
  refresh()
  return {
    status: 'done',
    message: 'Send this link. It works once, for 14 days, and is shown only now.',
    secret: await fullAddress(path),
  }
}

/** Makes an invitation void. */
export async function revokeInvitationAction(_: FormState, formData: FormData): Promise<FormState> {
  await requireRole('admin')
  const form = await formAction(z.strictObject({ ticketId: Id }), formData)
  if (!form.ok) return form.state
  const revoked = await revokeInvitation(form.value)
  refresh()
  return revoked.ok ? { status: 'done', message: 'The link is void.' } : formFailure(formData, revoked.detail ?? '')
}

/** Sets somebody's roles. */
export async function setRolesAction(_: FormState, formData: FormData): Promise<FormState> {
  await requireRole('admin')
  const form = await formAction(z.strictObject({ personId: Id, roles: RoleList }), formData)
  if (!form.ok) return form.state
  const changed = await setRoles(form.value)
  refresh()
  if (!changed.ok) return formFailure(formData, changed.detail ?? '')
  return { status: 'done', message: 'The roles are changed, and the person is signed out everywhere.' }
}

const PersonForm = z.strictObject({ personId: Id })

/** Makes a password link for anyone and shows it once. */
export async function resetLinkAction(_: FormState, formData: FormData): Promise<FormState> {
  const admin = await requireRole('admin')
  const form = await formAction(PersonForm, formData)
  if (!form.ok) return form.state
  const link = await issueResetLink({ ...form.value, issuedById: admin.id })
  if (!link.ok) return formFailure(formData, link.detail ?? '')
  return {
    status: 'done',
    message: 'Hand this link over. It works once, for 2 days, and is shown only now.',
    secret: await fullAddress(link.value.path),
  }
}

/** Closes an account. */
export async function deactivateAction(_: FormState, formData: FormData): Promise<FormState> {
  await requireRole('admin')
  const form = await formAction(PersonForm, formData)
  if (!form.ok) return form.state
  const closed = await deactivatePerson(form.value)
  refresh()
  return closed.ok
    ? { status: 'done', message: 'The account is closed, and signed out everywhere.' }
    : formFailure(formData, closed.detail ?? '')
}

/** Opens a closed account. */
export async function reactivateAction(_: FormState, formData: FormData): Promise<FormState> {
  await requireRole('admin')
  const form = await formAction(PersonForm, formData)
  if (!form.ok) return form.state
  const opened = await reactivatePerson(form.value)
  refresh()
  return opened.ok
    ? { status: 'done', message: 'The account is open again.' }
    : formFailure(formData, opened.detail ?? '')
}

/** The origin that the admin's own browser uses; the gate has checked that it is ours. */
async function fullAddress(path: string): Promise<string> {
  const origin = (await headers()).get('origin')
  return origin && origin !== 'null' ? origin + path : path
}
