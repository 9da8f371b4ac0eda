import { foldText } from '../facts/fold'
import { parseNumber } from '../facts/parse-number'
import { groupBy } from '../group-by'

export type ComparedFact = {
  id: string
  article: string
  /** Entity ids or names, and slugs: what is equal here is one slot. */
  subject: string
  relation: string
  /** What fills the slot: an entity id, an ISO date, or words. */
  answer: string
}

export type Comparison = {
  /** One reading in two independent sources, two readings, or one reading whose articles relay the same source. */
  kind: 'corroborates' | 'differs' | 'same-original-source'
  facts: [string, string]
}

/**
 * Compares the facts of different articles that have the same subject and relation, each pair once, in the order given.
 * `relays` are the original sources that an article repeats; an article without any is its own.
 */
export function compareFacts(
  facts: readonly ComparedFact[],
  articles: readonly { id: string; relays: readonly string[] }[],
): Comparison[] {
  const sourcesOf = new Map(articles.map(({ id, relays }) => [id, new Set([id, ...relays])]))
  const slots = groupBy(facts, ({ subject, relation }) => `${foldText(subject)}\n${foldText(relation)}`)
  return [...slots.values()].flatMap((slot) =>
    slot.flatMap((fact, i) =>
      slot
        .slice(i + 1)
        .filter((other) => other.article !== fact.article)
        .map((other): Comparison => ({ kind: judge(fact, other, sourcesOf), facts: [fact.id, other.id] })),
    ),
  )
}

function judge(a: ComparedFact, b: ComparedFact, sourcesOf: ReadonlyMap<string, ReadonlySet<string>>) {
  if (!isSameReading(a.answer, b.answer)) return 'differs'
  const sources = sourcesOf.get(a.article) ?? new Set([a.article])
  const others = sourcesOf.get(b.article) ?? new Set([b.article])
  return [...sources].some((source) => others.has(source)) ? 'same-original-source' : 'corroborates'
}

/** The same words, or the same number however written; "about 40" and "40" are one reading, "40 killed" and "41" are not. */
function isSameReading(a: string, b: string): boolean {
  if (foldText(a) === foldText(b)) return true
  const [first, second] = [parseNumber(a), parseNumber(b)]
  return first !== null && second !== null && first.value === second.value
}
