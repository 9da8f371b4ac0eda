import { beganToday } from '@/core/review/began-today'
import { dueByDay, type OutlookFact, outlookInTwoWeeks } from '@/core/review/forecast'
import { learnerDay } from '@/core/review/learner-day'
import { type PlannedItem, planSitting, relativeOverdueness } from '@/core/review/review-queue'
import { type AskableFact, readQueueFacts } from './queue-facts'
import type { LearnerMemory } from './read-memory'
import { refreshMemory } from './refresh-memory'

/** What the queue puts before a learner now. */
export type TodaysPlan = {
  memory: LearnerMemory
  /** How many facts are due, whether or not one sitting can ask them all. */
  due: number
  planned: PlannedFact[]
  /** How many facts they will know in two weeks of those met and those of the plan: see `outlookInTwoWeeks`. */
  outlook: { withoutSitting: number; withSitting: number; facts: number }
  /** The next day on which something falls due; null if nothing does within two weeks. */
  nextDue: { day: string; due: number } | null
}

export type PlannedFact = Omit<PlannedItem, 'fact'> & { fact: AskableFact }

/** About ten minutes: cards and questions take half a minute each. */
const MOST_FACTS = 20

/** What a learner’s next sitting would ask, and what it is good for: at most three statements. Throws for a learner who is not there. */
export async function planToday({ learnerId }: { learnerId: string }): Promise<TodaysPlan> {
  const learner = await refreshMemory({ learnerId })
  if (!learner) throw new Error(`No learner ${learnerId}`)
  const { zone, settings, now } = learner
  const { remembered, askable: facts } = await readQueueFacts(learnerId)
  const day = learnerDay(now, zone)
  const memory = { zone, day, settings, facts: remembered }
  const byId = new Map(facts.map((fact) => [fact.factId, fact]))
  const begun = memory.facts.filter(({ state }) => beganToday(state, day))
  const planned = planSitting({
    facts,
    day,
    limit: MOST_FACTS,
    newLeft: Math.max(0, settings.newPerDay - begun.length),
    askedToday: memory.facts.filter(({ state }) => state.memory?.lastDay === day).map(({ factId }) => factId),
  }).flatMap((item) => {
    const fact = byId.get(item.fact.factId)
    return fact ? [{ ...item, fact }] : []
  })
  const memories = memory.facts.flatMap(({ state }) => (state.memory ? [state.memory] : []))
  return {
    memory,
    due: facts.filter((fact) => fact.memory !== null && relativeOverdueness(fact.memory, day) >= 0).length,
    planned,
    outlook: outlookOf(memory, planned),
    nextDue: dueByDay(memories, day).find(({ day: dueDay, due }) => dueDay > day && due > 0) ?? null,
  }
}

function outlookOf({ facts, day }: LearnerMemory, planned: readonly PlannedFact[]): TodaysPlan['outlook'] {
  const inPlan = new Set(planned.map(({ fact }) => fact.factId))
  const met: OutlookFact[] = facts
    .filter(({ state }) => state.memory !== null)
    .map(({ factId, state }) => ({ memory: state.memory, inSitting: inPlan.has(factId) }))
  const begun: OutlookFact[] = planned.filter(({ why }) => why === 'new').map(() => ({ memory: null, inSitting: true }))
  const all = [...met, ...begun]
  return { ...outlookInTwoWeeks(all, day), facts: all.length }
}
