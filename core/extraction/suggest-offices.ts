import type { Draft } from './draft'
import type { NameMention } from './names'
import { FIELD_WORDS, isPersonNoun, OFFICE_WORDS, SHORT_TITLES } from './office-words'
import type { ReadSentence } from './read-sentence'
import type { Word } from './tag-words'

/** Offices and leaders in a sentence: titles before names, appositions round them, "is led by". */
export function suggestOffices(sentence: ReadSentence): Draft[] {
  const people = sentence.names.filter(({ type }) => type === 'person')
  return people.flatMap((person) => {
    const roles = [
      titleBefore(sentence, person) ?? capitalTitle(sentence, person),
      titleThenName(sentence, person),
      appositionAfter(sentence, person),
      isOffice(sentence, person),
    ].flatMap((role) => role ?? [])
    return [...roles, ...(leads(sentence, person) ?? [])]
  })
}

type Range = { start: number; end: number }

function role(sentence: ReadSentence, person: NameMention, title: Range, confidence: number): Draft[] {
  const text = sentence.source.slice(title.start, title.end)
  // "head of the delegation and presidential aide": two offices, of which the first one leads.
  const leader = LEADS_WHAT.exec(withoutSecondOffice(text))
  if (leader?.[1] !== undefined && !/^(?:our|my|its|his|her|their)\b/iu.test(leader[1]))
    return [leaderOf(person, leader[1], confidence)]
  return [
    {
      kind: 'role',
      subject: person.full,
      relation: 'office',
      object: text,
      answer: title,
      attributedTo: null,
      confidence,
      date: null,
    },
  ]
}

/** "head of the Ukrainian delegation", "leader of the Greens": what is led is the subject, who leads it the answer. */
const LEADS_WHAT =
  /^(?:current |new |former )?(?:head|leader|captain|chair|chairman|chairwoman) of ((?:the )?[^,;.]{3,70})$/iu

function leaderOf(person: NameMention, led: string, confidence: number): Draft {
  return {
    kind: 'leads',
    subject: led,
    relation: 'leader',
    object: person.full,
    answer: { start: person.start, end: person.end },
    attributedTo: null,
    confidence,
    date: null,
  }
}

/** "Ukrainian Defence Minister Rustem Umerov", "club chairman Peter Lowe": the words before the name in its noun phrase. */
function titleBefore(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const { words, chunks, source } = sentence
  const phrase = chunks.find(
    ({ from, to, type }) =>
      type === 'np' && (words[from]?.start ?? 0) <= person.start && (words[to - 1]?.end ?? 0) >= person.end,
  )
  const link = words[(phrase?.from ?? 0) - 1]
  // "Lee and minister Park" is a list, "But minister Park" opens a sentence.
  const joined = words[(phrase?.from ?? 0) - 2]
  const isOffice = isPersonNoun(joined?.lower ?? '') && sentence.names.every(({ end }) => end !== joined?.end)
  const isDouble = link?.lower === 'and' && isOffice
  if (!phrase || (link?.pos === 'CCONJ' && phrase.from > 1 && !isDouble)) return null
  let before = words.slice(phrase.from, phrase.to).filter(({ end }) => end <= person.start)
  while (
    before[0] &&
    /^(?:the|a|an|his|her|their|its|our|my|mr|mrs|ms|dr|sir|,|and|but|yet|so|while|when|as|meanwhile|however|then|later)\.?$/.test(
      before[0].lower,
    )
  )
    before = before.slice(1)
  while (/^(?:dr|mr|mrs|ms|sir|prof)\.?$/.test(before.at(-1)?.lower ?? '')) before = before.slice(0, -1)
  const [first, last] = [before[0], before.at(-1)]
  if (!first || !last) return null
  const office = before.findLast(({ lower }) => isPersonNoun(lower) || SHORT_TITLES.has(lower.replace(/\.$/, '')))
  if (!office) return null
  // "Author and campaigner Lucy Lee"
  const opened = isDouble && joined ? joined.start : opening(sentence, first).start
  const title = { start: opened - (OF_WHAT.exec(source.slice(sentence.start, opened))?.[0].length ?? 0), end: last.end }
  return /[,;]/.test(source.slice(title.start, title.end)) ? null : role(sentence, person, title, BY_TITLE)
}

/** "Motorists Association of" before "Kenya chairman Peter Murima" */
const OF_WHAT = /(?:(?<=^|[\s“"])\p{Lu}[\p{L}’'&-]* ){1,5}(?:of|for) (?:the )?$/u

/** "Managing director": a field whose word the reader takes for a verb stands before the noun phrase. */
function opening({ words }: ReadSentence, first: Word): Word {
  const before = words[words.indexOf(first) - 1]
  return before && FIELD_WORDS.has(before.lower) && first.lower !== before.lower ? before : first
}

/** "Captain Will Archer", where the reader takes a word of the name for something else. */
function capitalTitle(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const before = sentence.source.slice(sentence.start, person.start)
  const title = /(?:^|[\s“"])((?:\p{Lu}[\p{L}-]* ){0,3}\p{Lu}\p{L}+\.?) $/u.exec(before)?.[1]
  const last = title?.split(' ').at(-1)?.toLowerCase() ?? ''
  if (title === undefined || (!OFFICE_WORDS.has(last) && !SHORT_TITLES.has(last.replace(/\.$/, '')))) return null
  return role(sentence, person, { start: person.start - 1 - title.length, end: person.start - 1 }, BY_TITLE)
}

/** "its chief executive, Matthias Grell," */
function titleThenName(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const { source, start, end } = sentence
  const before = source.slice(start, person.start)
  const found = TITLE_THEN.exec(before)
  const title = found?.[1] === undefined ? undefined : afterVerb(sentence, found[1], person)
  if (!found || title === undefined || !/^(?:[,.]|$)/.test(source.slice(person.end, end))) return null
  const head = headNoun(title.split(' ')) ?? ''
  if (!isPersonNoun(head) && !AGENT.test(head)) return null
  const from = start + found.index + found[0].lastIndexOf(title)
  return role(sentence, person, { start: from, end: from + title.length }, BY_APPOSITION)
}

/** "court declared the candidate of the Greens": the office begins behind the verb and its article. */
function afterVerb({ words, source }: ReadSentence, title: string, person: NameMention): string {
  const verb = words.findLast(({ pos, end }) => pos === 'VERB' && end <= person.start)
  const office = /^ (?:the|an?|its|their) (.*)$/u.exec(verb ? source.slice(verb.end, person.start) : '')?.[1]
  const at = verb ? title.lastIndexOf(`${verb.text} `) : -1
  const rest = at < 0 ? '' : title.slice(at + (verb?.text.length ?? 0)).replace(/^ (?:the|an?|its|their) /u, '')
  return office?.startsWith(rest) && rest !== '' ? rest : title
}

/** "mediator", "cellist": nouns for people that no list holds; a name follows them. */
const AGENT = /(?:[aiu]tor|[^s]ist)$/

const TITLE_THEN =
  /(?:^|[\s“"])(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|(?:\p{Lu}[\p{L}-]* ){0,3}\p{Lu}[\p{L}-]*[’']s) ((?:(?!(?:has|have|had|is|was|were|will|been|by|said|told|who|that|which|an?)\b)[\p{L}’'-]+ ){0,9}[\p{L}’'-]+), (?:\p{Lu}{2,6}, )?(?:(?:\p{Lu}[\p{L}-]*\.? ){0,3})$/u

const BY_TITLE = 0.9
const BY_APPOSITION = 0.85
const BY_VERB = 0.85
const HALF_FILLED = 0.35

/** "Andrey Yermak, the head of the president’s office, …" */
function appositionAfter(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const { source, end } = sentence
  const after = source.slice(person.end, end)
  const found = APPOSITION.exec(after)
  const title = found?.[1]?.trim()
  if (!found || title === undefined) return null
  const start = person.end + found[0].lastIndexOf(title)
  const words = title.split(/\s+/u)
  const head = headNoun(words)
  // "a 33-year-old seamstress": of whatever has an age it is the occupation.
  const isAged = /\d-year-old $/u.test(found[0].slice(0, found[0].lastIndexOf(title)))
  if (head === null || !(isPersonNoun(head) || isAged || LEGISLATOR.test(head))) return null
  if (/\b(?:said|says|told|was|were|is|has|had|will)\b/u.test(title)) return null
  return role(sentence, person, { start, end: start + title.length }, BY_APPOSITION)
}

/** Members of parliaments by their letters. */
const LEGISLATOR = /^(?:msp|mna|mlc|mha|td)$/

const APPOSITION =
  /^,(?: \d{1,2},| \(\d{1,2}\),)? (?:(?:the|an?|its|his|her|their)\s)?(?:\d{1,2}-year-old )?(?!(?:through|via|by|in|at|on|with|from|for|of|to|as)\b)((?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—])\s?){1,14}?)(?=\s*(?:[,;.–—](?:\s|$)|\bwho(?:se)?\b|\band (?:said|told)\b|$))/u

/** The last noun before "of", "at", "for", "in": "head", "chief economist". */
function headNoun(words: readonly string[]): string | null {
  const cut = words.findIndex((word) => /^(?:of|at|for|in|to|from|with|on|who|and)$/iu.test(word))
  return (cut < 0 ? words.at(-1) : words[cut - 1])?.toLowerCase().replace(/[’']s$/u, '') ?? null
}

/** "Lee is the mayor of Springfield", "Lee was elected captain" */
function isOffice(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const found = IS_OFFICE.exec(sentence.source.slice(person.end, sentence.end))
  const title = found?.[1]?.trim()
  if (!found || title === undefined || person.start < sentence.start) return null
  const head = headNoun(title.split(/\s+/u))
  if (head === null || !isPersonNoun(head)) return null
  const start = person.end + found[0].indexOf(title)
  return role(sentence, person, { start, end: start + title.length }, BY_VERB)
}

const IS_OFFICE =
  /^,? (?:who )?(?:(?:was|has been|been|is) (?:elected|appointed|named|made|sworn in as|re-elected|promoted to)|is|was|became|has been|remains|serves as|served as|works as|worked as)(?: as)? (?:the |an? )?((?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—])\s?){1,10}?)(?=\s*(?:[,;.–—]|$|\b(?:on|since|after|until|when|who|and|by|but|from (?:19|20)\d\d|in (?:19|20)\d\d)\b))/u

/** "Ukraine’s team will be led by Lee", "Lee heads the inquiry", "the head of the board, Lee" */
function leads(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const { source, start, end } = sentence
  const before = source.slice(start, person.start)
  const by = LED_BY.exec(before)
  if (by?.[1] && /^(?:it|which|this|that|they)$/iu.test(by[1].trim()))
    return [{ ...leaderOf(person, '', BY_VERB), confidence: HALF_FILLED }]
  if (by?.[1] && !/\b(?:our|we)\b/u.test(by[1])) return [leaderOf(person, lastPhrase(by[1]), BY_VERB)]
  const negotiator = WILL_BE.exec(before)
  if (negotiator?.[1]) return [leaderOf(person, negotiator[1], BY_VERB)]
  const head = HEAD_THEN_NAME.exec(before)
  if (head?.[1]) return [leaderOf(person, withoutSecondOffice(head[1]), BY_APPOSITION)]
  const verb = LEADS.exec(source.slice(person.end, end))
  return verb?.[1] ? [leaderOf(person, verb[1].trim(), BY_VERB)] : null
}

function withoutSecondOffice(text: string): string {
  const second = / and [\p{Ll} -]+$/u.exec(text)
  return second && isPersonNoun(second[0].split(' ').at(-1) ?? '') ? text.slice(0, second.index) : text
}

const TITLE_WORDS = "(?:[\\p{L}’'-]+[.,]? ){0,6}"
const LED_BY = new RegExp(
  `([^,;:.“”]{1,80}?),? (?:(?:is|are|was|were|will be|being|has been|to be) )?(?:currently )?(?:led|headed|chaired|captained|run) by (?:the |an? )?${TITLE_WORDS}$`,
  'u',
)
const WILL_BE =
  /((?:the )?[\p{Lu}][\p{L}’' -]{1,40}[’']s? (?:top|chief|lead|main) negotiator)(?: in [\p{Lu}]\p{L}+)? (?:is|was|will be) $/u
const HEAD_THEN_NAME = new RegExp(
  `\\b(?:head|leader|chairman|chairwoman|captain) of ((?:the )?[\\p{L}’' -]{3,50}?)(?: and [\\p{L} ]{3,40})?, ${TITLE_WORDS}$`,
  'u',
)
const LEADS =
  /^,? (?:who )?(?:leads|led|heads|headed|chairs|chaired|captains|captained|will (?:lead|head|chair)|is leading|has led) ((?:the|[\p{Lu}][\p{L}’'-]*|an?|its|his|her) ?(?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—]) ?){1,6}?)(?=\s*(?:[,;.–—]|$|\b(?:on|in|at|since|after|until|when|who|and|by|but|which|that|from)\b))/u

function lastPhrase(text: string): string {
  const cut =
    text
      .split(/\b(?:that|said|says|and|with|while|which)\b/u)
      .at(-1)
      ?.trim() ?? text
  return cut.replace(/^(?:“|and |but )/u, '')
}
