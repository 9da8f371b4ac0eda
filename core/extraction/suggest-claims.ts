import type { FactKind } from '../facts/fact'
import type { Clause, Span } from './clauses'
import { type Draft, dateOf, plainSpeaker, speakerOf, subjectOf } from './draft'
import { nameOf } from './name-subject'
import type { Quotation } from './quotations'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { BARE_SPEECH, claimKind, NO_EVENT, PLANNED, SAYS, WANTS } from './verbs'

/** What a sentence says that somebody proposes, demands, rejects, agrees, says or did. */
export function suggestClaims(sentence: ReadSentence): Draft[] {
  const drafts = sentence.clauses.flatMap((clause) => clauseDraft(sentence, clause) ?? [])
  return [...drafts, ...sentence.quotations.flatMap((quotation) => speechDraft(sentence, quotation, drafts) ?? [])]
}

const CLAIM = 0.65
const STATEMENT = 0.55
const EVENT = 0.5

function clauseDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if (clause.isTag || clause.rest.to <= clause.rest.from) return null
  if (clause.setting !== 'main' && clause.setting !== 'content') return null
  const attributedTo = speakerOf(sentence, clause)
  if (attributedTo === undefined) return null
  if (isNoComment(sentence, clause)) return null
  const claim = claimOf(sentence, clause)
  if (claim) return claimDraft(sentence, clause, claim, attributedTo)
  if (isReport(sentence, clause)) return reportDraft(sentence, clause, attributedTo)
  return attributedTo === null ? eventDraft(sentence, clause) : statementDraft(sentence, clause, attributedTo)
}

/** "declined to comment": nobody asks for that. */
function isNoComment({ words }: ReadSentence, { lemma, rest }: Clause): boolean {
  return /^(?:decline|refuse)$/.test(lemma) && words[rest.from + 1]?.lower === 'comment'
}

/** "said that …", "hopes to …", but not "declared an emergency" or "is expected to visit". */
function isReport({ clauses }: ReadSentence, { lemma, rest, isPassive, modal }: Clause): boolean {
  if (isPassive && PLANNED.has(lemma)) return false
  // "Anyone with a film should call the police": nobody has called.
  if (modal !== null && modal !== 'will') return false
  if (WANTS.has(lemma)) return true
  if (!SAYS.has(lemma)) return false
  return BARE_SPEECH.has(lemma) || clauses.some(({ verb }) => verb.from >= rest.from && verb.from < rest.to)
}

type Claim = { kind: FactKind; particles: number }

function claimOf(sentence: ReadSentence, clause: Clause): Claim | null {
  if (clause.isNegated || (clause.modal !== null && clause.modal !== 'will')) return null
  const { words } = sentence
  const following = words.slice(clause.rest.from, clause.rest.to).map(({ lower }) => lower)
  const dateAt = sentence.dates.some(({ start }) => start === words[clause.rest.from + 1]?.start)
  return claimKind(clause.lemma, dateAt ? [] : following)
}

function claimDraft(
  sentence: ReadSentence,
  clause: Clause,
  { kind, particles }: Claim,
  speaker: string | null,
): Draft | null {
  if (clause.isPassive) return passiveClaim(sentence, clause, kind, speaker)
  const subject = subjectOf(sentence, clause)
  if (subject === '') return null
  const rest = { from: clause.rest.from + particles, to: clause.rest.to }
  if (rest.to <= rest.from) return null
  const verb = { from: clause.verb.from, to: rest.from }
  const setsTerms = kind === 'proposes' || kind === 'demands'
  const attributedTo = speaker ?? (setsTerms || clause.lemma === 'deny' ? plainSpeaker(subject) : null)
  return draft(sentence, kind, subject, verb, rest, attributedTo, CLAIM, clause)
}

/** "was first proposed by Lee": who does it stands after "by"; without that nobody is known to. */
function passiveClaim(sentence: ReadSentence, clause: Clause, kind: FactKind, speaker: string | null): Draft | null {
  const { words, chunks } = sentence
  const by = chunks.findIndex(
    ({ type, from }) => type === 'prep' && from === clause.rest.from && words[from]?.lower === 'by',
  )
  const agent = chunks[by + 1]
  if (by < 0 || agent?.type !== 'np' || clause.subject === null) return null
  const named = nameOf(sentence, agent)
  const object = textOf(sentence, clause.subject)
  if (!named || nameOf(sentence, clause.subject) === null) return null
  const relation = words[clause.verb.to - 1]?.text ?? ''
  return {
    kind,
    subject: named.name,
    relation,
    object,
    answer: rangeOf(sentence, clause.subject),
    attributedTo: speaker,
    confidence: CLAIM,
    date: dateOf(sentence, clause),
  }
}

/** A draft whose relation takes the prepositions that stand before the object: "was led by", "swept through". */
function draft(
  sentence: ReadSentence,
  kind: FactKind,
  subject: string,
  verb: Span,
  rest: Span,
  attributedTo: string | null,
  confidence: number,
  clause: Clause,
): Draft | null {
  const found = objectOf(sentence, rest, kind, clause.lemma === 'be')
  const object = found && fromQuotation(sentence, found, rest)
  // Of "said the bridge would hold until May" all is asked for: half a sentence is no answer.
  const isSaid = kind === 'statement' && SAYS.has(clause.lemma)
  const core = object && (isSaid ? object : meaningfulCore(sentence, coreOf(sentence, object), object))
  if (!object || !core || core.to <= core.from || object.to - object.from > LONGEST_OBJECT) return null
  // Half of a quotation says something else than the whole.
  if (kind === 'statement' && !isBalanced(sentence, object)) return null
  if (OF_AN_IDIOM.test(textOf(sentence, object))) return null
  if (LEANS_BACK.test(textOf(sentence, object)) || LEANS_BACK.test(subject) || POSSESSED.test(subject)) return null
  return {
    kind,
    subject,
    relation: textOf(sentence, { from: verb.from, to: object.from }).replace(/\s+that$/u, ''),
    object: textOf(sentence, object),
    answer: rangeOf(sentence, core),
    attributedTo,
    confidence,
    date: dateOf(sentence, clause),
  }
}

function isBalanced(sentence: ReadSentence, span: Span): boolean {
  const { start, end } = rangeOf(sentence, span)
  const count = (mark: string) => sentence.source.slice(start, end).split(mark).length - 1
  return count('“') === count('”') && count('"') % 2 === 0
}

/** “were ‘over the moon’”: the object begins where what is quoted begins. */
function fromQuotation({ words, quotations }: ReadSentence, object: Span, rest: Span): Span {
  const at = words[object.from]?.start ?? 0
  const quotation = quotations.find(({ start, end }) => start < at && at < end)
  const first = quotation ? words.findIndex(({ start }) => start >= quotation.start) : object.from
  return { from: first >= rest.from ? Math.min(first, object.from) : object.from, to: object.to }
}

/** A part that ends inside a quotation says something else than the whole; "a report" asks for nothing without its "that". */
function meaningfulCore(sentence: ReadSentence, core: Span, whole: Span): Span {
  const isLinked = /^(?:that|to)$/.test(sentence.words[core.to]?.lower ?? '')
  const isBare = OF_A_CLAIM.test(textOf(sentence, core)) && core.to < whole.to && isLinked
  return isBare || !isBalanced(sentence, core) ? whole : core
}

const OF_A_CLAIM =
  /^(?:the |an? |any |all )?(?:claims?|reports?|allegations?|accusations?|suggestions?|rumou?rs?|ideas?|calls?|end|halt|stop|return)$/iu

/** Words that mean something only with the sentence before. */
const LEANS_BACK =
  /^(?:it|that|this|so|them|him|her$|himself|herself|themselves|itself|us|me|you|he|she|they|we|those|these|such|no|our|my|your|there|which|what|whose)\b(?! of\b)|^\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b/iu

/** "is under way", "takes effect": these nouns say nothing without their verb. */
const OF_AN_IDIOM =
  /^(?:way|place|part|effect|force|shape|hold)$|^the (?:past|last|next|coming|previous|following) (?:\p{L}+ )?(?:day|week|month|year|decade|hour)s?\b/iu
const POSSESSED = /^(?:its|his|her|their)\b/iu

/** The rest of a clause without what only joins it to its verb or to what follows; null if nothing is left. */
function objectOf({ words, chunks }: ReadSentence, rest: Span, kind: FactKind, isBeing: boolean): Span | null {
  const own = chunks.filter(({ from, to }) => from >= rest.from && to <= rest.to)
  const hasClause = own.some(({ type }) => type === 'verb')
  let first = own.findIndex(
    ({ type, from }) =>
      (!/^(?:prep|adverb|date)$/.test(type) && (type !== 'that' || !hasClause)) ||
      LIMITS.test(words[from]?.lower ?? ''),
  )
  // "plans to open a school": the school is what an event is about; what somebody agrees or refuses is "to open a school".
  const isDeed = kind === 'event' || kind === 'statement'
  if (isDeed && own[first]?.type === 'to' && own[first + 1]?.type === 'np') first++
  const last = own.findLastIndex(
    ({ type, from }) => !/^(?:prep|and|that|comma|sub|rel|stop)$/.test(type) && words[from]?.lower !== 'to',
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

/** "not a flicker of remorse": without such a word the object says the opposite. */
const LIMITS = /^(?:not|never|no|less|hardly|barely|scarcely|neither|only|almost|nearly)$/
const LONGEST_OBJECT = 32

/** The words that a question would ask for: up to the first date, condition or adverbial of place and manner. */
function coreOf(sentence: ReadSentence, rest: Span): Span {
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

/** "Lee said the bridge was safe", whose inner clause could not be read: speaker, verb and what was said. */
function reportDraft(sentence: ReadSentence, clause: Clause, speaker: string | null): Draft | null {
  const subject = subjectOf(sentence, clause)
  if (subject === '' || clause.isNegated || clause.isPassive) return null
  const inner = sentence.clauses.filter(
    (other) => other.verb.from >= clause.rest.from && other.verb.from < clause.rest.to,
  )
  // What was said is suggested on its own, unless it cannot be.
  const isReadable = inner.some(
    (other) =>
      other.setting === 'content' && subjectOf(sentence, other) !== '' && clauseDraft(sentence, other) !== null,
  )
  if (SAYS.has(clause.lemma) && (isReadable || inner.length === 0)) return null
  // "told the paper that the radar had failed": what was told, not whom.
  const that = sentence.chunks.find(
    ({ from, type }) => from >= clause.rest.from && !/^(?:np|prep|date|adverb)$/.test(type),
  )
  const opensSaid = that?.type === 'that' && that.from < clause.rest.to && clause.rest.from < that.from
  const said = opensSaid && SAYS.has(clause.lemma) ? { from: that.to, to: clause.rest.to } : clause.rest
  // "said that unless Peru paid, …": half of a condition.
  const [first, second] = sentence.words.slice(said.from).map(({ lower }) => lower)
  if (/^(?:if|unless|once|until|when|should|provided)$/.test((first === 'that' ? second : first) ?? '')) return null
  return draft(
    sentence,
    'statement',
    subject,
    { from: clause.verb.from, to: said.from },
    said,
    speaker ?? plainSpeaker(subject),
    STATEMENT,
    clause,
  )
}

function statementDraft(sentence: ReadSentence, clause: Clause, attributedTo: string): Draft | null {
  const subject = subjectOf(sentence, clause)
  if (subject === '' || (isAdverbial(sentence, clause) && clause.lemma !== 'be')) return null
  return draft(sentence, 'statement', subject, clause.verb, clause.rest, attributedTo, STATEMENT, clause)
}

function eventDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if ((NO_EVENT.has(clause.lemma) && !clause.isPassive) || clause.isNegated) return null
  if (sentence.words[clause.rest.from]?.lower === 'that') return hearsay(sentence, clause)
  if (clause.modal === 'must' || clause.modal === 'should') return termsDraft(sentence, clause)
  if (clause.modal !== null && clause.modal !== 'will') return null
  const subject = subjectOf(sentence, clause)
  const isTakingPlace = clause.lemma === 'take' && sentence.words[clause.rest.from]?.lower === 'place'
  if (subject === '' || isTakingPlace || isAdverbial(sentence, clause)) return null
  return draft(sentence, 'event', subject, clause.verb, clause.rest, null, EVENT, clause)
}

/** "The court heard that …": somebody told it, whom a person has to name. */
function hearsay(sentence: ReadSentence, { rest }: Clause): Draft | null {
  const span = { from: rest.from + 1, to: rest.to }
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object) || span.to - span.from > LONGEST_OBJECT) return null
  return {
    kind: 'statement',
    subject: '',
    relation: '',
    object,
    answer: rangeOf(sentence, span),
    attributedTo: null,
    confidence: UNKNOWN_SPEAKER,
    date: null,
  }
}

/** "The army must withdraw.": terms that somebody sets, whom a person has to name. */
function termsDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if (clause.subject === null) return null
  const span = { from: clause.subject.from, to: clause.rest.to }
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object)) return null
  return {
    kind: 'demands',
    subject: '',
    relation: '',
    object,
    answer: rangeOf(sentence, span),
    attributedTo: null,
    confidence: UNKNOWN_SPEAKER,
    date: null,
  }
}

/** "have risen on the battlefield": where and how alone is no answer. */
function isAdverbial({ words, chunks }: ReadSentence, { rest, isPassive }: Clause): boolean {
  const first = chunks.find(({ from }) => from >= rest.from)
  const word = first?.type === 'prep' ? (words[first.from]?.lower ?? '') : ''
  return ADVERBIAL.test(word) || (isPassive && word === 'from')
}

const ADVERBIAL = /^(?:in|on|at|during|since|despite|amid|as|across|under|over|because|after|before|near)$/

const FEWEST_WORDS = 4
const MOST_WORDS = 35

/** Direct speech as a whole, unless something in it was read on its own. */
function speechDraft(sentence: ReadSentence, quotation: Quotation, drafts: readonly Draft[]): Draft | null {
  const start = Math.max(quotation.start, sentence.start)
  const end = Math.min(quotation.end, sentence.end)
  const text = sentence.source.slice(start, end).replace(/[\s,.]+$/u, '')
  const words = text.trim().split(/\s+/u).length
  if (!quotation.isSpeech || words < FEWEST_WORDS || words > MOST_WORDS || text.endsWith('?')) return null
  if (drafts.some(({ answer }) => answer.start < end && start < answer.end)) return null
  const lead = text.length - text.trimStart().length
  const speaker = quotation.speaker === null ? null : plainSpeaker(quotation.speaker)
  return {
    kind: 'statement',
    subject: speaker ?? '',
    relation: 'said',
    object: text.trim(),
    answer: { start: start + lead, end: start + text.length },
    attributedTo: speaker,
    confidence: speaker === null ? UNKNOWN_SPEAKER : STATEMENT,
    date: null,
  }
}

const UNKNOWN_SPEAKER = 0.25
