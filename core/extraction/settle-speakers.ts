import { introducesPerson, RELATIVE_WORDS } from './office-words'
import type { Quotation } from './quotations'
import type { ReadSentence } from './read-sentence'

/**
 * Says who “the minister” is that a quotation names as its speaker, and corrects whom “he” means where the sentence before
 * names nobody else. Comes after the reader has remembered whom each sentence is about; linear time.
 */
export function settleSpeakers(sentences: readonly ReadSentence[]): ReadSentence[] {
  const holders = holdersOf(sentences)
  let last: Spoken | null = null
  return sentences.map((sentence, i) => {
    const previous = sentences[i - 1]
    const quotations = sentence.quotations.map((quotation) => {
      const speaker = settled(quotation, sentence, previous, holders, last)
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
  const opensWithPronoun = /^(?:he|she|his|her)$/.test(previous?.words[0]?.lower ?? '')
  if (speaker === null) {
    const isNear = last !== null && previous?.paragraph === last.paragraph
    const isOnly = previous?.names.every(({ type, full }) => type !== 'person' || full === last?.speaker) === true
    const goesOn = previous?.words[0]?.lower === pronoun || previous?.paragraph === sentence.paragraph
    if (isNear && isOnly && goesOn) return last.speaker
    return previous?.paragraph === sentence.paragraph ? personAtStart(previous) : null
  }
  const only = opensWithPronoun || previous?.quotations.length !== 0 ? null : onlyPersonOf(previous)
  return only ?? speaker
}

/** Who a sentence begins with: "The charity’s new head, Luis Ango, was asked". */
function personAtStart(sentence: ReadSentence | undefined): string | null {
  const [first] = sentence?.names.filter(({ type }) => type === 'person') ?? []
  if (sentence === undefined || first === undefined) return null
  const before = sentence.source.slice(sentence.start, first.start)
  return before.length <= NEAR &&
    !/\b(?:is|was|were|are|has|had|of|on|at|in|with|by|and|to|for|Mrs?|Ms)\b|[“”:;]/u.test(before)
    ? first.full
    : null
}

function onlyPersonOf(sentence: ReadSentence | undefined): string | null {
  const named = new Set(sentence?.names.filter(({ type }) => type === 'person').map(({ full }) => full))
  return named.size === 1 ? ([...named][0] ?? null) : null
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
    /-year-old$/.test(noun) || (introducesPerson(noun) && !MAY_BE_ANOTHER.test(noun) && !RELATIVE_WORDS.has(noun))
  return known.length === 0 && isEpithet ? (sentence.person ?? onlyPersonOf(previous) ?? speaker) : speaker
}

/** Offices, which others hold as well, and people of whom an article has more than those it names. */
const MAY_BE_ANOTHER =
  /^(?:spokes\p{L}+|official|officer|lawyer|attorney|barrister|solicitor|judge|prosecutor|witness|source|neighbou?r|friend|colleague|aide|adviser|advisor|expert|analyst|analysts|researcher|investigator|resident|worker|victim|survivor|doctor|driver|owner|boss|agent|member|journalist|reporter|author|editor|couple|minister|secretary|chief|head|president|premier|chancellor|governor|mayor|general|justice|senator|captain|coach|manager|executive|director|chair|chairman|chairwoman|chairperson|commissioner|superintendent|inspector|sergeant|constable|ambassador|envoy|speaker|treasurer|councillor|convener|leader|deputy|lawmaker|principal|dean|rector|headteacher|curator|defendant|plaintiff|foreman|employee|customer|passenger|patient|tenant|pupil|student|teacher|candidate|[\p{L}]+-(?:elect|general))$/u

/** "spokesman" of "spokesman for the police", "king" of "double-glazing king" */
function nounOf(speaker: string): string {
  const head = speaker.split(/ (?:of|for|at|from|in|with|to)\b/u)[0] ?? ''
  const noun = head.split(' ').at(-1) ?? ''
  return /^\p{Ll}/u.test(noun) || /^\d{1,2}-year-old$/.test(noun) ? noun : ''
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
      const before = /((?:[\p{L}-]+,? ){1,4})$/u.exec(source.slice(Math.max(from, start - NEAR), start))?.[1] ?? ''
      const after = APPOSED.exec(source.slice(end, Math.min(to, end + NEAR)))?.[1] ?? ''
      for (const noun of [...nounsBefore(before), ...nounsOf(after)]) {
        const own = holders.get(noun) ?? new Set()
        holders.set(noun, own.add(full))
      }
    }
  return holders
}

const APPOSED = /^, (?:an?|the|his|her|its|their) ((?:[\p{L}\d-]+ ){0,4}[\p{L}\d-]+)/u

/** The last word before the name: "the harbour master", "Prime Minister" */
function nounsBefore(words: string): string[] {
  const noun = words.trim().replace(/,$/u, '').split(' ').at(-1)?.toLowerCase() ?? ''
  return introducesPerson(noun) ? [noun] : []
}

function nounsOf(words: string): string[] {
  const head = words.split(/ (?:of|for|at|from|in|with|to|who|and)\b/u)[0] ?? ''
  const noun = head.split(' ').at(-1)?.toLowerCase() ?? ''
  return introducesPerson(noun) ? [noun] : []
}
