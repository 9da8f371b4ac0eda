import { z } from 'zod'

/** Item ids, what is said to be the earliest first; what was given no place is missing. */
export const OrderingAnswer = z.strictObject({
  kind: z.literal('ordering'),
  order: z
    .array(z.string().min(1).max(64))
    .max(10)
    .refine((ids) => new Set(ids).size === ids.length, 'each id once'),
})
