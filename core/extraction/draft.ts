import type { FactKind } from '../facts/fact'
import type { Clause, Span } from './clauses'
import { nameOf } from './name-subject'
import { isPersonNoun } from './office-words'
import { type ReadSentence, textOf } from './read-sentence'
import { HELD_TO_BE, OF_THE_MIND, SAYS } from './verbs'

/** The slots of a suggestion before it is placed in its sentence; `answer` is a range of the article’s text. */
export type Draft = {
  kind: FactKind
  subject: string
  relation: string
  object: string
  answer: { start: number; end: number }
  attributedTo: string | null
  confidence: number
  date: { start: number; end: number } | null
}

/** Who says what a clause says, by name; null if nobody is named, `undefined` if somebody is who cannot be told. */
export function speakerOf(sentence: ReadSentence, clause: Clause): string | null | undefined {
  if (clause.isEchoed) return undefined
  if (clause.setting === 'content' || clause.speaker !== null) {
    const speaker = titledSpeaker(sentence, clause.speaker) ?? nameOf(sentence, clause.speaker)
    if (speaker === null || /^(?:its|their|his|her|our|my)\b/iu.test(speaker.name))
      return quotedSpeaker(sentence, clause) ?? undefined
    return plainSpeaker(speaker.name)
  }
  return quotedSpeaker(sentence, clause)
}

/** "the minister said": the one minister who was named before. */
function titledSpeaker({ titled, chunks }: ReadSentence, speaker: Span | null): { name: string } | null {
  const isBare = chunks.some(({ type, from, to }) => type === 'np' && from === speaker?.from && to - from === 2)
  const person = isBare && speaker !== null && speaker.to - speaker.from === 2 ? titled.get(speaker.from) : undefined
  return person === undefined ? null : { name: person }
}

/** The speaker of the direct speech in which a clause stands. */
function quotedSpeaker({ words, quotations }: ReadSentence, { verb }: Clause): string | null | undefined {
  const at = words[verb.from]?.start ?? 0
  const quotation = quotations.find(({ isSpeech, start, end }) => isSpeech && at >= start && at < end)
  if (!quotation) return null
  return quotation.speaker ?? undefined
}

export function plainSpeaker(name: string): string {
  return name.replace(/^(?:the|an?)\s+/iu, '')
}

/** The subject of a clause by name; inside reported speech "it" and "he" are the speaker where that fits. Empty if unclear. */
export function subjectOf(sentence: ReadSentence, clause: Clause): string {
  const isGendered = isPronoun(sentence, clause.subject)
  // “I closed for nine days”: whoever says so.
  if (textOf(sentence, clause.subject) === 'I') return quotedSpeaker(sentence, clause) ?? ''
  // In "He makes everyone better", Lee said, "he" is somebody else.
  if (isGendered && quotedSpeaker(sentence, clause) !== null) return ''
  if (isOneOfMany(sentence, clause)) return ''
  const named = nameOf(sentence, isGendered && clause.setting === 'content' ? null : clause.subject)
  if (named) return named.name
  if (clause.setting !== 'content') return ''
  const speaker = nameOf(sentence, clause.speaker)
  const pronoun = textOf(sentence, clause.subject).toLowerCase()
  // In “It is a partnership,” said the firm, "it" is nobody.
  if (quotedSpeaker(sentence, clause) !== null) return ''
  // After a sentence about somebody else in its paragraph, "Lee said he would" may mean either.
  const isSettled = sentence.person === null || !sentence.isPersonNear || sentence.person === speaker?.person
  // "Lee told Park he would": either of them.
  if (speaker && isGendered && namesAnother(sentence, clause, speaker.person)) return ''
  // "She was paid more, according to a filing": a filing is no she.
  if (
    speaker &&
    isGendered &&
    speaker.person === null &&
    sentence.isPersonNear &&
    !isPersonNoun(speaker.name.split(' ').at(-1) ?? '')
  )
    return nameOf(sentence, clause.subject)?.name ?? ''
  if (speaker && isGendered && speaker.person !== null && isSettled) return speaker.name
  if (speaker && pronoun === 'it' && speaker.person === null && !/s$/.test(speaker.name))
    return plainSpeaker(speaker.name)
  return ''
}

/** "Hale, 38, and Reid, 29, were cleared", "Hale, 38, and his sister left": one of several did not do it alone. */
function isOneOfMany(sentence: ReadSentence, { subject, verb }: Clause): boolean {
  if (subject === null) return false
  const at = sentence.chunks.findIndex(({ from }) => from === subject.from)
  const before = sentence.chunks.slice(0, Math.max(0, at))
  const isListed =
    before.at(-1)?.type === 'and' && before.length > 1 && before.every(({ type }) => !/^(?:verb|sub)$/.test(type))
  if (isListed) return true
  const first = sentence.words.slice(verb.from, verb.to).find(({ pos }) => pos === 'AUX' || pos === 'VERB')
  return /^(?:are|were|have)$/.test(first?.lower ?? '') && (nameOf(sentence, subject)?.person ?? null) !== null
}

/** Whether somebody else than the speaker is named between the speaker and a pronoun. */
function namesAnother({ names, words }: ReadSentence, { speaker, subject }: Clause, person: string | null): boolean {
  const [from, to] = [words[(speaker?.to ?? 1) - 1]?.end ?? 0, words[subject?.from ?? 0]?.start ?? 0]
  return names.some(({ type, full, start, end }) => type === 'person' && full !== person && start >= from && end <= to)
}

function isPronoun(sentence: ReadSentence, subject: Span | null): boolean {
  return /^(?:he|she)$/iu.test(textOf(sentence, subject))
}

/** The date that stands in a clause or before it, for the suggestion’s own date. */
export function dateOf({ dates, words, clauses }: ReadSentence, clause: Clause): { start: number; end: number } | null {
  const inside = dates.find((date) => innermost({ words, clauses }, date.start) === clause && date.iso !== null)
  return inside ? { start: inside.start, end: inside.end } : null
}

/** The clause that a place in the text belongs to: the last one that begins before it, else the first. */
export function innermost({ words, clauses }: Pick<ReadSentence, 'words' | 'clauses'>, at: number): Clause | undefined {
  const covering = clauses.filter((clause, i) => {
    const from = words[ownStart(clause, clauses[i - 1])]?.start ?? 0
    const to = words[clause.rest.to - 1]?.end ?? 0
    return at >= from && at < to
  })
  if (covering.length > 0) return covering.at(-1)
  // A date or place before the first subject belongs to the first clause that is no report.
  const first = clauses[0]
  const isFronted = (words[FRONTED]?.start ?? 0) >= at
  return first && isFronted && at < (words[first.subject?.from ?? first.verb.from]?.start ?? 0) ? first : undefined
}

/** "On Monday", "Early last June": a date further on belongs to another phrase ("According to the order of Sunday"). */
const FRONTED = 2

/** The subject of a relative clause, and one shared with the clause before, belong to that other clause. */
function ownStart({ subject, verb, setting }: Clause, previous: Clause | undefined): number {
  if (subject === null || setting === 'relative') return verb.from
  return previous && previous.verb.from > subject.from ? verb.from : Math.min(subject.from, verb.from)
}

/** The words of a relation, cut at a word if they are many, without an article left over at their end. */
export function relationText(sentence: ReadSentence, span: Span): string {
  const text = textOf(sentence, span).replace(/(?:\s(?:the|an?))?[\s,]*$/u, '')
  if (text.length <= LONGEST_RELATION) return text
  return text.slice(0, text.lastIndexOf(' ', LONGEST_RELATION))
}

const LONGEST_RELATION = 90

/** Whether a day or a place in a clause says when or where something happened, rather than when somebody spoke. */
export function isEventful({ words }: ReadSentence, clause: Clause): boolean {
  const isClear =
    clause.setting === 'main' ||
    clause.setting === 'content' ||
    clause.setting === 'relative' ||
    clause.setting === 'subordinate'
  return (
    isClear &&
    !isUnreal(clause) &&
    !clause.isNegated &&
    !SAYS.has(clause.lemma) &&
    // "hopes to open it in May": the day is that of the opening.
    (!OF_THE_MIND.has(clause.lemma) || clause.isPassive || words[clause.rest.from]?.lower === 'to')
  )
}

/** "would pay, provided that": behind the comma stands on what it depends. */
export function isBeforeCondition({ words }: ReadSentence, { rest, verb }: Clause): boolean {
  const end = Math.max(rest.to, verb.to)
  const after = words
    .slice(end, end + 3)
    .map(({ lower }) => lower)
    .join(' ')
  return /^, (?:(?:but )?only )?(?:provided|providing|if|unless|(?:as|so) long|on condition)\b/.test(after)
}

/** "would sell three ships if confirmed", "would pay, provided that" */
export function dependsOnCondition(sentence: ReadSentence, clause: Clause): boolean {
  if (isBeforeCondition(sentence, clause)) return true
  const { words, chunks } = sentence
  const { rest } = clause
  return chunks.some(
    ({ type, from }) =>
      type === 'sub' &&
      from >= rest.from &&
      from < rest.to &&
      /^(?:if|unless|provided)$/.test(words[from]?.lower ?? ''),
  )
}

/** "…, a claim that doctors dispute", "…, which the firm denies": what stands in front is somebody’s word and another’s denial. */
export function isDisputed({ words, source, end }: ReadSentence, { rest, verb }: Clause): boolean {
  return DISPUTED.test(source.slice(words[Math.max(verb.to, rest.to) - 1]?.end ?? end, end))
}

const DISPUTED =
  /^[^;]*, (?:(?:an? |the )?(?:\p{L}+ )?(?:claim|charge|allegation|accusation|assertion|figure|account|version|suggestion)s? (?:which|that|has|have|was|is|the|he|she|it|they|his|her|its|their|denied|disputed|rejected|contested)\b|(?:which|something|all of which|both of which) [^,;.]{2,60}? (?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|contest(?:s|ed)?)\b(?! (?:of|from)\b))/u

/** "is thought to hold 60 people": somebody thinks so who is not named. */
export function isHeldToBe({ lemma, isPassive }: Clause): boolean {
  return isPassive && HELD_TO_BE.has(lemma)
}

/** What would or could be is no figure of the world, unless it is told as somebody’s words. */
export function isUnreal({ modal, setting, speaker }: Clause): boolean {
  return modal !== null && modal !== 'will' && setting !== 'content' && speaker === null
}
