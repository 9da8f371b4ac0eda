import type { Chunk } from './chunks'
import { mainVerb } from './chunks'
import { TOLD } from './clause-setting'
import { spanOf } from './clause-subject'
import type { Clause, Span } from './clauses'
import type { Word } from './tag-words'
import { SAYS } from './verbs'

/** ", Lee said", ", said Lee", "According to Lee,": the clauses that the sentence says outright are that speaker’s. */
export function attributeByTags(
  clauses: (Clause & { at: number })[],
  words: readonly Word[],
  chunks: readonly Chunk[],
): Clause[] {
  const tags = clauses.filter((clause, i) => i > 0 && isTag(clause, chunks, words))
  const source = sourceNamed(chunks, words)
  return clauses.map(({ at, ...clause }) => {
    if (tags.some((tag) => tag.at === at))
      return { ...clause, isTag: true, subject: clause.subject ?? invertedSubject(at, chunks, words) }
    // Of "Lee has said," and "RT said" the nearer one is whose words they are.
    const tag = tags.find((candidate) => candidate.at > at)
    if ((!tag && !source) || clause.setting !== 'main') return clause
    const speaker = tag ? (tag.subject ?? invertedSubject(tag.at, chunks, words)) : source
    return speaker ? { ...clause, setting: 'content', speaker } : { ...clause, setting: 'unsure' }
  })
}

function isTag(
  { lemma, at, setting }: Clause & { at: number },
  chunks: readonly Chunk[],
  words: readonly Word[],
): boolean {
  if (!SAYS.has(lemma)) return false
  const mark = chunks.slice(0, at).findLast(({ type }) => type === 'comma' || type === 'stop' || type === 'verb')
  if (mark === undefined || mark.type === 'verb') return false
  const after = chunks.slice(at + 1)
  const tailEnd = after.findIndex(({ type }) => type === 'comma' || type === 'stop')
  const tail = tailEnd < 0 ? after : after.slice(0, tailEnd)
  const isBare = tail.every(
    ({ type }, i) => type !== 'that' && type !== 'verb' && (type !== 'np' || tail[i - 1]?.type === 'prep' || i === 0),
  )
  const isInverted = chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'stop'
  if (setting === 'unsure' && !isInverted) return false
  return isBare && (isInverted || tail[0]?.type !== 'np' || TOLD.has(mainVerb(chunks[at] as Chunk, words)))
}

function invertedSubject(at: number, chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  return chainFrom(chunks, at + 1, words)
}

function sourceNamed(chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  const at = chunks.findIndex(({ from }) => words[from]?.lower === 'according')
  if (at < 0) return null
  const first = chunks.findIndex(({ type }, i) => i > at && type === 'np')
  return first < 0 ? null : chainFrom(chunks, first, words)
}

function chainFrom(chunks: readonly Chunk[], first: number, words: readonly Word[]): Span | null {
  if (chunks[first]?.type !== 'np') return null
  let last = first
  while (
    chunks[last + 1]?.type === 'prep' &&
    chunks[last + 2]?.type === 'np' &&
    /^(?:of|for|at|from|to)$/.test(words[chunks[last + 1]?.from ?? 0]?.lower ?? '')
  )
    last += 2
  return spanOf(chunks, { from: first, to: last + 1 })
}
