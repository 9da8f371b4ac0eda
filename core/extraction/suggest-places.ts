import type { Clause } from './clauses'
import {
  type Draft,
  dateOf,
  dependsOnCondition,
  innermost,
  isEventful,
  relationText,
  speakerOf,
  subjectOf,
} from './draft'
import { mainVerb } from './main-verb'
import { isOrganisationWord } from './office-words'
import type { ReadSentence } from './read-sentence'
import { tellsOfWords } from './verbs'

const FAIR = 0.6

/** Where a sentence says that something happens. */
export function suggestPlaces(sentence: ReadSentence): Draft[] {
  const { words, chunks, names, clauses } = sentence
  const fronted = frontedPlace(sentence)
  if (fronted) return [fronted]
  return chunks.flatMap((chunk, i) => {
    const link = chunks[i - 1]
    if (chunk.type !== 'np' || link?.type !== 'prep' || !WHERE.test(words[link.from]?.lower ?? '')) return []
    const place = placeIn(names, words[chunk.from]?.start ?? 0, words[chunk.to - 1]?.end ?? 0)
    const clause = clauses.find(
      ({ rest }) =>
        chunk.from >= rest.from &&
        chunk.to <= rest.to &&
        innermost(sentence, words[chunk.from]?.start ?? 0)?.rest === rest,
    )
    if (
      !place ||
      !clause ||
      !isEventful(sentence, clause) ||
      dependsOnCondition(sentence, clause) ||
      !takesPlace(sentence, clause, chunk.from)
    )
      return []
    const subject = subjectOf(sentence, clause)
    const attributedTo = speakerOf(sentence, clause)
    if (subject === '' || attributedTo === undefined) return []
    const relation = relationText(sentence, { from: clause.verb.from, to: chunk.from })
    const answer = { start: place.start, end: place.end }
    return [
      {
        kind: 'place' as const,
        subject,
        relation,
        object: place.text,
        answer,
        attributedTo,
        confidence: FAIR,
        date: dateOf(sentence, clause),
      },
    ]
  })
}

/** "In Port Halib, shelling hit a market": where all that the sentence tells happened. */
function frontedPlace(sentence: ReadSentence): Draft | null {
  const { words, chunks, names, clauses } = sentence
  const [link, chunk, comma] = chunks
  if (
    link?.type !== 'prep' ||
    chunk?.type !== 'np' ||
    comma?.type !== 'comma' ||
    !WHERE.test(words[link.from]?.lower ?? '')
  )
    return null
  const [from, to] = [words[chunk.from]?.start ?? 0, words[chunk.to - 1]?.end ?? 0]
  // "In Nairobi," is a place, whatever else of the name is known.
  const named = names.find((name) => name.type !== 'person' && name.start === from && name.end === to)
  const isHouse =
    /^\p{Lu}+$/u.test(named?.text ?? '') ||
    (named?.text.split(' ') ?? []).some((word) => isOrganisationWord(word.toLowerCase()))
  const place = placeIn(names, from, to) ?? (isHouse || words[link.from]?.lower !== 'in' ? undefined : named)
  const clause = clauses[0]
  if (!place || clause?.setting !== 'main' || !isEventful(sentence, clause) || dependsOnCondition(sentence, clause))
    return null
  const subject = subjectOf(sentence, clause)
  const relation = `${relationText(sentence, { from: clause.verb.from, to: clause.rest.to })} ${words[link.from]?.lower}`
  const isPlain = !HOLDS_ALWAYS.has(clause.lemma) && !tellsOfWords(relation) && clause.rest.to > clause.rest.from
  if (!isPlain || subject === '' || speakerOf(sentence, clause) !== null || relation.length > LONGEST_FRONTED)
    return null
  return {
    kind: 'place',
    subject,
    relation,
    object: place.text,
    answer: { start: place.start, end: place.end },
    attributedTo: null,
    confidence: FAIR,
    date: dateOf(sentence, clause),
  }
}

const LONGEST_FRONTED = 80
const WHERE = /^(?:in|at|near|outside)$/
const HOLDS_ALWAYS = new Set('be seem remain become appear have mean want need'.split(' '))

const TAKES_PLACE = new Set(
  'meet hold take happen occur sign open begin start arrest kill die injure find crash build win play gather live bear launch strike speak sit stage host base land fall locate rescue detain attend ask march protest rally demonstrate collapse explode crash stab shoot drown evacuate hospitalise hospitalize suspend destroy erupt collide sink perform film study train fight unveil inaugurate demolish bury found discover seize'.split(
    ' ',
  ),
)

/** The clause’s verb or one that depends on it ("plan to meet") says that something happens at a place. */
function takesPlace({ words, chunks }: ReadSentence, { lemma, rest }: Clause, before: number): boolean {
  if (TAKES_PLACE.has(lemma)) return true
  const last = chunks.findLast(
    ({ type, from }) => (type === 'to' || type === 'nonfinite') && from >= rest.from && from < before,
  )
  return last !== undefined && TAKES_PLACE.has(mainVerb(last, words))
}

function placeIn(names: ReadSentence['names'], start: number, end: number) {
  return names.find(
    (name) => (name.type === 'place' || name.type === 'country') && name.start >= start && name.end <= end,
  )
}
