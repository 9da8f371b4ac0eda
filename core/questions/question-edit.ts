import { z } from 'zod'

const Text = z.string().trim().max(500, 'Use at most 500 characters.')

/** Options that a form has room for. */
export const MOST_OPTIONS = 5

/**
 * What an author wants a question to say. Parts that its type does not have are empty: `options` with the place of the key
 * for a choice, `answer` and what else is `accepted` for a typed one. Options without a text are none.
 */
export const QuestionEdit = z.strictObject({
  stem: Text,
  options: z.array(z.strictObject({ text: Text, why: Text })).max(MOST_OPTIONS),
  /** Place of the right option, from 0; null if none is marked. */
  keyAt: z.number().int().min(0).max(MOST_OPTIONS).nullable(),
  answer: Text,
  accepted: z.array(Text).max(60, 'Use at most 60 lines.'),
})
export type QuestionEdit = z.infer<typeof QuestionEdit>
