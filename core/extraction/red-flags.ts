import { distance } from 'fastest-levenshtein'
import { foldText } from '../facts/fold'
import type { ReadSentence } from './read-sentence'
import type { KnownEntities, KnownEntity, RedFlag } from './suggestion'

/** Finds the places in a sentence where the source may be damaged, judged against what the dossier knows. */
export function redFlagFinder(known: KnownEntities): (sentence: ReadSentence) => RedFlag[] {
  const people = peopleOf(known)
  const sides = sidesOf(known)
  return (sentence) => [
    ...garbledNames(sentence, people),
    ...contradictedOffices(sentence, people),
    ...bareNumbers(sentence),
    ...sameSides(sentence, sides),
    ...unbalancedQuotes(sentence),
  ]
}

/** The people whom a dossier knows, by what their names are compared with. */
type KnownPeople = {
  spellings: { folded: string; joined: string; last: string; name: string }[]
  /** Every word of every spelling. */
  words: Set<string>
  /** The first of each spelling. */
  bySpelling: Map<string, KnownEntity>
  /** What a folded word was found to look like; the same words come again and again. */
  lookalikes: Map<string, Lookalike>
}

type Lookalike = { runTogether: string | undefined; garbled: string | undefined }

function peopleOf(known: KnownEntities): KnownPeople {
  const people: KnownPeople = { spellings: [], words: new Set(), bySpelling: new Map(), lookalikes: new Map() }
  for (const person of known) {
    if (person.type !== 'person') continue
    for (const text of [person.name, ...person.aliases]) {
      const folded = foldText(text)
      const words = folded.split(' ')
      people.spellings.push({ folded, joined: words.join(''), last: words.at(-1) ?? '', name: person.name })
      for (const word of words) people.words.add(word)
      if (!people.bySpelling.has(folded)) people.bySpelling.set(folded, person)
    }
  }
  return people
}

const SHORTEST_NAME = 5
/** Letters in which a garbled name may differ from the known one, by its length. */
const LONG_NAME = 9

function garbledNames({ words, names }: ReadSentence, people: KnownPeople): RedFlag[] {
  return words.flatMap(({ text, start, end, pos }): RedFlag[] => {
    if (pos !== 'PROPN' || text.length < SHORTEST_NAME) return []
    const folded = foldText(text)
    if (people.words.has(folded)) return []
    const { runTogether, garbled } = lookalikeOf(folded, people)
    if (runTogether !== undefined) return [{ kind: 'run-together', text, start, end, expected: runTogether }]
    if (names.some((name) => name.start <= start && name.end >= end && name.type !== 'person')) return []
    return garbled === undefined ? [] : [{ kind: 'garbled-name', text, start, end, expected: garbled }]
  })
}

function lookalikeOf(folded: string, { spellings, lookalikes }: KnownPeople): Lookalike {
  const known = lookalikes.get(folded)
  if (known) return known
  const runTogether = spellings.find((one) => one.folded.includes(' ') && isClose(folded, one.joined))
  const found = { runTogether: runTogether?.name, garbled: spellings.find(({ last }) => isClose(folded, last))?.name }
  lookalikes.set(folded, found)
  return found
}

function isClose(a: string, b: string): boolean {
  if (b.length < SHORTEST_NAME || Math.abs(a.length - b.length) > 3) return false
  return distance(a, b) <= (b.length > LONG_NAME ? 3 : 2)
}

/** An office before or after a known person’s name that the dossier does not have for that person. */
function contradictedOffices({ names, source, start }: ReadSentence, { bySpelling }: KnownPeople): RedFlag[] {
  return names.flatMap((name) => {
    const person = bySpelling.get(foldText(name.full))
    const title = TITLE.exec(source.slice(start, name.start))?.[1]
    if (!person || person.offices.length === 0 || title === undefined) return []
    const own = foldText(person.offices.join(' ')).replaceAll('defense', 'defence')
    const key = foldText(title).replaceAll('defense', 'defence').split(' ').at(-1) ?? ''
    if (own.includes(key)) return []
    return [
      {
        kind: 'office-contradicts' as const,
        text: title,
        start: name.start - title.length - 1,
        end: name.start - 1,
        expected: person.offices[0] ?? null,
      },
    ]
  })
}

const TITLE =
  /((?:(?:Prime|Foreign|Defen[cs]e|Finance|Interior|Deputy|Vice|State) )*(?:President|Minister|Chancellor|Governor|Mayor|Senator|Secretary|Premier|[Ss]enator|[Pp]resident|[Mm]inister)) $/u

function bareNumbers({ numbers, source, start, end }: ReadSentence): RedFlag[] {
  return numbers
    .filter(
      (number) =>
        number.unit === null &&
        /^\d[\d,.]*$/.test(number.text) &&
        /^\s*[,.;:)]/.test(source.slice(number.end, Math.min(end, number.end + 2))) &&
        !WHOLE.test(source.slice(start, number.start)) &&
        !(/^\d{1,3}$/.test(number.text) && BEFORE_AGE.test(source.slice(start, number.start))),
    )
    .map((number) => ({
      kind: 'number-without-unit' as const,
      text: number.text,
      start: number.start,
      end: number.end,
      expected: null,
    }))
}

/** Folded names with spaces round them, and whose side whoever bears them is on. */
type Sides = { name: string; side: string }[]

function sidesOf(known: KnownEntities): Sides {
  return known.flatMap((entity) => {
    const side = entity.side ?? (entity.type === 'country' ? entity.id : null)
    return side === null ? [] : [entity.name, ...entity.aliases].map((text) => ({ name: ` ${foldText(text)} `, side }))
  })
}

/** "Russia handed the paper to the Russian delegation": giver and receiver are one side. */
function sameSides({ clauses, words, source }: ReadSentence, sides: Sides): RedFlag[] {
  const sideIn = (text: string) => {
    const folded = ` ${foldText(text)} `
    return sides.find(({ name }) => folded.includes(name))?.side ?? null
  }
  return clauses.flatMap(({ subject, rest, lemma }) => {
    if (subject === null || !GIVES.has(lemma)) return []
    const from = words[rest.from]?.start ?? 0
    const object = source.slice(from, words[rest.to - 1]?.end ?? from)
    const receiver = /\bto (.+)$/u.exec(object)?.[1] ?? ''
    const giver = source.slice(words[subject.from]?.start ?? 0, words[subject.to - 1]?.end ?? 0)
    if (receiver === '' || sideIn(giver) === null || sideIn(giver) !== sideIn(receiver)) return []
    const start = from + object.length - receiver.length
    return [{ kind: 'same-side' as const, text: receiver, start, end: start + receiver.length, expected: null }]
  })
}

const GIVES = new Set(['give', 'hand', 'send', 'provide', 'present', 'submit', 'deliver', 'propose', 'offer'])

/** "Okoro, 24, …", "(61)", "at the age of 17", "aged 58": an age needs no unit. */
const BEFORE_AGE = /(?:\p{L}[’'”)]?, |\(|\baged? (?:of )?)$/u

/** A closing mark that nothing opened, clinging to a comma: "he said,” We are". */
function unbalancedQuotes({ source, start, end }: ReadSentence): RedFlag[] {
  const text = source.slice(start, end)
  const found = /^[^“”]*[,:](”)\s?\p{L}/u.exec(text)
  if (!found) return []
  const at = start + text.indexOf('”')
  if (isInQuotation(source, start)) return []
  return [{ kind: 'unbalanced-quotes', text: '”', start: at, end: at + 1, expected: '“' }]
}

/** How far back an opening mark is looked for: longer quotations than a paragraph’s are none. */
const LONGEST_QUOTATION = 2_000

/** Whether a quotation that an earlier sentence of the passage opened is still open at `at`. */
function isInQuotation(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - LONGEST_QUOTATION, source.lastIndexOf('\n', at) + 1), at)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** A figure needs no unit as the value of what is named before it, as people harmed, or where the words of one before it are left out. */
const WHOLE =
  /(?:\b(?:of|to|from|by|at|than|under|over|above|below|near|pass|passe[ds]|reach|reache[ds]|exceed|exceed(?:s|ed|ing)|hit|hits|hitting|kill|kills|killed|killing|wound|wounds|wounded|wounding|injur(?:e|es|ed|ing)) |, )(?:(?:about|around|almost|nearly|some|roughly|at least|only|just|more than|over) )?$/u
