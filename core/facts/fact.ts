import { z } from 'zod'
import { BUILT_FORMS } from '../questions/question-types'
import { IsoDate, PartialDate, Slug, TextRange } from './slug'

export const FactKind = z.enum([
  'leads',
  'role',
  'proposes',
  'demands',
  'rejects',
  'agrees',
  'event',
  'number',
  'date',
  'place',
  'statement',
])
export type FactKind = z.infer<typeof FactKind>

/** The one target answer of a fact, typed. */
export const FactObject = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('entity'), id: Slug }),
  z.strictObject({
    type: z.literal('number'),
    value: z.number(),
    /** Singular noun of what is counted or measured: "drone", "square kilometre", "US dollar". */
    unit: z.string().min(1),
    /** Scale word the sources use ("billion"), kept so that options read alike. */
    scale: z.enum(['thousand', 'million', 'billion']).optional(),
    bound: z.enum(['exactly', 'about', 'at-least', 'more-than', 'less-than', 'nearly']).default('exactly'),
    /** How a learner reads it: "about 40", "more than 50,000", "US$7 billion". */
    text: z.string().min(1),
  }),
  z.strictObject({ type: z.literal('date'), date: PartialDate, text: z.string().min(1) }),
  /** A short wording in our own neutral words. `accept` lists other wordings that are as right. */
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), accept: z.array(z.string().min(1)).default([]) }),
])
export type FactObject = z.infer<typeof FactObject>
export type NumberBound = Extract<FactObject, { type: 'number' }>['bound']

/** Where a fact stands: one paragraph of one article, and what that paragraph does to it. */
export const Evidence = z.strictObject({
  article: Slug,
  paragraph: z.number().int().positive(),
  stance: z.enum(['supports', 'disputes']).default('supports'),
  /** The original source that the article names for it (RT, Washington Post …), an entity id. */
  via: Slug.optional(),
  /** At most one sentence in our words: what is odd or how it is put. */
  note: z.string().optional(),
  /** Set if the answer does not occur in the paragraph as such: how it follows from it. */
  derived: z.enum(['resolved-date', 'corrected-name', 'sum', 'paraphrase', 'inference']).optional(),
  /** Its words in the text of an imported article: what the footnote quotes. */
  range: TextRange.optional(),
})
export type Evidence = z.infer<typeof Evidence>

/** A hand-picked wrong option. `because` is the proof that it is false: a fact id that contradicts it, or `closed`. */
export const WrongAnswer = z.strictObject({
  /** An entity id, or `text`. */
  entity: Slug.optional(),
  text: z.string().min(1).optional(),
  /** Why it is wrong, told as a fact about the wrong option. */
  why: z.string().min(1),
  because: z.union([z.literal('closed'), Slug]),
})
export type WrongAnswer = z.infer<typeof WrongAnswer>

export const Fact = z.strictObject({
  id: Slug,
  kind: FactKind,
  /** A topic id of the dossier. */
  topic: Slug,
  subject: Slug,
  /** What is said of the subject, as a slug: "delegation-leader", "demands", "ceasefire-length". Same subject and relation = same slot. */
  relation: Slug,
  object: FactObject,
  /**
   * One sentence in our own neutral words with the answer in double square brackets:
   * "On 2 June 2025 [[Rustem Umerov]] led Ukraine’s delegation at the talks in Istanbul."
   */
  statement: z.string().regex(/^[^[\]]*\[\[[^[\]]+\]\][^[\]]*$/, 'mark the answer once, as [[answer]]'),
  /** A complete question that ends in "?" with the date that makes it true; a claim names its claimant. */
  ask: z.string().endsWith('?'),
  /**
   * For an answer that is the date of something that happened: that in the past tense, without the date and without an end
   * mark ("Trump and Zelenskyy met at the Vatican"). A fact without it is never put in order with others.
   */
  event: z.string().min(1).optional(),
  asOf: IsoDate,
  /** Entity id of whoever says so, if this is somebody's claim, allegation, demand or forecast. */
  claimedBy: Slug.optional(),
  /** Nobody but `claimedBy` is reported in the dossier's articles to say this, so that everybody else is a wrong answer to who does. */
  soleClaimant: z.boolean().optional(),
  /** The dossier lists every answer for this subject and relation, so anything else is false. */
  closed: z.boolean().default(false),
  status: z.enum(['active', 'disputed', 'superseded']).default('active'),
  /** Facts with the same dispute id are readings of one disputed matter (declared in dossier.yaml). */
  dispute: Slug.optional(),
  /** Facts that another question on this fact would give away ("reveals"), beside those of the same slot. */
  reveals: z.array(Slug).default([]),
  /** Hand-picked wrong options, used before any others. */
  wrong: z.array(WrongAnswer).default([]),
  /** Forms that would not work for this fact. */
  skipForms: z.array(z.enum(BUILT_FORMS)).default([]),
  evidence: z.array(Evidence).min(1),
  /** Raised by hand when the meaning changes. */
  version: z.number().int().positive().default(1),
})
export type Fact = z.infer<typeof Fact>

/** The statement as a sentence, without the marks round its answer. */
export function plainStatement(fact: Pick<Fact, 'statement'>): string {
  return fact.statement.replace(/\[\[([^[\]]+)\]\]/, '$1')
}

/** The statement cut at its answer: text before, the answer as it reads there, text after. */
export function splitStatement(fact: Pick<Fact, 'statement'>): { before: string; answer: string; after: string } {
  const match = /^([^[\]]*)\[\[([^[\]]+)\]\]([^[\]]*)$/.exec(fact.statement)
  if (!match) throw new Error(`Statement without one marked answer: ${fact.statement}`)
  return { before: match[1] ?? '', answer: match[2] ?? '', after: match[3] ?? '' }
}
