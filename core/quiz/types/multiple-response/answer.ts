import { z } from 'zod'

/** Options of the view, each once; their order says nothing, so it is always the same. */
export const ChoicesAnswer = z.strictObject({
  kind: z.literal('choices'),
  optionIds: z
    .array(z.string().min(1).max(64))
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, 'an option twice')
    .transform((ids) => [...ids].sort()),
})
