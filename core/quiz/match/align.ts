import { isParticle, type Name } from './name'
import { pinyinForms } from './transliteration-key'
import { joined, matchWord, type Reading, soundsAlike, type Word, type WordMatch } from './word-match'

/** Words of the answer at `at`…`at + size` matched with words given. */
export type Pair = { at: number; size: number; givenAt: number; givenSize: number; match: WordMatch }

/** The cheapest way to lay one row of words along another, in order. */
export type Alignment = {
  pairs: readonly Pair[]
  /** Places of words with no counterpart, particles apart. */
  skipped: readonly number[]
  givenSkipped: readonly number[]
  skippedParticles: number
  givenSkippedParticles: number
  slips: number
  cost: number
}

const SKIP = 20
const SKIP_PARTICLE = 1
const LONGEST_JOIN = 3

type Step = { cost: number; back: [number, number]; match: WordMatch | null }

/** Aligns two rows of words; up to three neighbours may be one word on the other side. At most 9 by 9 words. */
export function align(words: readonly Word[], given: readonly Word[], reading: Reading): Alignment {
  const table: Step[][] = []
  for (let i = 0; i <= words.length; i++) {
    const row: Step[] = []
    table.push(row)
    for (let j = 0; j <= given.length; j++) row.push(cheapestStep(table, words, i, given, j, reading))
  }
  return readBack(table, words, given)
}

const START: Step = { cost: 0, back: [0, 0], match: null }

function cheapestStep(
  table: readonly Step[][],
  words: readonly Word[],
  i: number,
  given: readonly Word[],
  j: number,
  reading: Reading,
): Step {
  if (i + j === 0) return START
  let best: Step = { cost: Number.POSITIVE_INFINITY, back: [0, 0], match: null }
  const word = words[i - 1]
  const other = given[j - 1]
  const above = table[i - 1]?.[j]
  if (word && above) best = { cost: above.cost + skipCost(word), back: [1, 0], match: null }
  const left = table[i]?.[j - 1]
  if (other && left && left.cost + skipCost(other) < best.cost)
    best = { cost: left.cost + skipCost(other), back: [0, 1], match: null }
  for (const back of JOINS) {
    const [size, givenSize] = back
    const before = table[i - size]?.[j - givenSize]
    if (!before || before.cost >= best.cost) continue
    const match = matchRun(words, i - size, size, given, j - givenSize, givenSize, reading)
    if (match && before.cost + match.cost < best.cost) best = { cost: before.cost + match.cost, back, match }
  }
  return best
}

const JOINS: [number, number][] = [[1, 1]]
for (let size = 2; size <= LONGEST_JOIN; size++) JOINS.push([1, size], [size, 1])
JOINS.push([2, 2])

function matchRun(
  words: readonly Word[],
  at: number,
  size: number,
  given: readonly Word[],
  givenAt: number,
  givenSize: number,
  reading: Reading,
): WordMatch | null {
  const word = words[at]
  const other = given[givenAt]
  if (!word || !other) return null
  if (size === 1 && givenSize === 1) return matchWord(word, other, reading)
  if (!mayBeginAlike(word, other)) return null
  return matchJoined(words.slice(at, at + size), given.slice(givenAt, givenAt + givenSize), reading)
}

function mayBeginAlike(word: Word, other: Word): boolean {
  if (word.skeleton !== null || other.skeleton !== null || word.latin.charAt(0) === other.latin.charAt(0)) return true
  return (
    word.keys.some((key) => other.keys.some((otherKey) => key.charAt(0) === otherKey.charAt(0))) ||
    other.script !== word.script ||
    WADE_INITIAL.test(word.latin) ||
    WADE_INITIAL.test(other.latin)
  )
}

const WADE_INITIAL = /^(?:hs|ts|tz|ch|k|t|p|al|el)/

function matchJoined(words: readonly Word[], given: readonly Word[], reading: Reading): WordMatch | null {
  // Letters that only stand for names are not put together into one.
  if (words.some((part) => part.isInitial) || given.some((part) => part.isInitial)) return null
  const [whole, parts] = words.length < given.length ? [words, given] : [given, words]
  const length = parts.reduce((sum, part) => sum + part.latin.length, 0)
  const wholeLength = whole.reduce((sum, part) => sum + part.latin.length, 0)
  if (
    Math.abs(length - wholeLength) > 3 &&
    parts.every((part) => part.skeleton === null) &&
    whole.every((part) => part.skeleton === null)
  )
    return null
  // Two words for two words, each must sound alike: one would lend its likeness to the other.
  if (whole.length > 1 && !whole.every((word, i) => mayBeAcross(word, parts[i]))) return null
  if (reading.isChinese && whole.length === 1 && isSpelledOut(parts, whole[0]?.latin ?? '')) return SPELLED_OUT
  const match = matchWord(joined(words), joined(given), reading.isKorean ? { ...reading, isChinese: false } : reading)
  if (!match || match.kind === 'given-name' || match.kind === 'slip') return null
  return { ...match, kind: 'spelling', cost: match.cost + 1 }
}

function mayBeAcross(word: Word, other: Word | undefined): boolean {
  if (!other || word.script === other.script || word.skeleton !== null || other.skeleton !== null) return true
  if (word.script === 'han' || other.script === 'han') return true
  return soundsAlike(word, other)
}

const SPELLED_OUT: WordMatch = { kind: 'spelling', slips: 0, cost: 2 }

/** "Tse-tung" is "Zedong": any reading of each syllable, put together. */
function isSpelledOut(parts: readonly Word[], whole: string): boolean {
  let rests = [whole]
  for (const part of parts) {
    rests = rests.flatMap((rest) =>
      pinyinForms(part.latin)
        .filter((form) => rest.startsWith(form))
        .map((form) => rest.slice(form.length)),
    )
  }
  return rests.includes('')
}

function skipCost(word: Word): number {
  return isParticle(word) ? SKIP_PARTICLE : SKIP
}

function readBack(table: readonly Step[][], words: readonly Word[], given: readonly Word[]): Alignment {
  const pairs: Pair[] = []
  const skipped: number[] = []
  const givenSkipped: number[] = []
  let particles = 0
  let givenParticles = 0
  let [i, j] = [words.length, given.length]
  while (i > 0 || j > 0) {
    const step = table[i]?.[j]
    if (!step) break
    const [size, givenSize] = step.back
    if (step.match) pairs.unshift({ at: i - size, size, givenAt: j - givenSize, givenSize, match: step.match })
    else if (size > 0) {
      const word = words[i - 1]
      if (word && isParticle(word)) particles++
      else skipped.unshift(i - 1)
    } else {
      const word = given[j - 1]
      // A single letter is a middle initial rather than the Portuguese “e”.
      if (word?.isInitial) givenSkipped.unshift(j - 1)
      else if (word && isParticle(word)) givenParticles++
      else givenSkipped.unshift(j - 1)
    }
    i -= size
    j -= givenSize
  }
  const slips = pairs.reduce((sum, pair) => sum + pair.match.slips, 0)
  const cost = table[words.length]?.[given.length]?.cost ?? Number.POSITIVE_INFINITY
  return {
    pairs,
    skipped,
    givenSkipped,
    skippedParticles: particles,
    givenSkippedParticles: givenParticles,
    slips,
    cost,
  }
}

/** The words of a name with the last put first, or the first put last: the other order of given and family name. */
export function turnedOrders(name: Name): (readonly Word[])[] {
  const { words } = name
  if (words.length < 2) return []
  const lastFirst = [...words.slice(-1), ...words.slice(0, -1)]
  const firstLast = [...words.slice(1), ...words.slice(0, 1)]
  return words.length === 2 ? [lastFirst] : [lastFirst, firstLast]
}
