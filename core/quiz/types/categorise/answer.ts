import { z } from 'zod'

/** Item id to category id; items may be missing. */
export const CategoriesAnswer = z.strictObject({
  kind: z.literal('categories'),
  categories: z
    .record(z.string().min(1).max(64), z.string().min(1).max(64))
    .refine((categories) => Object.keys(categories).length <= 10, 'at most ten items'),
})
