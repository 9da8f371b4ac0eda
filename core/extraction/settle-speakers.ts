import { mapInSteps, type Steps } from '../steps'
import type { Pronoun } from './known-pronouns'
import { introducesPerson, RELATIVE_WORDS } from './office-words'
import { hasOtherRelative, isOfAnother, onlyNamed, subjectNamed } from './only-person'
import type { Quotation } from './quotations'
import type { ReadSentence } from './read-sentence'

/**
 * Says who “the minister” is that a quotation names as its speaker, and corrects whom “he” means where the sentence before
 * names nobody else. Comes after the reader has remembered whom each sentence is about; linear time.
 */
export function* settleSpeakers(
  sentences: readonly ReadSentence[],
  pronouns: ReadonlyMap<string, Pronoun>,
): Steps<ReadSentence[]> {
  const holders = holdersOf(sentences)
  let last: Spoken | null = null
  return yield* mapInSteps(sentences, (sentence, i) => {
    const previous = sentences[i - 1]
    const quotations = sentence.quotations.map((quotation) => {
      const found = settled(quotation, sentence, previous, holders, last)
      const speaker =
        found !== quotation.speaker && isOfOtherPronoun(found, quotation, pronouns) ? quotation.speaker : found
      return speaker === quotation.speaker ? quotation : { ...quotation, speaker }
    })
    const at = quotations.findLastIndex(({ speaker }) => speaker !== null)
    const [spoke, words] = [quotations[at]?.speaker, sentence.quotations[at]?.speaker]
    if (spoke) last = { speaker: spoke, words: words ?? '', paragraph: sentence.paragraph }
    return quotations.every((quotation, at) => quotation === sentence.quotations[at])
      ? sentence
      : { ...sentence, quotations }
  })
}

/** Whether the article calls a person “she” who is to be this quotation’s “he”. */
function isOfOtherPronoun(
  person: string | null,
  { pronoun }: Quotation,
  pronouns: ReadonlyMap<string, Pronoun>,
): boolean {
  return person !== null && pronoun !== null && (pronouns.get(person) ?? pronoun) !== pronoun
}

/** Who spoke last, by what words the sentence calls them, and where. */
type Spoken = { speaker: string; words: string; paragraph: number }

function settled(
  { speaker, pronoun }: Quotation,
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  holders: ReadonlyMap<string, Set<string>>,
  last: Spoken | null,
): string | null {
  if (speaker !== null && speaker === last?.words && last.paragraph === sentence.paragraph) return last.speaker
  if (pronoun === null) return speaker === null ? null : holderOf(speaker, sentence, previous, holders)
  if (speaker === null && hasOtherRelative(pronoun, previous)) return null
  const opensWithPronoun = /^(?:he|she|his|her)$/.test(previous?.words[0]?.lower ?? '')
  if (speaker === null) {
    const isNear = last !== null && previous?.paragraph === last.paragraph
    const isOnly = previous?.names.every(({ type, full }) => type !== 'person' || full === last?.speaker) === true
    const goesOn = previous?.words[0]?.lower === pronoun || previous?.paragraph === sentence.paragraph
    if (isNear && isOnly && goesOn) return last.speaker
    return previous?.paragraph === sentence.paragraph ? subjectNamed(previous) : null
  }
  const only = opensWithPronoun || previous?.quotations.length !== 0 ? null : onlyPersonOf(previous)
  return only ?? speaker
}

function onlyPersonOf(sentence: ReadSentence | undefined): string | null {
  return sentence === undefined || isOfAnother(sentence) ? null : onlyNamed(sentence)
}

/** Who “the mayor” is: the one person whom the article calls so, or whom the sentence before was about; else the words themselves. */
function holderOf(
  speaker: string,
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  holders: ReadonlyMap<string, Set<string>>,
): string {
  const noun = nounOf(speaker)
  const isName = sentence.names.some(({ full }) => full === speaker)
  const isMeant = isDefinite(speaker, sentence)
  if (isName || noun === '' || !isMeant) return speaker
  const known = [...(holders.get(noun) ?? [])]
  if (known.length === 1) return known[0] ?? speaker
  const isEpithet =
    /-year-old$/.test(noun) ||
    // "The retired headteacher": an office that nobody else is said to have had.
    (sentence.isPersonNear && introducesPerson(noun) && /^(?:retired|former) /u.test(speaker)) ||
    (introducesPerson(noun) && !MAY_BE_ANOTHER.test(noun) && !RELATIVE_WORDS.has(noun))
  return known.length === 0 && isEpithet ? (sentence.person ?? onlyPersonOf(previous) ?? speaker) : speaker
}

/** Offices, which others hold as well, and people of whom an article has more than those it names. */
const MAY_BE_ANOTHER =
  /^(?:spokes\p{L}+|official|officer|lawyer|attorney|barrister|solicitor|judge|prosecutor|witness|source|neighbou?r|friend|colleague|aide|adviser|advisor|expert|analyst|analysts|researcher|investigator|resident|worker|victim|survivor|doctor|driver|owner|boss|agent|member|journalist|reporter|author|editor|couple|minister|secretary|chief|head|president|premier|chancellor|governor|mayor|general|justice|senator|captain|coach|manager|executive|director|chair|chairman|chairwoman|chairperson|commissioner|superintendent|inspector|sergeant|constable|ambassador|envoy|speaker|treasurer|councillor|convener|leader|deputy|lawmaker|principal|dean|rector|headteacher|curator|defendant|plaintiff|foreman|employee|customer|passenger|patient|tenant|pupil|student|teacher|candidate|[\p{L}]+-(?:elect|general))$/u

/** "spokesman" of "spokesman for the police", "king" of "double-glazing king" */
function nounOf(speaker: string): string {
  const head = speaker.split(/ (?:of|for|at|from|in|with|to)\b/u)[0] ?? ''
  const noun = head.split(' ').at(-1) ?? ''
  return /^\p{Ll}|^\p{Lu}{2,4}$/u.test(noun) || /^\d{1,2}-year-old$/.test(noun) ? noun : ''
}

function isDefinite(speaker: string, { source, start, end }: ReadSentence): boolean {
  const at = source.slice(start, end).indexOf(speaker)
  return at > 0 && /\b[Tt]he $/u.test(source.slice(start, start + at))
}

const NEAR = 60

/** The people whom the article calls by each noun: “Mayor Ana Paz”, “Ana Paz, the mayor of Lima”, “its mayor, Ana Paz”. */
function holdersOf(sentences: readonly ReadSentence[]): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>()
  for (const { source, names, start: from, end: to } of sentences)
    for (const { type, full, start, end } of names) {
      if (type !== 'person') continue
      const before = /((?:[\p{L}-]+[.,]? ){1,4})$/u.exec(source.slice(Math.max(from, start - NEAR), start))?.[1] ?? ''
      const after = APPOSED.exec(source.slice(end, Math.min(to, end + NEAR)))?.[1] ?? ''
      const short = shortTitles(source.slice(Math.max(from, start - NEAR), start))
      for (const noun of [...nounsBefore(before), ...nounsOf(after), ...short]) {
        const own = holders.get(noun) ?? new Set()
        holders.set(noun, own.add(full))
      }
    }
  return holders
}

const APPOSED = /^, (?:an?|the|his|her|its|their) ((?:[\p{L}\d-]+ ){0,4}[\p{L}\d-]+)/u

/** The last word before the name: "the harbour master", "Prime Minister" */
function nounsBefore(words: string): string[] {
  const noun = words.trim().replace(/[.,]$/u, '').split(' ').at(-1)?.toLowerCase() ?? ''
  if (/^(?:justice|magistrate|recorder|sheriff)$/u.test(noun)) return [noun, 'judge']
  const whole = SHORTENED.get(noun)
  if (whole !== undefined) return [whole]
  return introducesPerson(noun) ? [noun] : []
}

const SHORTENED = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['lt', 'lieutenant'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['det', 'detective'],
  ['prof', 'professor'],
  ['cllr', 'councillor'],
  ['coun', 'councillor'],
  ['amb', 'ambassador'],
  ['rev', 'reverend'],
])

/** "CS" of "Transport Cabinet Secretary Ana Paz", as whom the article may speak of her later. */
function shortTitles(before: string): string[] {
  const words = /(?:(?<![\p{L}\p{N}])\p{Lu}\p{L}+ )+$/u.exec(before)?.[0].trim().split(' ') ?? []
  const initials = words.map((word) => word.charAt(0)).join('')
  return [...initials]
    .flatMap((_, i) => [initials.slice(i, i + 2), initials.slice(i, i + 3)])
    .filter((short) => short.length > 1)
}

function nounsOf(words: string): string[] {
  const head = words.split(/ (?:of|for|at|from|in|with|to|who|and)\b/u)[0] ?? ''
  const noun = head.split(' ').at(-1)?.toLowerCase() ?? ''
  return introducesPerson(noun) ? [noun] : []
}
