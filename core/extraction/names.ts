import type { EntityType } from '../facts/entity'
import { foldText } from '../facts/fold'
import { countryNamed } from '../quiz/match/countries'
import { isGivenName } from '../quiz/match/given-names'
import { drain, mapInSteps, type Steps } from '../steps'
import { isHeading } from './heading'
import { nearSpellings, SHORTEST_RESPELT, type Spellings, spellingsOf } from './near-spellings'
import {
  ADDRESSES,
  CAPITAL_TITLES,
  FIELD_WORDS,
  HONOURS,
  introducesPerson,
  isOrganisationWord,
  isPersonNoun,
  OFFICE_SURNAMES,
  OFFICE_WORDS,
  PARTICLES,
  PLACE_SURNAMES,
  PLACE_WORDS,
  RELATIVE_WORDS,
  SEATS,
  SHORT_TITLES,
  SURNAME_OFFICES,
} from './office-words'
import { type Passage, passageSteps } from './passages'
import { doesAsPerson, isCalledBefore, isOfSeveral, isPlacedAsPerson } from './person-contexts'
import { isGivenNameAnywhere } from './world-given-names'

export type NameMention = {
  /** As the article has it, without titles and the possessive ’s; “Sir Felix” keeps its “Sir”. */
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
  return drain(nameSteps(text))
}

/** The same in steps. */
export function* nameSteps(text: string): Steps<NameMention[]> {
  const passages = yield* passageSteps(text)
  return yield* findNamesIn(
    text,
    passages.filter(({ furniture, start, end }) => furniture === null && !isHeading(text.slice(start, end))),
  )
}

/** The same for passages that are chosen already, in steps. */
export function* findNamesIn(text: string, passages: readonly Passage[]): Steps<NameMention[]> {
  const runs: Run[][] = []
  for (const passage of passages) runs.push(yield* runsOf(text, passage))
  const all = runs.flat()
  const people = yield* knownPeople(all)
  return withoutAdjectives((yield* mapInSteps(all, (run) => mentionOf(run, people))).flat())
}

/** “the Velmarian port” where Velmaria is named: no name of its own. */
function withoutAdjectives(mentions: readonly NameMention[]): NameMention[] {
  const things = new Set(mentions.filter(({ type }) => type !== 'person').map(({ full }) => foldText(full)))
  return mentions.filter(({ type, full }) => {
    const stem = /^(\p{L}{3,}?)(?:n|an|ian|ese|ish|i)s?$/u.exec(foldText(full))?.[1]
    return type === 'person' || stem === undefined || !ENDS_OF_LANDS.some((end) => things.has(`${stem}${end}`))
  })
}

const ENDS_OF_LANDS = ['', 'a', 'ia', 'e', 'y', 'land']

/** Capitalised words in a row, and what stands round them. */
type Run = {
  words: { text: string; start: number; end: number }[]
  paragraph: number
  opensSentence: boolean
  before: string
  after: string
}

const NAME_WORD =
  /(?:\p{Lu}\.){2,}|(?:(?<![\p{L}\p{N}])(?:[dl][’']|(?:al|el|ad|an|ar|as|ash|ul)-))?\p{Lu}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*|\.(?=\p{Lu}\.)|(?<=\b\p{Lu})\.)*/gu
/** Capitalised only because they open a sentence, or never names. */
const NO_NAME = new Set(
  'the a an and but or so yet for nor in on at by of to from with without about after before since until while when where whereas why how what who which that this these those it its he his him she her hers they their them we our us you your i my me not no yes if whether unless although though because as than then there here now meanwhile however moreover also still again last next first second third earlier later both all some many most more few several each every another other such one two three four five six seven eight nine ten hundreds thousands millions tens dozens over under despite during following according asked speaking police officials residents rescuers ministers people men women children monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december outlining even only just once may might can could will would should must do does did has have had is are was were be been being let diplomatic ballistic nobody everyone anyone nothing everything something asked instead under between within against among through throughout across outside inside near off up down out into onto upon like unlike given based around amid plus per via'.split(
    ' ',
  ),
)

function* runsOf(text: string, { start, end, paragraph }: Passage): Steps<Run[]> {
  const passage = text.slice(start, end)
  const runs: Run[] = []
  let words: Run['words'] = []
  const close = () => {
    const [first, last] = [words[0], words.at(-1)]
    if (first && last) {
      const before = text.slice(Math.max(start, first.start - AHEAD), first.start)
      const opensSentence = first.start === start || /(?:[.!?…:][”"’')]*\s+|[“"‘]|[–—-]\s)$/u.test(before)
      runs.push({
        words,
        paragraph,
        opensSentence,
        before,
        after: text.slice(last.end, Math.min(end, last.end + BEHIND)),
      })
    }
    words = []
  }
  for (const found of passage.matchAll(NAME_WORD)) {
    const bare = withOwnApostrophe(found[0], found.index, passage).replace(/[’']s$/u, '')
    const word = { text: bare, start: start + found.index, end: start + found.index + bare.length }
    const previous = words.at(-1)
    const gap = previous ? text.slice(previous.end, word.start) : ''
    const isTitle = gap === '. ' && previous !== undefined && isTitleWord(previous.text)
    const particles = previous ? particlesOf(gap, previous.end) : []
    if (previous && gap !== ' ' && !isTitle && particles.length === 0) close()
    words.push(...particles, word)
    if (bare.length < found[0].length) close()
    yield
  }
  close()
  return (yield* mapInSteps(runs, withoutOpener)).filter((run) => run.words.length > 0)
}

/** “Ochieng’ Oduor”, “Sana’ Rahmani”: the mark is a letter unless it makes a plural’s possessive or closes what is quoted. */
function withOwnApostrophe(word: string, at: number, passage: string): string {
  const end = at + word.length
  const isOwn = /^[’'] \p{Lu}\p{Ll}/u.test(passage.slice(end, end + 4)) && !/[sxz]$/u.test(word)
  const isQuoted = /(?:^|[\s(])[‘'](?:[^‘’']|[’'](?=\p{L}))*$/u.test(passage.slice(Math.max(0, end - NEAR), end))
  return isOwn && !isQuoted ? passage.slice(at, end + 1) : word
}

const NEAR = 40
const AHEAD = 70
const BEHIND = 80
const MOST_PARTICLES = 3

/** The words of " van der ", none if others stand there. */
function particlesOf(gap: string, offset: number): Run['words'] {
  const texts = gap.trim().split(' ')
  if (!/^ .* $/u.test(gap) || texts.length > MOST_PARTICLES || !texts.every((text) => PARTICLES.has(text))) return []
  let end = offset
  return texts.map((text) => {
    const start = end + 1
    end = start + text.length
    return { text, start, end }
  })
}

function isParticle({ text }: { text: string }): boolean {
  return PARTICLES.has(text)
}

function withoutOpener(run: Run): Run {
  const last = run.words.length - 1
  const from = run.words.findIndex(
    (word, i) =>
      (!isNoName(word.text) || (word.text === 'Will' && i < last && !run.opensSentence)) &&
      !isParticle(word) &&
      !(i < last && opensRun(word.text, run.opensSentence && i === 0)) &&
      !(i === 0 && run.opensSentence && isEpithetBefore(word.text, run.words.slice(1))),
  )
  if (from < 0) return { ...run, words: [] }
  const to = run.words.findLastIndex(({ text }) => !isNoName(text))
  const opener = run.words.slice(0, from).map(({ text }) => `${isEpithet(text) ? text.toLowerCase() : text} `)
  const before = `${run.before}${opener.join('')}`
  return { ...run, before, words: run.words.slice(from, to + 1), opensSentence: run.opensSentence && from === 0 }
}

/** “Stallholder Ana Paz”, “Lawyers Ana Paz and Joe Lee”: what somebody is, with a capital only because it opens the sentence. */
function isEpithetBefore(text: string, rest: Run['words']): boolean {
  const isName = rest.length > 1 && rest.every((word) => isParticle(word) || isPlainWord(word.text))
  return isName && isEpithet(text) && !isGivenNameAnywhere(foldText(text))
}

function isEpithet(text: string): boolean {
  const word = text.toLowerCase()
  const one = introducesPerson(word) ? word : word.replace(/s$/u, '')
  return !isTitleWord(text) && introducesPerson(one) && !MAY_BE_NAME.test(one) && !MAY_BE_FIRM.test(one)
}

/** “Star Alliance”, “Courier Mail” */
const MAY_BE_NAME =
  /^(?:star|model|agent|courier|guard|hunter|ranger|scout|marine|general|champion|pilot|baby|twin|boy|girl|man|woman|hero|legend|rebel|runner|shepherd|sailor|rancher|pitcher)$/u

/** Words that are never names, and what is contracted with them: “I’ve”, “Don’t”, “There’ll”. */
function isNoName(text: string): boolean {
  const word = text.toLowerCase()
  return NO_NAME.has(word) || /n[’']t$/u.test(word) || NO_NAME.has(word.replace(/[’'](?:m|ve|ll|d|re)$/u, ''))
}

/** “Dubai-based Paz Holdings”, “Neighbouring Peru”, “Addressing Ana Paz”: what describes a name or governs it. */
function opensRun(text: string, opensSentence: boolean): boolean {
  if (isOfSomewhere(text)) return true
  const word = foldText(text)
  return opensSentence && (DESCRIBES_NAME.has(word) || (/^\p{L}{3,}ing$/u.test(word) && !isGivenNameAnywhere(word)))
}

const DESCRIBES_NAME = new Set('nearby former rival fellow local veteran embattled ousted exiled jailed'.split(' '))

/** “York-based”, “Western-backed” */
function isOfSomewhere(text: string): boolean {
  return /-(?:based|backed|led|born|owned|run|made|built|funded|listed|style|wide|era|speaking|trained|educated|occupied|controlled|held|registered|flagged)$/u.test(
    text,
  )
}

/** Somebody whom the article names in full, and from where on. */
type Bearer = { full: string; from: number }

type People = {
  /** By folded full name. */
  full: Map<string, string>
  /** By folded surname, with and without its particles. */
  bySurname: Map<string, Bearer[]>
  /** "Sheinbaum" of "Claudia Sheinbaum Pardo" */
  byMiddleName: Map<string, Bearer[]>
  /** "Terry said" */
  byGivenName: Map<string, Bearer[]>
  /** Whom the article only ever gives one name: "President Traoré", "her son Emil". */
  alone: Set<string>
  spellings: Spellings
}

function* knownPeople(runs: readonly Run[]): Steps<People> {
  const alone = yield* mapInSteps(runs, (run) => (isNamedAlone(run) ? [foldText(wordsOf(run.words.slice(-1)))] : []))
  const people: People = {
    full: new Map(),
    bySurname: new Map(),
    byMiddleName: new Map(),
    byGivenName: new Map(),
    alone: new Set(alone.flat()),
    spellings: new Map(),
  }
  const counts = new Map<string, number>()
  for (const run of runs) {
    for (const { text } of run.words) counts.set(foldText(text), (counts.get(foldText(text)) ?? 0) + 1)
    yield
  }
  const surnames = yield* introducedAlone(runs)
  const single = standingAlone(runs)
  const named = yield* mapInSteps(runs, (run) => {
    const name = personIn(run, { counts, surnames, alone: single })
    return name === null || surnameFrom(name) === 0 ? [] : [name]
  })
  const names = named.flat()
  names.push(...besidePeople(runs, names))
  names.push(...(yield* listedPeople(runs, names)))
  const longSurnames = new Set((yield* mapInSteps(names, longSurnamesOf)).flat())
  for (const name of names) {
    yield
    const bearer = { full: wordsOf(name), from: name[0]?.start ?? 0 }
    // "Von der Leyen" and "López Obrador" are no other people than those who have a given name before it.
    if (longSurnames.has(foldText(bearer.full))) continue
    people.full.set(foldText(bearer.full), bearer.full)
    const last = foldText(name.at(-1)?.text ?? '')
    const keys = new Set([last, withoutParticles(last), ...longSurnamesOf(name)])
    for (const key of keys) teach(people.bySurname, key, bearer)
    teach(people.byGivenName, foldText(name[0]?.text ?? ''), bearer)
    for (const word of name.slice(1, surnameFrom(name)))
      if (!IS_INITIAL.test(word.text) && !isParticle(word)) teach(people.byMiddleName, foldText(word.text), bearer)
  }
  return { ...people, spellings: spellingsOf(people.bySurname.keys()) }
}

/** "volunteers such as Petra Io and Ana Paz": whoever is named in one breath with a person is one, too. */
function besidePeople(runs: readonly Run[], names: readonly Run['words'][]): Run['words'][] {
  const starts = new Set(names.map((name) => name[0]?.start))
  return runs.flatMap((run, i) => {
    const [previous, next] = [runs[i - 1], runs[i + 1]]
    const isBeside =
      (/^ and $/u.test(gapBetween(run, next)) && starts.has(next?.words[0]?.start)) ||
      (/^,? and $/u.test(gapBetween(previous, run)) && starts.has(previous?.words[0]?.start))
    const isName = run.words.length === 2 && run.words.every(({ text }) => isPlainWord(text))
    const isOther = starts.has(run.words[0]?.start) || OPENS_OTHER_NAMES.has(foldText(run.words[0]?.text ?? ''))
    return isBeside && isName && !isOther && !countsAsPlace(run) ? [run.words] : []
  })
}

/** “Paz, Joe Lee and Kim Roe were jailed”: in a list that names a person, whatever else may be one’s name is. */
function* listedPeople(runs: readonly Run[], names: readonly Run['words'][]): Steps<Run['words'][]> {
  const starts = new Set(names.map((name) => name[0]?.start))
  const surnames = new Set(names.map((name) => foldText(name.at(-1)?.text ?? '')))
  const isKnown = ({ words }: Run) =>
    words.some(({ start }) => starts.has(start)) || (words.length === 1 && surnames.has(foldText(words[0]?.text ?? '')))
  const mayBePerson = (run: Run) =>
    isKnown(run) ||
    (run.words.length > 1 &&
      run.words.length <= 3 &&
      run.words.every((word) => isParticle(word) || isPlainWord(word.text)) &&
      !OPENS_OTHER_NAMES.has(foldText(run.words[0]?.text ?? '')) &&
      !countsAsPlace(run))
  const found: Run['words'][] = []
  let list: Run[] = []
  let isClosed = false
  const close = () => {
    if (isClosed && list.some(isKnown) && list.every(mayBePerson))
      found.push(...list.flatMap((run) => (isKnown(run) ? [] : [run.words])))
    list = []
    isClosed = false
  }
  for (const [i, run] of runs.entries()) {
    list.push(run)
    const gap = gapBetween(run, runs[i + 1]).replace(AGE_IN_LIST, '')
    if (isClosed || !/^(?:[,;]|[,;]? and) $/u.test(gap)) close()
    else isClosed = gap.endsWith('and ')
    yield
  }
  close()
  return found
}

/** “Ana Paz, 34, Joe Lee (27) and” */
const AGE_IN_LIST = /^(?:, \d{1,2}(?=[,; ])| \(\d{1,2}\))/u

/** What stands between two runs of one passage; nothing if they are far apart. */
function gapBetween(first: Run | undefined, second: Run | undefined): string {
  const end = first?.words.at(-1)?.end ?? 0
  const length = (second?.words[0]?.start ?? 0) - end
  return first && second && length > 0 && length < NEAR && first.paragraph === second.paragraph
    ? first.after.slice(0, length)
    : ''
}

/** "van der meer" of "Odette van der Meer", "lopez obrador" of "Andrés Manuel López Obrador", folded. */
function longSurnamesOf(name: Run['words']): string[] {
  const from = name.slice(1, -1).flatMap((word, i) => {
    const isStart = isParticle(word) || (name.length > 2 && !isGivenNameAnywhere(foldText(word.text)))
    return isStart && !IS_INITIAL.test(word.text) ? [i + 1] : []
  })
  return from.map((at) => foldText(wordsOf(name.slice(at))))
}

/** "assad" of "al assad" */
function withoutParticles(folded: string): string {
  return folded
    .split(' ')
    .filter((word) => !PARTICLES.has(word))
    .join(' ')
}

const IS_INITIAL = /^\p{Lu}\.?$/u

/** Where the surname begins: at the last word, or at the particles before it. */
function surnameFrom(name: Run['words']): number {
  return name.slice(0, -1).findLastIndex((word) => !isParticle(word)) + 1
}

function teach(map: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const bearers = map.get(key) ?? []
  const known = bearers.find(({ full }) => isOneName(full, bearer.full))
  if (known) known.full = longer(known.full, bearer.full)
  else if (bearers.length < MOST_BEARERS) map.set(key, [...bearers, { ...bearer }])
}

/** A name that two bear is nobody’s alone; more of them are not told apart. */
const MOST_BEARERS = 8

/** Who bears a name at a place of the text: a bearer named further down is not meant yet; null if it may be two. */
function bearerOf(map: ReadonlyMap<string, Bearer[]>, key: string, at: number): string | null | undefined {
  const bearers = map.get(key)
  if (bearers === undefined) return undefined
  const named = bearers.filter(({ from }) => from <= at)
  const candidates = named.length > 0 ? named : bearers
  return candidates.length === 1 ? (candidates[0]?.full ?? null) : null
}

/** The same given name, or its initial, and the same last word. */
function isOneName(a: string, b: string): boolean {
  const [first, second] = [foldText(a).split(' '), foldText(b).split(' ')]
  const [given = '', other = ''] = [first[0], second[0]]
  const isInitial = Math.min(given.length, other.length) === 1 && given[0] === other[0]
  return (given === other || isInitial) && first.at(-1) === second.at(-1)
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a
}

/** Single words that stand where a name does: neither behind an article nor where a place would stand. */
function standingAlone(runs: readonly Run[]): Set<string> {
  const single = runs.filter(
    ({ words, before }) => words.length === 1 && !/\b(?:the|an?|in|at|near|from|to|of|its|their|on) $/iu.test(before),
  )
  return new Set(single.map(({ words }) => foldText(words[0]?.text ?? '')))
}

/** Single names that only people have beside them: "Porter, 54,", "Porter told", "Porter, a roofer,". */
function* introducedAlone(runs: readonly Run[]): Steps<Set<string>> {
  const alone = yield* mapInSteps(runs, ({ words, after }) =>
    words.length === 1 && (HUMAN_AFTER.test(after) || doesAsPerson(after) || isPersonApposed(after))
      ? [foldText(words[0]?.text ?? '')]
      : [],
  )
  return new Set(alone.flat())
}

const HUMAN_AFTER =
  /^, (?:aged )?\d{2},|^ (?:told|added|who|testified|pleaded|apologi[sz]ed|resigned|recalled|wept|died)\b|^ (?:was|is) (?:born|arrested|jailed|sentenced|acquitted|buried)\b|^[’']s (?:wife|husband|widow|mother|father|son|daughter|brother|sister|family|death|funeral|body|lawyer|solicitor|attorney)\b/u

/** "Prime Minister Traoré", "his wife Lowri", "Elsie, six,": one name of a person, without any other. */
function isNamedAlone({ words, before, after }: Run): boolean {
  const [name, title] = [words.at(-1), words.at(-2)]
  // "the Lady Isobel" is a ship.
  if (!name || !isPlainWord(name.text) || (title && (/\bthe $/u.test(before) || OF_A_FIRM.test(before)))) return false
  const isSecretary = title?.text === 'General' && words.at(-3)?.text === 'Secretary'
  if (title) return words.slice(0, -1).every(isOfTitle) && (isSecretary || standsBeforeSurname(title.text))
  return (
    (OF_SEVERAL.test(before) && /^(?:,| and\b|[.;])/u.test(after)) ||
    IS_RELATIVE.exec(before)
      ?.slice(1)
      .some((word) => RELATIVE_WORDS.has(word)) === true ||
    isAged(name.text, after) ||
    isAloneApposed(after) ||
    isCalledBefore(before)
  )
}

/** “Selam, a 29-year-old mother of four”, “Tariq, a fisherman who”: people whose surname is not told. */
function isAloneApposed(after: string): boolean {
  const [, words = ''] = /^, an? ((?:[\p{L}\d-]+ ){0,3}[\p{L}\d-]+)/u.exec(after) ?? []
  const noun = words
    .split(/ (?:of|who|whose|from|in|at|and|with)(?: |$)/u)[0]
    ?.split(' ')
    .at(-1)
  return noun !== undefined && (IS_AGE.test(noun) || (introducesPerson(noun) && !MAY_BE_THING.test(noun)))
}

/** What countries, firms, clubs and ships are called as well. */
const MAY_BE_THING =
  /^(?:member|leader|player|rival|neighbou?r|partner|owner|co-owner|victim|survivor|candidate|star|veteran|forward|head|chair|boss|agent|model|legend|hero|heroine|hopeful|guard|friend|colleague|official|party|speaker|driver|keeper|warden|operator|investor|producer|builder|broker|trader|banker|architect|presenter|founder|auditor|consultant|adviser|advisor|developer|director|executive|general|state|marine|ranger|scout|courier|planner|fighter|chief|principal|major|premier|expert|specialist|comedian|musician|surveyor|designer|broadcaster|engineer|picker|messenger|rower|runner|sailor|swimmer|cruiser|porter|customer|applicant|claimant|complainant|tenant|suspect|accused|defendant|plaintiff|appellant|director|manager|author|witness|king|queen|prince|princess|pope|lord|lady|bishop|collector|traveller|hunter|wrestler|boxer|winner|deputy|judge|secretary|commissioner|critic|minister|chancellor|governor|mayor|president)$/u

function isPlainWord(text: string): boolean {
  const word = foldText(text)
  return (
    /\p{Ll}/u.test(text) &&
    !isTitleWord(text) &&
    !FIELD_WORDS.has(word) &&
    !isOrganisationWord(word) &&
    !PLACE_WORDS.has(word) &&
    !KNOWN_PLACES.has(word) &&
    !KNOWN_ORGANISATIONS.has(word) &&
    countryNamed(word) === null
  )
}

function isOfTitle({ text }: { text: string }): boolean {
  return isTitleWord(text) || FIELD_WORDS.has(foldText(text)) || countryNamed(foldText(text)) !== null
}

function standsBeforeSurname(title: string): boolean {
  const word = title.toLowerCase().replace(/\.$/, '')
  return ADDRESSES.has(word) || SHORT_TITLES.has(word) || SURNAME_OFFICES.has(word)
}

const IS_RELATIVE = /\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|whose|\p{L}+[’']s) (?:[\p{L}\d-]+ ){0,2}?([\p{L}-]+),? $/u

/** "their sons, Otis and Hugo", "the couple, Ron and Ann Lee" */
const OF_SEVERAL =
  /\b(?:sons|daughters|children|brothers|sisters|twins|parents|boys|girls|siblings|couple|pair|cousins|friends),? (?:called |named )?(?:\p{Lu}\p{L}+(?:,| and) )*$/u

function isAged(name: string, after: string): boolean {
  const age = /^, (?:aged )?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve),/u
  return age.test(after) && (isGivenNameAnywhere(foldText(name)) || AGED_AND_WHO.test(after))
}

const AGED_AND_WHO = /^, (?:aged )?\d{1,2}, (?:who|whose|an?|from|of|said|was|is|has)\b/u

/** What the whole text tells of single words: how often they come, which are introduced as people, which stand alone. */
type WordsOfText = {
  counts: ReadonlyMap<string, number>
  surnames: ReadonlySet<string>
  alone: ReadonlySet<string>
}

/** The words of a run that are a person’s name, null if the run is none; one word only after a title. */
function personIn(run: Run, { counts, surnames, alone }: WordsOfText): Run['words'] | null {
  const words = withoutHonours(run.words)
  const cut = titleEnd(words, run.before)
  const name = withoutEpithet(words.slice(cut))
  const [first, last] = [name[0], name.at(-1)]
  if (IS_GIVEN_NAME_TOO.test(words[0]?.text ?? '') && words.length === 2 && isPersonApposed(run.after)) return words
  if (!first || !last || name.filter((word) => !isParticle(word)).length > LONGEST_NAME) return null
  const folded = name.map(({ text }) => foldText(text))
  // "Dawn French" has a name of a people, "Paris France" is none.
  const isNamedAsPeople =
    name.length === 2 && isGivenName(folded[0] ?? '') && countryNamed(folded[1] ?? '')?.isDemonym === true
  const [given = '', ...rest] = folded
  const others = isNamedAsPeople ? [given] : [given, ...rest]
  if (KNOWN_ORGANISATIONS.has(folded.join(' '))) return null
  if (others.some((word) => isOrganisationWord(word) || countryNamed(word) !== null)) return null
  // "Joe Park said", but not "in Hyde Park"
  const isSurname = PLACE_SURNAMES.has(folded.at(-1) ?? '') && isGivenName(folded[0] ?? '')
  const isPerson = isSurname && (cut > 0 || isIntroduced(run)) && !/\b(?:in|at|near|the) $/u.test(run.before)
  const hasShape = isShapedAsPerson(name)
  if (!hasShape && folded.slice(0, isPerson ? -1 : undefined).some((word) => PLACE_WORDS.has(word))) return null
  // "minister DK Ramesh", but not "the BBC World"
  const isInitials = name.length > 1 && /^\p{Lu}{2}$/u.test(first.text) && (cut > 0 || isIntroduced(run))
  if (name.slice(isInitials ? 1 : 0).some(({ text }) => /^\p{Lu}{2,}$/u.test(text))) return null
  const isOfOffice = cut > 0 && name.length > 1 && OF_AN_OFFICE.test(run.before)
  if (IS_FIRM.test(run.after) || OF_A_FIRM.test(run.before)) return null
  if (cut === 0 && OF_A_BODY.test(run.before)) return null
  if (isOfOffice) return name
  if (name.length === 2 && first.text === 'St') return null
  if (cut > 0 && isTitled(words, cut)) return name
  if (name.length === 1) return null
  const isEpithet = name.length < words.length - cut && isEpithetOfPeople(words[cut]?.text.toLowerCase() ?? '')
  if (isEpithet && !/\b[Tt]he $/u.test(run.before)) return name
  if (HONOURS.has(run.words[words.length]?.text ?? '')) return name
  if (hasShape && !countsAsPlace(run)) return name
  const isOfThing = /\b[Tt]he $/u.test(run.before) && cut === 0
  if (startsAsGivenName(first.text) && !countsAsPlace(run) && !isOfThing) return name
  if (name.length <= 3 && surnames.has(folded.at(-1) ?? '')) return name
  if (!isOfThing && alone.has(folded.at(-1) ?? '') && !OPENS_OTHER_NAMES.has(folded[0] ?? '') && !countsAsPlace(run))
    return name
  return isIntroduced(run) || ((counts.get(folded.at(-1) ?? '') ?? 0) >= MENTIONED_AGAIN && SPEAKS.test(run.after))
    ? name
    : null
}

/** “Dean Lee, a regional organiser” is no dean. */
const IS_GIVEN_NAME_TOO = /^(?:Dean|Major|Earl|Duke|King|Prince|Bishop|Judge|Marshall?)$/u

/** “Marie-Laure” as “Marie” */
function startsAsGivenName(text: string): boolean {
  return (
    isGivenNameAnywhere(foldText(text)) ||
    (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u.test(text) && isGivenNameAnywhere(foldText(text.split('-')[0] ?? '')))
  )
}

/** "Kwabena Osei-Tutu", "Park Eun-bi": two surnames joined, or a given name of two syllables. */
function isShapedAsPerson(name: Run['words']): boolean {
  const [first, last] = [name[0]?.text ?? '', name.at(-1)?.text ?? '']
  const isPlain =
    name.filter((word) => !isParticle(word)).length <= 3 && name.every(({ text }) => /\p{Ll}|^Ó$/u.test(text))
  return (
    isPlain &&
    name.length > 1 &&
    (OF_FATHERS.test(wordsOf(name)) ||
      (OF_AN_ARABIC_FAMILY.test(wordsOf(name)) && !ARABIC_THINGS.test(first)) ||
      /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$|^\p{Lu}[’']\p{Lu}\p{Ll}+$/u.test(last) ||
      (name.length === 2 &&
        /^\p{Lu}\p{Ll}{1,5}-\p{Lu}\p{Ll}{1,5}$/u.test(first) &&
        !NO_SURNAME.test(last) &&
        !PLACE_WORDS.has(foldText(last))) ||
      (name.length === 2 &&
        !isOfSomewhere(last) &&
        /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(last) &&
        /^\p{Lu}\p{Ll}{1,5}$/u.test(first)))
  )
}

/** “Rhodri ap Gwilym”, “Odhrán Ó Briain”, “Una McGrath”, “Akinyi Ng’ang’a”: words and beginnings that only surnames have. */
const OF_FATHERS =
  / (?:ap|ferch|wa|bin|ibn|bint|binti|bte|ould|ole|arap|van der|van den|von der|van de|Ó|Ní|Nic|Uí|Mac|Mhic) \p{Lu}| (?:Mc|Mac|O[’'])\p{Lu}\p{Ll}+$| Ng[’']\p{Ll}/u

/** “Saad al-Barrak”, but “Bab al-Hawa” is a crossing and “Ahrar al-Sham” a militia. */
const OF_AN_ARABIC_FAMILY = /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?(?:[Aa]l|[Ee]l|ad|an|ar|as|ash|ul)-\p{Lu}\p{Ll}+$/u
const ARABIC_THINGS =
  /^(?:Hotel|Jabhat|Ahrar|Bab|Deir|Dayr|Umm|Dar|Tell|Tel|Ras|Ain|Ayn|Wadi|Jabal|Jebel|Kafr|Beit|Bayt|Khan|Shatt|Hay[aâ]t|Liwa|Saraya|Kata’?ib|Harakat|Asa’?ib|Jaish|Jaysh|Jund|Faylaq|Qasr|Souq|Souk|Suq|Madinat|Hizb|Majlis|Bank|Camp|Channel|Masjid|Hosh|Tal|Bir|Burj|Port|Banu|Ansar|Fajr|Ittihad|Nahr|Qal[aâ]t|The)$/u

/** “Coca-Cola Company”, “Franco-Prussian War” */
const NO_SURNAME =
  /^(?:War|Act|Cup|Party|Treaty|Agreement|Plan|Deal|Road|Bill|Pact|Accord|Trophy|Derby|Line|Express|Way|Day|Week|Prize)$/u

/** First words of places, clubs and things, whose last word may stand alone as well. */
const OPENS_OTHER_NAMES = new Set(
  'al mount fort port lake san santa saint st new cape las los el la great upper lower old little royal real sporting inter crystal aston north south east west northern southern eastern western big grand first second third super black white red green blue golden silver iron operation project radio camp hurricane storm cyclone typhoon tropical ss mv hms uss atlético atletico deportivo olympique racing borussia bayern dynamo dinamo spartak estudiantes club team planet comet saturn windows rolls morgan'.split(
    ' ',
  ),
)

/** "Kieran Baptiste KC", "Ana Paz MP"; "Lima North MP" is a seat. */
function withoutHonours(words: Run['words']): Run['words'] {
  const end = words.findLastIndex(({ text }) => !HONOURS.has(text) && !SEATS.has(text)) + 1
  const isSeat = words.slice(end).some(({ text }) => SEATS.has(text))
  return end < 2 || (isSeat && !isGivenName(foldText(words[0]?.text ?? ''))) ? words : words.slice(0, end)
}

/** "Brookes & Sons", "the bank’s auditors, Lyons Darby, who" */
const IS_FIRM = /^(?:[’']s)? (?:& |and Sons\b|and Partners\b|Police\b)/u
const OF_A_FIRM =
  /(?:\p{L}& |\b(?:firm|company|maker|charity|startup|start-up|band|network|giant|chain|group|ship|ferry|tanker|trawler|yacht|vessel|freighter|liner|frigate|destroyer|newspaper|daily|magazine|website|radio|station|horse|racehorse|storm|cyclone|hurricane|typhoon) |\bat the (?:\p{Ll}+ )?(?:broker|brokerage|bank|lender|insurer|consultancy) |\b(?:auditors|brokers|architects|operators|consultants|advisers),? )$/u

/** "the Institute of Economic Affairs said" */
const OF_A_BODY =
  /\b(?:Institute|Ministry|Department|School|Bank|University|College|Centre|Center|Office|Bureau|Board|Council|Chamber|Faculty|House|Society|Academy|Museum|Union|Association|Federation|Workers|Agency|Foundation|Campaign|Secretary|Minister|Director|Commissioner) (?:of|for) (?:the )?$/u

/** "Dad-of-two Callum Reid", "Goalscorer Tom Ward": a word before a given name that is none itself. */
function withoutEpithet(name: Run['words']): Run['words'] {
  const [first, second] = name.map(({ text }) => foldText(text))
  if (name.length < 3 || first === undefined || second === undefined || KUNYA.test(first)) return name
  // "Archaeologist Petra Io"
  const isOfPeople = isEpithetOfPeople(name[0]?.text.toLowerCase() ?? '')
  const isEpithet =
    isOfPeople || /-\p{Ll}/u.test(name[0]?.text ?? '') || (!isGivenNameAnywhere(first) && isGivenName(second))
  return isEpithet ? name.slice(1) : name
}

/** “Umm Khaled”: whose mother or father a person is. */
const KUNYA = /^(?:umm?|oumm?|abu|abou)$/u

/** In capitals “Marine”, “Star” and “Courier” are as often part of a name. */
function isEpithetOfPeople(word: string): boolean {
  return isPersonNoun(word) || /(?:ioner|keeper|worker|teacher|-of-(?:one|two|three|four|five))$/.test(word)
}

const LONGEST_NAME = 4
/** With a speech verb after it, a name whose last word comes again is a person’s. */
const MENTIONED_AGAIN = 2
const SPEAKS =
  /^,? (?:said|says|told|added|who|wrote|warned|claimed|insisted|(?:headed|nodded|tapped|slotted|poked|curled) (?:home|in)|scored|netted|volleyed|wept|smiled|laughed|shrugged|nodded|hugged|kissed|waved|knelt|sobbed|prayed|slept|woke|sat|resigned|retired|testified|pleaded|apologi[sz]ed|recalled|married|died|sings|sang|studied|grew up|(?:was|were) (?:born|arrested|jailed|sentenced|buried|convicted|acquitted|married|hospitali[sz]ed|booked|substituted|sent off))\b/u

/** "Trump envoy Keith Kellogg", "Keith Kellogg, 81,", "Ana Lee, a hydrologist": a person is being introduced. */
function isIntroduced({ words, before, after }: Run): boolean {
  if (isTitleWord(TITLE_AND_NOTE.exec(before)?.[1] ?? '')) return true
  const word = /([\p{L}-]+)\s$/u.exec(before)?.[1]?.replace(/^(?:then|now|ex|co|soon-to-be|would-be)-/u, '') ?? ''
  if (/^\p{Ll}/u.test(word) && introducesPerson(word) && !MAY_BE_FIRM.test(word)) return true
  // "their lawyer, Amira Haddad,", "counterpart at Delta Securities, Ana Paz,"
  const named = /(\p{Ll}+), $/u.exec(before)?.[1] ?? ''
  const isMember =
    /\b(?:his|her|its|their|the|’s|'s) (?:[\p{Lu}\p{Ll}]+ )?(?:MPs?|MSP|TD|CEO|CFO|COO|MEP|MLA), $/iu.test(before)
  if ((isMember || (introducesPerson(named) && !MAY_BE_FIRM.test(named))) && /^(?:[,.]| (?:of|from|at) )/.test(after))
    return true
  const office = /\b([\p{L}-]+) (?:of|for|at|to|in) [^,.;]{3,32}, $/u.exec(before)?.[1]?.toLowerCase() ?? ''
  if ((introducesPerson(office) || office === 'counterpart') && !MAY_BE_FIRM.test(office) && /^[,.]/.test(after))
    return true
  // "analyst Lee at Kestrel Capital said": the bank does not speak.
  const isPlaceOfWork = /\b(?:at|of|for|from|with|by|in)(?: the)? $/u.test(before)
  if (/^(?:,? \(?\d{2}(?:[,)]|$)|, (?:aged )?\d{1,2}[,;.])/u.test(after) || (SPEAKS.test(after) && !isPlaceOfWork))
    return true
  return (
    isPersonApposed(after) ||
    BOTH.test(after) ||
    (/^, who(?:se)?\b/u.test(after) && !FROM_A_PLACE.test(before)) ||
    OF_SOMEBODY.test(before) ||
    OF_KIN.test(after) ||
    OF_SEVERAL.test(before) ||
    isOfSeveral(before, after) ||
    (isPlacedAsPerson(before, after) && !OPENS_OTHER_NAMES.has(foldText(words[0]?.text ?? '')))
  )
}

/** "Capt (Rtd) Ana Paz", "Justice (retired) Ana Paz" */
const TITLE_AND_NOTE =
  /(\p{L}+)\.? \((?:[Rr]e?td|[Rr]et|[Rr]etired|[Ee]meritus|[Aa]cting|[Dd]r|[Pp]rof|[Ee]ng|[Hh]on)\.?\)[ .]{1,2}$/u

/** "the death of Marquis Hale", "chaired by Lin Mei" */
const OF_SOMEBODY =
  /\b(?:death|killing|murder|manslaughter|shooting|arrest|conviction|imprisonment|funeral|family|widow|wife|husband|son|daughter|mother|father|brother|sister|lawyers?|resignation|sacking|re-election) of $|\b[Ll]awyers? for $|\b(?:chaired|headed|coached|captained|fathered|mothered|presided over) by $/u
/** "Ana Paz and Joe Lee, both 29," */
const BOTH = /^(?: and \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)?, (?:both|all) (?:aged )?\d{2}\b/u
const OF_KIN =
  /^[’']s (?:wife|husband|widow|mother|father|son|daughter|brother|sister|parents|funeral|lawyers?|counsel|career|resignation|death|arrest|testimony|marriage|childhood|autopsy|coffin)\b/u

/** ", a hydrologist", ", the Labour MP for Leith", ", chair of the council" */
function isPersonApposed(after: string): boolean {
  const apposition =
    /^, (?:an?|the|his|her|its|their|who|[\p{Lu}][\p{L}’'-]*[’']s) ((?:[\p{L}’'-]+ ?){1,4})/u.exec(after)?.[1] ?? ''
  return (
    apposition.split(' ').some((part) => introducesPerson(part.toLowerCase()) || IS_AGE.test(part)) ||
    PLAIN_OFFICE.exec(after)?.[1]?.split(' ').some(isPersonNoun) === true
  )
}

/** "Moira Baxter, chair of the council," */
const PLAIN_OFFICE = /^, ((?:\p{Ll}[\p{L}’'-]* ){0,3}\p{Ll}[\p{L}’'-]*) (?:of|at|for|in|with|to)\b/u
const IS_AGE = /^\d{1,2}-year-old$/

/** "Ana Paz of Fort Sol, who", "the mayor of Fort Sol, who": that is where they are from. */
const FROM_A_PLACE = /\b(?:\p{Lu}\p{L}+|[\p{Ll}-]+(?:or|er|an|man|woman|ent|ist)) (?:of|from|in|at|for) $/u

/** "activist investor Granite Peak" is a firm as often as a person. */
const MAY_BE_FIRM =
  /^(?:owner|co-owner|operator|investor|producer|builder|broker|trader|architect|presenter|founder|auditor)$/

function countsAsPlace({ before, after }: Run): boolean {
  // "swore in Ana Paz"
  if (/\b(?:swore|sworn|brought|called|drafted|hauled|voted|let) in $/u.test(before)) return false
  if (IN_LIST_OF_PLACES.test(before)) return true
  return /\b(?:in|at|near|from)\s$/u.test(before) && !/^,? (?:said|who|told|,)/u.test(after)
}

/** “in Lima, Port Sol and” */
const IN_LIST_OF_PLACES = /\b(?:in|at|near|across|between) (?:\p{Lu}[\p{L}’-]*(?![\p{L}’-]),? ){1,4}and $/u

function titleEnd(words: Run['words'], before: string): number {
  const [ofOffice, ofTitle] = [endOfOffice(words, before), endOfTitle(words, before)]
  return ofOffice > 0 ? Math.max(ofOffice, ofTitle) : ofTitle
}

/** “Leader of the Opposition Ana Paz”, “Superintendent of Police Ana Paz”, “President of Peru Ana Paz”: what the office is of. */
function endOfOffice(words: Run['words'], before: string): number {
  if (!OF_AN_OFFICE.test(before)) return 0
  const end = words.findIndex(({ text }, i) => {
    const word = foldText(text)
    return (
      !FIELD_WORDS.has(word) &&
      !isOrganisationWord(word) &&
      countryNamed(word) === null &&
      !OFFICE_WORDS.has(word) &&
      !(words.length - i > 2 && isField(word))
    )
  })
  const name = end < 1 ? [] : words.slice(end)
  return name.length > 1 &&
    name.every((word) => isParticle(word) || isPlainWord(word.text) || IS_INITIAL.test(word.text))
    ? end
    : 0
}

/** “Sustainability”, “Digitalisation”: what ministers are for, by how such words are formed. */
function isField(word: string): boolean {
  return (
    /^\p{L}{3,}(?:ity|ment|tion|sion|ance|ence|ture|logy|ics|ship|ism|fare|ness|ries|ways|ports?)$/u.test(word) ||
    MORE_FIELDS.has(word)
  )
}

const MORE_FIELDS = new Set(
  'water women youth sport sports tourism planning roads works lands land families children veterans communities islands fisheries forestry heritage arts art religion skills social care local rural urban regional affairs aging ageing disability gender climate oceans mines mining power oil gas petroleum railways shipping ports post posts information language languages languages immigration borders customs revenue budget innovation research universities schools higher early community tribal minority minorities small business enterprise enterprises cooperatives co-operatives food rations relief disaster disasters parks wildlife animals nature emergencies war peace reconciliation equality equalities integration welfare pensions'.split(
    ' ',
  ),
)

/** “Secretary for Health and” */
const OF_AN_OFFICE =
  /\b(?:Leader|Minister|Secretary|Secretary-General|President|Premier|Chancellor|Superintendent|Commissioner|Inspector|Inspector-General|Director|Director-General|Chief|Head|Speaker|Clerk|Sergeant|Master|Governor|Mayor|Under-Secretary|Chair|Chairman|Chairwoman|Dean|Officer|Advocate|Attorney|Prosecutor|Controller|Comptroller|Auditor|Captain|King|Queen)(?: of State)? (?:of|for) (?:the )?(?:\p{Lu}\p{L}+(?:,| and| &) (?:the )?){0,2}$/u

function endOfTitle(words: Run['words'], before: string): number {
  const end = words.findLastIndex(({ text }, i) => isTitleWord(text) || isOfPair(words, i)) + 1
  if (end === 0) return fieldEnd(words, before)
  if (end < words.length) return end
  // "Chief Samuel Keeper", "Tom Baker": the last word is a name as well.
  const earlier = words.slice(0, -1).findLastIndex(({ text }) => isTitleWord(text)) + 1
  const given = words.slice(earlier, -1).map(({ text }) => text)
  const isSurname = OFFICE_SURNAMES.has(foldText(words.at(-1)?.text ?? ''))
  const isLed = earlier > 0 || introducesPerson(/(\p{Ll}+) $/u.exec(before)?.[1] ?? '')
  const isNamed =
    isGivenNameAnywhere(foldText(given[0] ?? '')) || (isLed && given.length > 0 && given.every(isPlainWord))
  return isSurname && isNamed ? earlier : end
}

/** “Tan Sri”, “Puan Sri”, “Pehin Datu” */
function isOfPair(words: Run['words'], at: number): boolean {
  return /^(?:Tan|Puan|Toh|Pehin) (?:Sri|Puan|Datu)$/u.test(`${words[at - 1]?.text} ${words[at]?.text}`)
}

/** "the Minister of Transport Ana Paz": the name begins behind what the office is for. */
function fieldEnd(words: Run['words'], before: string): number {
  if (!/\b(?:Minister|Secretary|Director|Commissioner|Chancellor) (?:of|for) (?:the )?$/u.test(before)) return 0
  const end = words.findIndex(({ text }) => !FIELD_WORDS.has(foldText(text)))
  return words.length - end >= 2 ? Math.max(end, 0) : 0
}

function isTitleWord(text: string): boolean {
  const word = text.toLowerCase().replace(/[.’']$/u, '')
  // "Prosecutor-general", "Vice-President"
  const isJoined = word.includes('-') && word.split('-').some((part) => OFFICE_WORDS.has(part))
  return (
    OFFICE_WORDS.has(word) ||
    SUFFIXED_TITLE.test(word) ||
    ADDRESSES.has(word) ||
    SHORT_TITLES.has(word) ||
    CAPITAL_TITLES.has(text) ||
    isJoined
  )
}

/** “Harbourmaster”, “Arbitrator”, “Obstetrician”: words that are formed as those for what somebody is. */
const SUFFIXED_TITLE =
  /^(?!ticketmaster)\p{L}{3,}(?:[bprst]master|keeper|strator|trator|ructor|spector|llector|gotiator|ologist|ographer|trician|spokes\p{L}+)$/u

function isTitled(words: Run['words'], cut: number): boolean {
  return words.slice(0, cut).every(({ text }) => {
    const word = foldText(text)
    return (
      isTitleWord(text) || FIELD_WORDS.has(word) || countryNamed(word) !== null || /^\p{Lu}+$/u.test(text) || cut > 1
    )
  })
}

/** "the Paz family foundation", "the Paz dynasty": nobody of them in particular. */
const NAMES_FAMILY =
  /^ (?:family|dynasty|clan|brothers|sisters|siblings|estate|foundation|scholarship|prize|lectures?)\b/u

const KNOWN_ORGANISATIONS = new Set([
  ...'kremlin nato reuters rt bbc cnn un eu fifa uefa opec nasa fbi cia afp politico parliament congress senate pentagon interpol unicef unesco'.split(
    ' ',
  ),
  'al jazeera',
  'al arabiya',
  'al ahly',
  'al qaeda',
  'al shabaab',
])
const KNOWN_PLACES = new Set(
  'kyiv kiev moscow washington london paris berlin brussels beijing tokyo istanbul ankara geneva new york rome madrid vienna europe asia africa america crimea donetsk kherson siberia vatican tehran delhi jerusalem gaza dublin edinburgh cardiff belfast manchester liverpool birmingham scotland wales england'.split(
    ' ',
  ),
)

function mentionOf(run: Run, people: People): NameMention[] {
  const words = withoutHonours(run.words)
  const cut = nameFrom(words, run.before, people)
  const plain = withoutEpithet(words.slice(cut))
  if (
    plain.length > 0 &&
    !IS_FIRM.test(run.after) &&
    !(plain.length === 1 && NAMES_FAMILY.test(run.after) && /\bthe $/iu.test(run.before)) &&
    !(plain.length === 1 && /(?:& |\b(?:in|at|near) )$/u.test(run.before) && cut === 0)
  ) {
    const title = /^(?:Sir|Dame)$/.test(words[cut - 1]?.text ?? '') && plain.length === 1 ? words[cut - 1] : undefined
    if (title) {
      const full = bearerOf(people.byGivenName, foldText(wordsOf(plain)), title.start)
      return [toMention([title, ...plain], full ?? wordsOf([title, ...plain]), 'person', run)]
    }
    const full = personNamed(plain, people)
    if (full !== null) return [toMention([...particlesBefore(plain, full, run), ...plain], full, 'person', run)]
  }
  const type = thingType(run)
  return type === null ? [] : [toMention(run.words, wordsOf(run.words), type, run)]
}

/** Where the name begins; an office that is somebody’s surname is that name: "Keeper said". */
function nameFrom(words: Run['words'], before: string, people: People): number {
  const isGivenNameToo = words.length === 2 && IS_GIVEN_NAME_TOO.test(words[0]?.text ?? '')
  if (isGivenNameToo && people.full.has(foldText(wordsOf(words)))) return 0
  const cut = titleEnd(words, before)
  const last = words.length - 1
  const isSurname = cut > last && people.bySurname.has(foldText(words[last]?.text ?? ''))
  return isSurname && !(last === 0 && /\b(?:the|an?|its|his|her|their) $/iu.test(before)) ? last : cut
}

/** "van der" of "said van der Meer", if they belong to the full name. */
function particlesBefore(name: Run['words'], full: string, { before }: Run): Run['words'] {
  const particles = full
    .split(' ')
    .slice(1, -1)
    .filter((text) => PARTICLES.has(text))
    .join(' ')
  const start = (name[0]?.start ?? 0) - particles.length - 1
  const isBefore = name.length === 1 && particles !== '' && before.endsWith(` ${particles} `)
  return isBefore ? [{ text: particles, start, end: start + particles.length }] : []
}

function wordsOf(words: Run['words']): string {
  return words.map(({ text }) => text).join(' ')
}

function personNamed(name: Run['words'], people: People): string | null {
  const text = wordsOf(name)
  const folded = foldText(text)
  const at = name[0]?.start ?? 0
  const bySurname = bearerOf(people.bySurname, foldText(name.at(-1)?.text ?? ''), at)
  const byWhole = bearerOf(people.bySurname, folded, at)
  if (byWhole !== undefined) return byWhole
  const own = people.full.get(folded)
  if (own !== undefined) return bySurname && isOneName(bySurname, own) ? longer(own, bySurname) : own
  if (surnameFrom(name) > 0) return null
  const byMiddle = bearerOf(people.byMiddleName, folded, at)
  if (byMiddle) return byMiddle
  const isKnownThing = KNOWN_PLACES.has(folded) || KNOWN_ORGANISATIONS.has(folded) || countryNamed(folded) !== null
  const isGiven =
    (!isKnownThing && isPlainWord(text) && !OPENS_OTHER_NAMES.has(folded)) || FAMILY_NAMES_FIRST.has(folded)
  const byGivenName = isGiven ? bearerOf(people.byGivenName, folded, at) : undefined
  if (byGivenName) return byGivenName
  if (people.alone.has(folded)) return text
  if (name.length > 1 || folded.length < SHORTEST_RESPELT || countryNamed(folded) !== null || KNOWN_PLACES.has(folded))
    return null
  // A surname spelt otherwise is its own name until a person joins the two.
  return nearSpellings(people.spellings, folded).length > 0 ? text : null
}

/** Families whose name stands before the given one: "Xi Jinping" is Xi. */
const FAMILY_NAMES_FIRST = new Set(
  'li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo luo xi deng jiang peng tang tsai kim park lee choi jung kang cho yoon moon han lim shin nguyen tran pham vo bui dang orban'.split(
    ' ',
  ),
)

function thingType({ words, before, after, opensSentence }: Run): EntityType | null {
  const folded = words.map(({ text }) => foldText(text))
  const whole = folded.join(' ')
  const country = countryNamed(whole)
  if (country) return country.isDemonym ? null : 'country'
  if (words.length === 1 && isNoThing(words[0]?.text ?? '', after)) return null
  if (NAMES_FAMILY.test(after)) return null
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

/** “Americans”, “Irishman”, “Nov”, “York-based”, “MPs”, the “Sh” of “Sh20m”: capitals that name nothing. */
function isNoThing(text: string, after: string): boolean {
  const word = foldText(text)
  const isPeople =
    countryNamed(word.replace(/s$/u, ''))?.isDemonym || countryNamed(word.replace(OF_PEOPLE, ''))?.isDemonym
  return (
    isPeople === true ||
    PEOPLES.test(word) ||
    isOfSomewhere(text) ||
    /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|re?td)$/u.test(word) ||
    /^\p{Lu}{2,}s$/u.test(text) ||
    /^[\d£$€]/u.test(after)
  )
}

const OF_PEOPLE = /(?:man|men|woman|women)$/u
const PEOPLES =
  /^(?:scots?(?:m[ae]n|wom[ae]n)?|english|londoners?|parisians?|berliners?|europeans?|africans?|asians?|arabs?|westerners?|(?:north|south|east|west)erners?|eastern|western|northern|southern|latinos?|hispanics?|muslims?|christians?|jews?|hindus?|sikhs?|buddhists?|catholics?|protestants?|britons?|danes?|finns?|swedes?|poles?|turks?|kurds?|serbs?|croats?|czechs?|slovaks?|spaniards?|frenchm[ae]n|maoris?|inuits?)$/u

function toMention(words: Run['words'], full: string, type: EntityType, { paragraph }: Run): NameMention {
  const start = words[0]?.start ?? 0
  const end = words.at(-1)?.end ?? start
  return { text: wordsOf(words), full, type, paragraph, start, end }
}
