import { findSetForFacts, type SetForFacts } from '@/server/questions/find-set-for-facts'
import { finishDueAttempts } from '@/server/quiz/finish-attempt'
import { listMetDossiers } from '@/server/review/list-met-dossiers'
import { readMemory } from '@/server/review/read-memory'
import { type DossierMissed, type MissedTopic, toDossierMissed } from './missed-view'

/** What one run practises: null if there is nothing to practise today. */
type Practisable = { run: SetForFacts | null }
export type PractisableDossier = Omit<DossierMissed, 'topics'> & Practisable & { topics: (MissedTopic & Practisable)[] }

/** A learner’s missed list, by dossier and topic, on their present day. Dossiers of which nothing is or was on it are left out. */
export async function readMissed(learnerId: string): Promise<{ day: string; dossiers: PractisableDossier[] }> {
  await finishDueAttempts({ learnerId })
  const { day, facts } = await readMemory({ learnerId })
  const met = await listMetDossiers({ learnerId, facts })
  const missed = met
    .map(({ content, states, hidden }) => toDossierMissed(content.dossier, content.footnotes, states, hidden, day))
    .filter(({ topics, left, hiddenCount }) => topics.length + left.length + hiddenCount > 0)
  return { day, dossiers: await Promise.all(missed.map(withRuns)) }
}

const MOST_FACTS_PER_RUN = 15

async function withRuns(dossier: DossierMissed): Promise<PractisableDossier> {
  const runOf = (slugs: readonly string[]) =>
    slugs.length === 0
      ? null
      : findSetForFacts({ factIds: slugs.map((slug) => `${dossier.id}:${slug}`), atMost: MOST_FACTS_PER_RUN })
  const topics = await Promise.all(
    dossier.topics.map(async (topic) => ({ ...topic, run: await runOf(topic.toPractise) })),
  )
  return { ...dossier, topics, run: await runOf(dossier.topics.flatMap(({ toPractise }) => toPractise)) }
}

/** How many facts of a dossier stand on the list, those in a running test left out. */
export function countMissed({ topics }: Pick<DossierMissed, 'topics'>): number {
  return topics.reduce((sum, { entries }) => sum + entries.length, 0)
}
