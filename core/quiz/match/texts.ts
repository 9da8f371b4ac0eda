import { align } from './align'
import { areOtherCountries, countryMeant, countryNamed, otherCountryNames } from './countries'
import type { NameMatch } from './names'
import { damerau } from './slips'
import { numeralOf } from './titles'
import { type Reading, toWord, type Word } from './word-match'
import { remembered } from './words'

const PLAIN: Reading = { isArabic: false, isKorean: false, isChinese: false, isPerson: false }
/** Words that come and go without changing what is meant. */
const SMALL = new Set('the a an of for and in on at to by de la le les des du der die das el'.split(' '))
/** Kinds of place that are often left unsaid: the Mediterranean. */
const KINDS_OF_PLACE = new Set('sea ocean river desert mountains islands'.split(' '))
const ORDINALS = new Map([
  ['first', '1'],
  ['second', '2'],
  ['third', '3'],
  ['fourth', '4'],
  ['fifth', '5'],
])
const COUNTED = new Set([
  'war',
  'world',
  'round',
  'article',
  'chapter',
  'phase',
  'part',
  'resolution',
  'act',
  'amendment',
  'crusade',
  'reich',
])
const MOST_WORDS = 9
const LONGEST = 160

type Text = { words: readonly Word[]; numbers: readonly string[]; all: readonly string[]; folded: string }

/**
 * Whether `given` is the text, place or thing `accepted`: its acronym, another spelling of its words, their order turned
 * about an "of", a slip in a long word. Every word counts, so that nothing is added or left out.
 */
export function matchTexts(accepted: string, given: string): NameMatch | null {
  const text = readText(accepted)
  const other = readText(given)
  if (!text || !other) return null
  if (isAcronym(text, given) || isAcronym(other, accepted)) return { kind: 'acronym', rank: 4, slips: 0 }
  if (text.numbers.join() !== other.numbers.join()) return null
  if (text.words.length === 0) return other.words.length === 0 ? { kind: 'alias', rank: 1, slips: 0 } : null
  return matchInOrder(text, other) ?? matchTurned(text, other)
}

/** What two texts name as countries: the same one, different ones, or null if one of them names none. */
export function compareCountries(accepted: string, given: string): 'same' | 'other' | null {
  const ours = countryMeant(foldedText(accepted))
  const theirs = countryMeant(foldedText(given))
  if (!ours || !theirs) return null
  return ours.name === theirs.name ? 'same' : 'other'
}

/** Whether a misspelt country is at least as close to another one. */
export function isCloserToOther(accepted: string, given: string): boolean {
  const country = countryNamed(foldedText(accepted))
  if (!country) return false
  const folded = foldedText(given)
  const own = damerau(foldedText(accepted), folded, 3) ?? 3
  return otherCountryNames(country.name).some(
    (name) => Math.abs(name.length - folded.length) <= own && (damerau(name, folded, own) ?? own + 1) <= own,
  )
}

/** A text in the form in which countries are listed. */
export const foldedText: (text: string) => string = remembered((text) =>
  (readText(text)?.all ?? []).join(' ').replace(/^the /, ''),
)

function matchInOrder(text: Text, other: Text): NameMatch | null {
  return judge(text, other.words)
}

/** "Treaty of Versailles" and "Versailles Treaty". */
function matchTurned(text: Text, other: Text): NameMatch | null {
  const hasOf = text.all.includes('of') || other.all.includes('of')
  if (!hasOf || other.words.length < 2) return null
  const turned = [...other.words.slice(1), ...other.words.slice(0, 1)]
  const back = [...other.words.slice(-1), ...other.words.slice(0, -1)]
  const match = judge(text, turned) ?? judge(text, back)
  return match && match.slips === 0 ? { kind: 'order', rank: 2, slips: 0 } : match
}

function judge(text: Text, given: readonly Word[]): NameMatch | null {
  const { pairs, skipped, givenSkipped, slips, skippedParticles, givenSkippedParticles } = align(
    text.words,
    given,
    PLAIN,
  )
  const dropped = skipped.map((at) => text.words[at]?.latin ?? '')
  if (givenSkipped.length + givenSkippedParticles + skippedParticles > 0 || slips > 2 || pairs.length === 0) return null
  if (dropped.length > 0 && !isPlaceWithoutKind(text.words, dropped, given)) return null
  if (pairs.some(({ at, givenAt }) => areOtherCountries(text.words[at]?.latin ?? '', given[givenAt]?.latin ?? '')))
    return null
  if (slips > 0) return { kind: 'slip', rank: 6 + slips, slips }
  const isRespelt = pairs.some(({ match }) => match.kind !== 'same')
  return { kind: isRespelt ? 'transliteration' : 'alias', rank: isRespelt ? 3 : 1, slips: 0 }
}

function isPlaceWithoutKind(words: readonly Word[], dropped: readonly string[], given: readonly Word[]): boolean {
  const letters = given.reduce((sum, word) => sum + word.latin.length, 0)
  return (
    dropped.length === 1 && KINDS_OF_PLACE.has(dropped[0] ?? '') && words.at(-1)?.latin === dropped[0] && letters >= 7
  )
}

/** UN for United Nations; small words count or not ("USSR" counts none). Two letters only where they are capitals. */
function isAcronym(text: Text, given: string): boolean {
  const letters = given.replace(/^the\s+/i, '').replace(/[.\s]/g, '')
  if (letters.length < 2 || letters.length > 8 || !/^[\p{L}\d]+$/u.test(letters)) return false
  if (letters.length === 2 && letters !== letters.toUpperCase()) return false
  if (/\s/.test(given.replace(/^the\s+/i, '').trim()) && !given.includes('.')) return false
  const small = letters.toLowerCase()
  const significant = text.all.filter((word) => !SMALL.has(word))
  if (significant.length < 2) return false
  return [significant, text.all].some((words) => initialsOf(words).includes(small))
}

function initialsOf(words: readonly string[]): string[] {
  const plain = words.map((word) => (/^\d/.test(word) ? word : word.charAt(0))).join('')
  const last = words.at(-1) ?? ''
  const number = numeralOf(last) ?? ORDINALS.get(last)
  if (number === undefined || number === null || words.length < 3) return [plain]
  const start = words
    .slice(0, -1)
    .map((word) => word.charAt(0))
    .join('')
  return [plain, `${start}${last}`, `${start}${number}`]
}

const readText: (text: string) => Text | null = remembered((text) => {
  if (text.length > LONGEST) return null
  const clean = text
    .replace(/\p{M}{4,}/gu, '')
    .normalize('NFKC')
    .replace(/(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/(?<=\p{L})\.(?=\p{L}(?:\.|$|\s))/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/&/g, ' and ')
    // Of the United Nations’ organs the owner is named or not.
    .replace(
      /^\s*(?:the )?(?:UN|U\.N\.|United Nations) (?=(?:General|Security|Human|Secretary|Secretariat|Economic|Trusteeship)\b)/,
      '',
    )
  const parts = clean.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  if (parts.length === 0 || parts.length > MOST_WORDS + 4) return null
  const all = parts.map((part) => toWord(part).latin).filter((word) => word !== '')
  const numbers: string[] = []
  const words: Word[] = []
  parts.forEach((part, i) => {
    const latin = toWord(part).latin
    const number = numberIn(latin, all[i - 1], all[i + 1])
    if (number !== null) numbers.push(number)
    else if (!SMALL.has(latin)) words.push(toWord(part))
  })
  return words.length > MOST_WORDS ? null : { words: mergeDigits(words, numbers), numbers, all, folded: all.join(' ') }
})

/** A word that counts: digits, a Roman numeral, an ordinal by a word that is counted. Letters with digits stay words. */
function numberIn(word: string, before: string | undefined, after: string | undefined): string | null {
  const isCounted = COUNTED.has(before ?? '') || COUNTED.has(after ?? '')
  if (ORDINALS.has(word) && isCounted) return ORDINALS.get(word) ?? null
  if (COUNT_WORDS.has(word) && isCounted) return COUNT_WORDS.get(word) ?? null
  if (/^\d+(?:st|nd|rd|th)?$/.test(word)) return numeralOf(word) ?? word
  return before !== undefined && (word !== 'i' || isCounted) ? numeralOf(word) : null
}

const COUNT_WORDS = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, String(at + 1)]),
)

/** "F 16" and "F16" are one thing: letters and digits are counted apart. */
function mergeDigits(words: readonly Word[], numbers: string[]): readonly Word[] {
  return words.flatMap((word) => {
    const mixed = /^([a-z]+)(\d+)([a-z]*)$/.exec(word.latin)
    if (!mixed) return [word]
    numbers.push(mixed[2] ?? '')
    return [toWord(`${mixed[1]}${mixed[3]}`)]
  })
}
