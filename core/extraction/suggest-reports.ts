import type { Chunk } from './chunks'
import { isBalanced } from './claim-object'
import type { Clause, Span } from './clauses'
import { type Draft, plainSpeaker, speakerOf } from './draft'
import { isVerb, mainVerb } from './main-verb'
import { type ReadSentence, rangeOf, textOf } from './read-sentence'
import { pastOf, SAYS, WANTS } from './verbs'

/**
 * What somebody is told to say and nothing was read from: "adding that no school would close", "and that no one had been
 * paid". All of the clause is asked for, with whatever it depends on. `drafts` are those that were read from the sentence.
 */
export function suggestReports(sentence: ReadSentence, drafts: readonly Draft[]): Draft[] {
  const reports: Draft[] = []
  for (const clause of sentence.clauses) {
    const draft = reportOf(sentence, clause)
    if (draft && ![...drafts, ...reports].some((other) => isOfSame(other, draft))) reports.push(draft)
  }
  return reports
}

const LONGEST_REPORT = 42
const SHORTEST_REPORT = 3
const STATEMENT = 0.5

function reportOf(sentence: ReadSentence, clause: Clause): Draft | null {
  if (clause.setting !== 'content' || clause.isTag || clause.subject === null) return null
  const speaker = speakerOf(sentence, clause)
  if (typeof speaker !== 'string' || isQuoted(sentence, clause)) return null
  const span = { from: clause.subject.from, to: endOfReport(sentence, clause) }
  const length = span.to - span.from
  const object = textOf(sentence, span)
  if (length < SHORTEST_REPORT || length > LONGEST_REPORT || LEANS_BACK.test(object)) return null
  if (!isBalanced(sentence, span) || isCutOff(sentence, span) || isGapped(sentence, clause)) return null
  return {
    kind: 'statement',
    subject: speaker,
    relation: relationOf(sentence, clause),
    object,
    answer: rangeOf(sentence, span),
    attributedTo: plainSpeaker(speaker),
    confidence: STATEMENT,
    date: null,
  }
}

/** Words that mean something only with the sentence before; "it" and "she" may be who speaks. */
const LEANS_BACK =
  /^(?:that|this|so|them|him|us|me|you|i|we|those|these|such|our|my|your|which|what|whose)\b(?! of\b)|^(?:one|two|three|four|five|six|seven|eight|nine|ten|both|some|many|most|others|\d+) (?:was|were|is|are|had|has|have|would|will)\b/iu

/** "would first look at", "the gold, she said, had gone": what ends before its verb is over, or holds who speaks, is no whole. */
function isCutOff({ chunks, clauses }: ReadSentence, span: Span): boolean {
  const next = chunks.find(({ from }) => from >= span.to)
  const last = chunks.findLast(({ to }) => to <= span.to)
  const isOpen = next !== undefined && !/^(?:comma|stop|and|sub|rel|that)$/.test(next.type)
  if (last?.type === 'verb' && isOpen) return true
  return clauses.some(({ isTag, verb }) => isTag && verb.from >= span.from && verb.from < span.to)
}

/** "the land that the firm says it has bought": what was bought stands in front. */
function isGapped({ chunks, clauses }: ReadSentence, { subject }: Clause): boolean {
  const governor = clauses.findLast(({ verb }) => verb.to <= (subject?.from ?? 0))
  const opening = chunks.findLast(({ to }) => to <= (governor?.subject?.from ?? 0))
  const isOpened = chunks.some(({ type, to }) => type === 'that' && to === subject?.from)
  if (isOpened) return false
  return opening?.type === 'rel' || governor?.setting === 'relative' || opening?.type === 'that'
}

function isOfSame({ kind, answer }: Draft, report: Draft): boolean {
  const isClaim = kind !== 'number' && kind !== 'date' && kind !== 'place' && kind !== 'role' && kind !== 'leads'
  return isClaim && answer.start < report.answer.end && report.answer.start < answer.end
}

/** Direct speech is asked for by itself. */
function isQuoted({ quotations, words }: ReadSentence, { verb }: Clause): boolean {
  const at = words[verb.from]?.start ?? 0
  return quotations.some(({ isSpeech, start, end }) => isSpeech && at >= start && at < end)
}

/** Where what is said ends: with the verb that "and" joins to it, with a name in between, and with its condition. */
function endOfReport(sentence: ReadSentence, clause: Clause): number {
  const { chunks, words } = sentence
  let to = clause.rest.to
  for (;;) {
    const at = chunks.findIndex(({ from }) => from >= to)
    const [mark, next, closing, after] = chunks.slice(at, at + 4)
    if (at < 0 || !mark) return to
    if (mark.type === 'comma' && opensCondition(words, mark.to)) {
      const stop = chunks.find(({ type, from }) => type === 'stop' && from >= mark.to)
      return stop?.from ?? words.length
    }
    const isName = next?.type === 'np' && words[next.from]?.pos === 'PROPN' && closing?.type === 'comma'
    const joint = mark.type === 'and' ? joinedEnd(sentence, clause, mark) : null
    if (mark.type === 'comma' && isName && after?.type === 'prep') to = endOfPhrase(chunks, at + 3)
    else if (joint !== null && joint > to) to = joint
    else return to
  }
}

/** ", provided that", ", unless": without it something else would have been said. */
function opensCondition(words: ReadSentence['words'], at: number): boolean {
  const next = words
    .slice(at, at + 2)
    .map(({ lower }) => lower)
    .join(' ')
  return /^(?:provided|if|unless|so long|as long|on condition|but only)\b/.test(next)
}

/** Where the phrases behind a name end; of "over a deal under which" no "under" is left over. */
function endOfPhrase(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (/^(?:prep|np|date|adverb)$/.test(chunks[at]?.type ?? '')) at++
  if (chunks[at - 1]?.type === 'prep') at--
  return chunks[at]?.from ?? chunks.at(-1)?.to ?? 0
}

/** "would raise prices and weaken the union": a plain verb that shares the auxiliary; any other may be somebody else’s deed. */
function joinedEnd({ clauses, words }: ReadSentence, clause: Clause, joint: Chunk): number | null {
  const next = clauses.find(({ verb }) => verb.from === joint.to)
  const first = words[next?.verb.from ?? -1]
  if (!next || !isVerb(first) || clause.modal === null || SAYS.has(next.lemma) || WANTS.has(next.lemma)) return null
  const isPlain = next.verb.to - next.verb.from === 1 && first?.lower === next.lemma
  return isPlain && next.rest.to > next.rest.from ? next.rest.to : null
}

/** "said", "added": by which verb it is told; a source and a tag only say. */
function relationOf(sentence: ReadSentence, { subject }: Clause): string {
  const { chunks, words, clauses } = sentence
  const governor = chunks.findLast(
    ({ type, from }) => (type === 'verb' || type === 'nonfinite') && from < (subject?.from ?? 0),
  )
  const lemma = governor ? mainVerb(governor, words) : ''
  if (!governor || !SAYS.has(lemma) || clauses.some(({ isTag, verb }) => isTag && verb.from === governor.from))
    return 'said'
  return governor.type === 'verb' ? textOf(sentence, governor) : pastOf(lemma)
}
