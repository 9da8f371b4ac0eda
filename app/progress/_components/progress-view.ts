import type { Dossier } from '@/core/facts/dossier'
import type { Fact } from '@/core/facts/fact'
import type { FactState } from '@/core/review/fold'
import { isDueForReview, LEVELS, type Level, type TopicProgress, topicProgress } from '@/core/review/mastery'

/** A fact as the list of levels shows it. */
export type FactLine = {
  /** The id as in the files, which its address has. */
  id: string
  /** The question that it answers; null while the reader’s running test asks for it. */
  ask: string | null
  level: Level
  dueDay: string
  /** So long unseen that it is marked, whatever its level. */
  isFaint: boolean
}

export type TopicView = TopicProgress & {
  id: string
  title: string
  /** Those on which an answer has been graded, as the dossier orders them. */
  facts: FactLine[]
}

export type DossierProgress = {
  id: string
  title: string
  /** How many of the dossier’s facts have reached each level, highest first; levels without a fact are left out. */
  levels: { level: Level; count: number }[]
  topics: TopicView[]
}

/**
 * What a learner knows of a dossier on a day, topic by topic. `states` are by fact id as in the files; a fact without one has
 * not been met. Of the facts in `hidden` nothing is told but their level.
 */
export function toDossierProgress(
  { head, facts }: Pick<Dossier, 'head' | 'facts'>,
  states: ReadonlyMap<string, FactState>,
  hidden: ReadonlySet<string>,
  day: string,
): DossierProgress {
  const topics = head.topics.map(({ id, title }) => {
    const own = facts.filter((fact) => fact.topic === id)
    const memories = own.map((fact) => states.get(fact.id)?.memory ?? null)
    const met = own.flatMap((fact) => lineOf(fact, states.get(fact.id), hidden, day))
    return { id, title, ...topicProgress(memories, day), facts: met }
  })
  return {
    id: head.id,
    title: head.title,
    levels: countLevels(facts.map(({ id }) => states.get(id)?.level ?? 'new')),
    topics: topics.filter(({ all }) => all > 0),
  }
}

function lineOf(
  { id, ask }: Pick<Fact, 'id' | 'ask'>,
  state: FactState | undefined,
  hidden: ReadonlySet<string>,
  day: string,
): FactLine[] {
  if (!state?.memory) return []
  const { memory, level } = state
  return [{ id, ask: hidden.has(id) ? null : ask, level, dueDay: memory.dueDay, isFaint: isDueForReview(memory, day) }]
}

function countLevels(levels: readonly Level[]): DossierProgress['levels'] {
  return LEVELS.toReversed()
    .map((level) => ({ level, count: levels.filter((other) => other === level).length }))
    .filter(({ count }) => count > 0)
}
