import type { Chunk } from './chunks'
import type { Clause, Span } from './clauses'
import { innermost, relationText, subjectOf } from './draft'
import { mainVerb } from './main-verb'
import { nameOf } from './name-subject'
import type { NumberMention } from './numbers'
import { type ReadSentence, textOf } from './read-sentence'
import type { Word } from './tag-words'
import { claimKind, lemmaOfVerb, pastOf, SAYS, SETS_OUT, WANTS } from './verbs'

/** `object` where what is told is worded otherwise than the figure’s own phrase. */
export type Slots = { subject: string; relation: string; object?: string }

/**
 * What a figure is told of that its clause’s own subject does not tell: the doer of a participle ("killing 12"), the noun
 * that it measures ("a fine of £3m"), what it is set against ("down from 61"). Null if nothing stands beside it so.
 */
export function slotsBeside(sentence: ReadSentence, phrase: Span, number: NumberMention): Slots | null {
  const at = sentence.chunks.findLastIndex(({ from }) => from <= phrase.from)
  if (at < 1 || isDefinite(sentence.words, phrase)) return null
  return (
    compared(sentence, phrase) ??
    toll(sentence, phrase) ??
    distance(sentence, at, phrase, number) ??
    withParticiple(sentence, at, phrase) ??
    measured(sentence, at, phrase, number) ??
    share(sentence, at, phrase, number) ??
    someOfThem(sentence, phrase, number)
  )
}

/** "Of the 1,130 claims lodged, 268 remain", "90 were hurt, five of them badly": the noun that was counted before; empty if none was. */
export function countedBefore({ words, chunks, source, numbers }: ReadSentence, phrase: Span): string {
  const isOpened = words[0]?.lower === 'of'
  if (!isOpened && !isOfThem(words, phrase)) return ''
  const at = words[phrase.from]?.start ?? 0
  const before = numbers.filter(({ end }) => end <= at)
  const number = isOpened ? before[0] : before.at(-1)
  const counted = chunks.find(
    ({ type, from, to }) =>
      type === 'np' &&
      number !== undefined &&
      (words[from]?.start ?? 0) < number.end &&
      (words[to - 1]?.end ?? 0) > number.end &&
      to <= phrase.from,
  )
  const last = words[(counted?.to ?? 0) - 1]
  return number && counted && last ? source.slice(number.end, last.end).replace(/^-?\s+/u, '') : ''
}

/** "five people", "40 per cent of the people": what is counted, named instead of "them". */
export function someOf({ text, unit }: NumberMention, counted: string): string {
  return unit === null && !PART_OF.test(text) ? `${text} ${counted}` : `${text} of the ${counted}`
}

const PART_OF = /(?:half|third|quarter|fifth|sixth|tenth)s?$|most$/iu

function isOfThem(words: readonly Word[], { from, to }: Span): boolean {
  const own = words.slice(from, to + 2)
  return own.some(({ lower }, i) => /^(?:them|those)$/.test(lower) && own[i - 1]?.lower === 'of')
}

/** "were hurt, five of them badly", "sold 40 ships, nine of them tankers": what is told of some of them has no verb. */
function someOfThem(sentence: ReadSentence, phrase: Span, number: NumberMention): Slots | null {
  const { words, chunks } = sentence
  const subject = isOfThem(words, phrase) ? countedBefore(sentence, phrase) : ''
  const them = words.findIndex(({ lower }, i) => i >= phrase.from && /^(?:them|those)$/.test(lower))
  const mark =
    chunks.find(({ type, from }) => from > them && (type === 'comma' || type === 'stop'))?.from ?? words.length
  const relation = textOf(sentence, { from: them + 1, to: mark })
  return subject === '' || relation === '' || mark - them > LONGEST_WAY
    ? null
    : { subject, relation: `were ${relation}`, object: someOf(number, subject) }
}

/** "the 34 states", "both men": all there are, of which nothing is told. */
function isDefinite(words: readonly Word[], { from, to }: Span): boolean {
  return words
    .slice(from, to)
    .some(({ lower }) => /^(?:the|these|those|both|its|his|her|their|our|my|your)$/.test(lower))
}

/** "employs 310 people, down from 420": the same is told of another time. */
function compared(sentence: ReadSentence, phrase: Span): Slots | null {
  const { words, chunks } = sentence
  const before = `${words[phrase.from - 2]?.lower} ${words[phrase.from - 1]?.lower}`
  const pair = COMPARES.exec(before)?.[0]
  const start = words[phrase.from]?.start ?? 0
  const clause =
    innermost(sentence, start) ?? sentence.clauses.findLast(({ verb }) => (words[verb.from]?.start ?? start) < start)
  if (pair === undefined || !clause || clause.isTag || clause.verb.to > phrase.from) return null
  // "compared with 1.37 among the others": there it is told of those.
  if (/^(?:for|among|with|by)$/.test(words[phrase.to]?.lower ?? '')) return null
  const subject = subjectOf(sentence, clause)
  const relation = textOf(sentence, { from: clause.verb.from, to: phrase.from })
  if (subject === '') return null
  if (relation.length <= LONGEST_RELATION) return { subject, relation }
  // "killed 96 people in the first ten months of the year, compared with 71": without what stands between.
  const first = chunks.find(
    ({ type, from, to }) =>
      type === 'np' && from >= clause.verb.to && words.slice(from, to).some(({ pos }) => pos === 'NUM'),
  )
  if (!first || first.to > phrase.from) return null
  return {
    subject,
    relation: `${textOf(sentence, { from: clause.verb.from, to: first.to })}, ${pair.replace(/^, /u, '')}`,
  }
}

/** "left 43 dead and 120 injured": the second is told of what the first is told of. */
function toll(sentence: ReadSentence, phrase: Span): Slots | null {
  const { words, clauses } = sentence
  const isJoined = words[phrase.from - 1]?.lower === 'and' && HARMED.test(words[phrase.from - 2]?.lower ?? '')
  const clause = isJoined
    ? clauses.find(({ lemma, verb }) => lemma === 'leave' && verb.to <= phrase.from - 2)
    : undefined
  const isHarmed = HARMED.test(words[phrase.to]?.lower ?? '') || HARMED.test(words[phrase.to - 1]?.lower ?? '')
  if (!clause || !isHarmed || !isTold(clause)) return null
  return { subject: subjectOf(sentence, clause), relation: textOf(sentence, clause.verb) }
}

export const HARMED = /^(?:dead|injured|wounded|missing|homeless|hurt|displaced|stranded|unaccounted)$/

const COMPARES = /(?:(?:up|down) (?:from|on)|compared (?:with|to)|against|, (?:up|down))$/
const LONGEST_RELATION = 90

/** "Mount Ferris, 45 kilometres inland,": how far the place before the comma lies. */
function distance(sentence: ReadSentence, at: number, phrase: Span, number: NumberMention): Slots | null {
  const { words, chunks } = sentence
  const [comma, place] = [chunks[at - 1], chunks[at - 2]]
  const isFar = LENGTHS.test(words[phrase.to - 1]?.lower ?? '') && WHITHER.test(words[phrase.to]?.lower ?? '')
  if (!isFar || number.value === null || comma?.type !== 'comma' || place?.type !== 'np') return null
  const isPlace = words[place.to - 1]?.pos === 'PROPN' || words[place.from]?.lower === 'the'
  const mark = chunks.find(({ type, from }) => from > phrase.from && /^(?:comma|stop|verb)$/.test(type))
  const object = textOf(sentence, { from: phrase.from, to: mark?.from ?? words.length })
  return isPlace ? { subject: textOf(sentence, place), relation: 'lies', object } : null
}

const LENGTHS = /^(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s)$/
const WHITHER = /^(?:away|inland|offshore|upstream|downstream|from|off|(?:north|south|east|west)\p{L}*(?:-\p{L}+)?)$/u

/**
 * "a valuation of £13m", "a firm with 300 staff", "permission for 240 flats"; behind a name’s comma the name is told of:
 * "the Compact, a bloc of 34 states".
 */
function measured(sentence: ReadSentence, at: number, phrase: Span, number: NumberMention): Slots | null {
  const { words, chunks } = sentence
  // "two earlier bids, of 540p and 590p"
  const headAt = chunks[at - 2]?.type === 'comma' && words[chunks[at - 1]?.from ?? -1]?.lower === 'of' ? at - 3 : at - 2
  const [link, head] = [chunks[at - 1], chunks[headAt]]
  const preposition = words[link?.from ?? -1]?.lower ?? ''
  if (link?.type !== 'prep' || head?.type !== 'np' || !/^(?:of|for|with)$/.test(preposition)) return null
  const isCounted = headAt < at - 2 && words[head.from]?.pos === 'NUM'
  const own = words.slice(isCounted ? head.from + 1 : head.from, head.to)
  if (own.at(-1)?.pos !== 'NOUN' || own.some(({ pos }) => pos === 'NUM' || pos === 'SYM')) return null
  if (PARTS.test(own.at(-1)?.lower ?? '') || isPossessed(own)) return null
  // "The mine, which opened in 1971, accounts for a fifth": a bare word behind a comma may be a verb.
  if (chunks[headAt - 1]?.type === 'comma' && own[0]?.pos !== 'DET') return null
  if (/^others?$/.test(words[phrase.to - 1]?.lower ?? '')) return null
  if (preposition !== 'of' && (number.unit !== null || TIMES.test(words[phrase.to - 1]?.lower ?? ''))) return null
  const named = chunks[headAt - 1]?.type === 'comma' ? chunks[headAt - 2] : undefined
  const isNamed = named?.type === 'np' && words[named.to - 1]?.pos === 'PROPN' && own[0]?.pos === 'DET'
  const text = textOf(sentence, { from: isCounted ? head.from + 1 : head.from, to: head.to })
  if (isNamed) return { subject: nameOf(sentence, named)?.name ?? '', relation: `is ${text} ${preposition}` }
  if (preposition === 'with') return { subject: text, relation: 'had' }
  return { subject: text, relation: `${isPlural(own.at(-1)) ? 'were' : 'was'} ${preposition}` }
}

/** Of these a number is no measure: "one of 40", "a member of two boards". */
const PARTS =
  /^(?:one|part|some|most|many|all|half|none|each|any|rest|majority|minority|number|lot|bit|kind|sort|type|pair|couple|hundreds|thousands|dozens|tens|millions|scores)$/
const TIMES = /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries|times?|nights?|seasons?)$/

function isPlural(word: Word | undefined): boolean {
  return /(?:[^s]s|people|men|women|children)$/.test(word?.lower ?? '')
}

function isPossessed(words: readonly Word[]): boolean {
  return /^(?:its|his|her|their|our|my|your|whose)$/.test(words[0]?.lower ?? '')
}

/**
 * "a boat carrying 30 people", "flats sold to two firms": the noun in front; "hit a tram, injuring nine", "was jailed for
 * stealing 40 cars": whoever does what the clause says.
 */
function withParticiple(sentence: ReadSentence, at: number, phrase: Span): Slots | null {
  const { words, chunks } = sentence
  let verbAt = at - 1
  while (verbAt > at - LONGEST_WAY && /^(?:np|prep|adverb)$/.test(chunks[verbAt]?.type ?? '')) verbAt--
  const chunk = chunks[verbAt]
  if (chunk?.type !== 'nonfinite' || isOfWords(mainVerb(chunk, words))) return null
  const subject = doer(sentence, verbAt)
  if (subject === null || subject === '') return null
  const behind = relationText(sentence, { from: chunk.to, to: phrase.from })
  return { subject, relation: `${finite(chunk, words, subject)} ${behind}`.trim() }
}

const LONGEST_WAY = 6

/** What a participle tells, as a sentence would: "killed" for "killing", "was used" for "used". */
function finite({ from, to }: Chunk, words: readonly Word[], subject: string): string {
  const word = words[to - 1]
  const form = word?.lower ?? ''
  if (!/ing$/.test(form)) return `${/(?:[^s]s|people|men|women|children)$/u.test(subject) ? 'were' : 'was'} ${form}`
  const lemma = lemmaOfVerb(form, word?.lemma ?? form)
  const past = pastOf(lemma)
  // "stopping": the letter that is doubled stays so.
  const last = lemma.at(-1) ?? ''
  const isDoubled = form === `${lemma}${last}ing` && past === `${lemma}ed`
  return [...words.slice(from, to - 1).map(({ text }) => text), isDoubled ? `${lemma}${last}ed` : past].join(' ')
}

/** Whose participle it is; null if that is not clear. */
function doer(sentence: ReadSentence, at: number): string | null {
  const { words, chunks } = sentence
  const [chunk, before] = [chunks[at], chunks[at - 1]]
  if (!chunk || !before) return null
  const isActive = chunk.to - chunk.from === 1 && /ing$/.test(words[chunk.from]?.lower ?? '')
  if (before.type === 'np') return isObjectOfTelling(chunks, at - 1, words) ? null : nounAt(sentence, before)
  // "built in 1982 and used by 9,000 vehicles"
  if (before.type === 'and') {
    let earlier = at - 2
    while (/^(?:np|prep|adverb|date)$/.test(chunks[earlier]?.type ?? '')) earlier--
    return chunks[earlier]?.type === 'nonfinite' ? doer(sentence, earlier) : null
  }
  const host = sentence.clauses.findLast(({ verb }) => verb.to <= chunk.from)
  if (before.type === 'comma' && !isActive) {
    const named = chunks[at - 2]
    return named?.type === 'np' && !host ? nounAt(sentence, named) : null
  }
  if (!isActive || !host || !isTold(host)) return null
  const preposition = before.type === 'prep' ? (words[before.from]?.lower ?? '') : ''
  const isCause = /^(?:after|by|despite)$/.test(preposition) || (preposition === 'for' && PUNISHED.test(host.lemma))
  if (before.type === 'comma' ? host.isPassive || host.lemma === 'be' : !isCause) return null
  return subjectOf(sentence, host)
}

const PUNISHED = /^(?:jail|fine|convict|sentence|ban|imprison|suspend|sack|dismiss|punish|disqualify|expel)$/

function isTold({ setting, isNegated }: Clause): boolean {
  return !isNegated && /^(?:main|content|subordinate|relative)$/.test(setting)
}

/** "accused the firm of", "saw police arresting": whoever saw it tells it. */
function isObjectOfTelling(chunks: readonly Chunk[], at: number, words: readonly Word[]): boolean {
  const verb = chunks[at - 1]
  const lemma = verb && /^(?:verb|to|nonfinite)$/.test(verb.type) ? mainVerb(verb, words) : ''
  return isOfWords(lemma) || /^(?:see|hear|show|spend|catch|imagine|describe)$/.test(lemma)
}

function nounAt(sentence: ReadSentence, chunk: Chunk): string | null {
  const own = sentence.words.slice(chunk.from, chunk.to)
  if (own.some(({ pos }) => pos === 'PRON') || isPossessed(own)) return null
  return nameOf(sentence, chunk)?.name ?? null
}

function isOfWords(lemma: string): boolean {
  return SAYS.has(lemma) || SETS_OUT.has(lemma) || WANTS.has(lemma) || claimKind(lemma, []) !== null
}

/** "will cut 320 jobs, about one in nine of its staff", "employs 640 people, or a tenth of the town": a figure in other words. */
function share(sentence: ReadSentence, at: number, phrase: Span, number: NumberMention): Slots | null {
  const { words, chunks } = sentence
  const isOther = words[phrase.from - 1]?.lower === 'or'
  const comma = chunks[at - (isOther ? 2 : 1)]
  const isShare =
    /%|cent/.test(number.unit ?? '') ||
    / (?:in|out of) |(?:half|third|quarter|fifth|sixth|tenth)s?$/iu.test(number.text)
  const isOf = /\bof (?!them\b|those\b|whom\b|which\b)/u.test(
    textOf(sentence, { from: phrase.from, to: phrase.to + 2 }),
  )
  const clause =
    innermost(sentence, words[phrase.from]?.start ?? 0) ??
    sentence.clauses.findLast(({ verb }) => verb.to < phrase.from)
  const hasFigure = clause && words.slice(clause.verb.to, phrase.from - 1).some(({ pos }) => pos === 'NUM')
  if (!isShare || !isOf || comma?.type !== 'comma' || !clause || !hasFigure || clause.isTag) return null
  const relation = textOf(sentence, { from: clause.verb.from, to: phrase.from }).replace(/,$/u, '')
  return relation.length > LONGEST_RELATION ? null : { subject: subjectOf(sentence, clause), relation }
}
