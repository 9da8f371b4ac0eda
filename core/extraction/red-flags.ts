import { distance } from 'fastest-levenshtein'
import { foldText } from '../facts/fold'
import type { ReadSentence } from './read-sentence'
import type { KnownEntities, RedFlag } from './suggestion'

/** Places in a sentence where the source may be damaged, judged against what the dossier knows. */
export function findRedFlags(sentence: ReadSentence, known: KnownEntities): RedFlag[] {
  return [
    ...garbledNames(sentence, known),
    ...contradictedOffices(sentence, known),
    ...bareNumbers(sentence),
    ...sameSides(sentence, known),
    ...unbalancedQuotes(sentence),
  ]
}

const SHORTEST_NAME = 5
/** Letters in which a garbled name may differ from the known one, by its length. */
const LONG_NAME = 9

function garbledNames({ words, names }: ReadSentence, known: KnownEntities): RedFlag[] {
  const spellings = known
    .filter(({ type }) => type === 'person')
    .flatMap(({ name, aliases }) => [name, ...aliases].map((text) => ({ text, folded: foldText(text), name })))
  return words.flatMap(({ text, start, end, pos }): RedFlag[] => {
    if (pos !== 'PROPN' || text.length < SHORTEST_NAME) return []
    const folded = foldText(text)
    const parts = spellings.flatMap((spelling) => spelling.folded.split(' '))
    if (parts.includes(folded)) return []
    const runTogether = spellings.find(
      (spelling) => spelling.folded.includes(' ') && isClose(folded, spelling.folded.replaceAll(' ', '')),
    )
    if (runTogether) return [{ kind: 'run-together', text, start, end, expected: runTogether.name }]
    if (names.some((name) => name.start <= start && name.end >= end && name.type !== 'person')) return []
    const near = spellings.find((spelling) => isClose(folded, spelling.folded.split(' ').at(-1) ?? ''))
    return near ? [{ kind: 'garbled-name', text, start, end, expected: near.name }] : []
  })
}

function isClose(a: string, b: string): boolean {
  if (b.length < SHORTEST_NAME || Math.abs(a.length - b.length) > 3) return false
  return distance(a, b) <= (b.length > LONG_NAME ? 3 : 2)
}

/** An office before or after a known person’s name that the dossier does not have for that person. */
function contradictedOffices({ names, source, start }: ReadSentence, known: KnownEntities): RedFlag[] {
  return names.flatMap((name) => {
    const person = known.find(
      ({ type, name: own, aliases }) =>
        type === 'person' && [own, ...aliases].some((text) => foldText(text) === foldText(name.full)),
    )
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

function bareNumbers({ numbers, source, end }: ReadSentence): RedFlag[] {
  return numbers
    .filter(
      (number) =>
        number.unit === null &&
        /^\d[\d,.]*$/.test(number.text) &&
        /^\s*[,.;:)]/.test(source.slice(number.end, Math.min(end, number.end + 2))),
    )
    .map((number) => ({
      kind: 'number-without-unit' as const,
      text: number.text,
      start: number.start,
      end: number.end,
      expected: null,
    }))
}

/** "Russia handed the paper to the Russian delegation": giver and receiver are one side. */
function sameSides({ clauses, words, source }: ReadSentence, known: KnownEntities): RedFlag[] {
  const sides = known.flatMap((entity) =>
    [entity.name, ...entity.aliases].map((text) => ({
      text: foldText(text),
      side: entity.side ?? (entity.type === 'country' ? entity.id : null),
    })),
  )
  const sideIn = (text: string) =>
    sides.find(({ text: name, side }) => side !== null && ` ${foldText(text)} `.includes(` ${name} `))?.side ?? null
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

/** A closing mark before any opening one, clinging to a comma: "he said,” We are". */
function unbalancedQuotes({ source, start, end }: ReadSentence): RedFlag[] {
  const text = source.slice(start, end)
  const found = /^[^“”]*[,:](”)\s?\p{L}/u.exec(text)
  if (!found) return []
  const at = start + text.indexOf('”')
  return [{ kind: 'unbalanced-quotes', text: '”', start: at, end: at + 1, expected: '“' }]
}
