import { z } from 'zod'

/** What a learner answered. Ids are those of the view; for matching, left id to right id (lefts may be missing). */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), optionId: z.string().min(1).max(64) }),
  z.strictObject({ kind: z.literal('typed'), text: z.string().max(500) }),
  z.strictObject({
    kind: z.literal('matching'),
    pairs: z
      .record(z.string().min(1).max(64), z.string().min(1).max(64))
      .refine((pairs) => Object.keys(pairs).length <= 10, 'at most ten pairs'),
  }),
  z.strictObject({ kind: z.literal('dont-know') }),
])
export type Answer = z.infer<typeof Answer>

export const Confidence = z.enum(['guessing', 'fairly-sure', 'certain'])
export type Confidence = z.infer<typeof Confidence>

/** The name of an IANA time zone this runtime knows, such as Europe/Kyiv. */
export const ZoneName = z.string().min(1).max(64).refine(isZone, 'unknown time zone')

/** The body of a request that saves one response. `visibleMs` counts only while the question was on screen. */
export const SaveResponseRequest = z.strictObject({
  /** Made by the client: the same id twice is the same response. */
  id: z.uuid(),
  /** Place of the question in the attempt, from 0. */
  position: z.number().int().min(0).max(99),
  /** Counts the responses to one question; a lower one never overwrites a higher one. */
  sequence: z.number().int().min(1).max(1_000_000),
  answer: Answer,
  visibleMs: z.number().int().min(0).max(86_400_000),
  confidence: Confidence.nullable(),
  hintUsed: z.boolean(),
  occurredAt: z.iso.datetime({ offset: true }),
  zone: ZoneName,
})
export type SaveResponseRequest = z.infer<typeof SaveResponseRequest>

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
