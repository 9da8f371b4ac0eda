import type { Chunk } from './chunks'
import type { Clause, Span } from './clauses'
import type { DateMention } from './dates'
import type { NameMention } from './names'
import type { NumberMention } from './numbers'
import type { Quotation } from './quotations'
import type { Word } from './tag-words'

/** A sentence of the body with everything that is read in it. Offsets are of the whole text, spans count words. */
export type ReadSentence = {
  /** The article’s own text, from which every word of a suggestion is cut. */
  source: string
  paragraph: number
  start: number
  end: number
  words: Word[]
  chunks: Chunk[]
  clauses: Clause[]
  dates: DateMention[]
  numbers: NumberMention[]
  names: NameMention[]
  quotations: Quotation[]
  /** The person whom "he" or "she" at its beginning means, null if that is not clear. */
  person: string | null
  /** Whether that person was told of in the same paragraph. */
  isPersonNear: boolean
  /** What "it" at its beginning means: the one thing that the sentence before in its paragraph was about. */
  thing: string | null
  /** Who is meant where a word opens "the minister", "the CS": the one person so titled before, by the index of the word. */
  titled: ReadonlyMap<number, string>
}

/** The range of a span of words, with both of a pair of quotation marks where one of them stands just outside. */
export function rangeOf(
  { source, words, end: limit, start: floor }: ReadSentence,
  span: Span,
): { start: number; end: number } {
  let [start, end] = [words[span.from]?.start ?? 0, words[span.to - 1]?.end ?? 0]
  const text = source.slice(start, end)
  const excess = countOf(text, '“') - countOf(text, '”')
  const isOdd = countOf(text, '"') % 2 === 1
  if ((excess > 0 && end < limit && source.charAt(end) === '”') || (isOdd && end < limit && source.charAt(end) === '"'))
    end++
  if (excess < 0 && start > floor && source.charAt(start - 1) === '“') start--
  return { start, end }
}

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1
}

/** The words of a span as the article has them, without a quotation mark that has no partner among them. */
export function textOf(sentence: ReadSentence, span: Span | null): string {
  if (span === null || span.to <= span.from) return ''
  const { start, end } = rangeOf(sentence, span)
  const text = sentence.source.slice(start, end).replace(/\s+/gu, ' ')
  const isBalanced = countOf(text, '“') === countOf(text, '”') && countOf(text, '"') % 2 === 0
  return isBalanced ? text : text.replace(/[“”"]/gu, '')
}
