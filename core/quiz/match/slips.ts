import { distance } from 'fastest-levenshtein'

/** Beginnings that turn a word into its opposite or into another thing. */
const PREFIXES =
  `un in im il ir non dis anti pro pre post hyper hypo inter intra sub super over under ex en em im de re mis
  micro macro mono bi tri semi neo counter contra photo chemo endo exo north south east west up down out`.split(/\s+/)

/** Pairs that spelling rules cannot tell from slips. */
const LOOK_ALIKES = new Set(
  `stalactite stalagmite|prosecution persecution|prosecute persecute|stationary stationery|principal principle|complement compliment
  |economic economical|personal personnel|perspective prospective|deduction induction|adoption adaption|adoption adaptation|ingenious ingenuous
  |military militarily|emission omission|commission omission|council counsel|cavalry calvary|marital martial|moral morale|causal casual|desert dessert
  |historic historical|proceed precede|adverse averse|discreet discrete|elicit illicit|eminent imminent|evolution revolution|meteor meteorite
  |condensation condescension|mitosis meiosis|astronomy astrology|trail trial|united untied|conversation conservation|diffraction refraction
  |reflection refraction|arteries arterioles|entomology etymology|ontology oncology|gastronomy astronomy|radius radium|sodium sodom
  |equity equality|electron election|erection election|protection projection|constitution institution|institution constitution|confederation federation
  |hungary hungry|legislation litigation|allusion illusion|ascent assent|human humane|urban urbane|minister monster|secession succession|accession secession
  |monarchy oligarchy|autonomy anatomy|precedent president|depravation deprivation`
    .split('|')
    .flatMap((pair) => [pair.trim(), pair.trim().split(' ').reverse().join(' ')]),
)

/** How many slips of the finger a word of this many letters may hold. */
export function slipsAllowed(letters: number): number {
  return letters >= 10 ? 2 : letters >= 6 ? 1 : 0
}

/**
 * Counts the slips (a letter too many, missing, wrong, or two swapped) that make `given` out of `word`; null if there are
 * more than `most`, or if the change makes another word: another beginning, a feminine ending, another salt.
 * In names an “s” more is another name (William, Williams); elsewhere it is the plural.
 */
export function slipsBetween(word: string, given: string, most: number, isName: boolean): number | null {
  if (most === 0 || Math.abs(word.length - given.length) > most) return null
  if (word.charAt(0) !== given.charAt(0) || /\d/.test(word + given)) return null
  const slips = damerau(word, given, most)
  return slips === null || slips === 0 || isOtherWord(word, given, isName) ? null : slips
}

/** Damerau–Levenshtein distance (neighbours swapped count once) if it is at most `most`, otherwise null. */
export function damerau(a: string, b: string, most: number): number | null {
  // A swap costs the plain distance two: beyond twice the limit there is nothing to count.
  const plain = distance(a, b)
  if (plain <= 1) return plain <= most ? plain : null
  if (plain > 2 * most) return null
  const exact = withSwaps(a, b)
  return exact <= most ? exact : null
}

function withSwaps(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

function isOtherWord(a: string, b: string, isName: boolean): boolean {
  const isPlural = !isName && (a === `${b}s` || b === `${a}s`)
  return !isPlural && (LOOK_ALIKES.has(`${a} ${b}`) || hasOtherPrefix(a, b) || hasOtherEnding(a, b))
}

/** "conditional" and "unconditional", "import" and "export", "interstate" and "intrastate". */
function hasOtherPrefix(a: string, b: string): boolean {
  return stripPrefixes(a).some((rest) => rest === b || stripPrefixes(b).includes(rest)) || stripPrefixes(b).includes(a)
}

function stripPrefixes(word: string): string[] {
  return PREFIXES.filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 3).map((prefix) =>
    word.slice(prefix.length),
  )
}

/** Endings that name another person or thing: Ivanov and Ivanova, Francisco and Francisca, nitrate and nitrite. */
function hasOtherEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long === `${short}a` || long === `${short}s` || long === `${short}ia` || long === `${short}na`) return true
  if (/^(?:er|son|sen|ov|ev|in|ez|ic|ski)$/.test(long.startsWith(short) ? long.slice(short.length) : '')) return true
  if (a.length !== b.length) return false
  const at = [...a].findIndex((letter, i) => letter !== b[i])
  const rest = a.slice(at + 1)
  if (rest !== b.slice(at + 1) || !isVowel(a[at]) || !isVowel(b[at])) return false
  return rest === '' || /^(?:te|de|ne|se|l)$/.test(rest)
}

function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letter)
}
