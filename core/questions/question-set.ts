import { z } from 'zod'
import { FactKind } from '../facts/fact'
import { Slug } from '../facts/slug'
import { HandSingleChoice } from './hand/single-choice'
import { HandTyped } from './hand/typed'
import { QUESTION_TYPES } from './question-types'

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
  types: z.array(z.enum(QUESTION_TYPES)).optional(),
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

/** A question written by hand, of one of the types in hand/. */
export const HandQuestion = z.discriminatedUnion('type', [HandSingleChoice, HandTyped])
export type HandQuestion = z.infer<typeof HandQuestion>
