import { z } from 'zod'

/** What a browser tells when the time of a test has run out: the question on screen, not answered yet, and for how long it was seen. */
export const TimeUp = z.strictObject({
  /** Place of the question in the attempt, from 1. */
  position: z.number().int().min(1).max(100),
  /** Time with the question on screen, milliseconds. */
  visibleMs: z.number().int().min(0).max(86_400_000),
  /** The device's IANA time zone; one that the server does not know is replaced by the account's. */
  zone: z.string().max(64),
})
export type TimeUp = z.infer<typeof TimeUp>
