import type { FactKind } from '../facts/fact'
import type { Chunk } from './chunks'
import { isBalanced } from './claim-object'
import type { Clause, Span } from './clauses'
import { type Draft, plainSpeaker, subjectOf } from './draft'
import { mainVerb } from './main-verb'
import { nameOf } from './name-subject'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { claimKind } from './verbs'

/**
 * Claims that no verb of the sentence makes: "the union’s demand for a pause", "the offer, tabled by Lima,", "wrote to the
 * minister to propose a pause", "a petition demanding a ban".
 */
export function suggestNounClaims(sentence: ReadSentence): Draft[] {
  return sentence.chunks.flatMap((chunk, at) => {
    if (chunk.type === 'np') return ownedClaim(sentence, at) ?? []
    if (chunk.type === 'to') return intendedClaim(sentence, at) ?? []
    const isBesides = chunk.type === 'verb' && sentence.chunks[at - 1]?.type === 'comma'
    return chunk.type === 'nonfinite' || isBesides ? (attachedClaim(sentence, at) ?? []) : []
  })
}

const LONGEST = 32
const FAIR = 0.5
const UNKNOWN_SPEAKER = 0.25

/** Each noun with its kind and with the verb by which it is told. */
const NOUNS: ReadonlyMap<string, { kind: FactKind; verb: string }> = new Map(
  (
    [
      ['proposes', 'proposal:proposed offer:offered suggestion:suggested'],
      ['demands', 'demand:demanded call:called_for request:requested appeal:appealed_for insistence:insisted'],
      ['rejects', 'refusal:refused rejection:rejected opposition:opposed objection:objected_to denial:denied'],
    ] as const
  ).flatMap(([kind, list]) =>
    list.split(' ').map((pair) => {
      const [noun = '', verb = ''] = pair.replace('_', ' ').split(':')
      return [noun, { kind, verb }] as const
    }),
  ),
)
const LINKS: Partial<Record<FactKind, RegExp>> = {
  proposes: /^(?:to|for|of|that)$/,
  demands: /^(?:to|for|that|on)$/,
  rejects: /^(?:to|of|that)$/,
}

/** "Lima’s refusal to sign", "the call by teachers for a pause": who owns the noun, and what follows it. */
function ownedClaim(sentence: ReadSentence, at: number): Draft | null {
  const { chunks, words } = sentence
  const chunk = chunks[at]
  if (!chunk) return null
  const noun = NOUNS.get((words[chunk.to - 1]?.lower ?? '').replace(/s$/, ''))
  const owner = noun && (ownerIn(sentence, chunk) ?? ownerBehind(sentence, at))
  if (!noun || !owner) return null
  const link = words[owner.end]?.lower ?? ''
  if (!LINKS[noun.kind]?.test(link)) return null
  // "the offer of $3": what is owned has a price; "opposition to the plan": the plan; "refusal to sign": all of it.
  const isDeed = chunks.some(({ type, from }) => type === 'to' && from === owner.end)
  const from = isDeed ? owner.end : owner.end + 1
  const isClear = isToldOutright(sentence, chunk.from)
  return claim(sentence, noun.kind, owner.name, noun.verb, { from, to: endOf(sentence, from) }, isClear)
}

/** "Lima’s", "the teachers’ union’s": the name in front of the noun in its own phrase. */
function ownerIn(sentence: ReadSentence, chunk: Span): { name: string; end: number } | null {
  const mark = sentence.words.findIndex(({ text }, i) => i > chunk.from && i < chunk.to && /^[’']s?$/u.test(text))
  if (mark < 0) return null
  const named = nameOf(sentence, { from: chunk.from, to: mark })
  return { name: named?.name ?? '', end: chunk.to }
}

/** "by teachers", "from the union" */
function ownerBehind(sentence: ReadSentence, at: number): { name: string; end: number } | null {
  const [link, owner] = [sentence.chunks[at + 1], sentence.chunks[at + 2]]
  if (link?.type !== 'prep' || owner?.type !== 'np') return null
  if (!/^(?:by|from)$/.test(sentence.words[link.from]?.lower ?? '')) return null
  const named = nameOf(sentence, owner)
  return named && { name: named.name, end: owner.to }
}

/** "wrote to the minister to propose", "marched on Sunday to demand": what people write, meet and march for. */
function intendedClaim(sentence: ReadSentence, at: number): Draft | null {
  const { chunks, words, clauses } = sentence
  const chunk = chunks[at]
  const host = chunk && clauses.findLast(({ verb }) => verb.to <= chunk.from)
  if (!chunk || !host || !MEETS.test(host.lemma) || host.isPassive || host.isNegated || host.modal !== null) return null
  // "asked the board to write to": what is meant to be done is not done.
  if (host.rest.to < chunk.to || host.isTag || (host.setting !== 'main' && host.setting !== 'content')) return null
  const found = claimKind(
    mainVerb(chunk, words),
    words.slice(chunk.to, chunk.to + 2).map(({ lower }) => lower),
  )
  if (!found || found.kind === 'agrees') return null
  const from = chunk.to + found.particles
  const isClear = host.setting === 'main' && isToldOutright(sentence, chunk.from)
  const relation = textOf(sentence, { from: host.verb.from, to: from })
  return claim(sentence, found.kind, subjectOf(sentence, host), relation, { from, to: endOf(sentence, from) }, isClear)
}

const MEETS =
  /^(?:write|meet|march|gather|protest|rally|assemble|travel|visit|fly|phone|telephone|email|petition|go|come|strike|walk|demonstrate|return|unite|join)$/

/** "the offer, tabled on Thursday by Lima,", "a petition demanding a ban", "residents opposing the dam" */
function attachedClaim(sentence: ReadSentence, at: number): Draft | null {
  const { chunks, words } = sentence
  const chunk = chunks[at]
  if (!chunk || chunk.to - chunk.from !== 1) return null
  const lemma = mainVerb(chunk, words)
  const following = words.slice(chunk.to, chunk.to + 2).map(({ lower }) => lower)
  const found = claimKind(lemma, following)
  if (!found) return null
  const isClear = isToldOutright(sentence, chunk.from)
  if (/ing$/.test(words[chunk.from]?.lower ?? '')) return demandingClaim(sentence, at, found, isClear)
  const before = chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1
  const noun = chunks[before]
  if (noun?.type !== 'np') return null
  let by = chunks.findIndex(({ from }) => from >= chunk.to + found.particles)
  while (by >= 0 && isAdjunct(chunks, by, words)) by += chunks[by]?.type === 'prep' ? 2 : 1
  const agent = chunks[by + 1]
  if (words[chunks[by]?.from ?? -1]?.lower !== 'by' || agent?.type !== 'np') return null
  const named = nameOf(sentence, agent)
  const relation = textOf(sentence, { from: chunk.from, to: chunk.to + found.particles })
  return named && claim(sentence, found.kind, named.name, relation, phraseEndingAt(chunks, before), isClear)
}

function isAdjunct(chunks: readonly Chunk[], at: number, words: readonly { lower: string }[]): boolean {
  const chunk = chunks[at]
  if (chunk?.type === 'date' || chunk?.type === 'adverb') return true
  const link = words[chunk?.from ?? -1]?.lower ?? ''
  return (
    chunk?.type === 'prep' &&
    /^(?:in|on|at|before|after|during)$/.test(link) &&
    /^(?:np|date)$/.test(chunks[at + 1]?.type ?? '')
  )
}

/** "a plan for two bridges": the noun with what hangs on it. */
function phraseEndingAt(chunks: readonly Chunk[], at: number): Span {
  let from = at
  for (;;) {
    const isLinked = /^(?:prep|to)$/.test(chunks[from - 1]?.type ?? '') && chunks[from - 2]?.type === 'np'
    if (!isLinked) return { from: chunks[from]?.from ?? 0, to: chunks[at]?.to ?? 0 }
    from -= 2
  }
}

/** "a note urging Lima to wait": the paper’s writer is left to a person; protesters and residents ask themselves. */
function demandingClaim(
  sentence: ReadSentence,
  at: number,
  found: { kind: FactKind; particles: number },
  isClear: boolean,
): Draft | null {
  const { chunks, words } = sentence
  const [noun, chunk] = [chunks[at - 1], chunks[at]]
  if (noun?.type !== 'np' || !chunk || found.kind === 'agrees') return null
  const head = words[noun.to - 1]?.lower ?? ''
  const isPaper = PAPERS.test(head)
  if (!isPaper && !PEOPLE.test(head)) return null
  const from = chunk.to + found.particles
  const name = isPaper ? '' : textOf(sentence, noun)
  const relation = textOf(sentence, { from: chunk.from, to: from })
  return claim(sentence, found.kind, name, relation, { from, to: endOf(sentence, from) }, isClear)
}

const PAPERS =
  /^(?:petition|letter|note|statement|motion|resolution|e-?mail|memo|message|placard|banner|sign|amendment|bill|appeal|report|lawsuit|complaint|submission|referendum)s?$/
const PEOPLE =
  /^(?:protesters|demonstrators|residents|campaigners|activists|workers|students|farmers|parents|teachers|villagers|marchers|crowds?|strikers|nurses|doctors|groups?|lawmakers|mps|senators|families|relatives|neighbours|neighbors|tenants|drivers|fans|shareholders|investors|unions?)$/

/** The end of what follows a word: the next mark, verb or clause. */
function endOf({ chunks, words }: ReadSentence, from: number): number {
  const at = chunks.findIndex((chunk) => chunk.from >= from)
  let next = at
  while (next >= 0 && /^(?:np|prep|to|date|adverb|nonfinite)$/.test(chunks[next]?.type ?? '')) next++
  // "for a truce and an exchange"
  while (chunks[next]?.type === 'and' && chunks[next + 1]?.type === 'np' && chunks[next + 2]?.type !== 'verb') {
    next += 2
    while (/^(?:np|prep|date|adverb)$/.test(chunks[next]?.type ?? '')) next++
  }
  return chunks[next]?.from ?? words.length
}

/** Whether a place in a sentence stands in no reported speech, no condition and no quotation. */
function isToldOutright({ clauses, quotations, words }: ReadSentence, at: number): boolean {
  const inside = clauses.filter(({ verb, subject }) => Math.min(verb.from, subject?.from ?? verb.from) <= at)
  const start = words[at]?.start ?? 0
  return (
    [...inside, ...clauses.slice(0, 1)].every(isPlain) &&
    clauses.every(({ isTag }) => !isTag) &&
    quotations.every((quotation) => !quotation.isSpeech || start < quotation.start || start >= quotation.end)
  )
}

function isPlain({ setting, isEchoed, speaker }: Clause): boolean {
  return !isEchoed && speaker === null && setting !== 'content' && setting !== 'condition' && setting !== 'wanted'
}

const LEANS_BACK =
  /^(?:it|that|this|so|them|him|her|these|those|such|which|what|nothing|he|she|they)\b|^(?:its|his|her|their)\b/iu

function claim(
  sentence: ReadSentence,
  kind: FactKind,
  name: string,
  relation: string,
  { from, to }: Span,
  isClear: boolean,
): Draft | null {
  const last = sentence.chunks.findLast(
    (chunk) => chunk.from >= from && chunk.to <= to && !/^(?:prep|adverb|date|and)$/.test(chunk.type),
  )
  const span = { from, to: last?.to ?? from }
  const object = textOf(sentence, span)
  if (span.to <= span.from || span.to - span.from > LONGEST || !isBalanced(sentence, span)) return null
  if (/^(?:it|that|this|them|him|her|these|those|such|which|what)\b/iu.test(object)) return null
  const isKnown = isClear && name !== '' && !LEANS_BACK.test(name)
  const isWord = kind === 'proposes' || kind === 'demands'
  return {
    kind,
    subject: isKnown ? name : '',
    relation,
    object,
    answer: rangeOf(sentence, span),
    attributedTo: isKnown && isWord ? plainSpeaker(name) : null,
    confidence: isKnown ? FAIR : UNKNOWN_SPEAKER,
    date: null,
  }
}
