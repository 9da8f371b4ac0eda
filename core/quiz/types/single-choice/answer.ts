import { z } from 'zod'

/** An option of the view. */
export const ChoiceAnswer = z.strictObject({ kind: z.literal('choice'), optionId: z.string().min(1).max(64) })
