import type { Footnote } from '@/core/facts/footnote'
import { slugOf } from '@/server/facts/content-rows'
import { findDossier } from '@/server/facts/queries'
import { findSetForFacts, type SetForFacts } from '@/server/questions/find-set-for-facts'
import type { TopicProgress } from '@/server/quiz/views'

/** A dossier the learner has met: its topics, the footnotes of missed facts, and how many of these one run practises. */
export type DossierProgress = {
  id: string
  title: string
  topics: TopicProgress[]
  missed: Footnote[]
  practisable: number
}

const MOST_FACTS_PER_RUN = 15

/** Gathers progress by dossier and looks up the footnotes of what was missed. Facts that a running test asks for stay out. */
export async function readMissed(topics: readonly TopicProgress[]): Promise<DossierProgress[]> {
  const ids = [...new Set(topics.map((topic) => topic.dossierId))]
  return Promise.all(
    ids.map(async (id) => {
      const own = topics.filter((topic) => topic.dossierId === id)
      const [missed, run] = await Promise.all([footnotesOf(id, missedIn(id, topics)), missedRun(id, topics)])
      return { id, title: own[0]?.dossierTitle ?? '', topics: own, missed, practisable: run?.factIds.length ?? 0 }
    }),
  )
}

/** The set and the facts for one run through what was missed in a dossier; null if there is nothing to practise. */
export async function missedRun(dossierId: string, topics: readonly TopicProgress[]): Promise<SetForFacts | null> {
  const factIds = missedIn(dossierId, topics)
  return factIds.length > 0 ? findSetForFacts({ factIds, atMost: MOST_FACTS_PER_RUN }) : null
}

/** Row ids of the dossier's facts whose last answer was not fully right, hidden ones left out. */
function missedIn(dossierId: string, topics: readonly TopicProgress[]): string[] {
  return topics
    .filter((topic) => topic.dossierId === dossierId)
    .flatMap((topic) => topic.facts)
    .filter((fact) => fact.state === 'missed' && fact.statement !== null)
    .map((fact) => fact.factId)
}

async function footnotesOf(dossierId: string, rowIds: readonly string[]): Promise<Footnote[]> {
  const found = await findDossier(dossierId)
  if (!found) return []
  const wanted = new Set(rowIds.map(slugOf))
  return [...found.footnotes.values()].filter((footnote) => wanted.has(footnote.factId))
}
