import { distance } from 'fastest-levenshtein'
import type { EntityType } from '../facts/entity'
import { foldText } from '../facts/fold'
import { countryNamed } from '../quiz/match/countries'
import { isGivenName } from '../quiz/match/given-names'
import { isHeading } from './heading'
import {
  ADDRESSES,
  FIELD_WORDS,
  introducesPerson,
  isOrganisationWord,
  isPersonNoun,
  OFFICE_WORDS,
  PLACE_WORDS,
  SHORT_TITLES,
} from './office-words'
import { type Passage, splitPassages } from './passages'

export type NameMention = {
  /** As the article has it, without titles and the possessive ’s. */
  text: string
  /** The fullest name by which the article calls the same bearer. */
  full: string
  type: EntityType
  paragraph: number
  start: number
  end: number
}

/** The people, organisations, countries and places that the body of a text names, in the order of their places. */
export function findNames(text: string): NameMention[] {
  return findNamesIn(
    text,
    splitPassages(text).filter(({ furniture, start, end }) => furniture === null && !isHeading(text.slice(start, end))),
  )
}

/** The same for passages that are chosen already. */
export function findNamesIn(text: string, passages: readonly Passage[]): NameMention[] {
  const runs = passages.flatMap((passage) => runsOf(text, passage))
  const people = knownPeople(runs)
  return runs.flatMap((run) => mentionOf(run, people))
}

/** Capitalised words in a row, and what stands round them. */
type Run = {
  words: { text: string; start: number; end: number }[]
  paragraph: number
  opensSentence: boolean
  before: string
  after: string
}

const NAME_WORD = /(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*|\.(?=\p{Lu}\.)|(?<=\b\p{Lu})\.)*/gu
const PARTICLE =
  /^ (?:de|da|do|dos|del|della|di|du|van|von|der|den|ter|bin|ibn|al|el|la|le|y)(?: (?:la|der|den|los))? $/
/** Capitalised only because they open a sentence, or never names. */
const NO_NAME = new Set(
  'the a an and but or so yet for nor in on at by of to from with without about after before since until while when where whereas why how what who which that this these those it its he his him she her hers they their them we our us you your i my me not no yes if unless although though because as than then there here now meanwhile however moreover also still again last next first second third earlier later both all some many most more few several each every another other such one two three four five six seven eight nine ten hundreds thousands millions tens dozens over under despite during following according asked speaking police officials residents rescuers ministers people men women children monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december outlining even only just once may might can could will would should must do does did has have had is are was were be been being let diplomatic ballistic nobody everyone anyone nothing everything something asked instead under between within against among through throughout across outside inside near off up down out into onto upon like unlike given based around amid plus per via'.split(
    ' ',
  ),
)

function runsOf(text: string, { start, end, paragraph }: Passage): Run[] {
  const passage = text.slice(start, end)
  const runs: Run[] = []
  let words: Run['words'] = []
  const close = () => {
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) {
      const before = text.slice(Math.max(start, first.start - NEAR), first.start)
      const opensSentence = first.start === start || /(?:[.!?…:][”"’')]*\s+|[“"‘]|[–—-]\s)$/u.test(before)
      runs.push({
        words,
        paragraph,
        opensSentence,
        before,
        after: text.slice(last.end, Math.min(end, last.end + NEAR)),
      })
    }
    words = []
  }
  for (const found of passage.matchAll(NAME_WORD)) {
    const bare = found[0].replace(/[’']s$/u, '')
    const word = { text: bare, start: start + found.index, end: start + found.index + bare.length }
    const previous = words.at(-1)
    const gap = previous ? text.slice(previous.end, word.start) : ''
    const isTitle = gap === '. ' && previous !== undefined && isTitleWord(previous.text)
    if (previous && gap !== ' ' && !isTitle && !PARTICLE.test(gap)) close()
    words.push(word)
    if (bare !== found[0]) close()
  }
  close()
  return runs.map(withoutOpener).filter((run) => run.words.length > 0)
}

const NEAR = 40

function withoutOpener(run: Run): Run {
  const from = run.words.findIndex(({ text }) => !NO_NAME.has(text.toLowerCase()))
  if (from < 0) return { ...run, words: [] }
  const to = run.words.findLastIndex(({ text }) => !NO_NAME.has(text.toLowerCase()))
  return { ...run, words: run.words.slice(from, to + 1), opensSentence: run.opensSentence && from === 0 }
}

/** People by folded full name and by folded surname; a surname that two bear teaches nothing. */
type People = {
  full: Map<string, string>
  bySurname: Map<string, string | null>
  /** "Terry said": given names that one person alone bears. */
  byGivenName: Map<string, string | null>
}

function knownPeople(runs: readonly Run[]): People {
  const people: People = { full: new Map(), bySurname: new Map(), byGivenName: new Map() }
  const counts = new Map<string, number>()
  for (const run of runs)
    for (const { text } of run.words) counts.set(foldText(text), (counts.get(foldText(text)) ?? 0) + 1)
  const surnames = introducedAlone(runs)
  for (const run of runs) {
    const name = personIn(run, counts, surnames)
    if (name === null || name.length < 2) continue
    const full = name.map(({ text }) => text).join(' ')
    people.full.set(foldText(full), full)
    const surname = foldText(name.at(-1)?.text ?? '')
    const known = people.bySurname.get(surname)
    const isSame = known === undefined || (known !== null && isOneName(known, full))
    people.bySurname.set(surname, isSame ? longer(known ?? full, full) : null)
    const given = foldText(name[0]?.text ?? '')
    const bearer = people.byGivenName.get(given)
    const isBearer = bearer === undefined || (bearer !== null && foldText(bearer).endsWith(` ${surname}`))
    people.byGivenName.set(given, isBearer ? longer(bearer ?? full, full) : null)
  }
  return people
}

function isOneName(a: string, b: string): boolean {
  const [first, second] = [foldText(a).split(' '), foldText(b).split(' ')]
  return first[0] === second[0]
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}

/** Single names that only people have beside them: "Porter, 54,", "Porter told". */
function introducedAlone(runs: readonly Run[]): Set<string> {
  const alone = runs.filter(
    ({ words, after }) => words.length === 1 && (/^, \d{2},/u.test(after) || /^ (?:told|added|who)\b/u.test(after)),
  )
  return new Set(alone.map(({ words }) => foldText(words[0]?.text ?? '')))
}

/** The words of a run that are a person’s name, null if the run is none; one word only after a title. */
function personIn(run: Run, counts: ReadonlyMap<string, number>, surnames: ReadonlySet<string>): Run['words'] | null {
  const cut = titleEnd(run.words)
  const name = withoutEpithet(run.words.slice(cut))
  const [first, last] = [name[0], name.at(-1)]
  if (!first || !last || name.length > LONGEST_NAME) return null
  const folded = name.map(({ text }) => foldText(text))
  if (folded.some((word) => isOrganisationWord(word) || PLACE_WORDS.has(word) || countryNamed(word) !== null))
    return null
  // "minister DK Ramesh", but not "the BBC World"
  const isInitials = name.length > 1 && /^\p{Lu}{2}$/u.test(first.text) && (cut > 0 || isIntroduced(run))
  if (name.slice(isInitials ? 1 : 0).some(({ text }) => /^\p{Lu}{2,}$/u.test(text))) return null
  if (IS_FIRM.test(run.after) || OF_A_FIRM.test(run.before) || OF_A_BODY.test(run.before)) return null
  if (name.length === 2 && first.text === 'St') return null
  if (cut > 0 && isTitled(run.words, cut)) return name
  if (name.length === 1) return null
  if (isGivenName(folded[0] ?? '') && !countsAsPlace(run)) return name
  if (name.length <= 3 && surnames.has(folded.at(-1) ?? '')) return name
  return isIntroduced(run) || ((counts.get(folded.at(-1) ?? '') ?? 0) >= MENTIONED_AGAIN && SPEAKS.test(run.after))
    ? name
    : null
}

/** "Brookes & Sons", "the bank’s auditors, Lyons Darby, who" */
const IS_FIRM = /^(?:[’']s)? (?:& |and Sons\b|and Partners\b)/u
const OF_A_FIRM =
  /(?:\p{L}& |\b(?:firm|company|maker|charity|startup|start-up|band|network|giant|chain|group) |\b(?:auditors|brokers|architects|operators|consultants|advisers),? )$/u

/** "the Institute of Economic Affairs said" */
const OF_A_BODY =
  /\b(?:Institute|Ministry|Department|School|Bank|University|College|Centre|Center|Office|Bureau|Board|Council|Chamber|Faculty|House|Society|Academy|Museum|Union|Association|Federation|Workers|Agency|Foundation|Campaign|Secretary|Minister|Director|Commissioner) (?:of|for) (?:the )?$/u

/** "Dad-of-two Callum Reid", "Goalscorer Tom Ward": a word before a given name that is none itself. */
function withoutEpithet(name: Run['words']): Run['words'] {
  const [first, second] = name.map(({ text }) => foldText(text))
  if (name.length < 3 || first === undefined || second === undefined) return name
  const isEpithet = /-\p{Ll}/u.test(name[0]?.text ?? '') || (!isGivenName(first) && isGivenName(second))
  return isEpithet ? name.slice(1) : name
}

const LONGEST_NAME = 4
/** With a speech verb after it, a name whose last word comes again is a person’s. */
const MENTIONED_AGAIN = 2
const SPEAKS = /^,? (?:said|says|told|added|who|wrote|warned|claimed|insisted)\b/u

/** "Trump envoy Keith Kellogg", "Keith Kellogg, 81,", "Ana Lee, a hydrologist": a person is being introduced. */
function isIntroduced({ before, after }: Run): boolean {
  const word = /(\p{L}+)\s$/u.exec(before)?.[1] ?? ''
  if (/^\p{Ll}/u.test(word) && introducesPerson(word) && !MAY_BE_FIRM.test(word)) return true
  // "their lawyer, Amira Haddad,"
  const named = /(\p{Ll}+), $/u.exec(before)?.[1] ?? ''
  if (introducesPerson(named) && !MAY_BE_FIRM.test(named) && /^[,.]/.test(after)) return true
  // "analyst Lee at Kestrel Capital said": the bank does not speak.
  const isPlaceOfWork = /\b(?:at|of|for|from|with|by) $/u.test(before)
  if (/^,? \(?\d{2}(?:[,)]|$)/u.test(after) || (SPEAKS.test(after) && !isPlaceOfWork)) return true
  const apposition =
    /^, (?:an?|the|his|her|who|[\p{Lu}][\p{L}’'-]*[’']s) ((?:[\p{L}’'-]+ ?){1,4})/u.exec(after)?.[1] ?? ''
  return (
    apposition.split(' ').some((part) => introducesPerson(part.toLowerCase()) || IS_AGE.test(part)) ||
    /^, who(?:se)?\b/u.test(after) ||
    PLAIN_OFFICE.exec(after)?.[1]?.split(' ').some(isPersonNoun) === true
  )
}

/** "Moira Baxter, chair of the council," */
const PLAIN_OFFICE = /^, ((?:\p{Ll}[\p{L}’'-]* ){0,3}\p{Ll}[\p{L}’'-]*) (?:of|at|for|in|with)\b/u
const IS_AGE = /^\d{1,2}-year-old$/

/** "activist investor Granite Peak" is a firm as often as a person. */
const MAY_BE_FIRM =
  /^(?:owner|co-owner|operator|investor|producer|builder|broker|trader|architect|presenter|founder|auditor)$/

function countsAsPlace({ before, after }: Run): boolean {
  return /\b(?:in|at|near|from)\s$/u.test(before) && !/^,? (?:said|who|told|,)/u.test(after)
}

function titleEnd(words: Run['words']): number {
  return words.findLastIndex(({ text }) => isTitleWord(text)) + 1
}

function isTitleWord(text: string): boolean {
  const word = text.toLowerCase().replace(/\.$/, '')
  return OFFICE_WORDS.has(word) || ADDRESSES.has(word) || SHORT_TITLES.has(word)
}

function isTitled(words: Run['words'], cut: number): boolean {
  return words.slice(0, cut).every(({ text }) => {
    const word = foldText(text)
    return (
      isTitleWord(text) || FIELD_WORDS.has(word) || countryNamed(word) !== null || /^\p{Lu}+$/u.test(text) || cut > 1
    )
  })
}

const KNOWN_ORGANISATIONS = new Set(
  'kremlin nato reuters rt bbc cnn un eu fifa uefa opec nasa fbi cia afp politico parliament congress senate pentagon interpol unicef unesco'.split(
    ' ',
  ),
)
const KNOWN_PLACES = new Set(
  'kyiv kiev moscow washington london paris berlin brussels beijing tokyo istanbul ankara geneva new york rome madrid vienna europe asia africa america crimea donetsk kherson siberia vatican tehran delhi jerusalem gaza dublin edinburgh cardiff belfast manchester liverpool birmingham scotland wales england'.split(
    ' ',
  ),
)
const SHORTEST_RESPELT = 6

function mentionOf(run: Run, people: People): NameMention[] {
  const cut = titleEnd(run.words)
  const name = run.words.slice(cut)
  const plain = withoutEpithet(name)
  if (
    name.length > 0 &&
    !IS_FIRM.test(run.after) &&
    !(plain.length === 1 && /(?:& |\b(?:in|at|near) )$/u.test(run.before))
  ) {
    const full =
      personNamed(plain, people) ?? (isAddressed(run.words, cut) && plain.length === 1 ? wordsOf(plain) : null)
    if (full !== null) return [toMention(plain, full, 'person', run)]
  }
  const type = thingType(run)
  return type === null ? [] : [toMention(run.words, wordsOf(run.words), type, run)]
}

/** "Mr Perera", whom the article names nowhere else */
function isAddressed(words: Run['words'], cut: number): boolean {
  return /^(?:Mr|Mrs|Ms|Miss|Dr)$/.test(words[cut - 1]?.text ?? '')
}

function wordsOf(words: Run['words']): string {
  return words.map(({ text }) => text).join(' ')
}

function personNamed(name: Run['words'], people: People): string | null {
  const text = wordsOf(name)
  const own = people.full.get(foldText(text))
  const bySurname = people.bySurname.get(foldText(name.at(-1)?.text ?? ''))
  if (own !== undefined) return bySurname && isOneName(bySurname, own) ? longer(own, bySurname) : own
  if (name.length > 1) return null
  if (bySurname !== undefined) return bySurname
  const single = foldText(text)
  const byGivenName = isGivenName(single) && !KNOWN_PLACES.has(single) ? people.byGivenName.get(single) : undefined
  if (byGivenName) return byGivenName
  if (single.length < SHORTEST_RESPELT || countryNamed(single) !== null || KNOWN_PLACES.has(single)) return null
  // A surname spelt otherwise is its own name until a person joins the two.
  const isClose = [...people.bySurname.keys()].some(
    (known) => known[0] === single[0] && known.length >= SHORTEST_RESPELT && distance(known, single) <= 2,
  )
  return isClose ? text : null
}

function thingType({ words, before, after, opensSentence }: Run): EntityType | null {
  const folded = words.map(({ text }) => foldText(text))
  const whole = folded.join(' ')
  const country = countryNamed(whole)
  if (country) return country.isDemonym ? null : 'country'
  if (KNOWN_PLACES.has(whole)) return 'place'
  const last = folded.at(-1) ?? ''
  if (words.every(({ text }) => isTitleWord(text) || FIELD_WORDS.has(foldText(text)))) return null
  if (isOrganisationWord(last) || KNOWN_ORGANISATIONS.has(whole)) return 'organisation'
  if (
    PLACE_WORDS.has(last) ||
    /^ (?:region|province|county|district|river|city|town|village|valley|coast|peninsula|oblast)\b/u.test(after)
  )
    return 'place'
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(words[0]?.text ?? '')) return 'organisation'
  if (
    /\b(?:in|at|near|from|across|to|of|outside|around) (?:(?:the )?(?:\p{Ll}+ern )|(?:the )?(?:town|city|village|port|capital|region) of )?$/u.test(
      before,
    ) &&
    countryNamed(last) === null
  )
    return 'place'
  if (words.length === 1 && opensSentence) return null
  return words.length > 1 || !countryNamed(last) ? 'organisation' : null
}

function toMention(words: Run['words'], full: string, type: EntityType, { paragraph }: Run): NameMention {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? start
  return { text: wordsOf(words), full, type, paragraph, start, end }
}
