import type { FactKind } from '../facts/fact'
import type { Span } from './clauses'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'

/** The rest of a clause without what only joins it to its verb or to what follows; null if nothing is left. */
export function objectOf({ words, chunks }: ReadSentence, rest: Span, kind: FactKind, isBeing: boolean): Span | null {
  const own = chunks.filter(({ from, to }) => from >= rest.from && to <= rest.to)
  const thatAt = own.findIndex(({ type }) => type === 'that')
  // "that the charges be dropped" has no finite verb, and is a clause.
  const hasClause = own.some(
    ({ type }, i) => type === 'verb' || (type === 'nonfinite' && thatAt >= 0 && i > thatAt + 1),
  )
  const isDeed = kind === 'event' || kind === 'statement'
  let first = own.findIndex(
    ({ type, from }) =>
      (!/^(?:prep|adverb|date)$/.test(type) && (type !== 'that' || !hasClause)) ||
      LIMITS.test(words[from]?.lower ?? ''),
  )
  // "accepted in principle a proposal": what stands between a verb and its object says how.
  const [link, manner, object] = own
  const isManner = first === 1 && link?.type === 'prep' && manner?.type === 'np' && object?.type === 'np' && !isDeed
  if (
    isManner &&
    manner.to - manner.from <= LONGEST_MANNER &&
    /^(?:DET|ADJ|NUM|NOUN)$/.test(words[object.from]?.pos ?? '')
  )
    first = 2
  // "plans to open a school": the school is what an event is about; what somebody agrees or refuses is "to open a school".
  if (isDeed && own[first]?.type === 'to' && own[first + 1]?.type === 'np') first++
  const last = own.findLastIndex(
    ({ type, from, to }, i) =>
      // "talks had broken down"
      (type === 'prep' && own[i - 1]?.type === 'verb' && PARTICLE.test(words[from]?.lower ?? '')) ||
      (!/^(?:prep|and|that|comma|sub|rel|stop)$/.test(type) &&
        (words[from]?.lower !== 'to' || (!isDeed && to > from + 1))),
  )
  const [open, close] = [own[first], own[last]]
  if (open?.type === 'and' || open?.type === 'comma') return null
  if (!open) {
    // "was unsafe": the adjective is all there is.
    const only = own.length === 1 ? own[0] : undefined
    return isBeing && only?.type === 'adverb' && words[only.from]?.pos === 'ADJ' ? only : null
  }
  return close && close.to > open.from ? { from: open.from, to: Math.max(close.to, open.to) } : null
}

const LONGEST_MANNER = 3
const PARTICLE = /^(?:down|up|out|off|over|away|back)$/

/** "not a flicker of remorse": without such a word the object says the opposite. */
const LIMITS = /^(?:not|never|no|less|hardly|barely|scarcely|neither|none|nobody|nothing|few|only|almost|nearly)$/

/** “were ‘over the moon’”: the object begins where what is quoted begins. */
export function fromQuotation({ words, quotations }: ReadSentence, object: Span, rest: Span): Span {
  const at = words[object.from]?.start ?? 0
  const quotation = quotations.find(({ start, end }) => start < at && at < end)
  const first = quotation ? words.findIndex(({ start }) => start >= quotation.start) : object.from
  return { from: first >= rest.from ? Math.min(first, object.from) : object.from, to: object.to }
}

/** The words that a question would ask for: up to the first date, condition or adverbial of place and manner. */
export function coreOf(sentence: ReadSentence, rest: Span): Span {
  const core = untilAdjunct(sentence, rest)
  const last = sentence.chunks.findLast(({ from, to }) => from >= core.from && to <= core.to)
  // "claims that", "an offer of": what only leads on is no part of the answer.
  const before = sentence.chunks.findLast(({ to }) => last !== undefined && to <= last.from)
  const isParticle = last?.type === 'prep' && before?.type === 'verb'
  const isAdverb = last?.type === 'adverb' && sentence.words[last.from]?.pos === 'ADV'
  const isTrailing = isAdverb && before?.type === 'np' && before.from >= core.from
  return last && !isParticle && (isTrailing || /^(?:that|prep|and|comma|sub)$/.test(last.type))
    ? { from: core.from, to: last.from }
    : core
}

function untilAdjunct({ words, chunks }: ReadSentence, rest: Span): Span {
  const own = chunks.filter(({ from, to }) => from >= rest.from && to <= rest.to)
  let seen = false
  for (const [i, chunk] of own.entries()) {
    // "the player we wanted": a clause of its own describes what is asked for.
    if (chunk.type === 'verb' && own[i - 1]?.type === 'np' && i > 1 && own[0]?.type === 'np')
      return { from: rest.from, to: own[i - 1]?.from ?? rest.to }
    // "showed the film three times"
    const isMeasure =
      chunk.type === 'np' && own[i - 1]?.type === 'np' && /^(?:NUM|SYM)$/.test(words[chunk.from]?.pos ?? '')
    if (seen && isMeasure) return { from: rest.from, to: chunk.from }
    const word = words[chunk.from]?.lower ?? ''
    // "guarantees that the ground, …, would": what the clause says is cut off.
    const isCutOff = chunk.type === 'that' && !own.slice(i).some(({ type }) => type === 'verb')
    if (seen && isCutOff) return { from: rest.from, to: chunk.from }
    const isAdjunct =
      chunk.type === 'prep' &&
      own[i - 1]?.type !== 'nonfinite' &&
      !(word === 'by' && own[i - 2]?.type === 'nonfinite') &&
      /^(?:in|at|on|during|after|before|since|despite|amid|by|as|near|across|over|under|because|until|following|according|without)$/.test(
        word,
      )
    if (i > 0 && chunk.type === 'date' && own[0]?.type === 'to')
      return { from: rest.from, to: own[i - 1]?.type === 'prep' ? (own[i - 1]?.from ?? chunk.from) : chunk.from }
    if (seen && (chunk.type === 'date' || chunk.type === 'sub' || chunk.type === 'rel' || isAdjunct))
      return { from: rest.from, to: chunk.from }
    if (chunk.type === 'np') seen = true
    if (chunk.type === 'prep' && own[i + 1]?.type === 'date' && seen) return { from: rest.from, to: chunk.from }
  }
  return rest
}

/** A part that ends inside a quotation says something else than the whole; "a report" asks for nothing without its "that". */
export function meaningfulCore(sentence: ReadSentence, core: Span, whole: Span): Span {
  const isLinked = /^(?:that|to)$/.test(sentence.words[core.to]?.lower ?? '')
  const isBare = OF_A_CLAIM.test(textOf(sentence, core)) && core.to < whole.to && isLinked
  // "asked the court to decide whether": what is to be decided belongs to it.
  const isOpen = sentence.words[core.to]?.lower === 'whether'
  return isBare || isOpen || !isBalanced(sentence, core) ? whole : core
}

const OF_A_CLAIM =
  /^(?:the |an? |any |all )?(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|ideas?|calls?|end|halt|stop|return)$/iu

/** Whether a span holds both marks of each quotation that it touches. */
export function isBalanced(sentence: ReadSentence, span: Span): boolean {
  const { start, end } = rangeOf(sentence, span)
  const count = (mark: string) => sentence.source.slice(start, end).split(mark).length - 1
  return count('“') === count('”') && count('"') % 2 === 0
}
