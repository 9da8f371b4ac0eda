import { z } from 'zod'
import { PartialDate, Slug } from './slug'

export const EntityType = z.enum([
  'person',
  'organisation',
  'country',
  'place',
  'document',
  'event',
  'group',
  'term',
  'office',
])
export type EntityType = z.infer<typeof EntityType>

export const AliasReason = z.enum([
  'transliteration',
  'short-form',
  'title',
  'demonym',
  'acronym',
  'metonym',
  'script',
  'synonym',
  'source-error',
])
export type AliasReason = z.infer<typeof AliasReason>

export const Alias = z.strictObject({ text: z.string().min(1), reason: AliasReason })
export type Alias = z.infer<typeof Alias>

export const Role = z.strictObject({
  /** The office without its holder: "defence minister of Ukraine". */
  title: z.string().min(1),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type Role = z.infer<typeof Role>

/**
 * Anything a fact can be about or have as its answer. Type `term` is a proposal, demand, condition or agreed measure
 * ("a full and unconditional ceasefire"): as an entity, what one side demands can be offered against what the other does.
 */
export const Entity = z.strictObject({
  id: Slug,
  type: EntityType,
  /** Canonical name, as a learner reads it. */
  name: z.string().min(1),
  aliases: z.array(Alias).default([]),
  description: z.string().optional(),
  roles: z.array(Role).default([]),
  /** Whose side of the talks it belongs to: an entity id of a country, or absent. */
  side: Slug.optional(),
  /** Groups that make plausible company as wrong options: "negotiator", "head-of-state", "outlet", "city" … */
  roleClass: z.array(Slug).default([]),
  /** For people in the matching grammar checks; for terms whether it reads as plural ("security guarantees"). */
  plural: z.boolean().default(false),
  /** Entities this is a part or kind of ("Sumy region" in "Ukraine"): a part is never a wrong option for its whole, nor the other way round. */
  partOf: z.array(Slug).default([]),
})
export type Entity = z.infer<typeof Entity>
