import { areOtherCountries } from './countries'
import { givenNameForms, givenNameLines } from './given-names'
import { heardConsonants, heardVowels, isSameVowels } from './heard-consonants'
import { abjadSkeleton, latinForms, latinSkeleton, type Script, scriptOf } from './scripts'
import { damerau, slipsAllowed, slipsBetween } from './slips'
import { SURNAMES } from './surnames'
import { arabicKeys, heardKeys, koreanKey, pinyinForms, spellingKeys } from './transliteration-key'
import { remembered } from './words'

/** How one word stands for another; `slips` counts slips of the finger, `rank` orders the ways, best first. */
export type WordMatch = { kind: 'same' | 'spelling' | 'given-name' | 'initial' | 'slip'; slips: number; cost: number }

/** One word of a name or text in every form that is compared. */
export type Word = {
  /** Its usual form in small Latin letters. */
  latin: string
  forms: readonly string[]
  script: Script
  /** Consonants, of a word in a script that leaves vowels out; null for others. */
  skeleton: string | null
  isInitial: boolean
  keys: readonly string[]
  /** Where it stands in the list of given names. */
  nameLines: readonly number[]
}

/** What the whole name says about how its words are to be compared. */
export type Reading = { isArabic: boolean; isKorean: boolean; isChinese: boolean; isPerson: boolean }

const SAME: WordMatch = { kind: 'same', slips: 0, cost: 0 }
const SPELLING: WordMatch = { kind: 'spelling', slips: 0, cost: 1 }
const GIVEN_NAME: WordMatch = { kind: 'given-name', slips: 0, cost: 2 }
const INITIAL: WordMatch = { kind: 'initial', slips: 0, cost: 3 }

/** Prepares a word, any script, case and marks as typed. */
export const toWord: (text: string) => Word = remembered((text) => {
  const script = scriptOf(text)
  const forms = latinForms(text).map((form) => form.replace(/[^a-z0-9]+/g, ''))
  const [latin = ''] = forms
  const skeleton =
    script === 'abjad' ? abjadSkeleton(text) : script === 'indic' ? latinSkeleton(latin.replace(/v/g, '')) : null
  const keys = [...new Set(forms.flatMap((form) => spellingKeys(form)))]
  const nameLines = forms.flatMap((form) => givenNameLines(form))
  return { latin, forms, script, skeleton, isInitial: script !== 'hangul' && /^[a-z]$/.test(latin), keys, nameLines }
})

/** Joins neighbouring words into one: "de", "la", "cruz" → "delacruz". */
export function joined(words: readonly Word[]): Word {
  const [only] = words
  if (words.length === 1 && only) return only
  const latin = words.map((word) => word.latin).join('')
  const skeleton = words.every((word) => word.skeleton !== null) ? words.map((word) => word.skeleton).join('') : null
  return {
    latin,
    forms: [latin],
    script: only?.script ?? 'latin',
    skeleton: skeleton?.replace(/(.)\1+/g, '$1') ?? null,
    isInitial: false,
    keys: spellingKeys(latin),
    nameLines: givenNameLines(latin),
  }
}

/** How `given` stands for `word`, or null if it is another word. */
export function matchWord(word: Word, given: Word, reading: Reading): WordMatch | null {
  if (word.latin === given.latin && word.latin !== '') return SAME
  if (/\d/.test(word.latin) || /\d/.test(given.latin)) return null
  if (word.skeleton !== null || given.skeleton !== null) return matchSkeleton(word, given)
  if (word.script !== given.script && shares(word.forms, given.forms)) return SPELLING
  if (word.isInitial || given.isInitial) return matchInitial(word, given, reading)
  return matchLetters(word, given, reading)
}

function matchLetters(word: Word, given: Word, reading: Reading): WordMatch | null {
  if (word.script !== given.script && matchAcross(word, given)) return SPELLING
  const sameName = reading.isPerson ? sameGivenName(word, given) : null
  if (sameName === true)
    return shares(word.keys, given.keys) || isLooselySame(word, given, reading) || isOneVowelOff(word, given)
      ? SPELLING
      : GIVEN_NAME
  if (sameName === false || areOtherCountries(word.latin, given.latin)) return null
  if (shares(word.forms, given.forms)) return SPELLING
  if (SURNAMES.has(word.latin) && SURNAMES.has(given.latin)) return null
  if (Math.min(word.latin.length, given.latin.length) >= (reading.isPerson ? 3 : 5) && shares(word.keys, given.keys)) {
    return reading.isChinese ? null : SPELLING
  }
  if (isLooselySame(word, given, reading)) return SPELLING
  return matchSlip(word, given, reading)
}

/** A word in another alphabet: the same sounds, or the same consonants in a word long enough. */
function matchAcross(word: Word, given: Word): boolean {
  if (word.script === 'han' || given.script === 'han') return false
  if (Math.min(word.latin.length, given.latin.length) >= 2 && shares(word.keys, given.keys)) return true
  const isListed = word.nameLines.length > 0 && given.nameLines.length > 0
  const lengths = Math.abs(word.latin.length - given.latin.length)
  if (!isListed && lengths <= 4 && shares(heardKeysOf(word), heardKeysOf(given))) return true
  // Зеленская is not Zelensky, nor Александра Alexander.
  if (isListed || /a$/.test(word.latin) !== /a$/.test(given.latin)) return false
  return isSyllabic(word) || isSyllabic(given) ? sharesSyllables(word, given) : sharesConsonants(word, given)
}

function isSyllabic({ script }: Word): boolean {
  return script === 'kana' || script === 'hangul'
}

/** Syllables know neither l nor a final m, and put vowels between consonants. */
function sharesSyllables(word: Word, given: Word): boolean {
  const [ours = '', theirs = ''] = [word, given].map(({ latin }) =>
    latinSkeleton(latin).replace(/l/g, 'r').replace(/m/g, 'n').replace(/h$/, ''),
  )
  return isSameSkeleton(ours, theirs)
}

/** Rustam and Rustem; but as surnames Petro is not Pedro, nor Stuart Stewart. */
function isOneVowelOff(word: Word, given: Word): boolean {
  return damerau(word.latin, given.latin, 1) !== null && soundsAlike(word, given)
}

/** Whether the same consonants are heard in both, however few, and the same vowels, bright or dark. */
export function soundsAlike(word: Word, given: Word): boolean {
  const heardOf = ({ forms }: Word) => forms.flatMap((form) => heardConsonants(form))
  return hasSameVowels(word, given) && shares(heardOf(word), heardOf(given))
}

/** So few consonants are shared by many names: Янсен is not Johnson. */
const FEW = 3

function hasSameVowels(word: Word, given: Word): boolean {
  const theirs = given.forms.map((form) => heardVowels(form))
  return word.forms.some((form) => theirs.some((vowels) => isSameVowels(heardVowels(form), vowels)))
}

/** The consonants are heard alike, and so is the vowel that comes first: Урбан is not Orbán. */
function sharesConsonants(word: Word, given: Word): boolean {
  const ours = word.forms.filter((form) => form.length > 2).flatMap((form) => heardConsonants(form))
  const theirs = given.forms.filter((form) => form.length > 2).flatMap((form) => heardConsonants(form))
  const isGreek = word.script === 'greek' || given.script === 'greek'
  const sameVowels = hasSameVowels(word, given)
  return ours.some(
    (own) =>
      (own.length > FEW || sameVowels) &&
      theirs.some((other) => isSameSkeleton(own, other) || (isGreek && isSameSkeleton(hissed(own), hissed(other)))),
  )
}

function isSameSkeleton(ours: string, theirs: string): boolean {
  if (ours.length < 3) return false
  return ours === theirs || (ours.length >= 5 && ours.replace(/z/g, 's') === theirs.replace(/z/g, 's'))
}

/** Greek has no letter for sh. */
function hissed(skeleton: string): string {
  return skeleton.replace(/S/g, 's')
}

const heard = new WeakMap<Word, readonly string[]>()

function heardKeysOf(word: Word): readonly string[] {
  const known = heard.get(word)
  if (known) return known
  const keys = word.forms.flatMap((form) => heardKeys(form))
  heard.set(word, keys)
  return keys
}

/** Null if one of them is not a listed given name. */
function sameGivenName(word: Word, given: Word): boolean | null {
  if (word.nameLines.length === 0 || given.nameLines.length === 0) return null
  return word.nameLines.some((line) => given.nameLines.includes(line))
}

function isLooselySame(word: Word, given: Word, reading: Reading): boolean {
  const shorter = Math.min(word.latin.length, given.latin.length)
  if (reading.isArabic && shorter >= 4 && shares(arabicKeys(word.latin), arabicKeys(given.latin))) return true
  if (reading.isKorean && isSameKorean(word, given)) return true
  return reading.isChinese && isSamePinyin(word.latin, given.latin) && isWadeGiles(word, given)
}

/** Cyrillic letters do not tell the Korean n and ng apart. */
function isSameKorean(word: Word, given: Word): boolean {
  if (koreanKey(word.latin) === koreanKey(given.latin)) return true
  if (word.script === given.script) return false
  const [ours, theirs] = [word, given].map(({ forms }) => forms.map((form) => koreanKey(form).replace(/ng/g, 'n')))
  return shares(ours ?? [], theirs ?? [])
}

/** One syllable, or two written in one: "Tsetung" is "Zedong". */
function isSamePinyin(word: string, given: string): boolean {
  if (shares(pinyinForms(word), pinyinForms(given))) return true
  if (Math.min(word.length, given.length) < 5 || Math.max(word.length, given.length) > 12) return false
  return isTwoSyllables(word, given) || isTwoSyllables(given, word)
}

function isTwoSyllables(whole: string, spelt: string): boolean {
  for (let at = 2; at < whole.length - 1; at++) {
    const ends = pinyinForms(whole.slice(at))
    if (pinyinForms(whole.slice(0, at)).some((start) => ends.some((end) => start + end === spelt))) return true
  }
  return false
}

/** Only where one of the two is no Pinyin syllable: "zhang" and "chang" in Pinyin are two names. */
function isWadeGiles(word: Word, given: Word): boolean {
  const marks = /^(?:hs|ts|tz|ch|k|t|p)|ung$|ien$|ieh$|ih$/
  const native = /^(?:zh|j(?=[iu])|x|q|z|c(?!h)|b|d|g)|ong$|ian$/
  return (
    (marks.test(word.latin) && native.test(given.latin)) ||
    (marks.test(given.latin) && native.test(word.latin)) ||
    /[^aeiou]h$|eh$|ung$/.test(`${word.latin} ${given.latin}`)
  )
}

/** Zaluzhnyi is not Zaluzhnaya. */
const FEMININE = /(?:aya|aja|aia)$/

function matchSlip(word: Word, given: Word, reading: Reading): WordMatch | null {
  if (reading.isChinese || reading.isKorean || FEMININE.test(word.latin) !== FEMININE.test(given.latin)) return null
  const letters = reading.isPerson ? Math.max(word.latin.length, given.latin.length) : word.latin.length
  if (reading.isPerson && isSwapped(word.latin, given.latin)) return { kind: 'slip', slips: 1, cost: 6 }
  const most = slipsAllowed(letters)
  for (const form of word.forms) {
    for (const other of given.forms) {
      const slips = slipsBetween(form, other, most, reading.isPerson)
      if (slips !== null) return { kind: 'slip', slips, cost: 4 + 2 * slips }
    }
  }
  const [sound = ''] = word.keys
  const [otherSound = ''] = given.keys
  if (!reading.isPerson || Math.min(sound.length, otherSound.length) < 5) return null
  const slips = slipsBetween(sound, otherSound, most, true)
  return slips === null ? null : { kind: 'slip', slips, cost: 4 + 2 * slips }
}

/** Two neighbours swapped in a short name, the first letter apart: Kier for Keir. */
function isSwapped(word: string, given: string): boolean {
  if (word.length !== given.length || word.length < 4 || word.length > 5 || word.charAt(0) !== given.charAt(0))
    return false
  const at = [...word].findIndex((letter, i) => letter !== given.charAt(i))
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2) === given
}

function matchInitial(word: Word, given: Word, reading: Reading): WordMatch | null {
  if (!reading.isPerson || word.isInitial === given.isInitial) return null
  const [initial, full] = word.isInitial ? [word, given] : [given, word]
  if (full.script === 'cyrillic' && ENGLISH_LETTERS.get(full.latin) === initial.latin) return INITIAL
  return full.forms.some((form) => form.startsWith(initial.latin)) ? INITIAL : null
}

/** Names of English letters as Cyrillic writes them: Джей Ди is J. D. */
const ENGLISH_LETTERS = new Map(
  'ei a|bi b|si c|di d|i e|ef f|dzhi g|eich h|ai i|dzhei j|kei k|el l|em m|en n|ou o|pi p|kyu q|ar r|es s|ti t|yu u|vi v|eks x|uai y|zed z|zi z'
    .split('|')
    .map((line) => line.split(' '))
    .map(([name = '', letter = '']) => [name, letter] as const),
)

/** A script without vowels against one with them, or against itself. */
function matchSkeleton(word: Word, given: Word): WordMatch | null {
  if (endsInLongI(word) !== endsInLongI(given) && !endsInVowel(word) && !endsInVowel(given)) return null
  const ours = skeletonsOf(word)
  const theirs = skeletonsOf(given)
  return ours.some((skeleton) => theirs.includes(skeleton)) ? SPELLING : null
}

/** The Arabic ya at the end is heard: عباسي is Abbasi, not Abbas. */
function endsInLongI({ script, latin }: Word): boolean {
  return script === 'abjad' && latin.endsWith('y')
}

function endsInVowel({ script, latin }: Word): boolean {
  return script !== 'abjad' && /[aeiouy]$/.test(latin)
}

function skeletonsOf(word: Word): readonly string[] {
  return word.skeleton === null ? skeletonsOfForms(word.forms.join(' ')) : skeletonReadings(word.skeleton)
}

/** Consonants of a word in Latin letters, whose forms stand in a row: the usual one, then others. */
const skeletonsOfForms: (row: string) => readonly string[] = remembered((row) => {
  const own = row.split(' ')
  const forms = [...own, ...givenNameForms(own[0] ?? '')]
  const bare = forms.flatMap((form) => [
    form,
    form.replace(/v/g, ''),
    form.replace(/j/g, 'zh'),
    form.replace(/^(?:al|el)(?=[a-z]{3})/, ''),
  ])
  return [...new Set(bare.flatMap((form) => skeletonReadings(latinSkeleton(form))))].filter(
    (skeleton) => skeleton !== '',
  )
})

/** Kh is written K or h, ض and ظ are z or d; in Hebrew p and f are one letter. */
function skeletonReadings(skeleton: string): string[] {
  const firm = skeleton.includes('Z') ? [skeleton.replace(/Z/g, 'z'), skeleton.replace(/Z/g, 'd')] : [skeleton]
  return firm.flatMap((own) => [own, own.replace(/K/g, 'h'), own.replace(/S/g, 's'), own.replace(/[fp]/g, 'b')])
}

function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key))
}
