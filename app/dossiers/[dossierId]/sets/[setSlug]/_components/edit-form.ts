import { z } from 'zod'
import { KeptWarning, QuestionId } from '@/core/questions/own-set'
import { MOST_OPTIONS, type QuestionEdit } from '@/core/questions/question-edit'

/** Which question is edited, as forms and scripts name it. */
export const EditSubject = z.union([
  z.strictObject({ questionId: QuestionId }),
  z.strictObject({ factId: z.string().min(1).max(200), type: z.enum(['single-choice', 'typed']) }),
])

const LONGEST = 20_000
const Line = z.string().max(2_000).optional()
const places = Array.from({ length: MOST_OPTIONS }, (_, i) => i)
const CHECKS = Array.from({ length: 20 }, (_, i) => i + 1)

/** The fields of the editor's form: `option.0.text`, `option.0.why`, … and `keep.15` for the reason why a warning may stand. */
export const EditForm = z.strictObject({
  setId: z.string().max(200),
  questionId: z.string().max(200).optional(),
  factId: z.string().max(200).optional(),
  type: z.enum(['single-choice', 'typed']).optional(),
  intent: z.enum(['check', 'save']).default('save'),
  stem: Line,
  keyAt: z.coerce.number().int().min(0).max(MOST_OPTIONS).optional(),
  answer: Line,
  accepted: z.string().max(LONGEST).optional(),
  ...Object.fromEntries(places.flatMap((i) => [`option.${i}.text`, `option.${i}.why`].map((name) => [name, Line]))),
  ...Object.fromEntries(CHECKS.map((check) => [`keep.${check}`, Line])),
})

/** What the form says, as typed. */
export type SentEdit = { edit: QuestionEdit; kept: Record<string, string> }

/** Reads the fields of a form that `EditForm` let through. */
export function toSentEdit(fields: Record<string, unknown>): SentEdit {
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : ''
  }
  const accepted = text('accepted').split(/\r?\n/)
  return {
    edit: {
      stem: text('stem'),
      options: places.map((i) => ({ text: text(`option.${i}.text`), why: text(`option.${i}.why`) })),
      keyAt: typeof fields.keyAt === 'number' ? fields.keyAt : null,
      answer: text('answer'),
      accepted: accepted.filter((line) => line.trim() !== ''),
    },
    kept: Object.fromEntries(CHECKS.map((check) => [String(check), text(`keep.${check}`)])),
  }
}

/** The warnings that have a reason long enough to be one. */
export function toKeptWarnings(kept: Record<string, string>): KeptWarning[] {
  return Object.entries(kept).flatMap(([check, reason]) => {
    const parsed = KeptWarning.safeParse({ check: Number(check), reason: reason.trim() })
    return parsed.success ? [parsed.data] : []
  })
}
