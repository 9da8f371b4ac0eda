import { dayNumber } from './days'
import { chooseForm, type LadderForm } from './form-ladder'
import { type Episode, isToPractise } from './missed-list'
import type { Memory } from './schedule'

/** A fact that a learner can be asked: current version, not retired. */
export type QueuedFact = {
  factId: string
  topic: string
  /** Null for a fact not yet seen. */
  memory: Memory | null
  episodes: readonly Episode[]
  /** At least one, in the order to prefer for a fact not yet seen. */
  forms: readonly LadderForm[]
  /** Facts that a question on this one would give away. */
  reveals: readonly string[]
}

export type QueueRequest = {
  facts: readonly QueuedFact[]
  /** The learner’s day, YYYY-MM-DD. */
  day: string
  /** How many facts the sitting may ask. */
  limit: number
  /** New facts still allowed today: the daily cap less those begun today. */
  newLeft: number
  /** Facts asked earlier today: what they reveal waits. */
  askedToday: readonly string[]
}

export type PlannedItem = { fact: QueuedFact; why: 'due' | 'missed' | 'new'; form: string }

/**
 * The facts of a sitting in order: due ones by relative overdueness, then the missed list, then new ones up to the cap, each
 * once. A fact that one before it (or one asked today) reveals waits a day. At most two in a row come from one topic while
 * another topic has any left.
 */
export function planSitting(request: QueueRequest): PlannedItem[] {
  const { facts, day, limit, askedToday } = request
  const asked = new Set(askedToday)
  const revealed = new Set(facts.filter(({ factId }) => asked.has(factId)).flatMap(({ reveals }) => reveals))
  let left = inOrder(facts, day)
  let newLeft = request.newLeft
  const planned: PlannedItem[] = []
  while (planned.length < limit) {
    left = left.filter(({ fact, why }) => !revealed.has(fact.factId) && (why !== 'new' || newLeft > 0))
    const next = pickByTopic(left, planned)
    if (!next) break
    planned.push({ ...next, form: chooseForm(next.fact.forms, next.fact.memory?.stability ?? null) })
    left = left.filter((candidate) => candidate !== next)
    if (next.why === 'new') newLeft--
    for (const factId of next.fact.reveals) revealed.add(factId)
  }
  return planned
}

/** The first candidate that is not the third in a row of its topic; if all are, the first. */
export function pickByTopic<Candidate extends { fact: { topic: string } }>(
  candidates: readonly Candidate[],
  before: readonly { fact: { topic: string } }[],
): Candidate | undefined {
  const [secondLast, last] = before.slice(-2)
  const full = secondLast && last && secondLast.fact.topic === last.fact.topic ? last.fact.topic : null
  return candidates.find(({ fact }) => fact.topic !== full) ?? candidates[0]
}

/**
 * How overdue a fact is, in intervals: 0 on its due day, 1 when it has waited as long again as it was to. Negative before;
 * a due fact has 0 or more.
 */
export function relativeOverdueness({ lastDay, dueDay }: Memory, day: string): number {
  const due = dayNumber(dueDay)
  return (dayNumber(day) - due) / (due - dayNumber(lastDay))
}

type Candidate = Omit<PlannedItem, 'form'>

function inOrder(facts: readonly QueuedFact[], day: string): Candidate[] {
  const due = facts
    .flatMap((fact) => (fact.memory === null ? [] : [{ fact, overdue: relativeOverdueness(fact.memory, day) }]))
    .filter(({ overdue }) => overdue >= 0)
    .sort((a, b) => b.overdue - a.overdue || compareIds(a.fact, b.fact))
    .map(({ fact }) => fact)
  const isDue = new Set(due)
  const missed = facts.filter((fact) => !isDue.has(fact) && isToPractise(fact.episodes, day)).sort(compareMissed)
  const unseen = facts.filter((fact) => fact.memory === null)
  return [...labelled(due, 'due'), ...labelled(missed, 'missed'), ...labelled(unseen, 'new')]
}

function labelled(facts: readonly QueuedFact[], why: Candidate['why']): Candidate[] {
  return facts.map((fact) => ({ fact, why }))
}

/** The longest missed first. */
function compareMissed(a: QueuedFact, b: QueuedFact): number {
  const [first, second] = [a.episodes.at(-1)?.missedDay ?? '', b.episodes.at(-1)?.missedDay ?? '']
  return first === second ? compareIds(a, b) : first < second ? -1 : 1
}

function compareIds(a: QueuedFact, b: QueuedFact): number {
  return a.factId < b.factId ? -1 : 1
}
