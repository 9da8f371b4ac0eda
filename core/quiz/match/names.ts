import { type Alignment, align, turnedOrders } from './align'
import { isGivenName } from './given-names'
import { isArabicParticle, isParticle, isSameJoined, type Name, readName } from './name'
import { FAMILY_FIRST, HISPANIC, TOO_COMMON, VIETNAMESE } from './surnames'
import type { Reading, Word } from './word-match'

/** How a name given is another way of writing the name accepted. A lower rank is a closer one. */
export type NameMatch = {
  kind: 'alias' | 'transliteration' | 'surname' | 'acronym' | 'order' | 'slip'
  rank: number
  slips: number
}

const RANKS = { alias: 1, order: 2, transliteration: 3, acronym: 4, surname: 5, slip: 6 } as const
const MOST_SLIPS = 2

/**
 * Whether `given` is the person `accepted`: another spelling or script, the surname, initials, a short form of the given
 * name, a middle name more or less, the other order, a slip. Null if it is not, or may well be somebody else.
 */
export function matchNames(accepted: string, given: string, isKnownPerson: boolean): NameMatch | null {
  const match = compareNames(accepted, given, isKnownPerson)
  if (match || !HYPHEN.test(accepted + given)) return match
  return compareNames(accepted.replace(HYPHENS, ''), given.replace(HYPHENS, ''), isKnownPerson)
}

/** "Ahmadi-Nejad" is "Ahmadinejad"; a hyphen after a particle or an initial stays. */
const HYPHEN = /(?<=\p{L}{3})-(?=\p{Lu}\p{L}{3})/u
const HYPHENS = new RegExp(HYPHEN, 'gu')

function compareNames(accepted: string, given: string, isKnownPerson: boolean): NameMatch | null {
  const name = readName(accepted)
  const other = readName(given)
  if (!name || !other || name.hasConnective !== other.hasConnective) return null
  if (!endingsFit(name, other)) return null
  const isPerson = isKnownPerson || name.isPersonal || (other.isPersonal && isGivenName(other.words[0]?.latin ?? ''))
  if (!isPerson) return null
  if (isSameJoined(name, other)) return found(name.wasTurned || other.wasTurned ? 'order' : 'alias', 0)
  const initials = matchAcronym(name, other) ?? matchAcronym(other, name)
  if (initials) return initials
  return matchWords(name, other)
}

function matchWords(name: Name, other: Name): NameMatch | null {
  const reading = readingOf(name, other)
  const straight = align(name.words, other.words, reading)
  const inOrder = accept(name, other, straight, reading)
  if (straight.pairs.length === 0) return null
  if (inOrder) return other.wasTurned && inOrder.kind !== 'slip' ? found('order', inOrder.slips) : inOrder
  for (const turned of turnedOrders(other)) {
    const alignment = align(name.words, turned, reading)
    // Only whole names are turned: of a part of one, nobody can tell what stood first.
    if (alignment.skipped.length + alignment.givenSkipped.length > (turned.length > 2 ? 1 : 0)) continue
    if (alignment.pairs.some(({ match }) => match.kind === 'initial') || alignment.pairs.length < 2) continue
    const accepted = accept(name, { ...other, words: turned }, alignment, reading)
    if (accepted) return accepted.kind === 'slip' ? accepted : found('order', accepted.slips)
  }
  return null
}

function readingOf(name: Name, other: Name): Reading {
  const a = name.tradition
  const b = other.tradition
  const single = name.words.length === 1 || other.words.length === 1
  return {
    isPerson: true,
    isArabic: a.isArabic || b.isArabic,
    isKorean: (a.isKorean && (b.isKorean || single)) || (b.isKorean && single),
    isChinese: (a.isChinese && (b.isChinese || single)) || (b.isChinese && single),
  }
}

/** Elizabeth II is not Elizabeth I, nor Elizabeth; the younger of two namesakes may lose the “Jr.” but not gain one. */
function endingsFit(name: Name, other: Name): boolean {
  if (name.numeral !== other.numeral) return false
  return other.generation === null || other.generation === name.generation
}

function accept(name: Name, other: Name, alignment: Alignment, reading: Reading): NameMatch | null {
  const { pairs, skipped, givenSkipped, slips } = alignment
  if (pairs.length === 0 || slips > MOST_SLIPS) return null
  if (skipped.length > 0 && givenSkipped.length > 0) return null
  if (!pairs.some(({ match }) => match.kind !== 'initial') || skeletonTooShort(name, other)) return null
  if (addsParticles(alignment, reading)) return null
  if (skipsBeforeInitial(name, other, alignment)) return null
  if (skipped.length + givenSkipped.length === 0) return acceptWhole(name, other, alignment)
  const [long, short] = skipped.length > 0 ? [name, other] : [other, name]
  const places = skipped.length > 0 ? skipped : givenSkipped
  const ownWords = short.words.filter((word) => !isParticle(word))
  if (ownWords.length <= 1 && slips > 0 && (ownWords[0]?.latin.length ?? 0) < 6) return null
  if (ownWords.length <= 1) return acceptSurname(name, other, alignment, reading)
  return partFits(long, places, alignment, reading, long === name) ? kindOf(alignment, 'alias') : null
}

function acceptWhole(name: Name, other: Name, alignment: Alignment): NameMatch | null {
  const { slips } = alignment
  if (
    name.words.length === 1 &&
    other.words.length === 1 &&
    slips > 0 &&
    name.words[0] &&
    name.words[0].latin.length < 6
  )
    return null
  if (name.words.length === 1 && other.words.length === 1) return kindOf(alignment, 'transliteration')
  const isLast = (at: number) => at === name.words.length - 1
  const surname = alignment.pairs.find(({ at, size }) => isLast(at + size - 1))
  const first = alignment.pairs[0]
  const familyFirst = FAMILY_FIRST.has(name.words[0]?.latin ?? '') && first?.match.kind !== 'initial'
  if (!surname || (surname.match.kind === 'initial' && !familyFirst)) return null
  // Short forms are of given names: the surname Jack is not the surname John.
  if (surname.match.kind === 'given-name' && !familyFirst && name.words.length > 1 && !isTurnedGiven(name, alignment))
    return null
  return kindOf(alignment, 'alias')
}

/** Family name first, in full; then the last word is the given name and may be a short form. */
function isTurnedGiven(name: Name, { pairs }: Alignment): boolean {
  if (isGivenName(name.words[0]?.latin ?? '')) return false
  return pairs.length > 1 && pairs[0]?.match.kind !== 'given-name' && pairs[0]?.match.kind !== 'initial'
}

/** Words left out of the longer name: middle names, a second surname, what follows in an Arabic name. */
function partFits(
  long: Name,
  places: readonly number[],
  alignment: Alignment,
  reading: Reading,
  isNameLong: boolean,
): boolean {
  if (reading.isChinese || reading.isKorean || long.tradition.isChinese || long.tradition.isKorean) return false
  const matched = alignment.pairs.filter(({ match }) => match.kind !== 'initial')
  const placesOfPairs = alignment.pairs.map((pair) =>
    isNameLong ? [pair.at, pair.size] : [pair.givenAt, pair.givenSize],
  )
  const [firstAt = 0] = placesOfPairs[0] ?? []
  const [lastAt = 0, lastSize = 1] = placesOfPairs.at(-1) ?? []
  const endsWell = lastAt + lastSize === long.words.length && alignment.pairs.at(-1)?.match.kind !== 'initial'
  const trailing = long.words.slice(lastAt + lastSize)
  if (!endsWell && !(matched.length >= 2 && mayLackEnding(long, long.words[lastAt + lastSize - 1], trailing, reading)))
    return false
  const lead = long.words.slice(0, firstAt).filter((word) => !isParticle(word))
  if (lead.length === 0) return true
  const next = long.words[firstAt]
  const bothGiven = isGivenName(lead.at(-1)?.latin ?? '') && isGivenName(next?.latin ?? '')
  return matched.length >= 2 && !bothGiven && places.length <= 3
}

function mayLackEnding(long: Name, last: Word | undefined, trailing: readonly Word[], reading: Reading): boolean {
  if (!last || trailing.length > 4) return false
  // Of a double surname with a hyphen the first may stand alone.
  if (trailing.length === 1 && /\p{L}{3,}-\p{Lu}\p{L}{2,}\s*$/u.test(long.text) && !isGivenName(last.latin)) return true
  const isHispanic = HISPANIC.has(last.latin) || /ez$/.test(last.latin)
  if (isHispanic && trailing.length <= 2 && long.words.length >= 3)
    return !trailing.some((word) => isGivenName(word.latin) && !HISPANIC.has(word.latin))
  const [next] = trailing
  if (trailing.length === 1 && next && HISPANIC.has(next.latin)) return true

  // "Abdel Fattah" is one given name, which many bear.
  const isGivenAlone = /^abd[aeu]?l?$/.test(long.words[0]?.latin ?? '') && last === long.words[1]
  return (
    reading.isArabic &&
    !isGivenAlone &&
    long.words.length >= 3 &&
    trailing.some((word) => isArabicParticle(word) || word.latin.length > 2)
  )
}

/** A surname alone, with its particles or without; never a given name, nor a family name that millions bear. */
function acceptSurname(name: Name, other: Name, alignment: Alignment, reading: Reading): NameMatch | null {
  const [pair] = alignment.pairs
  if (!pair || alignment.pairs.length > 2) return null
  const isGivenShort = alignment.skipped.length > 0
  const long = isGivenShort ? name : other
  const short = isGivenShort ? other : name
  const [at, size] = isGivenShort ? [pair.at, pair.size] : [pair.givenAt, pair.givenSize]
  const main = alignment.pairs.length === 1 ? { at, size } : lastPlace(alignment, isGivenShort)
  const last = alignment.pairs.at(-1)
  if (!last || last.match.kind === 'initial' || last.match.kind === 'given-name') return null
  if (!isGivenShort && !(isGivenName(long.words[0]?.latin ?? '') && !short.hadTitle && long.words.length <= 3))
    return null
  const word = long.words[main.at]
  if (!word || !isSurnamePlace(long, main.at, main.size, reading)) return null
  if (/^(?:khan|singh|kaur)$/.test(word.latin) && short.words.length === 1 && long.words.length > 1) return null
  if (
    TOO_COMMON.has(word.latin) &&
    word.latin.length < 8 &&
    short.words.length === 1 &&
    long.words.length > 1 &&
    (reading.isChinese || reading.isKorean || reading.isArabic)
  )
    return null
  return kindOf(alignment, 'surname')
}

function lastPlace({ pairs }: Alignment, isGivenShort: boolean): { at: number; size: number } {
  const last = pairs.at(-1)
  if (!last) return { at: 0, size: 0 }
  return isGivenShort ? { at: last.at, size: last.size } : { at: last.givenAt, size: last.givenSize }
}

function isSurnamePlace(long: Name, at: number, size: number, reading: Reading): boolean {
  const { words } = long
  const end = at + size
  const [first] = words
  const isLast = end === words.length
  const tail = words.at(-1)
  if (!first || !tail) return false
  if (long.wasTurned) return isLast
  const eastern = (reading.isChinese || reading.isKorean) && FAMILY_FIRST.has(first.latin)
  if (eastern && VIETNAMESE.has(first.latin)) return isLast && words.length >= 3
  if (eastern && !(isGivenName(first.latin) && !FAMILY_FIRST.has(tail.latin))) return at === 0
  const isHungarianOrder =
    isGivenName(tail.latin) && !isGivenName(first.latin) && words.length === 2 && !reading.isArabic
  if (isHungarianOrder) return at === 0
  if (isLast) return words.length > 1
  const isHispanic = HISPANIC.has(words[at]?.latin ?? '') && HISPANIC.has(tail.latin)
  return isHispanic && at > 0 && !isGivenName(words[at]?.latin ?? '')
}

/** "Penelope de la Cruz" is not Penélope Cruz; leaving particles out is common, putting them in is not. */
function addsParticles({ givenSkippedParticles, skippedParticles }: Alignment, reading: Reading): boolean {
  return !reading.isArabic && givenSkippedParticles > skippedParticles
}

/** After a middle name left out, an initial is another middle name’s: George H. W. Bush is not George W. Bush. */
function skipsBeforeInitial(name: Name, other: Name, { pairs, skipped, givenSkipped }: Alignment): boolean {
  return pairs.some(({ at, givenAt }) => {
    const isInitial = name.words[at]?.isInitial === true || other.words[givenAt]?.isInitial === true
    return isInitial && (skipped.includes(at - 1) || givenSkipped.includes(givenAt - 1))
  })
}

/** Consonants alone are little to go by: a name needs four of them, a surname three. */
function skeletonTooShort(name: Name, other: Name): boolean {
  const [skeletal] = [name, other].filter(({ words }) => words.some((word) => word.skeleton !== null))
  if (!skeletal) return false
  const length = skeletal.words.reduce((sum, word) => sum + (word.skeleton?.length ?? word.latin.length), 0)
  return length < (skeletal.words.length > 1 ? 4 : 3)
}

/** JFK for John F. Kennedy: the initials of every word, three at least. */
function matchAcronym(name: Name, other: Name): NameMatch | null {
  const isSpaced = other.words.every((word) => word.isInitial)
  const letters = other.words.map((word) => word.latin).join('')
  if ((other.words.length !== 1 && !isSpaced) || name.words.length < 3) return null
  if (letters.length < 3 || letters.length > 6) return null
  const initials = name.words.map((word) => word.latin.charAt(0)).join('')
  return initials === letters ? found('acronym', 0) : null
}

function kindOf({ pairs, slips }: Alignment, plain: 'alias' | 'transliteration' | 'surname'): NameMatch {
  if (slips > 0) return found('slip', slips)
  if (plain === 'surname') return found('surname', 0)
  if (pairs.some(({ match }) => match.kind === 'given-name')) return found('alias', 0)
  if (pairs.some(({ match }) => match.kind === 'initial')) return found('acronym', 0)
  return found(pairs.some(({ match }) => match.kind === 'spelling') ? 'transliteration' : plain, 0)
}

function found(kind: NameMatch['kind'], slips: number): NameMatch {
  return { kind, rank: RANKS[kind] + slips, slips }
}
