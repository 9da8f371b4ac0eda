import type { Fact } from '../../facts/fact'
import { formatDate } from '../../facts/parse-date'
import { hashText } from '../../hash'
import type { FactBase } from '../fact-base'
import type { OrderedItem, OrderingQuestion } from '../types/ordering'
import { jointPart } from './joint-part'
import { isSettled } from './settled'

const FEWEST = 3
const MOST = 5
/** From this length on a chain is also dealt out by turns, for questions over a longer time. */
const LONG = 2 * FEWEST

const STEM = 'In which order did these happen, from the earliest to the latest?'

/**
 * Ordering questions: three to five things that happened, of dates that do not overlap as precisely as they are known ("2022"
 * and "February 2022" never meet). Within each topic, and over all of them. Claims and disputed facts stay out.
 */
export function buildOrdering(base: FactBase): OrderingQuestion[] {
  const dated = base.live.filter((fact) => isSettled(fact, 'ordering')).flatMap(toDated)
  const topics = [...new Set(dated.map(({ fact }) => fact.topic))]
  // A few things of one topic are dealt out with those of all; only what makes a whole question stays among itself.
  const ofTopics = topics.map((topic) => dated.filter(({ fact }) => fact.topic === topic))
  const bundles = [...ofTopics.flatMap((group) => runsOf(chainOf(group))), ...chainsOf(dated).flatMap(bundlesOf)]
  const questions = bundles.map(toQuestion)
  return [...new Map(questions.map((question) => [question.id, question])).values()]
}

type Dated = { fact: Fact; event: string; date: string }

function toDated(fact: Fact): Dated[] {
  if (fact.event === undefined || fact.object.type !== 'date') return []
  return [{ fact, event: fact.event, date: fact.object.date }]
}

/** Chains of things one after the other, each as long as possible, until no chain makes a question. */
function chainsOf(dated: readonly Dated[]): Dated[][] {
  const chain = chainOf(dated)
  if (chain.length < FEWEST) return []
  return [chain, ...chainsOf(dated.filter((one) => !chain.includes(one)))]
}

/** Earliest first; of things at one time, or of an unclear order, the hash of their ids takes one. */
function chainOf(dated: readonly Dated[]): Dated[] {
  const sorted = [...dated].sort((a, b) => compare(lastDay(a.date), lastDay(b.date)) || compare(rank(a), rank(b)))
  const chain: Dated[] = []
  for (const next of sorted) {
    const last = chain.at(-1)
    if (!last || lastDay(last.date) < firstDay(next.date)) chain.push(next)
  }
  return chain
}

/** What follows closely on one another, and of a long chain also every other one. */
function bundlesOf(chain: Dated[]): Dated[][] {
  if (chain.length < LONG) return runsOf(chain)
  const byTurns = [0, 1].flatMap((turn) => runsOf(chain.filter((_, i) => i % 2 === turn)))
  return [...runsOf(chain), ...byTurns]
}

/** The chain cut into runs of nearly the same length, none of them too long or too short; none of a chain too short. */
function runsOf(chain: Dated[]): Dated[][] {
  if (chain.length < FEWEST) return []
  const count = Math.ceil(chain.length / MOST)
  return Array.from({ length: count }, (_, i) =>
    chain.slice(Math.floor((i * chain.length) / count), Math.floor(((i + 1) * chain.length) / count)),
  )
}

function toQuestion(dated: Dated[]): OrderingQuestion {
  const facts = dated.map(({ fact }) => fact)
  const id = `order.${hashText(
    facts
      .map((fact) => fact.id)
      .sort()
      .join(' '),
  )}`
  const items = dated.map(({ fact, event, date }): OrderedItem => {
    return { id: hashText(`${id}\n${event}`), text: event, date, dateText: formatDate(date), factId: fact.id }
  })
  return { ...jointPart(facts, STEM), id, type: 'ordering', form: 'ordering', items }
}

/** The first day that a date of any precision may mean. Days compare as texts. */
export function firstDay(date: string): string {
  return date.padEnd(10, '-00')
}

/** The last day that a date of any precision may mean, or later. */
export function lastDay(date: string): string {
  return date.padEnd(10, '-99')
}

function rank({ fact }: Dated): string {
  return hashText(fact.id)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
