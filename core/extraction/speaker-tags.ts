import type { Chunk } from './chunks'
import { mainVerb } from './chunks'
import { TOLD } from './clause-setting'
import { spanOf } from './clause-subject'
import type { Clause, Span } from './clauses'
import { isPersonNoun } from './office-words'
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
  { lemma, at, setting, subject }: Clause & { at: number },
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
    ({ type }, i) =>
      type !== 'that' &&
      (type !== 'verb' || isParticiple(tail, i, words)) &&
      (type !== 'np' || tail[i - 1]?.type === 'prep' || i === 0),
  )
  const isInverted = chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'stop'
  if (setting === 'unsure' && !isInverted) return false
  // "Lee, who lost, conceded defeat": the subject stands before, and what follows says nothing.
  if (isInverted && subject !== null && tail[0]?.type === 'np' && !isSomebody(tail[0], words)) return false
  // "…, as Lee has suggested": to suggest the same is not to say all of it.
  if (subject !== null && words[subject.from - 1]?.lower === 'as') return false
  return isBare && (isInverted || tail[0]?.type !== 'np' || TOLD.has(mainVerb(chunks[at] as Chunk, words)))
}

/** "said with 98 percent of the votes counted" */
function isParticiple(tail: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const chunk = tail[at]
  const isBare =
    chunk !== undefined && chunk.to - chunk.from === 1 && /(?:ed|en|wn)$/.test(words[chunk.from]?.lower ?? '')
  return isBare && tail[at - 1]?.type === 'np' && tail.slice(0, at).some(({ type }) => type === 'prep')
}

function isSomebody(chunk: Chunk, words: readonly Word[]): boolean {
  const last = words[chunk.to - 1]
  return last !== undefined && (last.pos !== 'NOUN' || isPersonNoun(last.lower))
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
