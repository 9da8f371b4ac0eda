'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { requireUser } from '@/server/auth/session'
import { REPORT_REASONS, reportProblem } from '@/server/quiz/report-problem'

const Report = z.strictObject({
  questionId: z.string().min(1).max(300),
  attemptId: z.uuid(),
  number: z.coerce.number().int().min(1).max(99),
  reason: z.enum(REPORT_REASONS, 'Choose what is wrong'),
  text: z.string().trim().max(2000, 'Keep it to 2,000 characters'),
})

/** Passes a report on and thanks for it. */
export async function sendReport(_: FormState, formData: FormData): Promise<FormState> {
  const user = await requireUser()
  const parsed = await formAction(Report, formData)
  if (!parsed.ok) return parsed.state
  const { questionId, attemptId, number, reason, text } = parsed.value
  const reported = await reportProblem({ reporterId: user.id, questionId, reason, text })
  if (!reported.ok) return formFailure(formData, PROBLEMS[reported.code])
  redirect(`/questions/${encodeURIComponent(questionId)}/report/thanks?attempt=${attemptId}&q=${number}`)
}

const PROBLEMS = {
  'not-found': 'You can report on questions that you were asked, and this is not one of them.',
  'too-many': 'You have sent 20 reports today. Please come back tomorrow: they are all read.',
} as const
