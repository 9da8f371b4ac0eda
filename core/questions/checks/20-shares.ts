import type { Fact } from '../../facts/fact'
import { NEITHER_SIDE, sideOfFact } from '../../facts/side-of-fact'
import { type CheckContext, type Finding, factsOf, warning } from '../finding'
import type { Question } from '../question'

/** So that three of five, summed up, is no more than six tenths. */
const ROUNDING = 1e-9
/** Above this share a set tells one outlet’s or one side’s story. */
const MOST = 0.6

/** How much of a set’s facts comes from each outlet and concerns each side, in parts of 1, largest first. */
export type Shares = { outlets: [string, number][]; sides: [string, number][] }

/**
 * Shares of the facts that the questions test. A fact with two outlets counts half for each; its side is its claimant’s, else
 * its subject’s, else “neither”.
 */
export function sharesOf(questions: readonly Question[], context: CheckContext): Shares {
  const facts = [
    ...new Map(questions.flatMap((question) => factsOf(question, context)).map((fact) => [fact.id, fact])).values(),
  ]
  return {
    outlets: shares(facts.map((fact) => outletsOf(fact, context))),
    sides: shares(facts.map((fact) => [sideName(fact, context)])),
  }
}

/** 20: no outlet and no side has more than six tenths of a set’s facts. `id` names the set. */
export function noLargeShare(id: string, questions: readonly Question[], context: CheckContext): Finding[] {
  const { outlets, sides } = sharesOf(questions, context)
  const large = [...outlets, ...sides.filter(([side]) => side !== NEITHER_SIDE)].filter(
    ([, share]) => share > MOST + ROUNDING,
  )
  return large.map(([name, share]) => warning(20, { id }, `${Math.round(share * 100)} % of its facts are ${name}’s`))
}

function outletsOf(fact: Fact, { articles }: CheckContext): string[] {
  const supporting = fact.evidence.filter(({ stance }) => stance === 'supports')
  return [...new Set(supporting.map(({ article }) => articles.get(article)?.outlet ?? article))]
}

function sideName(fact: Fact, { base }: CheckContext): string {
  const side = sideOfFact(fact, base.index)
  return base.index.byId.get(side)?.name ?? side
}

function shares(namesOfFacts: string[][]): [string, number][] {
  const sums = new Map<string, number>()
  for (const names of namesOfFacts) {
    for (const name of names) sums.set(name, (sums.get(name) ?? 0) + 1 / names.length / namesOfFacts.length)
  }
  return [...sums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
