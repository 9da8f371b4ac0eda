import type { FactKind } from '../facts/fact'
import { coreOf, fromQuotation, isBalanced, meaningfulCore, objectOf } from './claim-object'
import { opensNamedRequest } from './clause-end'
import type { Clause, Span } from './clauses'
import {
  type Draft,
  dateOf,
  innermost,
  isBeforeCondition,
  isDisputed,
  isHeldToBe,
  plainSpeaker,
  speakerOf,
  subjectOf,
} from './draft'
import { isVerb, mainVerb } from './main-verb'
import { nameOf } from './name-subject'
import type { Quotation } from './quotations'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { isSubjunctive } from './subjunctive'
import { suggestAntecedents } from './suggest-antecedents'
import { suggestReports } from './suggest-reports'
import type { Word } from './tag-words'
import { BARE_SPEECH, claimKind, NO_EVENT, PLANNED, SAYS, WANTS } from './verbs'

/** What a sentence says that somebody proposes, demands, rejects, agrees, says or did. */
export function suggestClaims(sentence: ReadSentence): Draft[] {
  const read = sentence.clauses.flatMap((clause) => {
    const own = clauseDraft(sentence, clause)
    return own ? [own, ...furtherDeeds(sentence, clause, own)] : []
  })
  const drafts = read.filter(({ kind, answer }) => kind !== 'statement' || !isInSpeech(sentence, answer))
  return [
    ...drafts,
    ...suggestReports(sentence, read),
    ...suggestAntecedents(sentence),
    ...conditionalDraft(sentence),
    ...sentence.quotations.flatMap((quotation) => speechDraft(sentence, quotation, drafts) ?? []),
  ]
}

/** "Unless a buyer is found, the base will close, the firm said.": the condition with what depends on it, for a person to fill in. */
function conditionalDraft(sentence: ReadSentence): Draft[] {
  const { clauses, chunks, quotations } = sentence
  const tag = clauses.at(-1)
  const said = clauses.slice(0, -1)
  const isTagged = tag?.isTag === true && said.length > 1 && said.every(({ setting }) => setting === 'condition')
  if (!isTagged || quotations.some(({ isSpeech }) => isSpeech)) return []
  const opening = Math.min(tag.subject?.from ?? tag.verb.from, tag.verb.from)
  const comma = chunks.findLast(({ type, to }) => type === 'comma' && to <= opening)
  if (comma === undefined || comma.from > LONGEST_OBJECT) return []
  const span = { from: 0, to: comma.from }
  return [unnamed('statement', textOf(sentence, span), rangeOf(sentence, span))]
}

/** What somebody says or wants who cannot be told: a person has to name them. */
function unnamed(kind: FactKind, object: string, answer: { start: number; end: number }): Draft {
  return {
    kind,
    subject: '',
    relation: '',
    object,
    answer,
    attributedTo: null,
    confidence: UNKNOWN_SPEAKER,
    date: null,
  }
}

/** "urged Lima to free them, drop the case and pay": what else is asked, offered or refused behind the same "to". */
function furtherDeeds(sentence: ReadSentence, { rest, lemma }: Clause, draft: Draft): Draft[] {
  // "voted to reject the offer and stay out": what else is decided is no refusal.
  if (!/^(?:demands|proposes|agrees|rejects)$/.test(draft.kind) || DECIDES.test(lemma)) return []
  const { chunks, words } = sentence
  const deed = chunks.findLastIndex(({ type, from }) => type === 'to' && from >= rest.from && from < rest.to)
  const lead = deed < 0 ? '' : textOf(sentence, { from: rest.from, to: chunks[deed]?.from ?? 0 })
  const further: Draft[] = []
  for (let at = deed < 0 ? chunks.length : deed + 1; at < chunks.length; at++) {
    if (/^(?:stop|sub|that)$/.test(chunks[at]?.type ?? '')) break
    const opening = deedAt(chunks, at, words)
    if (opening === null) continue
    const next = chunks.findIndex(
      (_, i) => i > opening && (deedAt(chunks, i, words) !== null || ENDS.test(chunks[i]?.type ?? '')),
    )
    const from = chunks[opening]?.from ?? 0
    const span = { from, to: chunks[next]?.from ?? words.length }
    if (span.to - span.from < 2 || span.to - span.from > LONGEST_OBJECT) break
    const object = textOf(sentence, span)
    if (LEANS_BACK.test(object.replace(/^\S+ /u, ''))) break
    const relation = `${draft.relation.replace(/ to \p{Ll}+$/u, '')}${draft.object.startsWith(lead) ? ` ${lead}` : ''}`
    further.push({ ...draft, relation: `${relation.trim()} to`, object, answer: rangeOf(sentence, span), date: null })
    at = opening
  }
  return further
}

const ENDS = /^(?:comma|stop|sub|that|rel)$/

/** Where the verb of a joined deed stands behind a comma or "and" at `at`; null if none does. */
function deedAt(chunks: ReadSentence['chunks'], at: number, words: readonly Word[]): number | null {
  const type = chunks[at]?.type
  if (type !== 'comma' && type !== 'and') return null
  const opening = type === 'comma' && chunks[at + 1]?.type === 'and' ? at + 2 : at + 1
  const verb = words[chunks[opening]?.from ?? -1]
  const isPlain = verb?.pos === 'VERB' && verb.lower === verb.lemma && isBareDeed(words, chunks[opening]?.from ?? 0)
  return isPlain ? opening : null
}

/** "… and stop": a plain form that is no past tense, and nothing that is said or wanted besides. */
function isBareDeed(words: readonly Word[], at: number): boolean {
  const { lower = '', lemma = '' } = words[at] ?? {}
  return !/(?:ed|s)$/.test(lower) && !SAYS.has(lemma) && !WANTS.has(lemma) && words[at + 1]?.pos !== 'AUX'
}

const CLAIM = 0.65
const STATEMENT = 0.55
const EVENT = 0.5

function clauseDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if (clause.isTag || clause.rest.to <= clause.rest.from) return null
  if (clause.setting === 'unsure' && clause.subject === null) return anybodysClaim(sentence, clause)
  if (clause.setting === 'relative' || clause.setting === 'subordinate') return asideDraft(sentence, clause)
  if (clause.setting !== 'main' && clause.setting !== 'content') return null
  if (isHeldToBe(clause)) return hearsayOf(sentence, clause)
  const draft = toldDraft(sentence, clause)
  // What others dispute stands only with whoever says it.
  return draft?.attributedTo === null && isDisputed(sentence, clause) ? null : draft
}

function toldDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  const attributedTo = speakerOf(sentence, clause)
  if (attributedTo === undefined) return null
  if (isNoComment(sentence, clause)) return null
  const claim = claimOf(sentence, clause)
  if (claim) return claimDraft(sentence, clause, claim, attributedTo)
  // "said it would pay, provided that": all of it is asked for, or nothing.
  if (isBeforeCondition(sentence, clause)) return null
  if (isClaimedDeed(sentence, clause)) return claimedDeed(sentence, clause, attributedTo)
  if (isReport(sentence, clause)) return reportDraft(sentence, clause, attributedTo)
  return attributedTo === null ? eventDraft(sentence, clause) : statementDraft(sentence, clause, attributedTo)
}

/** "…, where the mediators have proposed a zone", "after the board refused to approve it": what is done there besides is not suggested. */
function asideDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  const { clauses, words } = sentence
  if (clause.isPassive || isHeldToBe(clause) || isDisputed(sentence, clause)) return null
  // "said they gave in after Lee offered to pay": that, too, is what somebody said.
  if (clauses.some(({ setting, verb }) => setting === 'content' && verb.from < clause.verb.from)) return null
  // "Ana Paz, a Democrat who called for": whoever is meant is named before.
  const isOneOfMany = /^an?$/.test(words[clause.subject?.from ?? -1]?.lower ?? '')
  const speaker = isOneOfMany || subjectOf(sentence, clause) === '' ? undefined : speakerOf(sentence, clause)
  const claim = speaker === undefined ? null : claimOf(sentence, clause)
  if (claim) return claimDraft(sentence, clause, claim, speaker ?? null)
  return speaker === null && isToldAside(sentence, clause) ? eventDraft(sentence, clause) : null
}

/** "after its owner stormed out of talks", "when gunmen attacked a school": a deed that is told beside another. */
function isToldAside({ clauses, words }: ReadSentence, clause: Clause): boolean {
  const opening = words[(clause.subject?.from ?? 0) - 1]?.lower ?? ''
  const isPlain = clauses.every(
    ({ setting, lemma }) => /^(?:main|relative|subordinate)$/.test(setting) && !WANTS.has(lemma),
  )
  return (
    clause.setting === 'subordinate' &&
    !clause.isEchoed &&
    clause.modal === null &&
    /^(?:after|when)$/.test(opening) &&
    isPlain
  )
}

/** "said it would pay, and denied that any ballots had been burnt": who denies it, a person has to name. */
function anybodysClaim(sentence: ReadSentence, clause: Clause): Draft | null {
  const before = sentence.chunks.findLast(({ to }) => to <= clause.verb.from)
  const isJoined = before?.type === 'and' || sentence.words[before?.from ?? -1]?.lower === 'but'
  const claim = isJoined && !clause.isPassive && !clause.isNegated ? claimOf(sentence, clause) : null
  if (claim === null || isNoComment(sentence, clause)) return null
  const rest = { from: clause.rest.from + claim.particles, to: clause.rest.to }
  const found =
    rest.to > rest.from ? draft(sentence, claim.kind, '', clause.verb, rest, null, UNKNOWN_SPEAKER, clause) : null
  return found && { ...found, relation: '' }
}

/** "declined to comment": nobody asks for that. */
function isNoComment({ words }: ReadSentence, { lemma, rest }: Clause): boolean {
  return /^(?:decline|refuse)$/.test(lemma) && /^(?:comment|say|elaborate)$/.test(words[rest.from + 1]?.lower ?? '')
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

/** "claimed to have shot down a drone": said to have been done, by whoever says so. */
function isClaimedDeed({ words }: ReadSentence, { lemma, rest, isPassive, isNegated, modal }: Clause): boolean {
  return lemma === 'claim' && !isPassive && !isNegated && modal === null && words[rest.from]?.lower === 'to'
}

function claimedDeed(sentence: ReadSentence, clause: Clause, speaker: string | null): Draft | null {
  const subject = subjectOf(sentence, clause)
  const object = textOf(sentence, clause.rest)
  if (subject === '' || POSSESSED.test(subject) || clause.rest.to - clause.rest.from > LONGEST_OBJECT) return null
  return {
    kind: 'statement',
    subject,
    relation: textOf(sentence, clause.verb),
    object,
    answer: rangeOf(sentence, clause.rest),
    attributedTo: speaker ?? plainSpeaker(subject),
    confidence: STATEMENT,
    date: null,
  }
}

type Claim = { kind: FactKind; particles: number }

function claimOf(sentence: ReadSentence, clause: Clause): Claim | null {
  if (clause.isNegated || (clause.modal !== null && clause.modal !== 'will')) return null
  const { words } = sentence
  const following = words.slice(clause.rest.from, clause.rest.to).map(({ lower }) => lower)
  const dateAt = sentence.dates.some(({ start }) => start === words[clause.rest.from + 1]?.start)
  const own = claimKind(clause.lemma, dateAt ? [] : following) ?? claimBehindAdjunct(sentence, clause)
  if (own?.kind === 'demands' && ofThem(sentence, clause, own)) return { ...own, particles: own.particles + 1 }
  return own ?? requestOf(sentence, clause) ?? decisionOf(sentence, clause)
}

/** "asked in vain for two clauses to go", "called again on Lima to stay": where, when and how stand between a verb and its "for". */
function claimBehindAdjunct({ words, chunks }: ReadSentence, { lemma, rest }: Clause): Claim | null {
  if (!/^(?:ask|call|press|push|appeal)$/.test(lemma)) return null
  const at = chunks.findIndex(({ from }) => from >= rest.from)
  let next = at
  while (next < at + LONGEST_ADJUNCT && isAdjunctAt(chunks, next, words)) next += chunks[next]?.type === 'prep' ? 2 : 1
  const link = chunks[next]
  if (next === at || link?.type !== 'prep' || link.to > rest.to) return null
  const claim = claimKind(
    lemma,
    words.slice(link.from, link.to).map(({ lower }) => lower),
  )
  return claim && claim.particles > 0 ? { kind: claim.kind, particles: link.to - rest.from } : null
}

const LONGEST_ADJUNCT = 5

function isAdjunctAt(chunks: ReadSentence['chunks'], at: number, words: readonly Word[]): boolean {
  const [chunk, next] = [chunks[at], chunks[at + 1]]
  if (chunk?.type === 'adverb' || chunk?.type === 'date') return true
  const isPlace =
    chunk?.type === 'prep' && /^(?:in|at|on|during|over|through|via)$/.test(words[chunk.from]?.lower ?? '')
  // "called on Lima for help": whom is called on is no place.
  if (words[chunk?.from ?? 0]?.lower === 'on' && next?.type !== 'date') return false
  return isPlace && (next?.type === 'np' || next?.type === 'date' || next?.type === 'adverb')
}

/** "called on them to stay": whom is said before, what is asked is here. */
function ofThem({ words, chunks }: ReadSentence, { rest }: Clause, { particles }: Claim): boolean {
  const at = rest.from + particles
  const isPronoun = /^(?:them|him|her|us|it)$/.test(words[at]?.lower ?? '')
  return isPronoun && chunks.some(({ type, from }) => type === 'to' && from === at + 1)
}

const REQUESTS = new Set('ask insist tell order instruct beg implore want press warn'.split(' '))

/** "asked the board to resign", "wants an inquiry": whoever is asked belongs to the demand, unless only "them". */
function requestOf({ words, chunks }: ReadSentence, { lemma, rest, isPassive }: Clause): Claim | null {
  if (!REQUESTS.has(lemma) || isPassive) return null
  if (isWished(words, rest)) return { kind: 'demands', particles: 0 }
  const at = chunks.findIndex(({ type, from }) => type === 'np' && from === rest.from)
  const whom = chunks[at]
  const next = opensNamedRequest(chunks, at + 1, at - 1) ? chunks[at + 4] : chunks[at + 1]
  if (at < 0 || !whom || whom.to > rest.to) return null
  const isAskedFor = lemma === 'ask' && words[next?.from ?? 0]?.lower === 'for'
  // "wants an inquiry", but not "wants Lee": whom a club wants is no demand.
  const isWanted = lemma === 'want' && /^(?:DET|ADJ|NOUN|NUM)$/.test(words[whom.from]?.pos ?? '')
  if (next?.type !== 'to' && !isAskedFor && !isWanted) return null
  return { kind: 'demands', particles: words[whom.from]?.pos === 'PRON' ? whom.to - whom.from : 0 }
}

/** "asked that the vote be postponed": a bare verb behind "that" is what should be. */
function isWished(words: readonly Word[], rest: Span): boolean {
  if (words[rest.from]?.lower !== 'that') return false
  const verb = words.findIndex(({ pos }, at) => at > rest.from && at < rest.to && (pos === 'VERB' || pos === 'AUX'))
  return verb > 0 && isSubjunctive(words, verb)
}

const DECIDES = /^(?:vote|decide|choose)$/

/** "voted on Tuesday to reject the offer": what is decided is the claim. */
function decisionOf({ words, chunks }: ReadSentence, { lemma, rest }: Clause): Claim | null {
  if (!DECIDES.test(lemma)) return null
  const deed = chunks.find(({ type, from }) => type === 'to' && from >= rest.from && from < rest.to)
  const claim = deed && claimKind(mainVerb(deed, words), [])
  return deed && claim ? { kind: claim.kind, particles: deed.to - rest.from } : null
}

function claimDraft(
  sentence: ReadSentence,
  clause: Clause,
  { kind, particles }: Claim,
  speaker: string | null,
): Draft | null {
  if (clause.isPassive) return passiveClaim(sentence, clause, kind, speaker)
  const named = subjectOf(sentence, clause)
  // "He and his wife called for", "They rejected": a person has to say who.
  const subject = LEANS_BACK.test(named) || POSSESSED.test(named) ? '' : named
  if (subject === '' && !isToldOf(sentence, clause)) return null
  const rest = { from: clause.rest.from + particles, to: endWithCondition(sentence, clause) }
  if (rest.to <= rest.from) return null
  const verb = { from: clause.verb.from, to: rest.from }
  const setsTerms = kind === 'proposes' || kind === 'demands'
  const opensThat = opensWithThat(sentence, rest)
  const isWord = setsTerms || clause.lemma === 'deny' || opensThat
  const attributedTo = speaker ?? (isWord && subject !== '' ? plainSpeaker(subject) : null)
  return draft(sentence, kind, subject, verb, rest, attributedTo, subject === '' ? UNKNOWN_SPEAKER : CLAIM, clause)
}

/** "agreed to go, provided that Lima paid": what is agreed or offered on a condition is not asked for without it. */
function endWithCondition(sentence: ReadSentence, clause: Clause): number {
  if (!isBeforeCondition(sentence, clause)) return clause.rest.to
  const stop = sentence.chunks.find(({ type, from }) => type === 'stop' && from >= clause.rest.to)
  return stop?.from ?? sentence.words.length
}

/** Whether an article tells of somebody by "he" or "they", or by whose wife or chairman, outside a quotation. */
function isToldOf(sentence: ReadSentence, clause: Clause): boolean {
  return (
    clause.setting === 'main' &&
    /^(?:he|she|they|his|her|its|their)\b/iu.test(textOf(sentence, clause.subject)) &&
    sentence.quotations.every(({ start, end, isSpeech }) => {
      const at = sentence.words[clause.verb.from]?.start ?? 0
      return !isSpeech || at < start || at >= end
    })
  )
}

/** "was first proposed by Lee": who does it stands after "by"; without that nobody is known to. */
function passiveClaim(sentence: ReadSentence, clause: Clause, kind: FactKind, speaker: string | null): Draft | null {
  const { words, chunks } = sentence
  const by = chunks.findIndex(
    ({ type, from }) => type === 'prep' && from === clause.rest.from && words[from]?.lower === 'by',
  )
  const agent = chunks[by + 1]
  if (clause.subject === null) return null
  if (by < 0 && kind === 'rejects') return refusedThing(sentence, clause, speaker)
  if (by < 0 || agent?.type !== 'np') return null
  // "was rejected by seven votes to four", "by a single vote": nobody did it by that name.
  if (isMargin(words.slice(agent.from, agent.to))) return null
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

/** "a request for more time was turned down": who refused it, a person has to name. */
function refusedThing(sentence: ReadSentence, clause: Clause, speaker: string | null): Draft | null {
  const object = textOf(sentence, clause.subject)
  if (clause.subject === null || LEANS_BACK.test(object) || POSSESSED.test(object)) return null
  if (nameOf(sentence, clause.subject)?.person != null) return null
  const relation = textOf(sentence, clause.verb)
  return { ...unnamed('rejects', object, rangeOf(sentence, clause.subject)), relation, attributedTo: speaker }
}

function isMargin(agent: readonly Word[]): boolean {
  return agent[0]?.pos === 'NUM' || MARGIN.test(agent.at(-1)?.lower ?? '')
}

const MARGIN =
  /^(?:votes?|majority|margin|points?|runs?|goals?|seats?|acclamation|lot|default|law|mistake|email|post|hand)$/

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
  const opensThat = opensWithThat(sentence, rest)
  // Of "said the bridge would hold until May" all is asked for: half a sentence is no answer.
  const isSaid =
    (kind === 'statement' &&
      (SAYS.has(clause.lemma) || OPINES.has(clause.lemma) || (opensThat && WANTS.has(clause.lemma)))) ||
    (opensThat && (kind === 'rejects' || kind === 'agrees'))
  const isWhole = isSaid && opensThat && found !== null && found.to > rest.from + 1
  const object = isWhole ? { from: rest.from + 1, to: found.to } : found && fromQuotation(sentence, found, rest)
  const core = object && (isSaid ? object : meaningfulCore(sentence, coreOf(sentence, object), object))
  if (!object || !core || core.to <= core.from || object.to - object.from > LONGEST_OBJECT) return null
  // Half of a quotation says something else than the whole.
  if (kind === 'statement' && !isBalanced(sentence, object)) return null
  if (OF_AN_IDIOM.test(textOf(sentence, object)) || /^\d[\d,.]*$/.test(textOf(sentence, core))) return null
  // "said that was a matter for others": the "that" was what is told of.
  if (isSaid && isVerb(sentence.words[object.from])) return null
  // "denied that he knew", "warned that it would close": a clause of its own may open with a pronoun.
  const isClause =
    isSaid &&
    object.to - object.from >= SHORTEST_CLAUSE &&
    sentence.chunks.some(({ type, from, to }) => type === 'verb' && from > object.from && to <= object.to)
  const leansBack = isClause ? LEANS_BACK_IN_CLAUSE : LEANS_BACK
  if (leansBack.test(textOf(sentence, object)) || LEANS_BACK.test(subject) || POSSESSED.test(subject)) return null
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

/** "denied that it leaked", but not "rejected that offer". */
function opensWithThat({ chunks }: ReadSentence, rest: Span): boolean {
  const isThat = chunks.some(({ type, from }) => type === 'that' && from === rest.from)
  return isThat && chunks.some(({ type, from, to }) => type === 'verb' && from > rest.from && to <= rest.to)
}

/** Words that mean something only with the sentence before. */
const LEANS_BACK =
  /^(?:it|that|this|so|them|him|her$|himself|herself|themselves|itself|us|me|you|he|she|they|we|those|these|such|no|our|my|your|there|which|what|whose)\b(?! of\b)|^\d{1,2}(?:[.:]\d\d)?\s?[ap]\.?m\b/iu

const LEANS_BACK_IN_CLAUSE =
  /^(?:that|this|so|them|him|us|me|you|i|we|those|these|such|our|my|your|which|what|whose)\b(?! of\b)/iu

/** "is under way", "takes effect": these nouns say nothing without their verb. */
const OF_AN_IDIOM =
  /^(?:way|place|part|effect|force|shape|hold|risk|stake|odds|war|issue|fault|bay|work|school|home)$|^\d+(?:st|nd|rd|th)\b|^the (?:past|last|next|coming|previous|following) (?:\p{L}+ )?(?:day|week|month|year|decade|hour)s?\b/iu
const POSSESSED = /^(?:its|his|her|their)\b/iu

const LONGEST_OBJECT = 32
const SHORTEST_CLAUSE = 3

/** "Lee said the bridge was safe", whose inner clause could not be read: speaker, verb and what was said. */
function reportDraft(sentence: ReadSentence, clause: Clause, speaker: string | null): Draft | null {
  const subject = subjectOf(sentence, clause)
  if ((subject === '' && !isToldOf(sentence, clause)) || clause.isNegated || clause.isPassive) return null
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
    speaker ?? (subject === '' ? null : plainSpeaker(subject)),
    subject === '' ? UNKNOWN_SPEAKER : STATEMENT,
    clause,
  )
}

function statementDraft(sentence: ReadSentence, clause: Clause, attributedTo: string): Draft | null {
  const subject = subjectOf(sentence, clause)
  // "did the maths": the deed is in the noun.
  if (subject === '' || clause.lemma === 'do' || (isAdverbial(sentence, clause) && clause.lemma !== 'be')) return null
  return draft(sentence, 'statement', subject, clause.verb, clause.rest, attributedTo, STATEMENT, clause)
}

function eventDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if ((NO_EVENT.has(clause.lemma) && !clause.isPassive) || clause.isNegated) return null
  if (sentence.words[clause.rest.from]?.lower === 'that') return hearsay(sentence, clause)
  if (clause.modal === 'must' || clause.modal === 'should') return termsDraft(sentence, clause)
  if (clause.modal !== null && clause.modal !== 'will') return null
  // "is set to open": half of a plan.
  if (clause.isPassive && PLANNED.has(clause.lemma) && sentence.words[clause.rest.from]?.lower === 'to') return null
  const subject = subjectOf(sentence, clause)
  if (OPINES.has(clause.lemma) && !clause.isPassive) return opinion(sentence, clause, subject)
  // "puts the toll at nine": the figure is what is told.
  const isCount =
    /^(?:put|see|peg)$/.test(clause.lemma) &&
    sentence.numbers.some(({ start }) => innermost(sentence, start) === clause)
  if (isCount) return null
  const decided = decidedDraft(sentence, clause, subject)
  if (decided) return decided
  // "is accused by prosecutors": what they say is no deed.
  if (clause.isPassive && OPINES.has(clause.lemma)) return accusation(sentence, clause)
  const isTakingPlace = clause.lemma === 'take' && sentence.words[clause.rest.from]?.lower === 'place'
  if (subject === '' || isTakingPlace || isAdverbial(sentence, clause)) return null
  return draft(sentence, 'event', subject, clause.verb, clause.rest, null, EVENT, clause)
}

/** "voted by seven to four to summon the minister": what was decided, with the verb behind "to". */
function decidedDraft(sentence: ReadSentence, clause: Clause, subject: string): Draft | null {
  const { chunks, words } = sentence
  if (!/^(?:vote|decide|resolve|elect|opt|choose)$/.test(clause.lemma) || clause.isPassive || subject === '')
    return null
  const deed = chunks.find(({ type, from }) => type === 'to' && from >= clause.rest.from && from < clause.rest.to)
  if (!deed || !/^(?:VERB|AUX)$/.test(words[deed.to - 1]?.pos ?? '')) return null
  const verb = { from: clause.verb.from, to: deed.to }
  const found = draft(sentence, 'event', subject, verb, { from: deed.to, to: clause.rest.to }, null, EVENT, clause)
  return found && { ...found, relation: `${textOf(sentence, clause.verb)} ${textOf(sentence, deed)}` }
}

const OPINES = new Set(['accuse', 'blame', 'describe', 'brand', 'label', 'dub', 'hail', 'denounce'])

/** "described the protests as terror": what somebody thinks of something is asked for as a whole. */
function opinion(sentence: ReadSentence, clause: Clause, subject: string): Draft | null {
  const { words, chunks } = sentence
  const end = chunks.find(({ type, from }) => from >= clause.rest.to && /^(?:comma|stop)$/.test(type))?.from
  const told = words[clause.rest.to]?.lower === 'as' ? (end ?? words.length) : clause.rest.to
  // "accused the board of “losing money that it never had”": what is quoted is opened and closed.
  const at = words[told - 1]?.start ?? 0
  const quoted = sentence.quotations.find((quotation) => quotation.start <= at && at < quotation.end)
  const to = quoted ? words.findLastIndex(({ start }) => start < quoted.end) + 1 : told
  if (subject === '') return null
  const rest = { from: clause.rest.from, to }
  return draft(sentence, 'statement', subject, clause.verb, rest, plainSpeaker(subject), STATEMENT, clause)
}

/** "The court heard that …": somebody told it, whom a person has to name. */
function hearsay(sentence: ReadSentence, { rest }: Clause): Draft | null {
  const span = { from: rest.from + 1, to: rest.to }
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object) || span.to - span.from > LONGEST_OBJECT) return null
  return unnamed('statement', object, rangeOf(sentence, span))
}

/** "is understood to have offered a truce": somebody thinks so whom a person has to name. */
function hearsayOf(sentence: ReadSentence, clause: Clause): Draft | null {
  const { words, chunks } = sentence
  const deed = chunks.find(({ type, from }) => type === 'to' && from === clause.rest.from)
  if (!deed || clause.subject === null || clause.isNegated || words[deed.from + 1]?.lower !== 'have') return null
  const claim = claimKind(
    mainVerb(deed, words),
    words.slice(deed.to, deed.to + 2).map(({ lower }) => lower),
  )
  const span = claim
    ? { from: deed.to + claim.particles, to: clause.rest.to }
    : { from: deed.from + 2, to: clause.rest.to }
  const object = textOf(sentence, span)
  if (span.to - span.from < 2 || span.to - span.from > LONGEST_OBJECT || LEANS_BACK.test(object)) return null
  return unnamed(claim?.kind ?? 'statement', object, rangeOf(sentence, span))
}

/** "Lee is accused of taking bribes", "is alleged to": who accuses, a person has to name. */
function accusation(sentence: ReadSentence, { subject, rest, lemma }: Clause): Draft | null {
  if (lemma !== 'accuse' || subject === null || sentence.words[rest.from]?.lower !== 'of') return null
  const span = { from: subject.from, to: rest.to }
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object) || POSSESSED.test(object) || span.to - span.from > LONGEST_OBJECT) return null
  return unnamed('statement', object, rangeOf(sentence, span))
}

/** "The army must withdraw.": terms that somebody sets, whom a person has to name. */
function termsDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if (clause.subject === null) return null
  const span = { from: clause.subject.from, to: clause.rest.to }
  const object = textOf(sentence, span)
  if (LEANS_BACK.test(object)) return null
  return unnamed('demands', object, rangeOf(sentence, span))
}

/** "have risen on the battlefield": where and how alone is no answer. */
function isAdverbial({ words, chunks }: ReadSentence, { lemma, rest, isPassive }: Clause): boolean {
  const first = chunks.find(({ from }) => from >= rest.from)
  // "would sue if they refused": without its verb a condition is no answer.
  if (first?.type === 'sub') return true
  const word = first?.type === 'prep' ? (words[first.from]?.lower ?? '') : ''
  const agent = chunks.find(({ type, from }) => type === 'np' && from === first?.to)
  // "was beaten by two goals": by how much is no answer to by whom.
  const isByMargin = word === 'by' && isPassive && agent !== undefined && isMargin(words.slice(agent.from, agent.to))
  return ADVERBIAL.test(word) || (isPassive && word === 'from') || (lemma === 'vote' && word === 'by') || isByMargin
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

/** What somebody says in direct speech is asked for as a whole, as far as it is short enough and the marks hold no “he said”. */
function isInSpeech({ quotations, clauses, words }: ReadSentence, answer: { start: number; end: number }): boolean {
  const quotation = quotations.find(
    ({ isSpeech, start, end }) => isSpeech && answer.start >= start && answer.end <= end,
  )
  if (quotation === undefined || quotation.text.split(/\s+/u).length > MOST_WORDS) return false
  return !clauses.some(({ isTag, verb }) => isTag && isWithin(quotation, words[verb.from]?.start))
}

function isWithin({ start, end }: { start: number; end: number }, at: number | undefined): boolean {
  return at !== undefined && at >= start && at < end
}

const UNKNOWN_SPEAKER = 0.25
