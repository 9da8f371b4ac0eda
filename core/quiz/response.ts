import { z } from 'zod'
import { storableInstant } from '../storable-text'
import { CategoriesAnswer } from './types/categorise/answer'
import { MatchingAnswer } from './types/matching/answer'
import { BlanksAnswer } from './types/multi-cloze/answer'
import { ChoicesAnswer } from './types/multiple-response/answer'
import { OrderingAnswer } from './types/ordering/answer'
import { ChoiceAnswer } from './types/single-choice/answer'
import { TypedAnswer } from './types/typed/answer'

/** What a learner answered. Ids are those of the view; each kind has its schema in types/. */
export const Answer = z.discriminatedUnion('kind', [
  ChoiceAnswer,
  TypedAnswer,
  MatchingAnswer,
  ChoicesAnswer,
  OrderingAnswer,
  CategoriesAnswer,
  BlanksAnswer,
  z.strictObject({ kind: z.literal('dont-know') }),
])
export type Answer = z.infer<typeof Answer>

export const Confidence = z.enum(['guessing', 'fairly-sure', 'certain'])
export type Confidence = z.infer<typeof Confidence>

/**
 * The body of a request that saves one response. `visibleMs` counts only while the question was on screen.
 * Without JavaScript a form sends the same as fields, see app/api/v1/attempts/[attemptId]/responses/form-fields.ts.
 */
export const SaveResponseRequest = z.strictObject({
  /** Made by the client: the same id twice is the same response. */
  id: z.uuid(),
  /** Place of the question in the attempt, from 1: the number on screen and in the address (`?q=1`). */
  position: z.number().int().min(1).max(100),
  /** Counts the responses to one question, from 1 and on from the last that was acknowledged; a lower one never overwrites a higher one. */
  sequence: z.number().int().min(1).max(1_000_000),
  answer: Answer,
  visibleMs: z.number().int().min(0).max(86_400_000),
  confidence: Confidence.nullable(),
  hintUsed: z.boolean(),
  occurredAt: z.iso.datetime({ offset: true }).transform(storableInstant),
  /** The device's IANA time zone. One that the server does not know is no reason to lose an answer: the account's counts then. */
  zone: z.string().max(64),
})
export type SaveResponseRequest = z.infer<typeof SaveResponseRequest>
