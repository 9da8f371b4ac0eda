import type { Dossier } from '@/core/facts/dossier'
import type { Footnote } from '@/core/facts/footnote'
import { daysBetween } from '@/core/review/days'
import type { FactState } from '@/core/review/fold'
import { currentEpisode, type Episode, isToPractise } from '@/core/review/missed-list'

/** A fact on the missed list, or one that left it. Ids are as in the files. */
export type MissedEntry = {
  factId: string
  ask: string
  footnote: Footnote
  episode: Episode
  /** What the learner took it for, if that may be shown. */
  confusedWith: { ask: string; footnote: Footnote } | null
}

export type MissedTopic = {
  id: string
  title: string
  entries: MissedEntry[]
  /** Ids of those still to practise today. */
  toPractise: string[]
}

export type DossierMissed = {
  id: string
  title: string
  topics: MissedTopic[]
  /** Those that left the list lately, last first. */
  left: MissedEntry[]
  /** How many more stand on the list, but in a running test. */
  hiddenCount: number
}

/** How many days a fact is still named that has left the list. */
const LATELY_DAYS = 14

/**
 * The missed list of a dossier on a day. `states` and `hidden` are by fact id as in the files, `footnotes` too. Facts in
 * `hidden` are counted, not shown, nor is one of them named as what another was confused with.
 */
export function toDossierMissed(
  { head, facts }: Pick<Dossier, 'head' | 'facts'>,
  footnotes: ReadonlyMap<string, Footnote>,
  states: ReadonlyMap<string, FactState>,
  hidden: ReadonlySet<string>,
  day: string,
): DossierMissed {
  const asks = new Map(facts.map(({ id, ask }) => [id, ask]))
  const entryOf = (factId: string, episode: Episode | null): MissedEntry[] => {
    const footnote = footnotes.get(factId)
    if (!footnote || !episode || hidden.has(factId)) return []
    const confusedWith = otherFact(episode, head.id, asks, footnotes, hidden)
    return [{ factId, ask: asks.get(factId) ?? footnote.statement, footnote, episode, confusedWith }]
  }
  const listed = (factId: string) => currentEpisode(states.get(factId)?.episodes ?? [])
  const topics = head.topics.map(({ id, title }) => {
    const entries = facts.filter(({ topic }) => topic === id).flatMap((fact) => entryOf(fact.id, listed(fact.id)))
    const toPractise = entries.filter(({ factId }) => isToPractise(states.get(factId)?.episodes ?? [], day))
    return { id, title, entries, toPractise: toPractise.map(({ factId }) => factId) }
  })
  return {
    id: head.id,
    title: head.title,
    topics: topics.filter(({ entries }) => entries.length > 0),
    left: facts
      .flatMap(({ id }) => entryOf(id, leftLately(states.get(id)?.episodes ?? [], day)))
      .sort((a, b) => (b.episode.closedDay ?? '').localeCompare(a.episode.closedDay ?? '')),
    hiddenCount: facts.filter(({ id }) => hidden.has(id) && listed(id) !== null).length,
  }
}

function leftLately(episodes: readonly Episode[], day: string): Episode | null {
  const last = episodes.at(-1)
  if (!last?.closedDay || currentEpisode(episodes)) return null
  return daysBetween(last.closedDay, day) <= LATELY_DAYS ? last : null
}

function otherFact(
  { reason }: Episode,
  dossierId: string,
  asks: ReadonlyMap<string, string>,
  footnotes: ReadonlyMap<string, Footnote>,
  hidden: ReadonlySet<string>,
): MissedEntry['confusedWith'] {
  if (reason.kind !== 'confused') return null
  // Row ids name the dossier first.
  const id = reason.withFactId.slice(dossierId.length + 1)
  const ask = asks.get(id)
  const footnote = footnotes.get(id)
  return ask === undefined || footnote === undefined || hidden.has(id) ? null : { ask, footnote }
}
