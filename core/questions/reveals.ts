import type { Fact } from '../facts/fact'

/**
 * Fact id to the facts that a question on it would give away: those it lists, and the other readings of its dispute, which
 * its footnote shows. For `drawQuestions`: such facts never meet in one attempt.
 */
export function revealsOf(
  facts: readonly Pick<Fact, 'id' | 'reveals' | 'dispute'>[],
): ReadonlyMap<string, readonly string[]> {
  const reveals = facts.map((fact) => [fact.id, [...fact.reveals, ...otherReadings(fact, facts)]] as const)
  return new Map(reveals.filter(([, others]) => others.length > 0))
}

function otherReadings(fact: Pick<Fact, 'id' | 'dispute'>, facts: readonly Pick<Fact, 'id' | 'dispute'>[]): string[] {
  if (fact.dispute === undefined) return []
  return facts.filter((other) => other.dispute === fact.dispute && other.id !== fact.id).map((other) => other.id)
}
