'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id } from '@/server/auth/inputs'
import { requireUser } from '@/server/auth/session'
import { resolveReport } from '@/server/reports/reports'

const ResolveForm = z.strictObject({
  reportId: Id,
  resolution: z
    .string()
    .trim()
    .min(1, 'Say in a few words what came of it.')
    .max(1_000, 'Use at most 1,000 characters.'),
})

/** Closes a report with a note. */
export async function resolveReportAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(ResolveForm, formData)
  if (!form.ok) return form.state
  const user = await requireUser({ account: true, returnTo: '/reports' })
  const reader = { userId: user.id, isAdmin: user.roles.includes('admin') }
  const resolved = await resolveReport(reader, { ...form.value, now: new Date() })
  refresh()
  return resolved.ok ? { status: 'done', message: 'Resolved.' } : formFailure(formData, resolved.detail ?? '')
}
