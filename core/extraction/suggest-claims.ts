import type { FactKind } from '../facts/fact'
import type { Clause, Span } from './clauses'
import { type Draft, dateOf, plainSpeaker, rangeOf, speakerOf, subjectOf } from './draft'
import type { Quotation } from './quotations'
import { nameOf, type ReadSentence, textOf } from './read-article'
import { claimKind, NO_EVENT, SAYS, WANTS } from './verbs'

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
  const claim = claimOf(sentence, clause)
  if (claim) return claimDraft(sentence, clause, claim, attributedTo)
  if (SAYS.has(clause.lemma) || WANTS.has(clause.lemma)) return reportDraft(sentence, clause, attributedTo)
  return attributedTo === null ? eventDraft(sentence, clause) : statementDraft(sentence, clause, attributedTo)
}

type Claim = { kind: FactKind; particles: number }

function claimOf({ words }: ReadSentence, clause: Clause): Claim | null {
  if (clause.isNegated || (clause.modal !== null && clause.modal !== 'will')) return null
  const following = words.slice(clause.rest.from, clause.rest.to).map(({ lower }) => lower)
  return claimKind(clause.lemma, following)
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
  const relation = textOf(sentence, { from: clause.verb.from, to: rest.from })
  const setsTerms = kind === 'proposes' || kind === 'demands'
  const attributedTo = speaker ?? (setsTerms ? plainSpeaker(subject) : null)
  return draft(sentence, kind, subject, relation, rest, attributedTo, CLAIM, clause)
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

function draft(
  sentence: ReadSentence,
  kind: FactKind,
  subject: string,
  relation: string,
  rest: Span,
  attributedTo: string | null,
  confidence: number,
  clause: Clause,
): Draft | null {
  const object = textOf(sentence, rest)
  const core = coreOf(sentence, rest)
  if (object.split(' ').length > LONGEST_OBJECT || core.to <= core.from) return null
  if (/^(?:it|that|this|so|them|him|her|he|she|they)$/iu.test(textOf(sentence, core))) return null
  return {
    kind,
    subject,
    relation,
    object,
    answer: rangeOf(sentence, core),
    attributedTo,
    confidence,
    date: dateOf(sentence, clause),
  }
}

const LONGEST_OBJECT = 30

/** The words that a question would ask for: up to the first date, condition or adverbial of place and manner. */
function coreOf({ words, chunks }: ReadSentence, rest: Span): Span {
  const own = chunks.filter(({ from, to }) => from >= rest.from && to <= rest.to)
  let seen = false
  for (const [i, chunk] of own.entries()) {
    const word = words[chunk.from]?.lower ?? ''
    const isAdjunct =
      chunk.type === 'prep' &&
      /^(?:in|at|on|during|after|before|since|despite|amid|by|as|near|across|over|under|because|until|following|according|without)$/.test(
        word,
      )
    if (seen && (chunk.type === 'date' || chunk.type === 'sub' || isAdjunct)) return { from: rest.from, to: chunk.from }
    if (chunk.type === 'np' || chunk.type === 'to') seen = true
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
  const relation = textOf(sentence, clause.verb)
  return draft(
    sentence,
    'statement',
    subject,
    relation,
    clause.rest,
    speaker ?? plainSpeaker(subject),
    STATEMENT,
    clause,
  )
}

function statementDraft(sentence: ReadSentence, clause: Clause, attributedTo: string): Draft | null {
  const subject = subjectOf(sentence, clause)
  if (subject === '') return null
  return draft(
    sentence,
    'statement',
    subject,
    textOf(sentence, clause.verb),
    clause.rest,
    attributedTo,
    STATEMENT,
    clause,
  )
}

function eventDraft(sentence: ReadSentence, clause: Clause): Draft | null {
  if (NO_EVENT.has(clause.lemma) && !clause.isPassive) return null
  if (clause.modal !== null && clause.modal !== 'will') return null
  const subject = subjectOf(sentence, clause)
  if (subject === '') return null
  return draft(sentence, 'event', subject, textOf(sentence, clause.verb), clause.rest, null, EVENT, clause)
}

const FEWEST_WORDS = 5
const MOST_WORDS = 45

/** Direct speech as a whole, unless something in it was read on its own. */
function speechDraft(sentence: ReadSentence, quotation: Quotation, drafts: readonly Draft[]): Draft | null {
  const start = Math.max(quotation.start, sentence.start)
  const end = Math.min(quotation.end, sentence.end)
  const text = sentence.source.slice(start, end).replace(/[\s,.]+$/u, '')
  const words = text.trim().split(/\s+/u).length
  if (!quotation.isSpeech || words < FEWEST_WORDS || words > MOST_WORDS) return null
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
