/** Honorifics and offices that may stand before a name without changing whom it names. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mister madam dr doctor sir dame lord lady prof professor president vice prime deputy minister premier foreign defence defense interior
  finance secretary state chief general colonel major captain lieutenant marshal admiral sergeant senator congressman congresswoman representative governor mayor chancellor
  king queen prince princess emperor empress tsar czar kaiser sultan emir pope cardinal archbishop bishop father reverend rev saint st rabbi imam sheikh shaikh shaykh ayatollah
  grand mullah seyyed sayyid haji hajji hojatoleslam ambassador envoy special presidential aide adviser advisor judge justice comrade chairman speaker leader negotiator spokesman
  spokeswoman spokesperson director head ceo herr frau monsieur madame mme señor senor señora senora signor shri smt pandit lama
  field pm fm vp pres gen sen gov col capt maj lt sgt
  prezident korol korolyeva imperator premer ministr papa
  former ex acting russian ukrainian turkish american hon honourable honorable daw first duke earl duchess countess baron baroness crown`.split(
    /\s+/,
  ),
)

/** Words after a name that are no part of it. */
export const SUFFIXES: ReadonlySet<string> = new Set('phd md esq obe cbe mbe qc kc mp dds rn cpa jd'.split(' '))

/** Words that say which of several people of one name is meant. */
const GENERATIONS = new Map([
  ['jr', 'junior'],
  ['jnr', 'junior'],
  ['junior', 'junior'],
  ['sr', 'senior'],
  ['snr', 'senior'],
  ['senior', 'senior'],
])

/** "junior" or "senior" for the word, null for any other. */
export function generationOf(word: string): string | null {
  return GENERATIONS.get(word) ?? null
}

const ROMAN = new Map(
  'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii'
    .split(' ')
    .map((numeral, at) => [numeral, String(at + 1)]),
)

/** The digits of a Roman numeral up to 23, of digits themselves or of an ordinal ("2nd"); null for any other word. */
export function numeralOf(word: string): string | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)
  return digits?.[1] ?? ROMAN.get(word) ?? null
}
