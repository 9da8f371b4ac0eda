'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { fileAppeal, MOST_APPEALS_PER_DAY } from '@/server/appeals/file-appeal'
import { requireUser } from '@/server/auth/session'

const Appeal = z.strictObject({
  attemptId: z.uuid(),
  /** The question's place in the attempt. */
  position: z.coerce.number().int().min(1).max(100),
  number: z.coerce.number().int().min(1).max(100),
  note: z.string().trim().max(1000, 'Keep it to 1,000 characters.'),
})

/** Says that an answer is right, and leads back to the question, where it stands from then on. */
export async function sendAppeal(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser()
  const parsed = await formAction(Appeal, formData)
  if (!parsed.ok) return parsed.state
  const { attemptId, position, number, note } = parsed.value
  const filed = await fileAppeal({ learnerId: user.id, attemptId, position, note })
  if (!filed.ok && filed.code !== 'filed-before') return formFailure(formData, PROBLEMS[filed.code])
  redirect(`/attempts/${attemptId}?q=${number}`)
}

const PROBLEMS = {
  'not-found': 'You can appeal on questions that you answered, and this is not one of them.',
  'nothing-to-appeal':
    'There is nothing to decide about this answer: it is right, it does not count, or there is none.',
  'too-many': `You have sent ${MOST_APPEALS_PER_DAY} appeals today. Please come back tomorrow: they are all read.`,
} as const
