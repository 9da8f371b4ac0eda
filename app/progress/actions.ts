'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/server/action'
import { currentUser } from '@/server/auth/session'
import { listFactProgress } from '@/server/quiz/list-fact-progress'
import { startAttempt } from '@/server/quiz/start-attempt'
import { missedRun } from './_components/read-missed'

const Request = z.strictObject({ dossierId: z.string().min(1).max(200) })

/** Starts a practice run through facts of a dossier that this learner missed, and leads there. */
export async function practiseMissed(formData: FormData): Promise<void> {
  const form = await formAction(Request, formData)
  const reader = await currentUser()
  if (!form.ok || !reader) redirect('/progress')
  const learnerId = reader.id
  const run = await missedRun(form.value.dossierId, await listFactProgress({ learnerId }))
  const started = run && (await startAttempt({ learnerId, ...run, mode: 'practice', purpose: 'missed' }))
  redirect(started?.ok ? `/attempts/${started.value.attemptId}` : '/progress')
}
