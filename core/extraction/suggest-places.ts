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
import type { ReadSentence } from './read-sentence'

const FAIR = 0.6

/** Where a sentence says that something happens. */
export function suggestPlaces(sentence: ReadSentence): Draft[] {
  const { words, chunks, names, clauses } = sentence
  return chunks.flatMap((chunk, i) => {
    const link = chunks[i - 1]
    if (chunk.type !== 'np' || link?.type !== 'prep' || !/^(?:in|at|near|outside)$/.test(words[link.from]?.lower ?? ''))
      return []
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

const TAKES_PLACE = new Set(
  'meet hold take happen occur sign open begin start arrest kill die injure find crash build win play gather live bear launch strike speak sit stage host base land fall locate rescue detain attend ask'.split(
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
