import { isVerb } from './main-verb'
import { settleParticiples } from './settle-participles'
import type { Word } from './tag-words'
import { ONLY_PARTICIPLE } from './verbs'

export type ChunkType =
  | 'np'
  | 'verb'
  | 'nonfinite'
  | 'to'
  | 'prep'
  | 'and'
  | 'that'
  | 'sub'
  | 'rel'
  | 'comma'
  | 'stop'
  | 'date'
  | 'adverb'

/** Words in a row that do one job in a sentence; `from` and `to` are indices of words, `to` exclusive. */
export type Chunk = { type: ChunkType; from: number; to: number }

/**
 * Cuts the words of a sentence into noun phrases, verb groups and the small words between them. Quotation marks are
 * transparent; `dates` are ranges that stand as chunks of their own.
 */
export function chunkWords(words: readonly Word[], dates: readonly { start: number; end: number }[]): Chunk[] {
  const chunks: Chunk[] = []
  let at = 0
  while (at < words.length) {
    const chunk =
      dateAt(words, at, dates) ??
      conditionAt(words, at) ??
      verbAt(words, at) ??
      nounPhraseAt(words, at, dates) ??
      smallWordAt(words, at)
    const last = chunks.at(-1)
    // "the trial itself"
    if (chunk?.type === 'np' && last?.type === 'np' && /^(?:it|him|her|them)sel(?:f|ves)$/.test(words[at]?.lower ?? ''))
      last.to = chunk.to
    else if (chunk) chunks.push(chunk)
    at = chunk ? chunk.to : at + 1
  }
  return settleParticiples(chunks, words)
}

function dateAt(words: readonly Word[], at: number, dates: readonly { start: number; end: number }[]): Chunk | null {
  const word = words[at]
  const date = word && dates.find(({ start, end }) => word.start >= start && word.end <= end + 2)
  if (!word || !date || word.start > date.start) return null
  let to = at + 1
  while (to < words.length && (words[to]?.start ?? 0) < date.end) to++
  // "a May election", "the Sunday Argus"
  const isInPhrase = words[at - 1]?.pos === 'DET' && /^(?:NOUN|PROPN)$/.test(words[to]?.pos ?? '')
  if (isInPhrase) return null
  // "Monday’s vote", "the April meeting": the date only describes a noun.
  return /^[’']s$/u.test(words[to]?.text ?? '') ? null : { type: 'date', from: at, to }
}

/** "Should talks fail, …": an auxiliary that opens a sentence before its subject is an "if". */
function conditionAt(words: readonly Word[], at: number): Chunk | null {
  const [word, next] = [words[at], words[at + 1]]
  const isOpening = at === 0 && word !== undefined && /^(?:Should|Had|Were)$/.test(word.text)
  return isOpening && next !== undefined && !isVerb(next) ? { type: 'sub', from: at, to: at + 1 } : null
}

const NOT = /^(?:not|n[’']t|never)$/u

function verbAt(words: readonly Word[], at: number): Chunk | null {
  if (
    words[at]?.lower === 'to' &&
    words[at - 1]?.lower !== 'according' &&
    isVerb(words[at + 1]) &&
    words[at]?.pos === 'PART'
  ) {
    return { type: 'to', from: at, to: endOfVerbs(words, at + 1) }
  }
  let first = at
  while (
    words[first]?.pos === 'ADV' &&
    !/^(?:when|where|how|why|ago|however|meanwhile)$/.test(words[first]?.lower ?? '')
  )
    first++
  if (!isVerb(words[first])) return null
  if (describesNoun(words, first)) return null
  const to = endOfVerbs(words, first)
  return { type: isFiniteGroup(words.slice(first, to)) ? 'verb' : 'nonfinite', from: at, to }
}

function endOfVerbs(words: readonly Word[], from: number): number {
  let to = from
  let verbs = 0
  while (to < words.length) {
    const word = words[to]
    if (isVerb(word)) {
      // A full verb ends its group: "said was", "agreed had" are two.
      if (verbs > 0 && words[to - 1]?.pos === 'VERB' && word?.pos === 'AUX') break
      verbs++
    } else if (NOT.test(word?.lower ?? '') && words[to - 1]?.pos === 'VERB' && !isVerb(words[to + 1])) {
      // "had shown not a flicker": the object is what is denied.
      break
    } else if (!NOT.test(word?.lower ?? '')) {
      let next = to
      while (words[next]?.pos === 'ADV' || NOT.test(words[next]?.lower ?? '')) next++
      if (next === to || !isVerb(words[next]) || words[to - 1]?.pos === 'VERB') break
      to = next
      continue
    }
    to++
    // "rebuffed calling for": the second verb is what the first one is about.
    if (word?.pos === 'VERB' && words[to]?.pos === 'VERB' && !JOINS_PARTICIPLE.test(word.lower)) break
  }
  return to
}

/** "remain closed", "having ignored": the next form belongs to the same verb. */
const JOINS_PARTICIPLE = /^(?:remain|stay|having$|being$)/

/** "the written conditions", "growing anger": a participle inside a noun phrase. */
function describesNoun(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word?.pos !== 'VERB' || !/(?:ing|ed|en|wn|rn)$/.test(word.lower)) return false
  const [before, after] = [words[at - 1], words[at + 1]]
  const opens =
    before !== undefined &&
    (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'NUM' || isPossessive(before))
  // "a reported €3.5m", but not "a Boeing 737 carrying 162 people"
  const isBeforeFigure = before?.pos === 'DET' && (after?.pos === 'NUM' || after?.pos === 'SYM')
  return opens && (isBeforeFigure || after?.pos === 'NOUN' || after?.pos === 'ADJ' || after?.pos === 'PROPN')
}

function isFiniteGroup(group: readonly Word[]): boolean {
  const verbs = group.filter(isVerb)
  const first = verbs[0]
  if (!first) return false
  if (/ing$/.test(first.lower) && !/^(?:bring|sing|ring|cling|fling|swing|spring|sting|wring|king)$/.test(first.lower))
    return false
  if (/^(?:be|been|having)$/.test(first.lower)) return false
  return first.pos === 'AUX' || !ONLY_PARTICIPLE.has(first.lower)
}

const POSSESSIVES = new Set('its his her their our my your whose'.split(' '))

function isPossessive(word: Word): boolean {
  return POSSESSIVES.has(word.lower) || /^[’']s?$/u.test(word.text)
}

const ALONE = new Set(
  'he she they it we i you him them us me this that these those there both others another something nothing everyone anyone'.split(
    ' ',
  ),
)

function nounPhraseAt(
  words: readonly Word[],
  at: number,
  dates: readonly { start: number; end: number }[],
): Chunk | null {
  const first = words[at]
  if (!first) return null
  if (/^(?:who|which|whom|whose)$/.test(first.lower)) return null
  if (/^(?:that|what|where|when)$/.test(first.lower) && first.pos !== 'DET') return null
  // "by the end of April": the article belongs to the date.
  if (first.lower === 'the' && dateAt(words, at + 1, dates)) return null
  if (first.lower === 'that' && /^(?:NOUN|PROPN|VERB)$/.test(words[at - 1]?.pos ?? '')) return null
  if (first.pos === 'ADV' && STANDS_ALONE.test(first.lower)) return null
  // "described as arbitrary checks", but "as many children"
  if (first.lower === 'as' && !/^(?:many|much|few|little)$/.test(words[at + 1]?.lower ?? '')) return null
  if (first.pos === 'PRON' && !POSSESSIVES.has(first.lower)) return { type: 'np', from: at, to: at + 1 }
  let to = at
  let lastNominal = -1
  while (to < words.length) {
    const word = words[to]
    if (!word) break
    if (to > at && dateAt(words, to, dates) && lastNominal >= 0) break
    if (to > at && lastNominal >= 0 && (opensPhrase(words, to) || opensMeasure(words, at, to))) break
    // "cut short a visit": the adjective belongs to the verb.
    if (to > at && lastNominal < 0 && word.pos === 'DET' && words[to - 1]?.pos === 'ADJ') return null
    if (isNominal(word)) lastNominal = to
    else if (!continuesPhrase(words, to, at)) break
    to++
  }
  if (lastNominal < 0) {
    // "this", "those in power", "the wounded"
    const isLone = first.pos === 'DET' && ALONE.has(first.lower)
    return isLone ? { type: 'np', from: at, to: at + 1 } : null
  }
  return { type: 'np', from: at, to: lastNominal + 1 }
}

/** "sent home 900 workers", "lift at once the tax": adverbs that are no part of the noun phrase behind them. */
const STANDS_ALONE =
  /^(?:also|once|so|now|then|still|again|soon|yet|already|never|ever|later|earlier|home|back|away|abroad|today|instead|meanwhile|however|twice|often|always|usually|sometimes|long|together|apart|aside)$/

function isNominal({ pos, text }: Word): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || text === '%'
}

function opensPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const isAfterPossessive = words[at - 1] !== undefined && isPossessive(words[at - 1] as Word)
  if (isAfterPossessive) return false
  // "Save Our Shelves": within a name it opens nothing.
  return word?.pos === 'DET' || (word !== undefined && word.pos !== 'PROPN' && POSSESSIVES.has(word.lower))
}

/** "cost the town £4m", "showed the film three times": behind a noun with its article a figure opens another phrase. */
function opensMeasure(words: readonly Word[], start: number, at: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  const isBound = word?.pos === 'ADJ' && /^(?:NUM|SYM|ADJ)$/.test(after?.pos ?? '') && BOUNDS.test(word.lower)
  if (before?.pos !== 'NOUN' || words[start]?.pos !== 'DET') return false
  // "the town £4m", "the town Sh4.5 million"
  if ((word?.pos === 'SYM' && word.text !== '%') || /^\p{L}{1,4}\d/u.test(word?.pos === 'NUM' ? word.text : ''))
    return true
  return (
    isBound ||
    (word?.pos === 'NUM' && after?.pos === 'NOUN' && /(?:[^s]s|people|men|women|children)$/.test(after.lower))
  )
}

const BOUNDS =
  /^(?:at|more|less|fewer|up|about|around|over|under|nearly|some|almost|roughly|approximately|just|close|as)$/

function continuesPhrase(words: readonly Word[], at: number, start: number): boolean {
  const [word, before, after] = [words[at], words[at - 1], words[at + 1]]
  if (!word) return false
  if (word.pos === 'DET' || word.pos === 'ADJ' || word.pos === 'SYM' || isPossessive(word)) return true
  if (word.pos === 'ADV')
    return (
      (at === start || before?.pos === 'DET' || before?.pos === 'ADJ') &&
      (after?.pos === 'ADJ' || after?.pos === 'NUM' || after?.pos === 'DET')
    )
  if (word.pos === 'VERB') return describesNoun(words, at)
  if (word.pos === 'ADP')
    return (
      /^(?:than|about|over|around|of)$/.test(word.lower) &&
      after?.pos === 'NUM' &&
      before?.pos !== 'NOUN' &&
      before?.pos !== 'PROPN'
    )
  if (word.pos === 'CCONJ') return before?.pos === 'ADJ' && after?.pos === 'ADJ' && isNominal(words[at + 2] ?? after)
  if (word.text === ',') return before?.pos === 'ADJ' && after?.pos === 'ADJ'
  return word.text === '&' || (word.text === '-' && at > start)
}

const SUBORDINATES = new Set(
  'if unless whether when after before because although though while whereas since until once as provided where'.split(
    ' ',
  ),
)

function smallWordAt(words: readonly Word[], at: number): Chunk | null {
  const word = words[at]
  if (!word) return null
  const chunk = (type: ChunkType, length = 1): Chunk => ({ type, from: at, to: at + length })
  if (/^(?:who|which|whom|whose)$/.test(word.lower)) return chunk('rel')
  if (word.lower === 'after' && words[at - 1]?.lemma === 'look') return chunk('prep')
  if (word.lower === 'that') return chunk(isRelativeThat(words, at) ? 'rel' : 'that')
  if (word.lower === 'what') return chunk('sub')
  // "in and around the port", "on or before Friday": one preposition.
  if (isPaired(words, at)) return chunk('prep', PAIR)
  // "So far 27 people have"
  if (/^(?:so|thus)$/.test(word.lower) && words[at + 1]?.lower === 'far') return chunk('adverb', FAR)
  if (word.pos === 'CCONJ' || word.text === '&') return chunk('and')
  if (SUBORDINATES.has(word.lower) && opensClause(words, at)) return chunk('sub')
  if (word.pos === 'ADP' || word.lower === 'to' || (word.lower === 'as' && words[at + 1]?.pos !== 'ADV'))
    return chunk('prep')
  // "since 2015"
  const isBeforeDate = /^(?:since|until|before|after)$/.test(word.lower) && words[at + 1]?.pos === 'NUM'
  if (word.pos === 'SCONJ') return chunk(SUBORDINATES.has(word.lower) && !isBeforeDate ? 'sub' : 'prep')
  if (word.text === ',') return chunk('comma')
  if (/^[.;:!?()–—…-]+$/u.test(word.text)) return chunk('stop')
  return word.pos === 'ADV' || word.pos === 'ADJ' || NOT.test(word.lower) ? chunk('adverb') : null
}

const PAIR = 3
const FAR = 2

function isPaired(words: readonly Word[], at: number): boolean {
  const [first, joint, second] = [words[at], words[at + 1], words[at + 2]]
  return (
    joint?.pos === 'CCONJ' && /^(?:in|on|at|to|up|by)$/.test(first?.lower ?? '') && BESIDE_IN.test(second?.lower ?? '')
  )
}

const BESIDE_IN = /^(?:around|near|outside|from|down|before|after|off|beyond|through)$/

/** "drones that struck": a noun before and a verb after. */
function isRelativeThat(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  let next = at + 1
  while (words[next]?.pos === 'ADV') next++
  return isVerb(words[next]) && (before?.pos === 'NOUN' || before?.pos === 'PROPN')
}

/** "after the talks" is a preposition’s, "after the talks failed" a clause’s. */
function opensClause(words: readonly Word[], at: number): boolean {
  if (
    /^(?:if|unless|whether|because|although|though|while|whereas|once|provided|when|where)$/.test(
      words[at]?.lower ?? '',
    )
  )
    return true
  for (let i = at + 1; i < words.length && i < at + CLAUSE_REACH; i++) {
    const word = words[i]
    if (word?.text === ',' || word?.pos === 'CCONJ' || /^[.;:–—]$/u.test(word?.text ?? '')) return false
    if (isVerb(word) && !/ing$/.test(word?.lower ?? '')) return word?.pos === 'AUX' || words[i - 1]?.lower !== 'to'
  }
  return false
}

const CLAUSE_REACH = 12
