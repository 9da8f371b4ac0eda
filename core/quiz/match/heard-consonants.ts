import { remembered } from './words'

/**
 * What is heard of a word in plain small Latin letters when it is carried over into another alphabet: the first sound if it is a vowel, and the
 * consonants. Vowels within differ too much from language to language. Several, where a letter is read in several ways.
 */
export const heardConsonants: (word: string) => readonly string[] = remembered((word) => {
  let forms = [word]
  for (const [pattern, by] of READINGS) {
    if (pattern.test(word)) forms = [...forms, ...forms.map((form) => form.replace(pattern, by))]
  }
  return [...new Set(forms.slice(0, MOST_FORMS).map((form) => firstVowel(form) + consonants(form)))]
})

/** The vowels in their order: bright (e, i, y), dark (o, u) or, as a and mixed runs are, of no one colour; an e at the end is silent. */
export const heardVowels: (word: string) => string = remembered((word) =>
  word
    .replace(/(?<=.)e$/, '')
    .replace(/[aeiouyw]+/g, (run) => (/^[eiy]+$/.test(run) ? BRIGHT : /^[ouw]+$/.test(run) ? DARK : ANY_VOWEL))
    .replace(/[a-z]/g, ''),
)

const BRIGHT = '1'
const DARK = '2'
const ANY_VOWEL = '.'

/** Whether two rows of `heardVowels` may be the same: as many, and none bright against dark. */
export function isSameVowels(vowels: string, others: string): boolean {
  if (vowels.length !== others.length) return false
  return [...vowels].every((vowel, i) => vowel === ANY_VOWEL || others[i] === ANY_VOWEL || vowel === others[i])
}

const MOST_FORMS = 64

/** Letters that languages read in different ways; a word may hold several of them. */
const READINGS: [RegExp, string][] = [
  // German Friedrich.
  [/(?<!t|s)ch(?![rlt])/g, 'kh'],
  // Vance, Marcel.
  [/c(?=[eiy])/g, 's'],
  // German Merz and Zuckerberg.
  [/(?<=[lnrt])z(?!h)|^z(?!h)/g, 'ts'],
  // Dutch and German v; Polish and German w.
  [/^v/, 'f'],
  [/w/g, 'v'],
  // German Spahn and Steiner; Portuguese Luís.
  [/^s(?=[pt])|s$/g, 'sh'],
  // Italian Giuseppe, German Rosa.
  [/(?<=[aeiou])s(?=[aeiou])/g, 'z'],
  // French Hollande.
  [/^h(?=[aeiou])/, ''],
  // Polish Andrzej.
  [/rz/g, 'zh'],
  [/j(?![aeiou])/g, ''],
  [/j/g, 'y'],
  [/j/g, 'zh'],
]

function consonants(word: string): string {
  return word
    .replace(/tsch|tch|sch|sh|ch/g, 'S')
    .replace(/kh/g, 'h')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/gh/g, 'g')
    .replace(/bh/g, 'b')
    .replace(/ph/g, 'f')
    .replace(/tz/g, 'ts')
    .replace(/zh/g, 'z')
    .replace(/x/g, 'ks')
    .replace(/[gjqkc]/g, 'k')
    .replace(/(?<=[aeiou])h(?![aeiouyw])/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiouyw]/g, '')
}

/** Pairs of vowels are read in many ways, and e, i and y pass into each other. */
function firstVowel(word: string): string {
  if (/^(?:ou|oo)/.test(word)) return 'u'
  if (!/^[aeiouyw]/.test(word) || /^[aeiouyw]{2}/.test(word)) return ''
  return word.charAt(0).replace(/[eiy]/, 'e').replace('w', '')
}
