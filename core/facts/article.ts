import { z } from 'zod'
import { IsoDate, Slug, TextRange } from './slug'

/**
 * One paragraph of an article: its number (1-based over non-empty lines) and, for bundled articles, a digest in our own words; for
 * imported ones where it stands in the article's text.
 */
export const Passage = z.strictObject({
  n: z.number().int().positive(),
  digest: z.string().default(''),
  range: TextRange.optional(),
  /** Captions, share buttons, adverts, lists of other stories: never evidence. */
  furniture: z.boolean().default(false),
  /** Why the wording of this paragraph cannot be fully trusted, if so. */
  damaged: z.string().optional(),
})
export type Passage = z.infer<typeof Passage>

/** A plain mistake or damage in an article: recorded, never repeated as fact. */
export const ArticleError = z.strictObject({
  id: Slug,
  paragraph: z.number().int().positive(),
  kind: z.enum(['wrong-office', 'wrong-state', 'wrong-name', 'garbled-name', 'wrong-word', 'unclear', 'contradiction']),
  /** What the article has there, as a short locator (a few words at most). */
  says: z.string().min(1),
  /** What is right, or why nobody can be sure. */
  correction: z.string().min(1),
  /** True if the passage is too damaged to be sure of: nothing in it that rests on this is ever asked. */
  unusable: z.boolean().default(false),
})
export type ArticleError = z.infer<typeof ArticleError>

export const ArticleDate = z.union([
  z.strictObject({ on: IsoDate }),
  /** For undated articles: our label ("late May 2025") and the days between which it must have appeared. */
  z.strictObject({ label: z.string().min(1), from: IsoDate, to: IsoDate }),
])
export type ArticleDate = z.infer<typeof ArticleDate>

/** A source. `relays` names the entities whose reporting it repeats; two articles relaying one source count as one. */
export const Article = z.strictObject({
  id: Slug,
  outlet: z.string().min(1),
  /** Our own neutral title, not the outlet's headline. */
  title: z.string().min(1),
  date: ArticleDate,
  kind: z.enum(['report', 'wire-report', 'wire-preview', 'unsigned-preview', 'digest', 'partisan-relay']),
  /** The organisation entity that publishes it, so that it counts as one source with articles that relay it; none if unknown. */
  outletEntity: Slug.optional(),
  /** What a reader should know about this source, one sentence. */
  character: z.string().min(1),
  /** A few words for lists: "preview; our copy is damaged". */
  shortCharacter: z.string().min(1),
  relays: z.array(Slug).default([]),
  passages: z
    .array(
      Passage.refine(
        ({ digest, range }) => digest !== '' || range !== undefined,
        'say what the paragraph says (digest)',
      ),
    )
    .min(1),
  /** The whole text of an imported article, as it was brought in. Bundled articles never have it. */
  text: z.string().optional(),
  errors: z.array(ArticleError).default([]),
})
export type Article = z.infer<typeof Article>

/** The words of a paragraph of an imported article; null where only a digest is kept, or there is no such paragraph. */
export function wordsOfPassage({ text, passages }: Pick<Article, 'text' | 'passages'>, n: number): string | null {
  const range = passages.find((passage) => passage.n === n)?.range
  return text === undefined || range === undefined ? null : text.slice(range.start, range.end)
}
