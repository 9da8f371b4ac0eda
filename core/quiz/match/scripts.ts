import anyAscii from 'any-ascii'
import { japaneseInCyrillic, koreanInCyrillic, pinyinInCyrillic } from './eastern-cyrillic'

/** Letters that a reader may write with two letters, besides dropping the mark: Schröder is Schroeder. */
const DIGRAPHS: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  š: 'sh',
  č: 'ch',
  ž: 'zh',
  ć: 'ch',
  ş: 'sh',
  ç: 'ch',
  đ: 'dj',
  ś: 'sh',
  ș: 'sh',
  ñ: 'ny',
  ə: 'a',
  ė: 'e',
  ą: 'on',
  ę: 'en',
}
const GREEK: [RegExp, string][] = [
  [/τζ/g, 'j'],
  [/ο[υύ]/g, 'u'],
  [/α[υύ](?=[βγδζλμνραεηιουω])/g, 'av'],
  [/ε[υύ](?=[βγδζλμνραεηιουω])/g, 'ev'],
  [/α[υύ]/g, 'af'],
  [/ε[υύ]/g, 'ef'],
  [/(?<![\p{L}])μπ/gu, 'b'],
  [/(?<![\p{L}])ντ/gu, 'd'],
  [/(?<![\p{L}])γκ/gu, 'g'],
  [/γγ/g, 'ng'],
  [/γ[ιί](?=[αάοόεέου])/g, 'y'],
  [/[υύϋ]/g, 'i'],
  [/(?:ει|οι|εί|οί)/g, 'i'],
  [/χ/g, 'h'],
]
/** Serbian letters that the library writes without their sound. */
const SERBIAN: Record<string, string> = { ђ: 'dj', ћ: 'ch', џ: 'dzh', ј: 'j', љ: 'lj', њ: 'nj' }
/** Consonants of scripts that leave vowels out; the rest of their letters is dropped. */
const ABJAD: Record<string, string> = {
  ب: 'b',
  پ: 'b',
  ت: 't',
  ٹ: 't',
  ڈ: 'd',
  ڑ: 'r',
  ں: 'n',
  ہ: 'h',
  ث: 't',
  ج: 'k',
  چ: 'S',
  ح: 'h',
  خ: 'K',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  ژ: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'Z',
  ط: 't',
  ظ: 'Z',
  غ: 'k',
  ف: 'f',
  ڤ: 'f',
  ق: 'k',
  ك: 'k',
  ک: 'k',
  گ: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  ة: '',
  ב: 'b',
  ג: 'k',
  ד: 'd',
  ה: 'h',
  ז: 'z',
  ח: 'h',
  ט: 't',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  פ: 'f',
  ף: 'f',
  צ: 'ts',
  ץ: 'ts',
  ק: 'k',
  ר: 'r',
  ש: 'S',
  ת: 't',
}

export type Script = 'latin' | 'cyrillic' | 'greek' | 'abjad' | 'indic' | 'han' | 'kana' | 'hangul'

/** The script of a word by its first letter that is not Latin; anything unlisted counts as Latin. */
export function scriptOf(text: string): Script {
  for (const [script, pattern] of SCRIPTS) if (pattern.test(text)) return script
  return 'latin'
}

const SCRIPTS: [Script, RegExp][] = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['abjad', /[\p{Script=Arabic}\p{Script=Hebrew}]/u],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['han', /\p{Script=Han}/u],
  ['hangul', /\p{Script=Hangul}/u],
  [
    'indic',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}]/u,
  ],
]

/**
 * The ways in which a text is written in plain small Latin letters, the usual one first. Chinese, Japanese and Korean
 * syllables come out apart.
 */
export function latinForms(text: string): string[] {
  const script = scriptOf(text)
  const lower = text.toLowerCase()
  switch (script) {
    case 'latin': {
      const spelt = lower.replace(/[äöüåøščžćşçđśșñėəąę]/g, (letter) => DIGRAPHS[letter] ?? letter)
      return unique([plain(lower), plain(spelt)])
    }
    case 'cyrillic': {
      const serbian = lower.replace(/[ђћџјљњ]/g, (letter) => SERBIAN[letter] ?? letter)
      const foreign = lower.replace(/дж/g, 'j').replace(/ай/g, 'i').replace(/ей/g, 'ei')
      const soft = lower.replace(/(?<=[аеёиоуыэюя])е/g, 'йе')
      const eastern = [pinyinInCyrillic(lower), japaneseInCyrillic(lower), koreanInCyrillic(lower)]
      return unique([
        plain(serbian),
        plain(serbian.replace(/г/g, 'h')),
        plain(foreign),
        plain(soft),
        ...eastern.filter((form) => form !== null),
      ])
    }
    case 'greek':
      return unique([
        plain(replaceAll(lower, GREEK)),
        plain(replaceAll(lower.replace(/ντ/g, 'd').replace(/μπ/g, 'b').replace(/γκ/g, 'g'), GREEK)),
        plain(replaceAll(lower.replace(/γ(?=[ιίεέηήυύ])/g, 'y'), GREEK)),
        plain(lower),
      ])
    case 'han':
    case 'hangul':
    case 'kana':
      return [plain(anyAscii(text).replace(/(?<=[a-z])(?=[A-Z])/g, ' '))]
    case 'indic':
      return [plain(lower.replace(NASAL, (_, next: string) => nasalBefore(next) + next))]
    default:
      return [plain(lower)]
  }
}

/** The nasal sign of Indian scripts sounds like the consonant after it. */
const NASAL = /[\u0901\u0902\u0981\u0982\u0A01\u0A02\u0A70\u0A81\u0A82\u0C02\u0C82\u0D02]([\p{L}]|$)/gu

/** M before p, ph, b, bh and m, ng before h: they stand at the same places of every Indian script’s block. */
function nasalBefore(letter: string): string {
  const place = (letter.codePointAt(0) ?? 0) % 0x80
  return place >= 0x2a && place <= 0x2e ? 'm' : place === 0x39 ? 'ng' : 'n'
}

/** The consonants of a word in Arabic or Hebrew letters, without the article. */
export function abjadSkeleton(word: string): string {
  const bare = word.replace(/^(?:و?ال)(?=\p{L}{2})/u, '')
  const letters = [...bare]
    .map((letter) => ABJAD[letter] ?? '')
    .join('')
    // An n before b is heard as m: جنبلاط is Jumblatt.
    .replace(/nb/g, 'mb')
  return tidySkeleton(letters)
}

/** The consonants by which a word in Latin letters is compared with one from a script without vowels. */
export function latinSkeleton(word: string): string {
  const bare =
    word.length > 4 ? word.replace(/^abd(?:el|ul|al|ol)(?=\w)/, 'abd').replace(/^abd(?:el|ul|al|ol)$/, 'abd') : word
  return tidySkeleton(
    bare
      .replace(/tsch|tch|sch|sh|ch/g, 'S')
      .replace(/kh/g, 'K')
      .replace(/th/g, 't')
      .replace(/dh/g, 'd')
      .replace(/gh/g, 'g')
      .replace(/bh/g, 'b')
      .replace(/dj/g, 'j')
      .replace(/ph/g, 'f')
      .replace(/tz/g, 'ts')
      .replace(/zh/g, 'z')
      .replace(/x/g, 'ks')
      .replace(/[gjqkc]/g, 'k')
      .replace(/p/g, 'b')
      .replace(/v/g, 'b')
      .replace(/[aeiouyw]/g, '')
      .replace(/nb/g, 'mb'),
  )
}

function tidySkeleton(letters: string): string {
  return letters.replace(/(?<=.)h$/, '').replace(/(.)\1+/g, '$1')
}

function plain(text: string): string {
  return anyAscii(text).toLowerCase().replace(/['`"]/g, '')
}

function replaceAll(text: string, rules: readonly [RegExp, string][]): string {
  return rules.reduce((changed, [pattern, by]) => changed.replace(pattern, by), text)
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)]
}
