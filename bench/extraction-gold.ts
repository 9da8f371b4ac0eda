import { z } from 'zod'
import { FactKind } from '@/core/facts/fact'
import { IsoDate, PartialDate } from '@/core/facts/slug'

const Paragraph = z.number().int().positive()
const Speaker = z.string().min(1).nullable()

/** What a person found in a text before the rules read it; docs/extraction.md explains each field. */
export const GoldText = z.strictObject({
  date: IsoDate,
  furniture: z.array(Paragraph),
  people: z.array(z.array(z.string().min(1)).min(1)),
  quotations: z.array(z.strictObject({ paragraph: Paragraph, text: z.string().min(1), speaker: Speaker })),
  dates: z.array(z.strictObject({ paragraph: Paragraph, text: z.string().min(1), iso: PartialDate })),
  facts: z.array(
    z.strictObject({
      paragraph: Paragraph,
      kinds: z.array(FactKind).min(1),
      answers: z.array(z.string().min(1)).min(1),
      subjects: z.array(z.string()).optional(),
      attributedTo: z.array(Speaker).optional(),
      core: z.boolean().default(true),
    }),
  ),
  traps: z.array(
    z.strictObject({
      paragraph: Paragraph,
      is: z.enum(['actor', 'attribution', 'condition']),
      about: z.string().min(1),
      unlessAttributedTo: Speaker.optional(),
      unlessKind: FactKind.optional(),
    }),
  ),
  judgements: z
    .array(
      z.strictObject({
        paragraph: Paragraph,
        kind: FactKind,
        answer: z.string(),
        verdict: z.enum(['as-is', 'edit', 'wrong', 'actor', 'attribution', 'condition']),
      }),
    )
    .default([]),
})
export type GoldText = z.infer<typeof GoldText>
/** By the name of the text’s file without ".txt". */
export const Gold = z.record(z.string(), GoldText)
export type Gold = z.infer<typeof Gold>
