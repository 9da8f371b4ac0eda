import { z } from 'zod'

/** Left id to right id; lefts may be missing. */
export const MatchingAnswer = z.strictObject({
  kind: z.literal('matching'),
  pairs: z
    .record(z.string().min(1).max(64), z.string().min(1).max(64))
    .refine((pairs) => Object.keys(pairs).length <= 10, 'at most ten pairs'),
})
