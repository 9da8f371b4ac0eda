import type { Chunk } from './chunks'
import { findSubject } from './clause-subject'
import type { Word } from './tag-words'
import { SAYS, WANTS } from './verbs'

/** The word index at which what belongs to a verb ends. */
export function restEnd(chunks: readonly Chunk[], verbAt: number, words: readonly Word[], lemma: string): number {
  const reports = SAYS.has(lemma) || WANTS.has(lemma)
  let at = verbAt + 1
  let inList = false
  for (; at < chunks.length; at++) {
    const chunk = chunks[at]
    const next = chunks[at + 1]
    if (chunk?.type === 'stop') break
    // "asked the minister, Lee, to resign"
    if (chunk?.type === 'comma' && opensNamedRequest(chunks, at, verbAt)) {
      at += 2
      continue
    }
    // "demanded that the director, Lee, step aside"
    if (chunk?.type === 'comma' && isNameInClause(chunks, at, verbAt)) {
      at += 2
      continue
    }
    if (chunk?.type === 'comma' && !isAlternative(chunks, at, words)) {
      const hasMark = next !== undefined && (words[next.from]?.start ?? 0) > (words[chunk.from]?.end ?? 0) + 1
      const isList = !hasMark && next?.type === 'np' && chunks[at - 1]?.type === 'np' && listGoesOn(chunks, at + 1)
      const isEnd = inList && next?.type === 'and' && chunks[at + 2]?.type === 'np'
      if (!isList && !isEnd) break
      inList = true
    }
    if (chunk?.type === 'and' && (opensVerb(chunks, at + 1) || next?.type === 'that' || next?.type === 'comma')) break
    if (
      chunk?.type === 'rel' &&
      !(chunks[at - 1]?.type === 'np' || (chunks[at - 1]?.type === 'prep' && chunks[at - 2]?.type === 'np'))
    )
      break
    if (chunk?.type === 'sub' && !BELONGS.test(words[chunk.from]?.lower ?? '')) break
    if (chunk?.type === 'verb' && !reports && !conditionSince(chunks, verbAt, at, words)) {
      const subject = findSubject(chunks, at, words)
      // "the player we wanted" goes on; any other verb begins another clause.
      const isDescribing =
        subject?.kind === 'own' && chunks[subject.from - 1]?.type === 'np' && subject.from > verbAt + 1
      if (isDescribing) continue
      if (subject?.kind === 'own' && subject.from > verbAt) at = subject.from
      break
    }
  }
  return chunks[at]?.from ?? words.length
}

/** Whether a comma opens the name of who is asked, behind which the request follows. */
export function opensNamedRequest(chunks: readonly Chunk[], comma: number, verbAt: number): boolean {
  const [name, closing, deed] = [chunks[comma + 1], chunks[comma + 2], chunks[comma + 3]]
  const isNamed = name?.type === 'np' && closing?.type === 'comma' && deed?.type === 'to'
  return isNamed && comma === verbAt + 2 && chunks[comma - 1]?.type === 'np'
}

/** Whether a comma opens the name of who is told of behind "that", before anything is told of them. */
function isNameInClause(chunks: readonly Chunk[], comma: number, verbAt: number): boolean {
  const [name, closing, after] = chunks.slice(comma + 1, comma + 4)
  if (name?.type !== 'np' || closing?.type !== 'comma' || !/^(?:verb|np|nonfinite|adverb)$/.test(after?.type ?? ''))
    return false
  const inner = chunks.slice(verbAt + 1, comma)
  return inner.some(({ type }) => type === 'that') && inner.every(({ type }) => /^(?:that|np|prep|date)$/.test(type))
}

/** What begins with these words is part of what was said or done: without its condition it would be another thing. */
const BELONGS = /^(?:if|unless|until|once|provided|whether|where|what)$/

/** "a fifth, or about 113,000 square km" */
function isAlternative(chunks: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const [or, np] = [chunks[at + 1], chunks[at + 2]]
  return (
    words[or?.from ?? 0]?.lower === 'or' &&
    np?.type === 'np' &&
    words.slice(np.from, np.to).some(({ pos }) => pos === 'NUM')
  )
}

function conditionSince(chunks: readonly Chunk[], from: number, to: number, words: readonly Word[]): boolean {
  return chunks
    .slice(from, to)
    .some(
      ({ type, from: at }) =>
        type === 'rel' || type === 'that' || (type === 'sub' && BELONGS.test(words[at]?.lower ?? '')),
    )
}

function listGoesOn(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (chunks[at + 1]?.type === 'prep' && chunks[at + 2]?.type === 'np') at += 2
  const next = chunks[at + 1]
  if (next?.type === 'and') return chunks[at + 2]?.type === 'np' && chunks[at + 3]?.type !== 'verb'
  return (
    next?.type === 'comma' &&
    (chunks[at + 2]?.type === 'np' || chunks[at + 2]?.type === 'and') &&
    listGoesOn(chunks, at + 2)
  )
}

function opensVerb(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (chunks[at]?.type === 'adverb' || chunks[at]?.type === 'date') at++
  if (chunks[at]?.type === 'verb') return true
  if (chunks[at]?.type !== 'np') return false
  while (chunks[at + 1]?.type === 'prep' && chunks[at + 2]?.type === 'np') at += 2
  return chunks[beforeNext(chunks, at + 1)]?.type === 'verb'
}

function beforeNext(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (chunks[at]?.type === 'adverb' || chunks[at]?.type === 'date') at++
  return at
}
