import type { FactState } from '@/core/review/fold'
import { slugOf } from '@/server/facts/content-rows'
import { type DossierForReading, findDossier } from '@/server/facts/queries'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import type { RememberedFact } from './read-memory'

/** A dossier that a learner has met. Ids of facts are as in the files. */
export type MetDossier = {
  content: DossierForReading
  states: ReadonlyMap<string, FactState>
  /** Facts that may not be shown now: a running test of the learner asks for them. */
  hidden: ReadonlySet<string>
}

/** The dossiers that these facts belong to, by title, with what is remembered of each. Dossiers out of use are left out. */
export async function listMetDossiers(scope: {
  learnerId: string
  facts: readonly RememberedFact[]
}): Promise<MetDossier[]> {
  const ids = [...new Set(scope.facts.map(({ dossierId }) => dossierId))]
  const [hidden, ...contents] = await Promise.all([
    listHiddenFactIds(scope),
    ...ids.map((dossierId) => findDossier({ dossierId, readerId: scope.learnerId })),
  ])
  return contents
    .filter((content) => content !== null)
    .map((content) => toMet(content, scope.facts, hidden))
    .sort((a, b) => a.content.dossier.head.title.localeCompare(b.content.dossier.head.title))
}

function toMet(content: DossierForReading, facts: readonly RememberedFact[], hidden: ReadonlySet<string>): MetDossier {
  const { id } = content.dossier.head
  const own = facts.filter(({ dossierId }) => dossierId === id)
  return {
    content,
    states: new Map(own.map(({ factId, state }) => [slugOf(factId), state])),
    hidden: new Set([...hidden].filter((factId) => factId.startsWith(`${id}:`)).map(slugOf)),
  }
}
