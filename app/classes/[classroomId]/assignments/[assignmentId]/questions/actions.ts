'use server'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireRole } from '@/server/auth/session'
import { reportProblem } from '@/server/quiz/report-problem'

const Report = z.strictObject({
  questionId: z.string().min(1).max(300),
  text: z.string().trim().max(2000, 'Keep it to 2,000 characters.'),
})

/** Tells whoever looks after the dossier that a key looks wrong. */
export async function reportQuestionAction(_: FormState, formData: FormData): Promise<FormState> {
  const teacher = await requireRole('teacher')
  const form = await formAction(Report, formData)
  if (!form.ok) return form.state
  const reported = await reportProblem({ reporterId: teacher.id, reason: 'wrong-key', ...form.value })
  if (!reported.ok) return formFailure(formData, PROBLEMS[reported.code])
  return { status: 'done', message: 'Reported. Whoever looks after the dossier reads it.' }
}

const PROBLEMS = {
  'not-found': 'This question was not asked in a class of yours.',
  'too-many': 'You have sent 20 reports today. Please come back tomorrow: they are all read.',
} as const
