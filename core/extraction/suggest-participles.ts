import { coreOf, objectOf } from './claim-object'
import type { Clause } from './clauses'
import { type Draft, isDisputed, plainSpeaker, speakerOf, subjectOf } from './draft'
import { mainVerb } from './main-verb'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { claimKind, pastOf } from './verbs'

/**
 * "Lee wrote to the board, urging it to wait", "Proposing a pause, Lee said": what somebody asks, offers or refuses in a
 * participle, whose doer is that of the clause it hangs on.
 */
export function suggestParticiples(sentence: ReadSentence): Draft[] {
  return sentence.chunks.flatMap((chunk, at) => {
    if (chunk.type !== 'nonfinite' || chunk.to - chunk.from !== 1) return []
    const participle = sentence.words[chunk.from]
    const before = sentence.chunks[at - 1]
    const isFronted = chunk.from === 0
    const clause = hostOf(sentence, at)
    if (!participle || !/ing$/.test(participle.lower) || !clause) return []
    const isFree = isFronted || before?.type === 'comma' || (before?.type === 'np' && WRITES.has(clause.lemma))
    return isFree ? (participleDraft(sentence, at, clause) ?? []) : []
  })
}

/** "wrote to the minister asking for": whoever writes asks. */
const WRITES = new Set(['write', 'email', 'petition', 'tweet', 'post'])

/** The clause whose subject does what a participle says: the one it stands in or opens, if it is told outright. */
function hostOf({ chunks, clauses }: ReadSentence, at: number): Clause | undefined {
  const from = chunks[at]?.from ?? 0
  const before = clauses.filter(({ verb }) => verb.from < from)
  const host = from === 0 ? clauses[0] : before.at(-1)
  // In somebody’s words the doer is left to a person.
  const isClear = (host?.setting === 'main' || host?.setting === 'content') && !host.isNegated && host.modal === null
  if (!host || !isClear || host.isTag) return undefined
  // Only behind the clause’s own comma: a second one may open what describes somebody else.
  const commas = chunks.filter(({ type, from: mark }) => type === 'comma' && mark >= host.verb.to && mark < from)
  return from === 0 || commas.length <= 1 ? host : undefined
}

const LONGEST = 32
const CLAIM = 0.55
const LEANS_BACK = /^(?:it|that|this|so|them|him|her|these|those|such|which|what|nothing)\b/iu

function participleDraft(sentence: ReadSentence, at: number, clause: Clause): Draft | null {
  const { words, chunks } = sentence
  const chunk = chunks[at]
  if (!chunk || isDisputed(sentence, clause)) return null
  const following = words.slice(chunk.to).map(({ lower }) => lower)
  const claim = claimKind(mainVerb(chunk, words), following.slice(0, 2)) ?? requested(mainVerb(chunk, words))
  if (!claim || claim.kind === 'agrees') return null
  const end = chunks.find(({ type, from }) => from > chunk.to && /^(?:comma|stop)$/.test(type))?.from ?? words.length
  // "urging it to wait": whom is said before, what is urged is here.
  const opening = chunk.to + claim.particles
  const isPronoun = /^(?:it|them|him|her|us)$/.test(words[opening]?.lower ?? '') && words[opening + 1]?.lower === 'to'
  const rest = { from: isPronoun ? opening + 1 : opening, to: end }
  const object = objectOf(sentence, rest, claim.kind, false)
  const subject = subjectOf(sentence, clause)
  const speaker = speakerOf(sentence, clause)
  if (!object || object.to - object.from > LONGEST || LEANS_BACK.test(textOf(sentence, object))) return null
  const isKnown = subject !== '' && speaker === null && !/^(?:its|his|her|their|he|she|they|it)\b/iu.test(subject)
  const core = claim.kind === 'rejects' ? coreOf(sentence, object) : object
  return {
    kind: claim.kind,
    subject: isKnown ? subject : '',
    relation: [
      pastOf(mainVerb(chunk, words)),
      textOf(sentence, { from: chunk.to, to: object.from }).replace(/(?:^|\s+)that$/u, ''),
    ]
      .filter((part) => part !== '')
      .join(' '),
    object: textOf(sentence, object),
    answer: rangeOf(sentence, core.to > core.from ? core : object),
    attributedTo: isKnown ? plainSpeaker(subject) : null,
    confidence: isKnown ? CLAIM : UNKNOWN_SPEAKER,
    date: null,
  }
}

const UNKNOWN_SPEAKER = 0.25

/** "recommending that lorries be banned": a proposal only as a participle or with a clause. */
function requested(lemma: string): { kind: 'proposes'; particles: number } | null {
  return lemma === 'recommend' ? { kind: 'proposes', particles: 0 } : null
}
