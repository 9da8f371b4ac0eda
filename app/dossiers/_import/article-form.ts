import { z } from 'zod'
import { IsoDate } from '@/core/facts/slug'

const title = (what: string) => z.string({ error: what }).trim().min(1, what).max(200, 'Use at most 200 characters.')

/** The fields in which an article is brought in. A file comes beside them. */
export const ArticleForm = z.strictObject({
  outlet: title('Say who published it, such as Reuters.'),
  title: title('Give it a title of your own.'),
  date: z
    .string()
    .trim()
    .refine((date) => IsoDate.safeParse(date).success && date >= '1800', 'Give the day it was published.'),
  relays: z.string().max(300, 'Use at most 300 characters.').default(''),
  text: z.string().default(''),
})

/** The original sources that somebody typed, separated by commas. */
export function readRelays(relays: string): string[] {
  return [...new Set(relays.split(/[,;\n]/).map((name) => name.trim()))].filter((name) => name !== '').slice(0, 10)
}

/** A text may be pasted that is too long, so that the form can say so; more than this no request holds. */
export const MOST_LETTERS = 980_000
