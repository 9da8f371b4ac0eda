import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { requireUser } from '@/server/auth/session'
import { getAttempt } from '@/server/quiz/get-attempt'
import { findSittingOf } from '@/server/review/find-sitting-of'

/** The asker's own attempt, read once per request; a foreign or missing one does not exist. */
export const loadAttempt = cache(async (attemptId: string) => {
  const user = await requireUser()
  const attempt = await getAttempt({ learnerId: user.id, attemptId })
  if (!attempt) notFound()
  return { user, attempt }
})

/** Questions of a sitting have no page of their own: leads to the sitting, at `?q=` of the address if there is one. */
export async function leadToSitting(
  scope: { learnerId: string; attemptId: string },
  q: string | string[] | undefined,
): Promise<void> {
  const sittingId = await findSittingOf(scope)
  if (sittingId !== null) redirect(`/review/${sittingId}${typeof q === 'string' ? `?q=${encodeURIComponent(q)}` : ''}`)
}
