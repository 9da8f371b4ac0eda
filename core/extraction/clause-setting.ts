import type { Chunk } from './chunks'
import { beforeAdjuncts } from './clause-subject'
import type { Clause, Setting, Span } from './clauses'
import { mainVerb } from './main-verb'
import { isPersonNoun } from './office-words'
import type { Word } from './tag-words'
import { SAYS } from './verbs'

/** Verbs whose object is who hears it. */
export const TOLD = new Set(['tell', 'warn', 'inform', 'assure', 'remind'])

/** How the clause whose subject opens at a chunk hangs on what stands before it. */
export function settingBefore(
  subjectAt: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
  // "two days before he left": the day is counted from what the clause tells.
  const day = chunks[subjectAt - 1]
  if (day?.type === 'date' && /^(?:before|after|since|when)$/.test(words[day.to - 1]?.lower ?? ''))
    return { setting: 'subordinate', speaker: null }
  const at = thatBeforeAdjunct(chunks, beforeAdjuncts(chunks, subjectAt - 1))
  const chunk = chunks[at]
  if (!chunk) return { setting: 'main', speaker: null }
  switch (chunk.type) {
    case 'that':
      if (chunks[at - 1]?.type === 'and') return alsoSaid(earlier)
      return governedBy(at - 1, chunks, words, earlier)
    case 'sub':
      return { setting: subordinate(words[chunk.from]?.lower ?? '', earlier), speaker: null }
    case 'rel':
      return { setting: 'relative', speaker: null }
    case 'verb':
    case 'nonfinite':
    case 'to':
    case 'date':
    case 'np':
      if (isContact(at, subjectAt, chunks, words)) return { setting: 'relative', speaker: null }
      return governedBy(at, chunks, words, earlier)
    case 'comma':
      return afterComma(at, chunks, words, earlier)
    case 'stop':
      // A dash may open an apposition as well as a sentence.
      return {
        setting: /^[–—-]/u.test(words[chunk.from]?.text ?? '') && earlier.length > 0 ? 'unsure' : 'main',
        speaker: null,
      }
    case 'and':
      return joined(at, chunks, words, earlier)
    default:
      return { setting: 'unsure', speaker: null }
  }
}

/** "the tax it imposed", "the talks they had sought": a pronoun right behind a noun opens what describes that noun. */
function isContact(at: number, subjectAt: number, chunks: readonly Chunk[], words: readonly Word[]): boolean {
  const [before, subject] = [chunks[at], chunks[subjectAt]]
  const isPronoun = /^(?:it|he|she|they|we|i|you)$/.test(words[subject?.from ?? 0]?.lower ?? '')
  return isPronoun && before?.type === 'np' && !isTelling(chunks[at - 1], words)
}

/** "said that … and that …": the same speaker’s. */
function alsoSaid(earlier: readonly Clause[]): Pick<Clause, 'setting' | 'speaker'> {
  const content = earlier.findLast(({ setting }) => setting === 'content')
  return content ? { setting: 'content', speaker: content.speaker } : { setting: 'unsure', speaker: null }
}

/** "said that, in May, it": the way back from the subject to "that". */
function thatBeforeAdjunct(chunks: readonly Chunk[], from: number): number {
  for (let at = from; at >= 0 && at > from - ADJUNCT_REACH; at--) {
    const type = chunks[at]?.type
    if (type === 'that') return at < from && chunks[at + 1]?.type === 'np' ? from : at
    if (type !== 'comma' && type !== 'prep' && type !== 'date' && type !== 'np') return from
  }
  return from
}

const ADJUNCT_REACH = 10

function subordinate(word: string, earlier: readonly Clause[]): Setting {
  // "while Lee refuses": said outright, unless somebody else may be saying it.
  if (/^(?:while|whereas|although|though)$/.test(word))
    return earlier.some(({ setting }) => setting === 'content') ? 'unsure' : 'main'
  return /^(?:if|unless|whether|provided|once|until|should|had|were)$/.test(word) ? 'condition' : 'subordinate'
}

function governedBy(
  from: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
  let at = beforeInserted(chunks, from)
  // "told reporters on Sunday that", "said in a statement that"
  for (let skipped = 0; skipped < 6; skipped++) {
    const type = chunks[at]?.type
    if (type === 'date' || type === 'adverb' || type === 'prep') at--
    else if (type === 'np' && (chunks[at - 1]?.type === 'prep' || isTelling(chunks[at - 1], words))) at--
    else if (type === 'np' && chunks[at - 1]?.type === 'date') at--
    else break
  }
  const chunk = chunks[at]
  if (!chunk || (chunk.type !== 'verb' && chunk.type !== 'nonfinite' && chunk.type !== 'to'))
    return { setting: 'unsure', speaker: null }
  const lemma = mainVerb(chunk, words)
  if (chunk.type === 'to') return { setting: 'wanted', speaker: null }
  if (!SAYS.has(lemma)) return { setting: 'wanted', speaker: null }
  // "despite being warned": who warns is not told.
  if (chunk.type === 'nonfinite' && !/ing$/.test(words[chunk.to - 1]?.lower ?? ''))
    return { setting: 'unsure', speaker: null }
  const governor =
    earlier.find(({ verb }) => verb.from === chunk.from) ?? earlier.findLast(({ setting }) => setting === 'main')
  // "Residents were told that": it is not they who say so.
  const isTold = governor?.isPassive === true && chunk.type === 'verb'
  if (!governor || isTold) return { setting: 'unsure', speaker: null }
  // "Lee said the crew believed that": what the crew believes is Lee’s word, and no more.
  if (governor.setting === 'content') return { setting: 'wanted', speaker: null }
  if (governor.setting === 'condition' || governor.setting === 'wanted') return { setting: 'wanted', speaker: null }
  if (governor.isNegated && chunk.type === 'verb') return { setting: 'wanted', speaker: null }
  // "we can reveal that": the article speaks for itself.
  const isOwnWord = words[governor.subject?.from ?? 0]?.lower === 'we' && /^(?:reveal|disclose|report)$/.test(lemma)
  if (isOwnWord && governor.modal !== null) return { setting: 'main', speaker: null }
  return { setting: 'content', speaker: governor.subject }
}

/** "said, however, that", "said, in a letter, that": back over what stands between commas. */
function beforeInserted(chunks: readonly Chunk[], from: number): number {
  if (chunks[from]?.type !== 'comma') return from
  let at = from - 1
  while (/^(?:prep|np|date|adverb)$/.test(chunks[at]?.type ?? '') && at > from - LONGEST_INSERTED) at--
  return chunks[at]?.type === 'comma' && at < from - 1 && chunks[at - 1]?.type === 'verb' ? at - 1 : from
}

const LONGEST_INSERTED = 8

function isTelling(chunk: Chunk | undefined, words: readonly Word[]): boolean {
  return (
    chunk !== undefined && (chunk.type === 'verb' || chunk.type === 'nonfinite') && TOLD.has(mainVerb(chunk, words))
  )
}

function afterComma(
  at: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
  // "If Lee refuses, the board will": what follows a condition holds only with it.
  if (earlier.length > 0 && earlier.every(({ setting }) => setting === 'condition'))
    return { setting: 'condition', speaker: null }
  const before = chunks[at - 1]
  if (before?.type === 'and') return joined(at - 1, chunks, words, earlier)
  // "where, he claimed, the lights failed": he claims only what is inserted round him.
  if (before?.type === 'sub' || before?.type === 'rel') return { setting: 'unsure', speaker: null }
  const last = earlier.at(-1)
  if (before?.type === 'verb' && last?.setting === 'unsure' && SAYS.has(last.lemma))
    return { setting: 'unsure', speaker: null }
  return { setting: 'main', speaker: null }
}

/** "… and Lee left": as the clause before; after reported speech it may be either’s words. */
function joined(
  at: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
  const last = earlier.at(-1)
  if (!last) return { setting: 'main', speaker: null }
  const isBut = words[chunks[at]?.from ?? 0]?.lower === 'but'
  if (last.setting === 'main' && !SAYS.has(last.lemma)) return { setting: 'main', speaker: null }
  if (isBut && chunks[at - 1]?.type === 'comma') return { setting: 'main', speaker: null }
  if (last.setting === 'content' && chunks[at - 1]?.type !== 'comma')
    return { setting: 'content', speaker: last.speaker }
  // "…, and researchers warn": behind a comma a new subject is told outright if nothing before was somebody’s word.
  const isPlain = earlier.every(
    (clause) => /^(?:main|unsure|relative|subordinate)$/.test(clause.setting) && !SAYS.has(clause.lemma),
  )
  if (isPlain && chunks[at - 1]?.type === 'comma') return { setting: 'main', speaker: null }
  return { setting: 'unsure', speaker: null }
}

/** What people do and things do not. */
const SPEAKS_UP = new Set(
  'urge demand call ask appeal propose accuse criticise criticize praise thank promise pledge vow deny reject dismiss blame condemn'.split(
    ' ',
  ),
)

function isThing(subject: Span | null, words: readonly Word[]): boolean {
  const last = subject === null ? undefined : words[subject.to - 1]
  return (
    last?.pos === 'NOUN' &&
    !isPersonNoun(last.lower) &&
    !/^(?:people|officials|ministers|leaders|voters|workers|members|men|women|children|police|government|company|council)$/.test(
      last.lower,
    )
  )
}

/** "X said … and told": a verb of speech is the speaker’s, any other one behind reported speech may be anybody’s. */
export function sharedSubject(
  lemma: string,
  earlier: readonly Clause[],
  isAfterComma: boolean,
  words: readonly Word[],
  verb: Word | undefined,
): Pick<Clause, 'subject' | 'speaker' | 'setting'> {
  // After a comma a relative clause is over: "paid each house that was flooded, and proposed".
  const open = earlier.filter(
    (clause) =>
      !(isAfterComma && clause.setting === 'relative') &&
      !isPassedOver(clause, words) &&
      !isOtherNumber(clause, verb, words),
  )
  const last = open.at(-1)
  // "The firm sold boats, Lee said, and hid the money": Lee hid nothing.
  if (last && isAfterComma && open.length > 1 && !SAYS.has(lemma) && isTagLike(last, words))
    return { subject: null, speaker: null, setting: 'unsure' }
  if (last?.setting === 'main') return { subject: last.subject, speaker: null, setting: 'main' }
  if (last?.setting === 'relative' && !SAYS.has(lemma) && isInserted(last, words))
    return { subject: last.subject, speaker: null, setting: 'relative' }
  if (last?.setting === 'content' && (SAYS.has(lemma) || (SPEAKS_UP.has(lemma) && isThing(last.subject, words))))
    return { subject: last.speaker, speaker: null, setting: 'main' }
  // "said that was for later and added", "said the plant was ready and estimated": what is said has no subject that says more.
  const teller = open.findLast((clause) => clause.setting === 'main')
  const isInside = teller !== undefined && last !== undefined && last.verb.from < teller.rest.to
  const isTeller = teller !== undefined && SAYS.has(teller.lemma) && !teller.isPassive && !teller.isNegated
  if (last?.setting === 'unsure' && SAYS.has(lemma) && isTeller && (isInside || isThing(last.subject, words)))
    return { subject: teller.subject, speaker: null, setting: 'main' }
  return { subject: null, speaker: null, setting: 'unsure' }
}

/** ", Lee said": a verb of speech between commas, of which nothing is said. */
function isTagLike({ lemma, subject, rest }: Clause, words: readonly Word[]): boolean {
  const says = words
    .slice(rest.from, rest.to)
    .some(({ lower, pos }) => lower === 'that' || pos === 'VERB' || pos === 'AUX')
  return SAYS.has(lemma) && !says && words[(subject?.from ?? 0) - 1]?.text === ','
}

/** "until they turn 18 and hopes": they do not hopes. */
function isOtherNumber({ subject, setting }: Clause, verb: Word | undefined, words: readonly Word[]): boolean {
  const isSingular = verb?.pos === 'VERB' && /[^s]s$/.test(verb.lower)
  const isPlural = /^(?:they|we|you|i)$/.test(words[subject?.from ?? -1]?.lower ?? '')
  return isSingular && isPlural && setting !== 'main'
}

/** "well short of what his country needed and urged", "the tax it imposed and said": an object’s own clause, whose subject stands in it. */
function isPassedOver({ setting, subject }: Clause, words: readonly Word[]): boolean {
  if (subject === null || (setting !== 'relative' && setting !== 'subordinate')) return false
  const opening = words[subject.from - 1]?.lower ?? ''
  const isPronoun = /^(?:it|he|she|they|we|i|you)$/.test(words[subject.from]?.lower ?? '')
  return opening === 'what' || (setting === 'relative' && isPronoun)
}

/** "Fjordline, which was founded in 1993 and employs 640 people,": between commas both verbs are of the relative clause. */
function isInserted({ subject, verb }: Clause, words: readonly Word[]): boolean {
  return subject !== null && words.slice(subject.to, verb.from).some(({ text }) => text === ',')
}
