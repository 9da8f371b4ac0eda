import { z } from 'zod'
import { Slug } from '../../facts/slug'

/** What every hand-written question says, whatever its type. */
export const HAND_COMMON = {
  id: Slug,
  fact: Slug,
  stem: z.string().min(1),
  attribution: z.string().optional(),
}
