'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type FormState, formAction, formFailure } from '@/server/action'
import { amendQuestion } from '@/server/appeals/amend-question'
import { declineAppeals } from '@/server/appeals/decline-appeals'
import { undoDecision } from '@/server/appeals/undo-decision'
import { loadReader } from './load-reader'

const Reason = z
  .string()
  .trim()
  .min(1, 'Say why, in a sentence that learners can read.')
  .max(500, 'Use at most 500 characters.')
const OnAppeal = z.strictObject({ appealId: z.uuid(), reason: Reason })
const OnDecision = z.strictObject({ decisionId: z.uuid(), reason: Reason })

const PROBLEMS = {
  'not-found': 'This is no longer here.',
  'only-void': 'Such an answer cannot be accepted as it stands. You can void the question.',
  decided: 'Somebody has decided this already. Load the page again to see how.',
  undone: 'This was undone already.',
} as const

/** Accepts the answer of an appeal for everybody. */
export async function acceptAppeal(_: FormState, formData: FormData): Promise<FormState> {
  return amend('accept', formData)
}

/** Voids the question of an appeal. */
export async function voidQuestion(_: FormState, formData: FormData): Promise<FormState> {
  return amend('void', formData)
}

/** Declines all appeals on the same answer. */
export async function declineAppeal(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(OnAppeal, formData)
  if (!form.ok) return form.state
  const { reader } = await loadReader('/appeals')
  const declined = await declineAppeals(reader, form.value)
  if (!declined.ok) return formFailure(formData, PROBLEMS[declined.code])
  redirect('/appeals?show=decided')
}

/** Undoes a decision; what it did is done in reverse. */
export async function undo(_: FormState, formData: FormData): Promise<FormState> {
  const form = await formAction(OnDecision, formData)
  if (!form.ok) return form.state
  const { reader } = await loadReader('/appeals?show=decided')
  const undone = await undoDecision(reader, form.value)
  refresh()
  return undone.ok ? { status: 'done', message: 'Undone.' } : formFailure(formData, PROBLEMS[undone.code])
}

async function amend(kind: 'accept' | 'void', formData: FormData): Promise<FormState> {
  const form = await formAction(OnAppeal, formData)
  if (!form.ok) return form.state
  const { reader } = await loadReader('/appeals')
  const amended = await amendQuestion(reader, { ...form.value, kind })
  if (!amended.ok) return formFailure(formData, PROBLEMS[amended.code])
  redirect('/appeals?show=decided')
}
