import { z } from 'zod'
import { Article } from './article'
import { Entity } from './entity'
import { Fact } from './fact'
import { IsoDate, Slug } from './slug'

/** One reading of a disputed matter: who says it ("Ukraine says"), the reading in a few words of ours, the facts it rests on. */
export const DisputeReading = z.strictObject({
  says: z.string().min(1),
  text: z.string().min(1),
  facts: z.array(Slug).min(1),
})

/** A disputed matter with its readings in the order of the sources. Facts carry its id; none of the readings is called right. */
export const Dispute = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  /** What kind of difference it is: figures differ, wording is loaded, one side only … */
  difference: z.string().min(1),
  readings: z.array(DisputeReading).min(2).max(3),
})
export type Dispute = z.infer<typeof Dispute>

/** One row of "what each side proposes", face to face: our wording, and the facts it rests on. */
export const FacingRow = z.strictObject({
  topic: z.string().min(1),
  a: z.strictObject({ text: z.string().min(1), facts: z.array(Slug).min(1) }),
  b: z.strictObject({ text: z.string().min(1), facts: z.array(Slug).min(1) }),
})

export const DossierHead = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  summary: z.string().min(1),
  period: z.strictObject({ from: IsoDate, to: IsoDate }),
  /** The zone in which the dossier's dates are meant. */
  zone: z.string().min(1),
  topics: z.array(z.strictObject({ id: Slug, title: z.string().min(1) })).min(1),
  disputes: z.array(Dispute).default([]),
  facing: z.strictObject({ a: Slug, b: Slug, rows: z.array(FacingRow) }).optional(),
  /** Fact ids in time order, with the label of the day. `main` marks the dossier's own event. */
  timeline: z
    .array(z.strictObject({ when: z.string().min(1), fact: Slug, main: z.boolean().default(false) }))
    .default([]),
  /** Facts shown as figures at a glance. */
  glance: z.array(z.strictObject({ figure: z.string().min(1), label: z.string().min(1), fact: Slug })).default([]),
  /** Loaded words never used in our own voice, with what to write instead. */
  loadedWords: z.array(z.strictObject({ word: z.string().min(1), instead: z.string().min(1) })).default([]),
})
export type DossierHead = z.infer<typeof DossierHead>

/** Everything the rules need to know about one topic: the head, its sources, the things named, the facts. */
export type Dossier = {
  head: DossierHead
  articles: Article[]
  entities: Entity[]
  facts: Fact[]
}

export const DossierFiles = z.object({
  head: DossierHead,
  articles: z.array(Article),
  entities: z.array(Entity),
  facts: z.array(Fact),
})
