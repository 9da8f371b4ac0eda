import { z } from 'zod'
import { FactKind } from '../facts/fact'
import { Slug } from '../facts/slug'
import { DIFFICULTIES } from './difficulty'
import { TYPE_NAMES } from './types-for-authors'

/** A question's id within its dossier: `<fact>.<form>`, `hand.<id>`, `own.<id>`. */
export const QuestionId = z.string().min(1).max(200)

/** What a recipe asks of a question. All conditions must hold; an empty one is none. */
export const SetConditions = z.strictObject({
  topics: z.array(Slug).max(100).default([]),
  kinds: z.array(FactKind).max(50).default([]),
  /** Entity ids of sides, or `neither`. */
  sides: z.array(Slug).max(20).default([]),
  types: z
    .array(z.enum(TYPE_NAMES.map(({ type }) => type)))
    .max(50)
    .default([]),
  difficulties: z.array(z.enum(DIFFICULTIES)).max(3).default([]),
})
export type SetConditions = z.infer<typeof SetConditions>

/** What a set of one's own holds: everything that fits, if there are conditions, and what was picked, but for what was left out. */
export const OwnSetRecipe = z.strictObject({
  conditions: SetConditions.nullable(),
  /** In the order of picking. */
  picked: z.array(QuestionId).max(500),
  leftOut: z.array(QuestionId).max(2_000),
})
export type OwnSetRecipe = z.infer<typeof OwnSetRecipe>

/** What its owner says of a set, but for single questions. */
export const SetDetails = z.strictObject({
  title: z
    .string({ error: 'Give the set a name.' })
    .trim()
    .min(1, 'Give the set a name.')
    .max(120, 'Use at most 120 characters.'),
  description: z.string().trim().max(400, 'Use at most 400 characters.').default(''),
  count: z.coerce
    .number({ error: 'Say how many questions, from 1 to 50.' })
    .int('Say how many questions, from 1 to 50.')
    .min(1, 'Say how many questions, from 1 to 50.')
    .max(50, 'Say how many questions, from 1 to 50.'),
  fixedOrder: z.boolean(),
  conditions: SetConditions.nullable(),
})
export type SetDetails = z.infer<typeof SetDetails>

/** A warning that an author lets stand, with the reason. */
export const KeptWarning = z.strictObject({
  check: z.number().int().min(1).max(20),
  reason: z.string().min(10).max(500),
})
export type KeptWarning = z.infer<typeof KeptWarning>
