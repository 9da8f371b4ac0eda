import { foldedWords } from '../facts/fold'
import { hashText } from '../hash'

const LONGEST = 60

/** An id made of a text's words that is none of `taken`; texts without a Latin letter or digit get one from their hash. */
export function slugFor(text: string, taken: ReadonlySet<string>): string {
  const words = foldedWords(text).flatMap((word) => word.match(/[a-z0-9]+/g) ?? [])
  const short = words.join('-').slice(0, LONGEST).replace(/-+$/, '')
  const base = short === '' ? `n-${hashText(text)}` : short
  let slug = base
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`
  return slug
}
