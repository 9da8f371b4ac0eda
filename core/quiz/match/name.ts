import { countryNamed } from './countries'
import { isGivenName } from './given-names'
import { JAPANESE_READINGS } from './japanese'
import { scriptOf } from './scripts'
import { ARABIC_PARTICLES, FAMILY_FIRST, KOREAN, NOT_IN_NAMES, PARTICLES } from './surnames'
import { generationOf, numeralOf, SUFFIXES, TITLES } from './titles'
import { joined, toWord, type Word } from './word-match'
import { ordinalDigits, remembered } from './words'

/** A name taken apart. */
export type Name = {
  words: readonly Word[]
  /** Digits of its numeral (II → "2"), and whether it is a junior or senior; null without. */
  numeral: string | null
  generation: string | null
  /** A title stood before it. */
  hadTitle: boolean
  /** It was written "Surname, Given"; the words are already in the usual order. */
  wasTurned: boolean
  /** It may well be a person’s. */
  isPersonal: boolean
  /** A word (and, or, not) that no name has. */
  hasConnective: boolean
  text: string
  tradition: Tradition
}

export type Tradition = { isArabic: boolean; isKorean: boolean; isChinese: boolean }

const LONGEST_NAME = 120
const MOST_WORDS = 9
/** Elizabeth the Second. */
const COUNTED = /\sthe (\p{L}{5,})\s*$/iu
const CONNECTIVES = new Set('and or not nor without except either neither versus vs'.split(' '))

/** Takes a name apart; null if it is empty or far too long for one. */
export const readName: (text: string) => Name | null = remembered((text) => {
  if (text.length > LONGEST_NAME) return null
  const [before = '', after, ...rest] = text.split(',')
  const turns = after !== undefined && rest.length === 0 && !isSuffix(after) && wordsOf(before).length <= 3
  const written = (turns ? `${after} ${before}` : text).replace(
    COUNTED,
    (_, word: string) => ` ${ordinalDigits(word.toLowerCase()) ?? word}`,
  )
  const all = wordsOf(written)
  if (all.length === 0 || all.length > MOST_WORDS + 4) return null
  const bare = withoutTitles(all)
  const { kept, numeral, generation } = withoutEnding(bare)
  if (kept.length === 0 || kept.length > MOST_WORDS) return null
  return {
    words: kept,
    numeral,
    generation,
    hadTitle: bare.length < all.length,
    wasTurned: turns,
    isPersonal: isPersonal(
      bare.map(({ text: word }) => word),
      kept,
    ),
    hasConnective: kept.some((word) => CONNECTIVES.has(word.latin)),
    text: written.trim(),
    tradition: traditionOf(kept),
  }
})

/** Whether the name follows rules of its own for spelling: Arabic vowels, Korean syllables, Chinese ones. */
function traditionOf(words: readonly Word[]): Tradition {
  const [first] = words
  const last = words.at(-1)
  const familyEnds = [first, last].filter((word) => word !== undefined)
  const size = words.length
  const isHangul = first?.script === 'hangul'
  const short = words.every((word) => word.latin.length <= 8)
  const isWestern = familyEnds.some((word) => isGivenName(word.latin) && !FAMILY_FIRST.has(word.latin))
  const isEastern =
    short && size >= 2 && size <= 4 && !isWestern && familyEnds.some((word) => FAMILY_FIRST.has(word.latin))
  return {
    isArabic: words.some((word) => isArabicWord(word)),
    isKorean: isHangul || (isEastern && size <= 3 && familyEnds.some((word) => KOREAN.has(word.latin))),
    isChinese: first?.script === 'han' || (isEastern && familyEnds.some((word) => FAMILY_FIRST.has(word.latin))),
  }
}

const ARABIC_NAMES = new Set(
  `mohammed muhammad mohamed mohammad muhammed mohamad ahmed ahmad ali hassan hasan hussein husain hossein husayn husein hussain omar umar osama usama abdullah abdallah abdul abdel abd mahmoud
  mahmud mustafa yasser yasir gamal jamal khalid khaled saddam sadam muammar moammar bashar baschar hosni husni yahya yehya khalifa ebrahim ibrahim ruhollah naguib najib saif anwar nouri nuri hamid
  karim kareem tariq tarek youssef yusuf faisal ismail ismael salman salim hamza hafez ziad rafik rafiq walid waleed zayed rashid mojtaba akbar reza nasser mansour said saeed zine fatima abdelaziz abdulaziz
  abdulrahman abdelfattah bouteflika ayman riyad haider hayder maliki ghazi marwan majid nabil samir sami wael basel farouk faruk haidar qasem qassem kassem`.split(
    /\s+/,
  ),
)

function isArabicWord(word: Word): boolean {
  return word.skeleton !== null || ARABIC_NAMES.has(word.latin) || /^(?:al|el|bin|ibn|abu|ul)$/.test(word.latin)
}

/** Whether the word may be left out of a surname or joined to the next. */
export function isParticle(word: Word): boolean {
  return PARTICLES.has(word.latin) || isArabicParticle(word)
}

/** Whether the word comes and goes in Arabic names without changing them. */
export function isArabicParticle(word: Word): boolean {
  return ARABIC_PARTICLES.has(word.latin) || word.skeleton === 'bn'
}

type Written = { text: string; word: Word }

function wordsOf(text: string): Written[] {
  const clean = text
    .replace(/\p{M}{4,}/gu, '')
    .normalize('NFKC')
    // Vowel points, a stretching stroke, and joiners within a word.
    .replace(/[\u064B-\u065F\u0670\u0591-\u05C7\u0640\u200B-\u200D]/g, '')
    .replace(/['’‘`´ʼʹ"“”„«»]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’‘`´ʼʹ"“”„«»]/g, '')
  const raised = clean.replace(/(?<=\p{L}-)\p{Ll}/gu, (letter) => letter.toUpperCase())
  const isShouted = clean === clean.toUpperCase()
  const parts = raised.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return parts
    .flatMap((part) => splitInitials(part, isShouted, parts.length))
    .flatMap((part) => splitSyllables(part, parts.length))
}

/** "JK Rowling" → "J", "K", "Rowling". */
function splitInitials(part: string, isShouted: boolean, count: number): string[] {
  const isRun = /^[A-Z]{2,3}$/.test(part) && !isShouted && count > 1 && numeralOf(part.toLowerCase()) === null
  return isRun && !isGivenName(part.toLowerCase()) && !/^(?:PM|FM|VP)$/.test(part) ? [...part] : [part]
}

/** Chinese, Japanese and Korean names are written in one: their syllables come apart. */
function splitSyllables(text: string, count: number): Written[] {
  const script = scriptOf(text)
  if (script === 'han' || (script === 'hangul' && text.length <= 3 && count === 1)) {
    const japanese = script === 'han' ? japaneseWords(text) : null
    if (japanese) return japanese.map((word) => ({ text: word, word: toWord(word) }))
    return [...text].map((syllable) => ({ text: syllable, word: toWord(syllable) }))
  }
  return [{ text, word: toWord(text) }]
}

function japaneseWords(text: string): string[] | null {
  for (const length of [2, 3, 1]) {
    const family = JAPANESE_READINGS.get(text.slice(0, length))
    const given = JAPANESE_READINGS.get(text.slice(length))
    if (family && given) return [family, given]
  }
  const whole = text.length >= 2 ? JAPANESE_READINGS.get(text) : undefined
  return whole === undefined ? null : [whole]
}

function isSuffix(text: string): boolean {
  return wordsOf(text).every(
    ({ word }) => SUFFIXES.has(word.latin) || generationOf(word.latin) !== null || numeralOf(word.latin) !== null,
  )
}

/** Drops a run of titles in front, and what belongs to them ("President of Russia"). */
function withoutTitles(all: readonly Written[]): readonly Written[] {
  let at = 0
  let seen = false
  while (at < all.length - 1) {
    const { latin } = all[at]?.word ?? { latin: '' }
    if (TITLES.has(latin)) seen = true
    else if (!(seen && (latin === 'of' || latin === 'the' || countryNamed(latin)))) break
    at++
  }
  const rest = all.slice(at)
  const [first] = rest
  // A numeral or "of" left alone is no name: "Article 5", "King II".
  if (!seen || !first || isNumeral(first) || /^(?:of|the)$/.test(first.word.latin)) return all
  return rest
}

function withoutEnding(written: readonly Written[]): {
  kept: readonly Word[]
  numeral: string | null
  generation: string | null
} {
  let kept = written
  let numeral: string | null = null
  let generation: string | null = null
  for (let end = kept.at(-1); kept.length > 1 && end; end = kept.at(-1)) {
    const last = end.word
    const found = isNumeral(end) ? numeralOf(last.latin) : null
    if (found !== null && numeral === null) numeral = found
    else if (generationOf(last.latin) !== null) generation = generationOf(last.latin)
    else if (!SUFFIXES.has(last.latin)) break
    kept = kept.slice(0, -1)
  }
  return { kept: kept.map(({ word }) => word), numeral, generation }
}

/** "XI" and "xi" are numerals; "Xi" is a name, and so is the letter in "Ван И". */
function isNumeral({ text, word }: Written): boolean {
  const isOneCase = text === text.toUpperCase() || text === text.toLowerCase()
  return isOneCase && word.script === 'latin' && numeralOf(word.latin) !== null
}

/** Two words or more, capital letters where the script has them, and none that stands in names of things. */
function isPersonal(texts: readonly string[], words: readonly Word[]): boolean {
  const [first] = words
  if (!first || words.some((word) => /\d/.test(word.latin))) return false
  const isSmall = texts.map((text) => text !== text.toUpperCase() && /^\p{Ll}/u.test(text))
  if (isSmall.every(Boolean)) return words.length > 1 && isGivenName(first.latin)
  // The later syllables of a hyphenated name are often small: "Chiang Kai-shek".
  if (isSmall.some((small, i) => small && i < 2 && !PARTICLES.has(toWord(texts[i] ?? '').latin))) return false
  if (countryNamed(words.map((word) => word.latin).join(' ')) !== null) return false
  if (isGivenName(first.latin)) return !words.some((word) => /^(?:of|the|for)$/.test(word.latin))
  return !words.some(
    (word, i) =>
      (NOT_IN_NAMES.has(word.latin) && !(word.latin === 'park' && words.length === 3)) ||
      (i < words.length - 1 && countryNamed(word.latin)?.isDemonym === true),
  )
}

/** Whether two names are the same but for spaces and hyphens. */
export function isSameJoined(a: Name, b: Name): boolean {
  return joined(a.words).latin === joined(b.words).latin
}
