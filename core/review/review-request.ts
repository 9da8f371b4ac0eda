import { z } from 'zod'
import { storableInstant } from '../storable-text'
import { GRADES } from './grade'

const RowId = z.string().min(1).max(300)

/** How a card was recalled, as its learner rates it. `id` is the client’s: a repeat counts once. */
export const ReviewRequest = z.strictObject({
  id: z.uuid(),
  /** Whose rating it is: refused while somebody else is signed in. */
  learnerId: z.uuid(),
  /** The sitting that showed the card; none for a deck. */
  sittingId: z.uuid().optional(),
  factId: RowId,
  factVersion: z.number().int().positive(),
  rating: z.enum(GRADES),
  visibleMs: z.number().int().min(0).max(86_400_000),
  occurredAt: z.iso.datetime({ offset: true }).transform(storableInstant),
  /** The browser’s IANA zone; "" if it did not say. */
  zone: z.string().max(64),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>

/** Takes back a rating: `id` is the review’s. */
export const UndoRequest = z.strictObject({ id: z.uuid(), learnerId: z.uuid() })
export type UndoRequest = z.infer<typeof UndoRequest>

export const StarRequest = z.strictObject({ learnerId: z.uuid(), factId: RowId, isStarred: z.boolean() })
export type StarRequest = z.infer<typeof StarRequest>
