import type { FactKind } from '../facts/fact'
import type { Chunk } from './chunks'
import { isBalanced, objectOf } from './claim-object'
import type { Clause, Span } from './clauses'
import { type Draft, plainSpeaker, subjectOf } from './draft'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { claimKind, SAYS } from './verbs'

/**
 * "…, an offer that the union rejected", "the plan Lee put forward", "accused him of theft, which the firm denies": what
 * somebody offers or refuses stands in front of the clause that says so.
 */
export function suggestAntecedents(sentence: ReadSentence): Draft[] {
  return sentence.clauses.flatMap((clause) => antecedentDraft(sentence, clause) ?? [])
}

const LONGEST = 32
const CLAIM = 0.55
const UNKNOWN_SPEAKER = 0.25

function antecedentDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  const claim = gappedClaim(sentence, clause)
  const { subject, verb } = clause
  if (claim === null || subject === null) return null
  const found = antecedentOf(sentence, subject)
  const span = found && found.span.to > found.span.from ? found.span : null
  if (!found || !span || span.to - span.from > LONGEST || !isBalanced(sentence, span)) return null
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object)) return null
  const named = subjectOf(sentence, clause)
  const isKnown = named !== '' && !LEANS_BACK.test(named) && (found.isTold || isAnswer(claim.kind, clause.lemma))
  const isWord = claim.kind === 'proposes' || claim.kind === 'demands' || clause.lemma === 'deny'
  return {
    kind: claim.kind,
    subject: isKnown ? named : '',
    relation: textOf(sentence, { from: verb.from, to: verb.to + claim.particles }),
    object,
    answer: rangeOf(sentence, span),
    attributedTo: isKnown && isWord ? plainSpeaker(named) : null,
    confidence: isKnown ? CLAIM : UNKNOWN_SPEAKER,
    date: null,
  }
}

/** Whoever denies or disputes what somebody said is told of by the article, not by whoever said it. */
function isAnswer(kind: FactKind, lemma: string): boolean {
  return kind === 'rejects' && /^(?:deny|dispute|contest|reject|dismiss)$/.test(lemma)
}

const LEANS_BACK =
  /^(?:it|that|this|so|them|him|he|she|they|we|i|you|those|these|such|its|his|her|their|who|which|what)\b/iu

/** The kind of claim of a verb that has no object behind it. */
function gappedClaim(
  { words, chunks }: ReadSentence,
  { verb, rest, lemma, isPassive, isNegated, modal }: Clause,
): { kind: FactKind; particles: number } | null {
  if (isPassive || isNegated || (modal !== null && modal !== 'will')) return null
  const following = words.slice(verb.to, verb.to + 2).map(({ lower }) => lower)
  const claim = /^(?:dispute|contest)$/.test(lemma)
    ? { kind: 'rejects' as const, particles: 0 }
    : claimKind(lemma, following)
  if (claim === null) return null
  const next = chunks.find(({ from }) => from >= verb.to + claim.particles)
  // "something that Lima has refused to do"
  const isDoing = next?.type === 'to' && /^do$/.test(words[next.to - 1]?.lower ?? '')
  const isGap = next === undefined || /^(?:comma|stop|date|adverb|and|sub|prep)$/.test(next.type) || isDoing
  const isOver = rest.to >= verb.to || next === undefined
  return isGap && isOver ? claim : null
}

/** What stands in front of a clause’s subject, and whether the article tells it in its own words. */
function antecedentOf(sentence: ReadSentence, subject: Span): { span: Span; isTold: boolean } | null {
  const { chunks, words } = sentence
  const at = chunks.findIndex(({ from }) => from === subject.from)
  const opener = chunks[at - 1]
  const isOpened = opener?.type === 'rel' || opener?.type === 'that'
  if (isOpened && /^(?:who|whose|whom)$/.test(words[opener.from]?.lower ?? '')) return null
  const before = isOpened ? at - 2 : at - 1
  const host = sentence.clauses.findLast(
    ({ verb }) => verb.to <= (chunks[before]?.from ?? 0) + 1 && verb.to <= subject.from,
  )
  const isTold = sentence.clauses.every(({ setting, verb }) => setting !== 'content' || verb.from >= subject.from)
  // ", which the ministry denies"
  if (isOpened && chunks[before]?.type === 'comma') {
    const said = host && TELLS.test(host.lemma) ? saidIn(sentence, host, chunks[before]?.from ?? 0) : null
    const noun = chunks[before - 1]
    const span = said ?? (noun?.type === 'np' ? { from: noun.from, to: noun.to } : null)
    return span && { span, isTold }
  }
  const noun = chunks[before]
  if (noun?.type !== 'np') return null
  const mark = chunks[before - 1]
  const isApposed = mark?.type === 'comma' || (mark?.type === 'stop' && /^[–—-]$/u.test(words[mark.from]?.text ?? ''))
  if (isApposed && OF_A_CLAIM.test(textOf(sentence, noun))) {
    // "said the land, which it owns, had been sold, a claim": what somebody claims is what somebody said.
    const teller = OF_WORDS.test(textOf(sentence, noun)) ? tellerBefore(sentence, mark.from) : undefined
    const said = host ? saidIn(sentence, teller ?? host, mark.from) : null
    return said && { span: said, isTold }
  }
  // "an offer the union rejected": a contact clause needs a noun of its own, behind a verb or at the beginning.
  const isNoun = isOpened || /^(?:the|an?)$/.test(words[noun.from]?.lower ?? '')
  const isFree = mark === undefined || /^(?:verb|prep|nonfinite|to|and|comma|sub)$/.test(mark.type)
  return isNoun && isFree && OF_A_CLAIM.test(textOf(sentence, noun)) ? { span: noun, isTold } : null
}

const OF_WORDS = /(?:claim|charge|allegation|accusation|assertion|suggestion|account|version|criticism)s?$/iu

function tellerBefore({ clauses }: ReadSentence, at: number): Clause | undefined {
  return clauses.find(({ setting, lemma, verb }) => verb.to <= at && (setting === 'content' || lemma === 'accuse'))
}

/** Verbs of which a whole clause may be what "which" means. */
const TELLS =
  /^(?:accuse|blame|ask|call|demand|say|claim|allege|suggest|propose|offer|urge|report|argue|want|seek|request)$/

const OF_A_CLAIM =
  /^(?:(?:an?|the|another|one) )?(?:[\p{L}-]+ ){0,2}?(?:step|move|claim|charge|allegation|accusation|suggestion|request|offer|proposal|demand|idea|plan|call|measure|condition|bid|deal|compromise|term|assertion|scheme|price|sum|amendment|motion|clause|option|something|draft|text|settlement|truce|ceasefire|exchange|post|role|resolution|bill|criticism|description|account|version)s?$/iu

/** What a clause says or asks, up to a mark: behind "of" what somebody is accused of, in reported speech all of its clause. */
function saidIn(sentence: ReadSentence, host: Clause, end: number): Span | null {
  const { chunks, words } = sentence
  if (host.setting === 'content' && host.subject) {
    // "The firm, she said, had offered to pay": what was done, without who says so.
    const { from, to } = host.subject
    const isTagged = sentence.clauses.some(({ isTag, verb }) => isTag && verb.from >= to && verb.from < host.verb.from)
    // "Officers had been hurt, police said, a claim that": nor behind it.
    const last = sentence.clauses.some(({ isTag }) => isTag) ? Math.max(host.rest.to, host.verb.to) : end
    return trimmed(chunks, { from: isTagged ? host.verb.from : from, to: Math.min(last, end) })
  }
  const of = chunks.find(({ type, from }) => type === 'prep' && from >= host.verb.to && from < end)
  if (host.lemma === 'accuse' && of && words[of.from]?.lower === 'of') return trimmed(chunks, { from: of.to, to: end })
  const that = chunks.find(({ type, from }) => type === 'that' && from >= host.verb.to && from < end)
  if (SAYS.has(host.lemma) && that) return trimmed(chunks, { from: that.to, to: end })
  const rest = trimmed(chunks, { from: host.verb.to, to: end })
  return rest && objectOf(sentence, rest, 'rejects', false)
}

/** A span up to the last chunk that ends in it. */
function trimmed(chunks: readonly Chunk[], { from, to }: Span): Span | null {
  const last = chunks.findLast((chunk) => chunk.to <= to && chunk.from >= from)
  return last ? { from, to: last.to } : null
}
