import { z } from 'zod'
import { FactKind } from '../facts/fact'
import { Slug } from '../facts/slug'

/** Which facts a set draws from. All given conditions must hold; an id list is taken as it is. */
export const SetRecipe = z.strictObject({
  kinds: z.array(FactKind).optional(),
  topics: z.array(Slug).optional(),
  subjects: z.array(Slug).optional(),
  facts: z.array(Slug).optional(),
  /** Also these, whatever the conditions say. */
  alsoFacts: z.array(Slug).optional(),
  withoutFacts: z.array(Slug).optional(),
  /** Question types to use, default all. */
  types: z.array(z.enum(['single-choice', 'true-false', 'typed', 'cloze', 'matching'])).optional(),
  /** Hand-written questions (ids in questions.yaml) beside the built ones. */
  questions: z.array(Slug).optional(),
})
export type SetRecipe = z.infer<typeof SetRecipe>

export const QuestionSet = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  description: z.string().min(1),
  /** How many questions one attempt draws. */
  count: z.number().int().min(1).max(50).default(10),
  /** Rough time in minutes, for the contents list. */
  minutes: z.number().int().positive(),
  recipe: SetRecipe,
})
export type QuestionSet = z.infer<typeof QuestionSet>

export const HandOption = z.strictObject({
  text: z.string().min(1),
  entity: Slug.optional(),
  key: z.boolean().default(false),
  why: z.string().min(1),
  /** Proof that a wrong option is false: a fact id that contradicts it, or `closed`. Not on the key. */
  because: z.union([z.literal('closed'), Slug]).optional(),
})
export type HandOption = z.infer<typeof HandOption>

/** A question written by hand: single choice or typed. */
export const HandQuestion = z.discriminatedUnion('type', [
  z.strictObject({
    id: Slug,
    type: z.literal('single-choice'),
    fact: Slug,
    stem: z.string().min(1),
    attribution: z.string().optional(),
    options: z.array(HandOption).min(3).max(5),
    ordered: z.boolean().default(false),
  }),
  z.strictObject({
    id: Slug,
    type: z.literal('typed'),
    fact: Slug,
    stem: z.string().min(1),
    attribution: z.string().optional(),
    answer: z.string().min(1),
    accept: z.array(z.string().min(1)).default([]),
  }),
])
export type HandQuestion = z.infer<typeof HandQuestion>
