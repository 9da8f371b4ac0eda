'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { changeMark, type MarkAction } from '@/server/classes/change-mark'

/** Points as people write them, with a comma or a point; nothing written gives none. */
const Score = z
  .string()
  .trim()
  .regex(/^(?:\d{1,3}(?:[.,]\d{1,2})?)?$/, 'Write points as a number, such as 0.5.')
  .transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))

const Place = {
  classroomId: Id,
  assignmentId: Id,
  attemptId: Id,
  /** Empty for the attempt as a whole. */
  position: z
    .string()
    .regex(/^\d{0,3}$/)
    .transform((text) => (text === '' ? null : Number(text))),
}
const Comment = z.string().trim().max(1000, 'Keep it to 1,000 characters.')

const Mark = z.strictObject({ ...Place, score: Score, comment: Comment })

/** Gives points, or only says something, about a question or the attempt. */
export async function markAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(Mark, formData)
  if (!form.ok) return form.state
  const { score, ...change } = form.value
  return carryOut(formData, change, score === null ? { kind: 'comment' } : { kind: 'give', score })
}

const TakeBack = z.strictObject({ ...Place, comment: Comment })

/** What was worked out counts again. */
export async function takeBackAction(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(TakeBack, formData)
  return form.ok ? carryOut(formData, form.value, { kind: 'take-back' }) : form.state
}

async function carryOut(formData: FormData, change: z.output<typeof TakeBack>, action: MarkAction): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const changed = await changeMark({ teacherId: teacher.id, ...change, action })
  if (!changed.ok) {
    const message = changed.detail ?? ''
    return formFailure(formData, message, changed.code === 'out-of-range' ? { score: message } : {})
  }
  refresh()
  return { status: 'done', message: 'Saved. The student sees it with their result.' }
}
