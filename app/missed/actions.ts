'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { formAction } from '@/server/action'
import { currentUser } from '@/server/auth/session'
import { noteMissed } from '@/server/review/note-missed'
import { entryId } from './_components/missed-words'

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
  // The address differs in its fragment only: without this a browser with script would show what it has.
  revalidatePath('/missed')
  redirect(kind === 'dismiss' ? '/missed#left' : `/missed#${entryId(factId)}`)
}
