import type { Chunk } from './chunks'
import type { Span } from './clauses'
import { mainVerb } from './main-verb'
import { isPersonNoun } from './office-words'
import type { Word } from './tag-words'
import { SAYS, WANTS } from './verbs'

/** A subject as chunk indices; a shared one is that of the verb before "and". */
export type Found = { from: number; to: number; kind: 'own' | 'relative' | 'shared' } | null

/** The noun phrases that a verb’s subject is made of, as chunk indices. */
export function findSubject(chunks: readonly Chunk[], verbAt: number, words: readonly Word[]): Found {
  let at = beforeAdjuncts(chunks, verbAt - 1)
  const type = chunks[at]?.type
  if (type === 'and') return { from: at, to: at, kind: 'shared' }
  if (type === 'rel') {
    const nearest = beforeAlias(
      chunks,
      beforeAge(chunks, chunks[at - 1]?.type === 'comma' ? at - 2 : at - 1, words),
      words,
    )
    const isWho = words[chunks[at]?.from ?? 0]?.lower === 'who'
    const antecedent = isWho
      ? beforeOffice(chunks, beforeGroup(chunks, nearest, words), words)
      : beforeAgent(chunks, nearest, words)
    return chunks[antecedent]?.type === 'np'
      ? { ...antecedentAt(chunks, antecedent, at, words), kind: 'relative' }
      : null
  }
  if (type === 'comma' || type === 'stop') {
    // "opened in 1885 and, at its height, employed", "and at its height, in the 1960s, employed"
    const joint = beforeAsides(chunks, at)
    if (joint !== null) return { from: joint, to: joint, kind: 'shared' }
    const named = beforeAlias(chunks, beforeAge(chunks, beforeApposition(chunks, at, words), words), words)
    // "Lee, the member for Ansty, who is ill, said": two things are told of Lee before what Lee does.
    at = chunks[named]?.type === 'np' ? beforeOffice(chunks, named, words) : named
  }
  // "The decision to stay had been made": what is to be done belongs to its noun.
  const isDeed = chunks[at]?.type === 'to' && chunks[at - 1]?.type === 'np' && at === verbAt - 1
  if (chunks[at]?.type !== 'np' && !isDeed) return null
  const chain = chainEndingAt(chunks, isDeed ? at - 1 : at, words)
  const to = isDeed ? at + 1 : chain.to
  return { from: beforeRelative(chunks, chain.from, words) ?? chain.from, to, kind: 'own' }
}

/** The "and" that a verb hangs on, where nothing but adjuncts and their commas stand between; null if something else does. */
function beforeAsides(chunks: readonly Chunk[], closing: number): number | null {
  let at = closing
  while (at > closing - LONGEST_ASIDE) {
    const type = chunks[at]?.type
    if (type === 'np' && chunks[at - 1]?.type === 'prep') at -= 2
    else if (type === 'comma' || type === 'date' || type === 'adverb') at--
    else if (type === 'prep' && chunks[at + 1]?.type === 'date') at--
    else break
  }
  const isJoint = chunks[at]?.type === 'and' && chunks[at + 1]?.type !== 'np'
  return isJoint && at < closing - 1 ? at : null
}

const LONGEST_ASIDE = 12

/** "the fund run by Lee that owns": what owns is the fund. */
function beforeAgent(chunks: readonly Chunk[], at: number, words: readonly Word[]): number {
  const [link, participle, noun] = [chunks[at - 1], chunks[at - 2], chunks[at - 3]]
  const isAgent = link?.type === 'prep' && words[link.from]?.lower === 'by' && participle?.type === 'nonfinite'
  return isAgent && noun?.type === 'np' ? at - 3 : at
}

/** "Lee, 67, who left": the age between commas is passed over. */
function beforeAge(chunks: readonly Chunk[], at: number, words: readonly Word[]): number {
  const np = chunks[at]
  const isAge = np?.type === 'np' && words.slice(np.from, np.to).every(({ pos }) => pos === 'NUM')
  return isAge && chunks[at - 1]?.type === 'comma' && chunks[at - 2]?.type === 'np' ? at - 2 : at
}

/** "Dock and Harbour Workers, or DHW, which": a name’s other name. */
function beforeAlias(chunks: readonly Chunk[], at: number, words: readonly Word[]): number {
  const [alias, or, comma, name] = [chunks[at], chunks[at - 1], chunks[at - 2], chunks[at - 3]]
  const isAlias =
    alias?.type === 'np' &&
    words.slice(alias.from, alias.to).every(({ pos, lower }) => pos === 'PROPN' || lower === 'the')
  return isAlias && words[or?.from ?? -1]?.lower === 'or' && comma?.type === 'comma' && name?.type === 'np'
    ? at - 3
    : at
}

/** "Lee, of the Greens group, who has lived there": groups do not live. */
function beforeGroup(chunks: readonly Chunk[], at: number, words: readonly Word[]): number {
  const isInserted =
    chunks[at - 1]?.type === 'prep' && chunks[at - 2]?.type === 'comma' && chunks[at - 3]?.type === 'np'
  return isInserted && words[(chunks[at - 3]?.to ?? 0) - 1]?.pos === 'PROPN' ? at - 3 : at
}

/** "Lee, a former banker who took office in May": who took office is Lee; but "In the Senate, the leader called": it is no place. */
function beforeOffice(chunks: readonly Chunk[], at: number, words: readonly Word[]): number {
  const start = chainStart(chunks, at)
  const [office, comma, name] = [chunks[start], chunks[start - 1], chunks[start - 2]]
  const isOffice = words[office?.from ?? 0]?.pos === 'DET' && words[(office?.to ?? 0) - 1]?.pos === 'NOUN'
  const isNamed =
    name?.type === 'np' &&
    words[name.to - 1]?.pos === 'PROPN' &&
    !/^(?:in|at|on|near|outside)$/.test(words[chunks[start - 3]?.from ?? 0]?.lower ?? '')
  return comma?.type === 'comma' && isOffice && isNamed ? start - 2 : at
}

/** "A home that looks after 38 people will shut": what a relative clause ends with is no subject; what it describes is, with it. */
function beforeRelative(chunks: readonly Chunk[], from: number, words: readonly Word[]): number | null {
  let verbs = 0
  for (let at = from - 1; at > 0 && at > from - LONGEST_RELATIVE; at--) {
    const chunk = chunks[at]
    if (chunk?.type === 'rel') {
      if (verbs !== 1 || chunks[at - 1]?.type !== 'np') return null
      return chainEndingAt(chunks, at - 1, words).from
    }
    if (chunk?.type === 'verb') {
      const lemma = mainVerb(chunk, words)
      if (SAYS.has(lemma) || WANTS.has(lemma)) return null
      verbs++
    } else if (!chunk || !/^(?:prep|np|adverb|date|nonfinite|to)$/.test(chunk.type)) return null
  }
  return null
}

const LONGEST_RELATIVE = 12

/** "pressure from Granite, which owns": a name nearest to the relative; "the head of the bank, who left": whoever is a person. */
function antecedentAt(chunks: readonly Chunk[], at: number, relativeAt: number, words: readonly Word[]): Span {
  const chain = chainEndingAt(chunks, at, words)
  const head = words[(chunks[chain.from]?.to ?? 0) - 1]
  const nearest = words[(chunks[at]?.to ?? 0) - 1]
  const isWho = words[chunks[relativeAt]?.from ?? 0]?.lower === 'who'
  const verb = chunks.slice(relativeAt).find(({ type }) => type === 'verb')
  const link = words[chunks[at - 1]?.from ?? 0]?.lower ?? ''
  // "a ceasefire in a war that has killed thousands": what kills is the war; "a fire at a mill that killed nine": the fire.
  const isDeadly =
    !isWho &&
    verb !== undefined &&
    /^(?:kill|injure|wound|claim|displace|destroy|devastate)$/.test(mainVerb(verb, words))
  if (isDeadly && link !== 'of' && DISASTERS.test(nearest?.lower ?? '')) return { from: at, to: at + 1 }
  // "backing of holders of the stock, who will vote": of all in a row the people nearest to "who".
  if (isWho && nearest?.pos === 'NOUN' && !isPeople(nearest.lower)) {
    for (let i = at; i > chain.from; i--) {
      const last = words[(chunks[i]?.to ?? 0) - 1]
      if (chunks[i]?.type === 'np' && isPeople(last?.lower ?? '')) return { from: i, to: at + 1 }
    }
  }
  // "talks with the Union, which were held": one Union was not.
  const isPlural = /^(?:are|were|have)$/.test(words[chunks[relativeAt + 1]?.from ?? 0]?.lower ?? '')
  const disagrees = isPlural && /s$/.test(head?.lower ?? '') && !/s$/.test(nearest?.lower ?? '')
  if (!isWho && isJoinedName(chunks, at, relativeAt, words)) return chain
  const isHead = isWho ? isPersonNoun(head?.lower ?? '') : nearest?.pos !== 'PROPN' || disagrees
  return isHead ? chain : { from: at, to: at + 1 }
}

/** "the Mine and Smelter Workers, which represents": a plural that one thing does something under is a part of its name. */
function isJoinedName(chunks: readonly Chunk[], at: number, relativeAt: number, words: readonly Word[]): boolean {
  const [own, before, verb] = [chunks[at], chunks[at - 2], chunks[relativeAt + 1]]
  const [last, first] = [words[(own?.to ?? 0) - 1], words[(before?.to ?? 0) - 1]]
  const does = verb?.type === 'verb' ? (words[verb.from]?.lower ?? '') : ''
  const isOne = /^(?:is|was|has)$/.test(does) || (words[verb?.from ?? -1]?.pos === 'VERB' && /[^s]s$/.test(does))
  const isName =
    chunks[at - 1]?.type === 'and' && before?.type === 'np' && last?.pos === 'PROPN' && first?.pos === 'PROPN'
  return isName && isOne && /[^s]s$/.test(last.lower)
}

/** Skips adverbs and "on Sunday" backwards. */
export function beforeAdjuncts(chunks: readonly Chunk[], from: number): number {
  let at = from
  for (;;) {
    if (chunks[at]?.type === 'adverb') at--
    else if (chunks[at]?.type === 'date') at -= chunks[at - 1]?.type === 'prep' ? 2 : 1
    else return at
  }
}

const LONGEST_APPOSITION = 16

/** "Lee, the head of the board, said": from the second comma to the name before the first. */
function beforeApposition(chunks: readonly Chunk[], closing: number, words: readonly Word[]): number {
  const mark = chunks[closing]?.type
  let hasRelative = false
  let hasClause = false
  for (let at = closing - 1; at > 0 && at > closing - LONGEST_APPOSITION; at--) {
    const type = chunks[at]?.type
    if (type === 'rel') hasRelative = true
    // "Lee, who resigned after the paper had printed it, has": a clause of its own stands in the relative one.
    if (type === 'that' || type === 'sub') hasClause = true
    const before = beforeAdjuncts(chunks, at - 1)
    // "The last storm to hit the town directly, in 1971, killed"
    const isDay = before === at - 2 && chunks[at - 1]?.type === 'adverb' && chunks[at + 1]?.type === 'prep'
    if (type === mark && isDay && chunks[before]?.type === 'np' && chunks[at + 2]?.type === 'date') return before
    if (type === mark && chunks[at - 1]?.type === 'np') {
      const inner = chunks.slice(at + 1, closing)
      const opens = inner[0]?.type
      if (hasClause && opens !== 'rel') return -1
      if (isInsertedTag(inner, words)) return at - 1
      // "Lee, who heads the College of Law, Lima, said": the comma before "Lima" opens nothing.
      if (!hasRelative && inner.every(({ type }) => type === 'np') && isInRelative(chunks, at - 1)) continue
      if (inner.some((chunk) => chunk.type === 'verb') && !hasRelative) return -1
      if (opens === 'np' || opens === 'rel' || opens === 'nonfinite' || opens === 'prep' || opens === 'adverb')
        return beforeGoBetween(chunks, at - 1)
      return -1
    }
  }
  return -1
}

/** "The money, he said, had gone", "The money, said Lee, had gone": who speaks stands between the commas. */
function isInsertedTag(inner: readonly Chunk[], words: readonly Word[]): boolean {
  const said = inner.filter(({ type }) => type === 'verb')
  const others = inner.every(({ type }) => /^(?:np|verb|prep|date|adverb)$/.test(type))
  return (
    said.length === 1 && others && inner.length <= LONGEST_TAG && said.every((verb) => SAYS.has(mainVerb(verb, words)))
  )
}

const LONGEST_TAG = 7

/** Whether a noun phrase ends a relative clause that stands between commas. */
function isInRelative(chunks: readonly Chunk[], end: number): boolean {
  let at = end
  while (/^(?:np|prep)$/.test(chunks[at]?.type ?? '')) at--
  return chunks[at]?.type === 'verb' && chunks[at - 1]?.type === 'rel' && chunks[at - 2]?.type === 'comma'
}

/** "Lee, through his head of press, Park, said": who only passes it on stands in an apposition, too. */
function beforeGoBetween(chunks: readonly Chunk[], at: number): number {
  let from = at
  while (/^(?:np|prep|and)$/.test(chunks[from - 1]?.type ?? '')) from--
  const isInserted = chunks[from]?.type === 'prep' && chunks[from - 1]?.type === 'comma'
  return isInserted && chunks[from - 2]?.type === 'np' ? from - 2 : at
}

const DISASTERS =
  /^(?:wars?|conflicts?|fires?|blazes?|explosions?|blasts?|crash|crashes|storms?|attacks?|raids?|floods?|flooding|earthquakes?|quakes?|collapse|outbreaks?|epidemics?|pandemic|shootings?|bombings?|strikes?|disasters?|accidents?|riots?|clashes|fighting|violence|unrest|hurricanes?|cyclones?|typhoons?|landslides?|shelling|insurgency|rebellion|famine|drought|heatwave)$/

function isPeople(word: string): boolean {
  return (
    isPersonNoun(word) ||
    isPersonNoun(word.replace(/s$/, '')) ||
    /^(?:people|men|women|children|residents|holders|shareholders|\p{L}+holders|users|buyers|sellers|voters|workers|families|parents|pupils|students|patients|passengers|victims|owners|members|customers|creditors|families)$/u.test(
      word,
    )
  )
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
    else if (link === 'nonfinite' && before === 'prep') {
      // "a man suspected of killing three people", "a plan for buying boats"
      const at = chunks[from - 3]?.type === 'nonfinite' ? from - 4 : from - 3
      if (chunks[at]?.type !== 'np') return { from, to: end + 1 }
      from = at
    } else if (link === 'and' && before === 'np' && opensClauseAt(chunks, chainStart(chunks, from - 2), words))
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
  // "But the Mine and Smelter Workers say": a word of joining that opens the sentence joins no phrases.
  if (before?.type === 'and' && at <= 1) return true
  if (!before || before.type === 'that' || before.type === 'sub' || before.type === 'stop' || before.type === 'comma')
    return true
  return before.type === 'verb' && SAYS.has(mainVerb(before, words))
}

/** The word indices of chunks. */
export function spanOf(chunks: readonly Chunk[], { from, to }: Span): Span {
  return { from: chunks[from]?.from ?? 0, to: chunks[to - 1]?.to ?? 0 }
}
