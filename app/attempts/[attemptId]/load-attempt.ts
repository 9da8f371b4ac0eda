import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireUser } from '@/server/auth/session'
import { getAttempt } from '@/server/quiz/get-attempt'

/** The asker's own attempt, read once per request; a foreign or missing one does not exist. */
export const loadAttempt = cache(async (attemptId: string) => {
  const user = await requireUser()
  const attempt = await getAttempt({ learnerId: user.id, attemptId })
  if (!attempt) notFound()
  return { user, attempt }
})
