import type { Chunk } from './chunks'
import { mainVerb } from './chunks'
import type { Span } from './clauses'
import { isPersonNoun } from './office-words'
import type { Word } from './tag-words'
import { SAYS } from './verbs'

/** A subject as chunk indices; a shared one is that of the verb before "and". */
export type Found = { from: number; to: number; kind: 'own' | 'relative' | 'shared' } | null

/** The noun phrases that a verb’s subject is made of, as chunk indices. */
export function findSubject(chunks: readonly Chunk[], verbAt: number, words: readonly Word[]): Found {
  let at = beforeAdjuncts(chunks, verbAt - 1)
  const type = chunks[at]?.type
  if (type === 'and') return { from: at, to: at, kind: 'shared' }
  if (type === 'rel') {
    const antecedent = chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1
    return chunks[antecedent]?.type === 'np'
      ? { ...antecedentAt(chunks, antecedent, at, words), kind: 'relative' }
      : null
  }
  if (type === 'comma' || type === 'stop') at = beforeApposition(chunks, at)
  if (chunks[at]?.type !== 'np') return null
  return { ...chainEndingAt(chunks, at, words), kind: 'own' }
}

/** "pressure from Granite, which owns": a name nearest to the relative; "the head of the bank, who left": whoever is a person. */
function antecedentAt(chunks: readonly Chunk[], at: number, relativeAt: number, words: readonly Word[]): Span {
  const chain = chainEndingAt(chunks, at, words)
  const head = words[(chunks[chain.from]?.to ?? 0) - 1]
  const nearest = words[(chunks[at]?.to ?? 0) - 1]
  const isWho = words[chunks[relativeAt]?.from ?? 0]?.lower === 'who'
  const isHead = isWho ? isPersonNoun(head?.lower ?? '') : nearest?.pos !== 'PROPN'
  return isHead ? chain : { from: at, to: at + 1 }
}

/** Skips adverbs and "on Sunday" backwards. */
export function beforeAdjuncts(chunks: readonly Chunk[], from: number): number {
  let at = from
  for (;;) {
    if (chunks[at]?.type === 'adverb') at--
    else if (chunks[at]?.type === 'date') at -= chunks[at - 1]?.type === 'prep' ? 2 : 1
    else return at
  }
}

const LONGEST_APPOSITION = 16

/** "Lee, the head of the board, said": from the second comma to the name before the first. */
function beforeApposition(chunks: readonly Chunk[], closing: number): number {
  const mark = chunks[closing]?.type
  let hasRelative = false
  for (let at = closing - 1; at > 0 && at > closing - LONGEST_APPOSITION; at--) {
    const type = chunks[at]?.type
    if (type === 'rel') hasRelative = true
    if (type === 'that' || type === 'sub') return -1
    if (type === mark && chunks[at - 1]?.type === 'np') {
      const inner = chunks.slice(at + 1, closing)
      const opens = inner[0]?.type
      if (inner.some((chunk) => chunk.type === 'verb') && !hasRelative) return -1
      if (opens === 'np' || opens === 'rel' || opens === 'nonfinite' || opens === 'prep' || opens === 'adverb')
        return at - 1
      return -1
    }
  }
  return -1
}

function chainEndingAt(chunks: readonly Chunk[], end: number, words: readonly Word[]): Span {
  let from = end
  let inList = false
  for (;;) {
    const [link, before] = [chunks[from - 1]?.type, chunks[from - 2]?.type]
    if (link === 'and') inList = true
    if ((link === 'prep' || link === 'to' || link === 'nonfinite') && before === 'np') from -= 2
    else if (
      link === 'prep' &&
      before === 'adverb' &&
      words[chunks[from - 2]?.from ?? 0]?.pos === 'ADJ' &&
      chunks[from - 3]?.type === 'np'
    )
      from -= 3
    else if (link === 'prep' && before === 'nonfinite' && chunks[from - 3]?.type === 'np') from -= 3
    else if (link === 'and' && before === 'np' && opensClauseAt(chunks, chainStart(chunks, from - 2), words))
      from = chainStart(chunks, from - 2)
    else if (link === 'comma' && before === 'np' && inList && isListStart(chunks, from - 2))
      from = chainStart(chunks, from - 2)
    else return { from, to: end + 1 }
  }
}

function chainStart(chunks: readonly Chunk[], at: number): number {
  let from = at
  while (chunks[from - 1]?.type === 'prep' && chunks[from - 2]?.type === 'np') from -= 2
  return from
}

/** "advisers from Germany, France and Britain": a list, unless a preposition opens it ("In Germany, France and Britain"). */
function isListStart(chunks: readonly Chunk[], at: number): boolean {
  const start = chainStart(chunks, at)
  const before = chunks[start - 1]?.type
  return before === undefined || before === 'that' || before === 'stop' || before === 'sub'
}

function opensClauseAt(chunks: readonly Chunk[], from: number, words: readonly Word[]): boolean {
  const at = beforeAdjuncts(chunks, from - 1) + 1
  const before = chunks[at - 1]?.type === 'and' && chunks[at - 2]?.type === 'comma' ? chunks[at - 2] : chunks[at - 1]
  if (!before || before.type === 'that' || before.type === 'sub' || before.type === 'stop' || before.type === 'comma')
    return true
  return before.type === 'verb' && SAYS.has(mainVerb(before, words))
}

/** The word indices of chunks. */
export function spanOf(chunks: readonly Chunk[], { from, to }: Span): Span {
  return { from: chunks[from]?.from ?? 0, to: chunks[to - 1]?.to ?? 0 }
}
