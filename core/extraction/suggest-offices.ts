import { type Draft, subjectOf } from './draft'
import type { NameMention } from './names'
import { ADDRESSES, FIELD_WORDS, isPersonNoun, OFFICE_WORDS, SHORT_TITLES } from './office-words'
import type { ReadSentence } from './read-sentence'
import type { Word } from './tag-words'

/** Offices and leaders in a sentence: titles before names, appositions round them, "is led by". */
export function suggestOffices(sentence: ReadSentence): Draft[] {
  const people = sentence.names.filter(({ type }) => type === 'person')
  return people
    .flatMap((person) => {
      const roles = [
        officeOfWhat(sentence, person) ?? titleBefore(sentence, person) ?? capitalTitle(sentence, person),
        titleThenName(sentence, person),
        appositionAfter(sentence, person),
        isOffice(sentence, person),
        officeAs(sentence, person),
        whoseOffice(sentence, person),
      ].flatMap((role) => role ?? [])
      return [...roles, ...(leads(sentence, person) ?? [])]
    })
    .concat(sentence.names.flatMap((name) => ledByOthers(sentence, name)))
}

type Range = { start: number; end: number }

function role(sentence: ReadSentence, person: NameMention, title: Range, confidence: number): Draft[] {
  const text = sentence.source.slice(title.start, title.end)
  // "head of the delegation and presidential aide": two offices, of which the first one leads.
  const leader = LEADS_WHAT.exec(withoutSecondOffice(text))
  const isLed = leader?.[1] !== undefined && !/^(?:our|my|its|his|her|their)\b/iu.test(leader[1])
  if (isLed && leader?.[1] !== undefined && !OF_A_FIELD.test(leader[1]))
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

const BESIDE =
  /^(?:colleague|ally|rival|friend|neighbour|neighbor|opponent|supporter|critic|successor|predecessor|counterpart)$/

/** "head of the Ukrainian delegation", "leader of the Greens": what is led is the subject, who leads it the answer. */
const LEADS_WHAT =
  /^(?:current |new |former )?(?:head|leader|captain|chair|chairman|chairwoman) of ((?:the )?[^,;.]{3,70})$/iu

/** "head of planning", "head of policy at the bank": a field is nothing that anybody leads; the whole is an office. */
const OF_A_FIELD = /^\p{Ll}[\p{L}-]*(?: and \p{Ll}[\p{L}-]*)?(?: (?:at|for|in|with) .*)?$/u

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
  // "her party colleague Coun Lee": whose colleague he is, is no office.
  const other = before.findLastIndex(({ lower }) => BESIDE.test(lower))
  if (other >= 0 && other < before.length - 1) before = before.slice(other + 1)
  const [first, last] = [before[0], before.at(-1)]
  if (!first || !last) return null
  const office = before.findLast(({ lower }) => isPersonNoun(lower) || SHORT_TITLES.has(lower.replace(/\.$/, '')))
  if (!office) return null
  // "Author and campaigner Lucy Lee"
  const opened = isDouble && joined ? joined.start : opening(sentence, first).start
  const title = { start: opened - (OF_WHAT.exec(source.slice(sentence.start, opened))?.[0].length ?? 0), end: last.end }
  return /[,;]/.test(source.slice(title.start, title.end)) ? null : role(sentence, person, title, BY_TITLE)
}

/**
 * "counsel for the tribunal Ana Paz", "Minister for Sustainability Ana Paz", "Leader of the Opposition Ana Paz": what the
 * office is of stands between it and the name.
 */
function officeOfWhat(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const before = sentence.source.slice(sentence.start, person.start)
  const found = OFFICE_OF.exec(before)
  const [, title, head = '', of = ''] = found ?? []
  if (!found || title === undefined || !isPersonNoun(head.toLowerCase())) return null
  // "a lawyer for President Paz" is another’s, "the mayor of Oldport" stands before no name.
  const words = of.split(' ')
  const last = words.at(-1)?.toLowerCase() ?? ''
  if (isPersonNoun(last) || SHORT_TITLES.has(last.replace(/\.$/, '')) || ADDRESSES.has(last.replace(/\.$/, '')))
    return null
  const isOpened =
    found.index === 0 ||
    /^\p{Lu}/u.test(head) ||
    words.every((word) => /^(?:the|\p{Lu})/u.test(word)) ||
    words[0] === 'the'
  const start = sentence.start + found.index + found[0].indexOf(title)
  return isOpened ? role(sentence, person, { start, end: person.start - 1 }, BY_TITLE) : null
}

const OFFICE_OF =
  /(?:^|[\s“"])((?:(?:\p{Lu}|deputy |former |acting |assistant |chief |senior )[\p{L}-]* ?){0,3}?([\p{L}-]+) (?:of|for) ((?:the )?(?:(?!(?:a|an|his|her|its|their|by|to|in|at|on|from|with|who|said|says|told|was|is|has|had)\b)[\p{L}’'&-]+(?![\p{L}’'&-]) ?){1,4})) $/u

/** "took over as head of the board in May", "has served as the town’s mayor since": the office behind "as". */
function officeAs(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const found = OFFICE_AS.exec(sentence.source.slice(person.end, sentence.end))
  const title = found?.[1]?.trim()
  if (!found || title === undefined || person.start < sentence.start) return null
  if (!isPersonNoun(headNoun(title.split(/\s+/u)) ?? '')) return null
  const start = person.end + found[0].lastIndexOf(title)
  return role(sentence, person, { start, end: start + title.length }, BY_VERB)
}

const OFFICE_AS =
  /^,? (?:who )?(?:has |have |had |was |been ){0,2}(?:took over|taken over|served|worked|acted|succeeded [\p{L} .’'-]{3,40}|replaced [\p{L} .’'-]{3,40}|resigned|stepped down|stood down|quit|sacked|dismissed|removed|ousted|confirmed|re-elected|elected|appointed|sworn in|installed|reappointed|retired) as (?:the |an? |its |his |her |their )?((?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—])\s?){1,10}?)(?=\s*(?:[,;.–—]|$|\b(?:on|since|after|until|when|who|and|by|but|before|last|this|from (?:19|20)\d\d|in (?:(?:19|20)\d\d|\p{Lu}\p{L}+))\b))/u

/** "The union, whose general secretary is Ana Paz,", "whose chief executive, Ana Paz,": the office in what is told of its house. */
function whoseOffice(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const found = WHOSE.exec(sentence.source.slice(sentence.start, person.start))
  const title = found?.[1]
  if (!found || title === undefined || !isPersonNoun(headNoun(title.split(' ')) ?? '')) return null
  const start = sentence.start + found.index + found[0].indexOf(title)
  return role(sentence, person, { start, end: start + title.length }, BY_APPOSITION)
}

const WHOSE = /\bwhose ((?:\p{Ll}[\p{L}-]* ){0,3}\p{Ll}[\p{L}-]*)(?:,| is| was) $/u

/** "a consortium led by Brynteg Partners": a house may lead, too. */
function ledByOthers(sentence: ReadSentence, name: NameMention): Draft[] {
  if (name.type === 'person' || name.type === 'place') return []
  const found = LED_BY_HOUSE.exec(sentence.source.slice(sentence.start, name.start))?.[1]
  return found === undefined ? [] : [leaderOf(name, found, BY_VERB)]
}

const LED_BY_HOUSE =
  /((?:the|an?) (?:\p{L}[\p{L}-]* ){0,3}(?:consortium|coalition|alliance|group|syndicate|bid|team|joint venture|partnership|campaign|operation|mission|force|talks))(?:,| is| was| were)? (?:led|headed) by (?:the )?$/iu

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
  // "The minister, Ana Paz, met the union’s leader": what she does is no office.
  const hasVerb = sentence.chunks.some(
    ({ type, from }) => type === 'verb' && (sentence.words[from]?.start ?? -1) === start,
  )
  if (hasVerb) return null
  return role(sentence, person, { start, end: start + title.length }, BY_APPOSITION)
}

/** Members of parliaments by their letters. */
const LEGISLATOR = /^(?:msp|mna|mlc|mha|td)$/

const APPOSITION =
  /^,(?: \d{1,2},| \(\d{1,2}\),)? (?:until (?:now|recently|then) |formerly |previously |currently |now )?(?:(?:the|an?|its|his|her|their)\s)?(?:\d{1,2}-year-old )?(?!(?:through|via|by|in|at|on|with|from|for|of|to|as)\b)((?:(?:[^\s,;:.“”()–—]|(?<=\b\p{Lu})\.(?=\p{Lu}\.|\s\p{Lu}))+(?![^\s,;:.“”()–—])\s?){1,14}?)(?=\s*(?:[,;.–—](?:\s|$)| ?\(\p{Lu}|\bwho(?:se)?\b|\band (?:said|told)\b|$))/u

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
  const start = person.end + found[0].lastIndexOf(title)
  return role(sentence, person, { start, end: start + title.length }, BY_VERB)
}

const IS_OFFICE =
  /^(?:, (?:an?|the) [^,;.“”]{3,60}(?= who ))?,? (?:who )?(?:(?:was|has been|been|is) (?:elected|appointed|named|made|sworn in as|re-elected|promoted to)|is|was|became|has been|remains|serves as|served as|works as|worked as)(?: as)? (?:the |an? )?((?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—])\s?){1,10}?)(?=\s*(?:[,;.–—]|$|\b(?:on|since|after|until|when|who|and|by|but|from (?:19|20)\d\d|in (?:19|20)\d\d)\b))/u

/** "Ukraine’s team will be led by Lee", "Lee heads the inquiry", "the head of the board, Lee" */
function leads(sentence: ReadSentence, person: NameMention): Draft[] | null {
  const { source, start, end } = sentence
  const before = source.slice(start, person.start)
  const by = LED_BY.exec(before)
  const led = by ? ledIn(sentence, person) : ''
  if (led !== '') return [leaderOf(person, led, BY_VERB)]
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

/** "The tribunal, which was set up in May and is chaired by Ana Paz,": what is led is that clause’s subject. */
function ledIn(sentence: ReadSentence, person: NameMention): string {
  const { words, clauses } = sentence
  const clause = clauses.findLast(({ verb }) => (words[verb.from]?.start ?? person.start) < person.start)
  const isLed = clause?.isPassive === true && /^(?:lead|head|chair|captain|run|manage|coach|edit)$/.test(clause.lemma)
  return isLed && clause.setting === 'relative' ? subjectOf(sentence, clause) : ''
}

function withoutSecondOffice(text: string): string {
  const second = / and [\p{Ll} -]+$/u.exec(text)
  return second && isPersonNoun(second[0].split(' ').at(-1) ?? '') ? text.slice(0, second.index) : text
}

const TITLE_WORDS = "(?:[\\p{L}’'-]+[.,]? ){0,6}"
const LED_BY = new RegExp(
  `([^,;:.“”]{1,80}?),? (?:(?:is|are|was|were|will be|being|has been|to be) )?(?:currently )?(?:led|headed|chaired|captained|run|managed|coached|edited|skippered) by (?:the |an? )?${TITLE_WORDS}$`,
  'u',
)
const WILL_BE =
  /((?:the )?[\p{Lu}][\p{L}’' -]{1,40}[’']s? (?:top|chief|lead|main) negotiator)(?: in [\p{Lu}]\p{L}+)? (?:is|was|will be) $/u
const HEAD_THEN_NAME = new RegExp(
  `\\b(?:head|leader|chairman|chairwoman|captain) of ((?:the )?[\\p{L}’' -]{3,50}?)(?: and [\\p{L} ]{3,40})?, ${TITLE_WORDS}$`,
  'u',
)
const LEADS =
  /^(?:, \d{1,2}(?=, )|, (?:an?|the) [^,;.“”]{3,80}(?=, who ))?,? (?:who )?(?:leads|led|heads|headed|chairs|chaired|captains|captained|runs|manages|coaches|will (?:lead|head|chair)|is leading|(?:has|have|had) (?:led|headed|chaired|run|managed|captained|coached)) ((?:the|[\p{Lu}][\p{L}’'-]*|an?|its|his|her) ?(?:[^\s,;:.“”()–—]+(?![^\s,;:.“”()–—]) ?){1,6}?)(?=\s*(?:[,;.–—]|$|\b(?:on|in|at|since|after|until|when|who|and|by|but|which|that|from)\b))/u

function lastPhrase(text: string): string {
  const cut =
    text
      .split(/\b(?:that|said|says|and|with|while|which)\b/u)
      .at(-1)
      ?.trim() ?? text
  return cut.replace(/^(?:“|and |but )/u, '')
}
