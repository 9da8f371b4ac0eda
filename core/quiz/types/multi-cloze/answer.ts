import { z } from 'zod'
import { storableText } from '../../../storable-text'

/** Blank id to what was written there; blanks may be missing. */
export const BlanksAnswer = z.strictObject({
  kind: z.literal('blanks'),
  blanks: z
    .record(z.string().min(1).max(64), z.string().max(500).transform(storableText))
    .refine((blanks) => Object.keys(blanks).length <= 10, 'at most ten blanks'),
})
