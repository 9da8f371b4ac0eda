import { remembered } from './words'

/** Spellings of one name that no rule brings together. */
const FAMILIES = new Map(
  [
    'gaddafi qaddafi kadhafi qadhafi khadafi khaddafi gadhafi gadafi qadafi gathafi kaddafi kadafi kaddhafi',
    'kyiv kiev kiew kyjiv',
    'goethe gothe',
    'gandhi ghandi',
    'lenin lenine',
    'putin poutine',
    'stalin staline',
    'beijing peking',
    'kazakstan kazakhstan',
    'rothschild rotschild',
    'confucius kongzi',
    'shakespeare shakespear',
    'nietzsche nietsche',
    'color colour',
    'program programme',
    'center centre',
    'theater theatre',
    'grey gray',
    'macdonald mcdonald',
    'handel haendel',
    'walesa wałesa',
  ].flatMap((line) => line.split(' ').map((word) => [word, `=${line.split(' ')[0]}`] as const)),
)

/**
 * Keys of a word in plain Latin letters: two words that share one are spellings of one name or word in different ways of
 * writing a foreign sound (Khrushchev, Chruschtschow). Several keys, where a letter is read in several ways.
 */
export const spellingKeys: (word: string) => readonly string[] = remembered((word) => {
  const family = FAMILIES.get(word)
  const keys = readings(word).map((reading) => soundKey(reading))
  return [...new Set(family === undefined ? keys : [...keys, family])]
})

/** One looser key for names of the Arabic and Persian world, whose short vowels every newspaper writes in its own way. */
export const arabicKeys: (word: string) => readonly string[] = remembered((word) => {
  const keys = readings(word).map((reading) =>
    soundKey(reading.replace(/zh/g, 'j'))
      .replace(/q/g, 'k')
      .replace(/[ou]+/g, 'u')
      .replace(/[aei]+/g, 'a')
      .replace(/j/g, 'g')
      .replace(/(?<=[^a])h$/, '')
      .replace(/^al(?=[bcdfgkmnrst])/, '')
      .replace(/^abdul/, 'abdal')
      .replace(/(?<=un)a$/, ''),
  )
  return [...new Set(keys)]
})

/**
 * A looser key for one name in two alphabets: the other alphabet writes what is heard (Шарль де Голль, Миттеран), not the
 * silent letters, and has its own way with j, o and au.
 */
export const heardKeys: (word: string) => readonly string[] = remembered((word) => {
  const heard = word
    .replace(/eau|au/g, 'o')
    .replace(/oi/g, 'ua')
    .replace(/(?<=[a-z])yu/g, 'u')
    .replace(/(?<=[bdfgklmnprstvz])ya/g, 'a')
    .replace(/gi(?=[aou])/g, 'zh')
    .replace(/dzh/g, 'zh')
    .replace(/(?<=[lnrt])z(?!h)/g, 'ts')
  const silent = heard.replace(/(?<=[aeiou]l)les?$/, '').replace(/(?<=[a-z]{3})(?:es?|[tdsxz])$/, '')
  const forms = [heard, silent].flatMap((form) => [
    form.replace(/zh|j/g, 'zh'),
    form.replace(/j/g, 'h'),
    form.replace(/c(?![hk])/g, 'ts'),
  ])
  const keys = [...new Set(forms)]
    .map((form) => form.replace(/(?<=[a-z]{3})o$/, 'u'))
    .filter((form) => form.length >= 3)
    .flatMap((form) => readings(form).map((reading) => soundKey(reading)))
  return [...new Set(keys)]
})

/** One key for Korean syllables, written in any of the usual ways: Jeong is Jong is Jung. */
export const koreanKey: (word: string) => string = remembered((word) => {
  const surname = KOREAN_SURNAMES.get(word) ?? word
  return surname
    .replace(/ph?/g, 'b')
    .replace(/ck?h?|zh|j/g, 'j')
    .replace(/kk|k/g, 'g')
    .replace(/th?/g, 'd')
    .replace(/r/g, 'l')
    .replace(/sh/g, 's')
    .replace(/(?<=[aeiouy])h(?![aeiouy])/g, '')
    .replace(/yoo|yeo|you|yo|yu|yea/g, 'Y')
    .replace(/ae/g, 'e')
    .replace(/ui/g, 'i')
    .replace(/eo|eu|oo|ou|u|o/g, 'O')
    .replace(/ee|yi|i/g, 'i')
    .replace(/(.)\1+/g, '$1')
})

const KOREAN_SURNAMES = new Map(
  Object.entries({
    lee: 'i',
    yi: 'i',
    rhee: 'i',
    ri: 'i',
    i: 'i',
    park: 'bak',
    pak: 'bak',
    choi: 'choe',
    roh: 'no',
    noh: 'no',
    ro: 'no',
    lo: 'no',
    shin: 'sin',
    moon: 'mun',
    lim: 'im',
    rim: 'im',
    woo: 'u',
    oh: 'o',
  }),
)

/** Wade–Giles syllables as Pinyin where the two differ plainly; several readings where the aspirate is left out. */
export const pinyinForms: (syllable: string) => readonly string[] = remembered((syllable) => {
  const sounds = syllable
    .replace(/^jeou$/, 'jiu')
    .replace(/^hs/, 'x')
    .replace(/^(?:tz|ts)u?(?=$)/, 'zi')
    .replace(/^tz/, 'ts')
    .replace(/^j(?=[aeou])/, 'r')
    .replace(/ung$/, 'ong')
    .replace(/ien$/, 'ian')
    .replace(/ieh$/, 'ie')
    .replace(/ueh$/, 'ue')
    .replace(/(?<=^xu?)ong$/, 'iong')
    .replace(/^yen$/, 'yan')
    .replace(/^ing$/, 'ying')
    .replace(/^in$/, 'yin')
    .replace(/eh$/, 'e')
    .replace(/ih$/, 'i')
    .replace(/^szu$/, 'si')
  const initial = /^(?:ch|ts|k|t|p)/.exec(sounds)?.[0]
  const rest = sounds.slice(initial?.length ?? 0)
  const initials = INITIALS[initial ?? ''] ?? ['']
  return [syllable, ...initials.map((letter) => `${letter}${rest}`)].map((form) => form.replace(/^(zh|ch)ou?$/, '$1ou'))
})

const INITIALS: Record<string, string[]> = {
  ch: ['zh', 'j', 'ch', 'q'],
  ts: ['z', 'c'],
  k: ['g', 'k'],
  t: ['d', 't'],
  p: ['b', 'p'],
}

/** The word with each letter that different languages read differently replaced in turn. */
function readings(word: string): string[] {
  let forms = [word]
  const add = (pattern: RegExp, ...replacements: string[]) => {
    if (!pattern.test(word)) return
    forms = [...forms, ...forms.flatMap((form) => replacements.map((by) => form.replace(pattern, by)))]
  }
  add(/(?<![st])ch(?!t|r)/, 'sh', 'kh')
  add(/(?<=[a-z])kh|^kh/, 'h')
  add(/^ch(?=[aeiou])/, 'h')
  add(/(?<=[a-z]{3})ine$/, 'in')
  add(/q/, 'g')
  add(/ic$/, 'ik')
  add(/j/g, 'y')
  if (word.length >= 6) add(/^sch(?=[aeiou])/, 'zh')
  if (SLAVIC.test(word)) {
    // Only German writes z so: Sakharov and Zakharov are two names, Sacharow may be either.
    if (/w|sch|[^aeiou]j/.test(word)) add(/s(?=[aeiou])/g, 'z')
    add(/z(?!h)/, 'ts')
    add(/sch|j/, 'zh')
    add(/(?<=[aeo])u(?=sk)/, 'v')
    add(/^ts(?=i)/, 't')
    add(/^v/, 'w')
  }
  return forms.slice(0, 24)
}

const SLAVIC =
  /(?:sk[iyj]+|sk[ai]y?j?a|enk[oa]|ov|ow|off|ev|ew|in|ich|itsch|chuk|iak|yak|[iy]ne?|n[iy][iyj]|[oe][wv]a|[vw]ili|d[sz]e|jan)$/

function soundKey(word: string): string {
  return word
    .replace(/dsch/g, 'j')
    .replace(/schtsch|chtch|shtsh|szcz|shch|tsch(?=ow)/g, 'S')
    .replace(/tsch|tch|cz|tsh/g, 'C')
    .replace(/sch(?=[aeiouymnlrwtk])|sch$|sh|sz/g, 'S')
    .replace(/ch(?=[rlt])|kh|ck/g, 'k')
    .replace(/ic$|itch$|icz$/g, 'iC')
    .replace(/ch/g, 'C')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/qu?/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/dh/g, 'd')
    .replace(/bh/g, 'b')
    .replace(/g(?:h|u(?=[ei]))/g, 'g')
    .replace(/zh/g, 'z')
    .replace(/dj/g, 'j')
    .replace(/tz|tc/g, 'ts')
    .replace(/rh/g, 'r')
    .replace(/w/g, 'v')
    .replace(/^mac(?=[a-z]{4})/, 'mc')
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/y/g, 'i')
    .replace(/ii+/g, 'i')
    .replace(/aie|eie|ai|ei/g, 'E')
    .replace(/^ie/, 'e')
    .replace(/ie(?=.)/g, 'e')
    .replace(/io(?=.)/g, 'o')
    .replace(/oe/g, 'o')
    .replace(/ae|aa/g, 'a')
    .replace(/ue/g, 'u')
    .replace(/[eoi](?:ff|f|v)$/, 'ov')
    .replace(/([eo])va$/, 'ova')
    .replace(/enka$/, 'enko')
    .replace(/h$/, '')
    .replace(/(.)\1+/g, '$1')
}
