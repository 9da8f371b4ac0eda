import { type Chunk, mainVerb } from './chunks'
import { isPersonNoun } from './office-words'
import type { Word } from './tag-words'
import { MODALS, SAYS, WANTS } from './verbs'

/**
 * How a clause stands in its sentence: said outright; said by somebody (content); wanted, asked or denied; a condition;
 * a subordinate or relative clause; or not clear enough to read anything from.
 */
export type Setting = 'main' | 'content' | 'wanted' | 'condition' | 'subordinate' | 'relative' | 'unsure'

/** A finite verb with its subject and what follows. Ranges are word indices, ends exclusive. */
export type Clause = {
  subject: Span | null
  verb: Span
  lemma: string
  isNegated: boolean
  modal: string | null
  isPassive: boolean
  rest: Span
  setting: Setting
  /** Whose words a content clause is, as word indices. */
  speaker: Span | null
  /** Whether it only reports who speaks: ", Lee said." */
  isTag: boolean
}
export type Span = { from: number; to: number }

/** The clauses of a sentence in the order of their verbs. */
export function readClauses(words: readonly Word[], chunks: readonly Chunk[]): Clause[] {
  const clauses: (Clause & { at: number })[] = []
  chunks.forEach((chunk, at) => {
    if (chunk.type !== 'verb') return
    clauses.push({ ...readClause(at, chunks, words, clauses), at })
  })
  return attributeByTags(clauses, words, chunks)
}

type Found = { from: number; to: number; kind: 'own' | 'relative' | 'shared' } | null

function readClause(at: number, chunks: readonly Chunk[], words: readonly Word[], earlier: readonly Clause[]): Clause {
  const chunk = chunks[at] as Chunk
  const lemma = mainVerb(chunk, words)
  const group = words.slice(chunk.from, chunk.to)
  const found = findSubject(chunks, at, words)
  const base = {
    verb: { from: chunk.from, to: chunk.to },
    lemma,
    isNegated: group.some(({ lower }) => /^(?:not|n[’']t|never|no)$/u.test(lower)),
    modal: group.find(({ lower }) => MODALS.has(lower))?.lower ?? null,
    isPassive: isPassiveGroup(group),
    rest: { from: chunk.to, to: restEnd(chunks, at, words, lemma) },
    isTag: false,
  }
  if (found === null) return { ...base, subject: null, speaker: null, setting: 'unsure' }
  if (found.kind === 'shared') {
    // "must leave and pay": a verb without its own auxiliary shares that of the verb before.
    const modal = base.modal ?? (group.some(({ pos }) => pos === 'AUX') ? null : (earlier.at(-1)?.modal ?? null))
    return { ...base, modal, ...sharedSubject(lemma, earlier, chunks[found.from - 1]?.type === 'comma', words) }
  }
  const subject = spanOf(chunks, found)
  if (found.kind === 'relative') return { ...base, subject, speaker: null, setting: 'relative' }
  return { ...base, subject, ...settingBefore(found.from, chunks, words, earlier) }
}

function isPassiveGroup(group: readonly Word[]): boolean {
  const verbs = group.filter(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const [last, before] = [verbs.at(-1), verbs.at(-2)]
  return (
    last?.pos === 'VERB' && /^(?:is|are|was|were|be|been|being)$/.test(before?.lower ?? '') && !/ing$/.test(last.lower)
  )
}

function spanOf(chunks: readonly Chunk[], { from, to }: Span): Span {
  return { from: chunks[from]?.from ?? 0, to: chunks[to - 1]?.to ?? 0 }
}

/** The noun phrases that a verb’s subject is made of, as chunk indices. */
function findSubject(chunks: readonly Chunk[], verbAt: number, words: readonly Word[]): Found {
  let at = beforeAdjuncts(chunks, verbAt - 1)
  const type = chunks[at]?.type
  if (type === 'and') return { from: at, to: at, kind: 'shared' }
  if (type === 'rel') {
    const antecedent = chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1
    return chunks[antecedent]?.type === 'np'
      ? { ...antecedentAt(chunks, antecedent, at, words), kind: 'relative' }
      : null
  }
  if (type === 'comma' || type === 'stop') at = beforeApposition(chunks, at)
  if (chunks[at]?.type !== 'np') return null
  return { ...chainEndingAt(chunks, at, words), kind: 'own' }
}

/** "pressure from Granite, which owns": a name nearest to the relative; "the head of the bank, who left": whoever is a person. */
function antecedentAt(chunks: readonly Chunk[], at: number, relativeAt: number, words: readonly Word[]): Span {
  const chain = chainEndingAt(chunks, at, words)
  const head = words[(chunks[chain.from]?.to ?? 0) - 1]
  const nearest = words[(chunks[at]?.to ?? 0) - 1]
  const isWho = words[chunks[relativeAt]?.from ?? 0]?.lower === 'who'
  const isHead = isWho ? isPersonNoun(head?.lower ?? '') : nearest?.pos !== 'PROPN'
  return isHead ? chain : { from: at, to: at + 1 }
}

/** Skips adverbs and "on Sunday" backwards. */
function beforeAdjuncts(chunks: readonly Chunk[], from: number): number {
  let at = from
  for (;;) {
    if (chunks[at]?.type === 'adverb') at--
    else if (chunks[at]?.type === 'date') at -= chunks[at - 1]?.type === 'prep' ? 2 : 1
    else return at
  }
}

const LONGEST_APPOSITION = 16

/** "Lee, the head of the board, said": from the second comma to the name before the first. */
function beforeApposition(chunks: readonly Chunk[], closing: number): number {
  const mark = chunks[closing]?.type
  let hasRelative = false
  for (let at = closing - 1; at > 0 && at > closing - LONGEST_APPOSITION; at--) {
    const type = chunks[at]?.type
    if (type === 'rel') hasRelative = true
    if (type === 'that' || type === 'sub') return -1
    if (type === mark && chunks[at - 1]?.type === 'np') {
      const inner = chunks.slice(at + 1, closing)
      const opens = inner[0]?.type
      if (inner.some((chunk) => chunk.type === 'verb') && !hasRelative) return -1
      if (opens === 'np' || opens === 'rel' || opens === 'nonfinite' || opens === 'prep' || opens === 'adverb')
        return at - 1
      return -1
    }
  }
  return -1
}

function chainEndingAt(chunks: readonly Chunk[], end: number, words: readonly Word[]): Span {
  let from = end
  let inList = false
  for (;;) {
    const [link, before] = [chunks[from - 1]?.type, chunks[from - 2]?.type]
    if (link === 'and') inList = true
    if ((link === 'prep' || link === 'to' || link === 'nonfinite') && before === 'np') from -= 2
    else if (
      link === 'prep' &&
      before === 'adverb' &&
      words[chunks[from - 2]?.from ?? 0]?.pos === 'ADJ' &&
      chunks[from - 3]?.type === 'np'
    )
      from -= 3
    else if (link === 'prep' && before === 'nonfinite' && chunks[from - 3]?.type === 'np') from -= 3
    else if (link === 'and' && before === 'np' && opensClauseAt(chunks, chainStart(chunks, from - 2), words))
      from = chainStart(chunks, from - 2)
    else if (link === 'comma' && before === 'np' && inList && isListStart(chunks, from - 2))
      from = chainStart(chunks, from - 2)
    else return { from, to: end + 1 }
  }
}

function chainStart(chunks: readonly Chunk[], at: number): number {
  let from = at
  while (chunks[from - 1]?.type === 'prep' && chunks[from - 2]?.type === 'np') from -= 2
  return from
}

/** "advisers from Germany, France and Britain": a list, unless a preposition opens it ("In Germany, France and Britain"). */
function isListStart(chunks: readonly Chunk[], at: number): boolean {
  const start = chainStart(chunks, at)
  const before = chunks[start - 1]?.type
  return before === undefined || before === 'that' || before === 'stop' || before === 'sub'
}

function opensClauseAt(chunks: readonly Chunk[], from: number, words: readonly Word[]): boolean {
  const at = beforeAdjuncts(chunks, from - 1) + 1
  const before = chunks[at - 1]?.type === 'and' && chunks[at - 2]?.type === 'comma' ? chunks[at - 2] : chunks[at - 1]
  if (!before || before.type === 'that' || before.type === 'sub' || before.type === 'stop' || before.type === 'comma')
    return true
  return before.type === 'verb' && SAYS.has(mainVerb(before, words))
}

const TOLD = new Set(['tell', 'warn', 'inform', 'assure', 'remind'])

/** How the clause whose subject opens at a chunk hangs on what stands before it. */
function settingBefore(
  subjectAt: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
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
  return /^(?:if|unless|whether|provided|once|until)$/.test(word) ? 'condition' : 'subordinate'
}

function governedBy(
  from: number,
  chunks: readonly Chunk[],
  words: readonly Word[],
  earlier: readonly Clause[],
): Pick<Clause, 'setting' | 'speaker'> {
  let at = from
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
  const governor =
    earlier.find(({ verb }) => verb.from === chunk.from) ?? earlier.findLast(({ setting }) => setting === 'main')
  if (!governor) return { setting: 'unsure', speaker: null }
  // "Lee said the crew believed that": what the crew believes is Lee’s word, and no more.
  if (governor.setting === 'content') return { setting: 'wanted', speaker: null }
  if (governor.setting === 'condition' || governor.setting === 'wanted') return { setting: 'wanted', speaker: null }
  if (governor.isNegated && chunk.type === 'verb') return { setting: 'wanted', speaker: null }
  return { setting: 'content', speaker: governor.subject }
}

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
function sharedSubject(
  lemma: string,
  earlier: readonly Clause[],
  isAfterComma: boolean,
  words: readonly Word[],
): Pick<Clause, 'subject' | 'speaker' | 'setting'> {
  // After a comma a relative clause is over: "paid each house that was flooded, and proposed".
  const open = isAfterComma ? earlier.filter(({ setting }) => setting !== 'relative') : earlier
  const last = open.at(-1)
  if (last?.setting === 'main') return { subject: last.subject, speaker: null, setting: 'main' }
  if (last?.setting === 'content' && (SAYS.has(lemma) || (SPEAKS_UP.has(lemma) && isThing(last.subject, words))))
    return { subject: last.speaker, speaker: null, setting: 'main' }
  return { subject: null, speaker: null, setting: 'unsure' }
}

/** The word index at which what belongs to a verb ends. */
function restEnd(chunks: readonly Chunk[], verbAt: number, words: readonly Word[], lemma: string): number {
  const reports = SAYS.has(lemma) || WANTS.has(lemma)
  let at = verbAt + 1
  let inList = false
  for (; at < chunks.length; at++) {
    const chunk = chunks[at]
    const next = chunks[at + 1]
    if (chunk?.type === 'stop') break
    if (chunk?.type === 'comma' && !isAlternative(chunks, at, words)) {
      const hasMark = next !== undefined && (words[next.from]?.start ?? 0) > (words[chunk.from]?.end ?? 0) + 1
      const isList = !hasMark && next?.type === 'np' && chunks[at - 1]?.type === 'np' && listGoesOn(chunks, at + 1)
      const isEnd = inList && next?.type === 'and' && chunks[at + 2]?.type === 'np'
      if (!isList && !isEnd) break
      inList = true
    }
    if (chunk?.type === 'and' && (opensVerb(chunks, at + 1) || next?.type === 'that')) break
    if (
      chunk?.type === 'rel' &&
      !(chunks[at - 1]?.type === 'np' || (chunks[at - 1]?.type === 'prep' && chunks[at - 2]?.type === 'np'))
    )
      break
    if (chunk?.type === 'sub' && !BELONGS.test(words[chunk.from]?.lower ?? '')) break
    if (chunk?.type === 'verb' && !reports && !conditionSince(chunks, verbAt, at, words)) {
      const subject = findSubject(chunks, at, words)
      // "the player we wanted" goes on; any other verb begins another clause.
      const isDescribing =
        subject?.kind === 'own' && chunks[subject.from - 1]?.type === 'np' && subject.from > verbAt + 1
      if (isDescribing) continue
      if (subject?.kind === 'own' && subject.from > verbAt) at = subject.from
      break
    }
  }
  return chunks[at]?.from ?? words.length
}

/** What begins with these words is part of what was said or done: without its condition it would be another thing. */
const BELONGS = /^(?:if|unless|until|once|provided|whether|where|what)$/

/** "a fifth, or about 113,000 square km" */
function isAlternative(chunks: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const [or, np] = [chunks[at + 1], chunks[at + 2]]
  return (
    words[or?.from ?? 0]?.lower === 'or' &&
    np?.type === 'np' &&
    words.slice(np.from, np.to).some(({ pos }) => pos === 'NUM')
  )
}

function conditionSince(chunks: readonly Chunk[], from: number, to: number, words: readonly Word[]): boolean {
  return chunks
    .slice(from, to)
    .some(
      ({ type, from: at }) =>
        type === 'rel' || type === 'that' || (type === 'sub' && BELONGS.test(words[at]?.lower ?? '')),
    )
}

function listGoesOn(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (chunks[at + 1]?.type === 'prep' && chunks[at + 2]?.type === 'np') at += 2
  const next = chunks[at + 1]
  if (next?.type === 'and') return chunks[at + 2]?.type === 'np' && chunks[at + 3]?.type !== 'verb'
  return (
    next?.type === 'comma' &&
    (chunks[at + 2]?.type === 'np' || chunks[at + 2]?.type === 'and') &&
    listGoesOn(chunks, at + 2)
  )
}

function opensVerb(chunks: readonly Chunk[], from: number): boolean {
  let at = from
  while (chunks[at]?.type === 'adverb' || chunks[at]?.type === 'date') at++
  if (chunks[at]?.type === 'verb') return true
  if (chunks[at]?.type !== 'np') return false
  while (chunks[at + 1]?.type === 'prep' && chunks[at + 2]?.type === 'np') at += 2
  return chunks[beforeNext(chunks, at + 1)]?.type === 'verb'
}

function beforeNext(chunks: readonly Chunk[], from: number): number {
  let at = from
  while (chunks[at]?.type === 'adverb' || chunks[at]?.type === 'date') at++
  return at
}

/** ", Lee said", ", said Lee", "According to Lee,": the clauses that the sentence says outright are that speaker’s. */
function attributeByTags(
  clauses: (Clause & { at: number })[],
  words: readonly Word[],
  chunks: readonly Chunk[],
): Clause[] {
  const tags = clauses.filter((clause, i) => i > 0 && isTag(clause, chunks, words))
  const source = sourceNamed(chunks, words)
  return clauses.map(({ at, ...clause }) => {
    if (tags.some((tag) => tag.at === at))
      return { ...clause, isTag: true, subject: clause.subject ?? invertedSubject(at, chunks, words) }
    // Of "Lee has said," and "RT said" the nearer one is whose words they are.
    const tag = tags.find((candidate) => candidate.at > at)
    if ((!tag && !source) || clause.setting !== 'main') return clause
    const speaker = tag ? (tag.subject ?? invertedSubject(tag.at, chunks, words)) : source
    return speaker ? { ...clause, setting: 'content', speaker } : { ...clause, setting: 'unsure' }
  })
}

function isTag(
  { lemma, at, setting }: Clause & { at: number },
  chunks: readonly Chunk[],
  words: readonly Word[],
): boolean {
  if (!SAYS.has(lemma)) return false
  const mark = chunks.slice(0, at).findLast(({ type }) => type === 'comma' || type === 'stop' || type === 'verb')
  if (mark === undefined || mark.type === 'verb') return false
  const after = chunks.slice(at + 1)
  const tailEnd = after.findIndex(({ type }) => type === 'comma' || type === 'stop')
  const tail = tailEnd < 0 ? after : after.slice(0, tailEnd)
  const isBare = tail.every(
    ({ type }, i) => type !== 'that' && type !== 'verb' && (type !== 'np' || tail[i - 1]?.type === 'prep' || i === 0),
  )
  const isInverted = chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'stop'
  if (setting === 'unsure' && !isInverted) return false
  return isBare && (isInverted || tail[0]?.type !== 'np' || TOLD.has(mainVerb(chunks[at] as Chunk, words)))
}

function invertedSubject(at: number, chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  return chainFrom(chunks, at + 1, words)
}

function sourceNamed(chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  const at = chunks.findIndex(({ from }) => words[from]?.lower === 'according')
  if (at < 0) return null
  const first = chunks.findIndex(({ type }, i) => i > at && type === 'np')
  return first < 0 ? null : chainFrom(chunks, first, words)
}

function chainFrom(chunks: readonly Chunk[], first: number, words: readonly Word[]): Span | null {
  if (chunks[first]?.type !== 'np') return null
  let last = first
  while (
    chunks[last + 1]?.type === 'prep' &&
    chunks[last + 2]?.type === 'np' &&
    /^(?:of|for|at|from|to)$/.test(words[chunks[last + 1]?.from ?? 0]?.lower ?? '')
  )
    last += 2
  return spanOf(chunks, { from: first, to: last + 1 })
}
