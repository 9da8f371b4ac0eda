import type { TextRange } from '../facts/slug'

/** What is marked in an article: the open suggestion and its answer, other suggestions, what may be damaged. */
export type Highlight = { range: TextRange; kind: 'open' | 'answer' | 'other' | 'damaged' }
/** A run of words with all that is marked in it. */
export type Segment = { start: number; end: number; kinds: ReadonlySet<Highlight['kind']> }

/** A passage cut wherever a highlight begins or ends; together the segments are the passage, word for word. */
export function cutPassage(passage: TextRange, highlights: readonly Highlight[]): Segment[] {
  const inside = highlights.filter(({ range }) => range.start < passage.end && range.end > passage.start)
  const edges = inside.flatMap(({ range }) => [range.start, range.end])
  const cuts = [...new Set([passage.start, ...edges, passage.end])]
    .filter((cut) => cut >= passage.start && cut <= passage.end)
    .sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? passage.end
    const kinds = inside.filter(({ range }) => range.start <= start && range.end >= end).map(({ kind }) => kind)
    return { start, end, kinds: new Set(kinds) }
  })
}
