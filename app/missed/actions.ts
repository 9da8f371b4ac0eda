'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/server/action'
import { currentUser } from '@/server/auth/session'
import { startAttempt } from '@/server/quiz/start-attempt'
import { noteMissed } from '@/server/review/note-missed'
import { entryId } from './_components/missed-words'
import { readMissed } from './_components/read-missed'

const PracticeForm = z.strictObject({
  dossierId: z.string().min(1).max(200),
  /** Of one topic only. */
  topicId: z.string().min(1).max(200).optional(),
})

/** Starts a practice run through facts of the learner’s missed list, and leads there. */
export async function practiseMissed(formData: FormData): Promise<void> {
  const form = await formAction(PracticeForm, formData)
  const reader = await currentUser()
  if (!form.ok || !reader) redirect('/missed')
  const { dossierId, topicId } = form.value
  const dossier = (await readMissed(reader.id)).dossiers.find(({ id }) => id === dossierId)
  const run = topicId === undefined ? dossier?.run : dossier?.topics.find(({ id }) => id === topicId)?.run
  const started = run && (await startAttempt({ learnerId: reader.id, ...run, mode: 'practice', purpose: 'missed' }))
  redirect(started?.ok ? `/attempts/${started.value.attemptId}` : '/missed')
}

const NoteForm = z.strictObject({
  /** Made with the form: sent twice, it is noted once. */
  id: z.uuid(),
  /** The row’s id, `<dossier>:<fact>`. */
  factId: z.string().min(1).max(400),
  kind: z.enum(['dismiss', 'bring-back']),
})

/** Takes a fact off the learner’s missed list, or puts it back; leads to where it stands now. */
export async function noteMissedAction(formData: FormData): Promise<void> {
  const form = await formAction(NoteForm, formData)
  const reader = await currentUser()
  if (!form.ok || !reader) redirect('/missed')
  const { factId, kind } = form.value
  await noteMissed({ learnerId: reader.id, occurredAt: new Date(), zone: reader.zone, ...form.value })
  redirect(kind === 'dismiss' ? '/missed#left' : `/missed#${entryId(factId)}`)
}
