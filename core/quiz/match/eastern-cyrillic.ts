/** Chinese sounds as Palladius writes them in Cyrillic; those of two letters come first. */
const INITIALS: [string, string][] = Object.entries({
  чж: 'zh',
  цз: 'z',
  б: 'b',
  п: 'p',
  м: 'm',
  ф: 'f',
  в: 'w',
  д: 'd',
  т: 't',
  н: 'n',
  л: 'l',
  г: 'g',
  к: 'k',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  ж: 'r',
  с: 's',
})
/** The same before i and ü. */
const PALATAL: Record<string, string> = { цз: 'j', ц: 'q', с: 'x' }
const FINALS = new Map(
  `а a|ай ai|ань an|ан ang|ао ao|э e|эй ei|энь en|эн eng|эр er|и i|инь in|ин ing|я ia|янь ian|ян iang|яо iao|е ie|ю iu|юн iong|юй u|юэ ue|юань uan|юнь un
|о o|оу ou|у u|уа ua|уай uai|уань uan|уан uang|уй ui|унь un|ун ong|уо uo|ы i`
    .split('|')
    .map((pair) => pair.trim().split(' '))
    .map(([cyrillic = '', latin = '']) => [cyrillic, latin] as const),
)
/** A syllable without a consonant before it. */
const ALONE: Record<string, string> = {
  и: 'yi',
  инь: 'yin',
  ин: 'ying',
  я: 'ya',
  янь: 'yan',
  ян: 'yang',
  яо: 'yao',
  е: 'ye',
  ю: 'you',
  юн: 'yong',
  юй: 'yu',
  юэ: 'yue',
  юань: 'yuan',
  юнь: 'yun',
  у: 'wu',
}
const SYLLABLE = new RegExp(
  `(${INITIALS.map(([cyrillic]) => cyrillic).join('|')})?(${[...FINALS.keys()].sort((a, b) => b.length - a.length).join('|')})(?![ьй])`,
  'gy',
)
const LONGEST = 16

/** A Chinese name in Cyrillic as Pinyin ("сяопин" → "xiaoping"); null if the word has other syllables. Takes small letters. */
export function pinyinInCyrillic(word: string): string | null {
  if (word.length > LONGEST) return null
  const syllables = [...word.matchAll(SYLLABLE)]
  if (syllables.map(([whole]) => whole).join('') !== word) return null
  return syllables.map(([, initial, final = '']) => pinyinSyllable(initial, final)).join('')
}

function pinyinSyllable(initial: string | undefined, final: string): string {
  const latin = FINALS.get(final) ?? ''
  if (initial === undefined) return ALONE[final] ?? latin
  const isSoft = /^[иеюя]/.test(final)
  const consonant = (isSoft ? PALATAL[initial] : undefined) ?? INITIALS.find(([cyrillic]) => cyrillic === initial)?.[1]
  return `${consonant ?? ''}${latin}`
}

const JAPANESE: [RegExp, string][] = [
  [/дзи/g, 'ji'],
  [/дз([яюё])/g, 'дж$1'],
  [/дз/g, 'z'],
  [/си/g, 'shi'],
  [/с(?=[яюё])/g, 'sh'],
  [/ти/g, 'chi'],
  [/т(?=[яюё])/g, 'ch'],
  [/цу/g, 'tsu'],
  [/дж(?=[яюё])/g, 'j'],
  [/(?<=sh|ch|j)я/g, 'a'],
  [/(?<=sh|ch|j)ю/g, 'u'],
  [/(?<=sh|ch|j)ё/g, 'o'],
]
const CYRILLIC: Record<string, string> = {
  а: 'a',
  и: 'i',
  й: 'i',
  у: 'u',
  э: 'e',
  е: 'e',
  о: 'o',
  ы: 'y',
  я: 'ya',
  ю: 'yu',
  ё: 'yo',
  к: 'k',
  г: 'g',
  с: 's',
  т: 't',
  д: 'd',
  н: 'n',
  х: 'h',
  б: 'b',
  п: 'p',
  м: 'm',
  р: 'r',
  в: 'w',
  ф: 'f',
  л: 'l',
}
const OPEN_SYLLABLES = /^(?:(?:дз|[кгстднхбпмрвцф])?[аиуэеояюё]й?|н(?![аиуэеояюё]))+$/

/** A Japanese name in Cyrillic as Hepburn writes it ("синдзо" → "shinzo"); null if the word has other syllables. */
export function japaneseInCyrillic(word: string): string | null {
  if (word.length > LONGEST || !OPEN_SYLLABLES.test(word)) return null
  const sounds = JAPANESE.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
  return sounds.replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? '')
}

const KOREAN: [RegExp, string][] = [
  [/дж|чж|ч/g, 'j'],
  [/ё/g, 'yeo'],
  [/(?<=j)е/g, 'eo'],
  [/е/g, 'ye'],
  [/ы/g, 'eu'],
  [/э/g, 'ae'],
  [/я/g, 'ya'],
  [/ю/g, 'yu'],
  [/о/g, 'eo'],
  [/ь/g, ''],
]
const KOREAN_SYLLABLE = /^(?:дж|чж|[гкднтлрмбпсчх])?[аеёиоуыэюя]й?(?:нь?|м|ль?|к|п|т)?$/

/** One syllable of a Korean name in Cyrillic ("чен" → "jeon"); null for anything else. N stands for ng as well. */
export function koreanInCyrillic(word: string): string | null {
  if (!KOREAN_SYLLABLE.test(word)) return null
  const sounds = KOREAN.reduce((text, [pattern, by]) => text.replace(pattern, by), word)
  return sounds.replace(/[\u0400-\u04ff]/g, (letter) => CYRILLIC[letter] ?? '')
}
