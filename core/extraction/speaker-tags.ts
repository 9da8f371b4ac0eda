import type { Chunk } from './chunks'
import { TOLD } from './clause-setting'
import { spanOf } from './clause-subject'
import type { Clause, Span } from './clauses'
import { mainVerb } from './main-verb'
import { introducesPerson, isPersonNoun } from './office-words'
import type { Word } from './tag-words'
import { SAYS } from './verbs'

type Placed = Clause & { at: number }

/** ", Lee said", ", said Lee", "According to Lee,": the clauses that the sentence says outright are that speaker’s. */
export function attributeByTags(clauses: Placed[], words: readonly Word[], chunks: readonly Chunk[]): Placed[] {
  const tags = clauses.filter((clause, i) => (i > 0 || isInserted(clause, chunks)) && isTag(clause, chunks, words))
  const inserted = tags.find((tag) => isInserted(tag, chunks))
  const tagged = clauses.map((clause) => {
    if (tags.includes(clause)) return { ...clause, isTag: true, subject: speakerOfTag(clause, chunks, words) }
    // Of "Lee has said," and "RT said" the nearer one is whose words they are.
    // "said Lee, who lost by nine votes, …": what is told of who speaks is not told by who speaks.
    const isOfSpeaker =
      clause.setting === 'relative' && inserted !== undefined && (clause.subject?.from ?? 0) >= inserted.verb.from
    const tag = tags.find((candidate) => candidate.at > clause.at) ?? (isOfSpeaker ? undefined : inserted)
    if (!tag) return clause
    // "The money, he said, had gone, but the bank denies it": behind “but” it may be anybody’s.
    if (tag.at < clause.at && !isAround(clause, tag) && opensOther(clause, tag, words)) return saidBy(clause, null)
    const speaker = isHearing(tag) ? null : speakerOfTag(tag, chunks, words)
    return saidBy(clause, speaker)
  })
  return attributeToSource(tagged, words, chunks)
}

/** ", he said,": between commas, or behind the sentence’s first words. */
function isInserted({ at, subject, verb }: Placed, chunks: readonly Chunk[]): boolean {
  const first = chunks.findIndex(({ from }) => from >= Math.min(subject?.from ?? verb.from, verb.from))
  let last = at + 1
  while (/^(?:np|prep|date|adverb)$/.test(chunks[last]?.type ?? '')) last++
  return chunks[first - 1]?.type === 'comma' && chunks[last]?.type === 'comma'
}

function opensOther({ subject, verb }: Clause, tag: Clause, words: readonly Word[]): boolean {
  return words
    .slice(tag.verb.to, subject?.from ?? verb.from)
    .some(({ lower }) => /^(?:but|while|although|though|yet|;)$/.test(lower))
}

/** "The money, he said, had gone": the subject stands in front of the tag, its verb behind. */
function isAround({ subject, verb }: Clause, tag: Clause): boolean {
  return subject !== null && subject.to <= (tag.subject?.from ?? tag.verb.from) && tag.verb.to <= verb.from
}

/** A clause that is somebody’s words; where nobody can be named, it is nobody’s to tell. What only describes stays what it is. */
function saidBy(clause: Placed, speaker: Span | null): Placed {
  if (clause.setting === 'main')
    return speaker ? { ...clause, setting: 'content', speaker } : { ...clause, setting: 'unsure' }
  const describes = clause.setting === 'relative' || clause.setting === 'subordinate'
  if (!describes || clause.speaker !== null) return clause
  return speaker ? { ...clause, speaker } : { ...clause, isEchoed: true }
}

/** ", the court heard", ", it was claimed": who says so is not told. */
function isHearing({ lemma, isPassive }: Clause): boolean {
  return lemma === 'hear' || isPassive
}

function isTag(
  { lemma, at, setting, subject, isPassive, isNegated }: Placed,
  chunks: readonly Chunk[],
  words: readonly Word[],
): boolean {
  // ", did not comment": nothing is said.
  if ((!SAYS.has(lemma) && lemma !== 'hear') || isNegated) return false
  // ", which was found", "who were told", "and hospitals were told to wait": nobody speaks there.
  if (setting === 'relative' || (isPassive && !endsTag(chunks, at))) return false
  // "unless a buyer is found", "after a body was found": what must be or was found says nothing.
  if (isPassive && (setting === 'condition' || setting === 'subordinate')) return false
  const mark = chunks.slice(0, at).findLast(({ type }) => type === 'comma' || type === 'stop' || type === 'verb')
  if (mark === undefined || mark.type === 'verb') return false
  const after = chunks.slice(at + 1)
  const tailEnd = after.findIndex(({ type }) => type === 'comma' || type === 'stop')
  const tail = tailEnd < 0 ? after : after.slice(0, tailEnd)
  const isBare = tail.every(
    ({ type }, i) =>
      type !== 'that' &&
      (type !== 'verb' || isParticiple(tail, i, words)) &&
      (type !== 'np' || tail[i - 1]?.type === 'prep' || i === 0),
  )
  const isInverted = chunks[at - 1]?.type === 'comma' || chunks[at - 1]?.type === 'stop'
  if (setting === 'unsure' && !isInverted) return false
  // "Lee, who lost, conceded defeat": the subject stands before, and what follows says nothing.
  if (isInverted && subject !== null && tail[0]?.type === 'np' && !isSomebody(tail[0], words)) return false
  // "…, as Lee has suggested": to suggest the same is not to say all of it.
  if (subject !== null && words[subject.from - 1]?.lower === 'as') return false
  return isBare && (isInverted || tail[0]?.type !== 'np' || TOLD.has(mainVerb(chunks[at] as Chunk, words)))
}

/** ", it was claimed on Sunday." */
function endsTag(chunks: readonly Chunk[], at: number): boolean {
  let next = at + 1
  while (/^(?:date|prep|adverb)$/.test(chunks[next]?.type ?? '')) next++
  return chunks[next] === undefined || chunks[next]?.type === 'comma' || chunks[next]?.type === 'stop'
}

/** "said with 98 percent of the votes counted" */
function isParticiple(tail: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const chunk = tail[at]
  const isBare =
    chunk !== undefined && chunk.to - chunk.from === 1 && /(?:ed|en|wn)$/.test(words[chunk.from]?.lower ?? '')
  return isBare && tail[at - 1]?.type === 'np' && tail.slice(0, at).some(({ type }) => type === 'prep')
}

function isSomebody(chunk: Chunk, words: readonly Word[]): boolean {
  const last = words[chunk.to - 1]
  return last !== undefined && (last.pos !== 'NOUN' || isPersonNoun(last.lower))
}

/** "The mine, which lost money, said Lee, will close": a person right behind the verb speaks, unless only told. */
function speakerOfTag({ at, subject, lemma }: Placed, chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  const next = chunks[at + 1]
  const isInverted =
    /^(?:comma|stop)$/.test(chunks[at - 1]?.type ?? '') && next?.type === 'np' && isSomebody(next, words)
  // "The woman, who was not named, said Lee, the mayor, had asked her": she speaks as well as Lee may.
  const head = words[(subject?.to ?? 0) - 1]?.lower ?? ''
  if (isInverted && subject !== null && introducesPerson(head) && opensApposition(chunks, at + 1)) return null
  return subject === null || (isInverted && !TOLD.has(lemma)) ? invertedSubject(at, chunks, words) : subject
}

/** "Lee, the mayor of Lima, had": behind the name its apposition and then a verb. */
function opensApposition(chunks: readonly Chunk[], name: number): boolean {
  if (chunks[name + 1]?.type !== 'comma' || chunks[name + 2]?.type !== 'np') return false
  let next = name + 3
  while (/^(?:np|prep)$/.test(chunks[next]?.type ?? '')) next++
  return chunks[next]?.type === 'comma' && chunks[next + 1]?.type === 'verb'
}

function invertedSubject(at: number, chunks: readonly Chunk[], words: readonly Word[]): Span | null {
  return chainFrom(chunks, at + 1, words)
}

/**
 * "According to Lee, …", "…, according to Lee": what stands in front of it, or all of the sentence if nothing does, is
 * that source’s; inside a relative clause only that clause is; what "and" joins behind it may be anybody’s.
 */
function attributeToSource(clauses: Placed[], words: readonly Word[], chunks: readonly Chunk[]): Placed[] {
  const at = chunks.findIndex(({ from }) => words[from]?.lower === 'according')
  if (at < 0) return clauses
  const first = chunks.findIndex(({ type }, i) => i > at && type === 'np')
  const source = first < 0 ? null : chainFrom(chunks, first, words)
  // "was fined but, according to Lee, never paid": it is inserted in what follows.
  const opensNext = chunks[at - 1]?.type === 'comma' && chunks[at - 2]?.type === 'and'
  const before = opensNext ? [] : clauses.filter((clause) => clause.at < at)
  const nearest = before.at(-1)
  const sourceEnd = source?.to ?? chunks[at]?.to ?? 0
  const opensRelative = chunks[at - 1]?.type === 'rel' || chunks[at - 2]?.type === 'rel'
  // "The mill, which lost $4m according to Lee, will shut", "which, according to Lee, lost $4m"
  const inner = opensRelative ? clauses.find((clause) => clause.at > at) : nearest
  const isInner =
    inner?.setting === 'relative' &&
    clauses.some(
      ({ at: verb, subject, setting }) =>
        verb > inner.at && setting === 'main' && subject && subject.from < (chunks[at]?.from ?? 0),
    )
  if (inner && (isInner || opensRelative))
    return clauses.map((clause) => (clause === inner ? saidBy(clause, source) : clause))
  return clauses.map((clause) => {
    if (clause.isTag || (opensNext && clause.at < at)) return clause
    if (nearest === undefined || clause.at < at) return saidBy(clause, source)
    const between = chunks.filter(({ from }) => from >= sourceEnd && from < (clause.subject?.from ?? clause.verb.from))
    const joins = between.find(({ type }) => type === 'and')
    const isOver = between.some(({ type }) => type === 'stop') || words[joins?.from ?? 0]?.lower === 'but'
    if (isOver) return clause
    // "The van, according to Lee, hit a tree": what it is inserted in is the source’s, too.
    const isInterrupted = clause.subject !== null && clause.subject.from < (chunks[at]?.from ?? 0)
    return saidBy(clause, isInterrupted ? source : null)
  })
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
