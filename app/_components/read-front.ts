import { cache } from 'react'
import { type Citation, dateLabel } from '@/core/facts/footnote'
import { currentUser } from '@/server/auth/session'
import { type DossierForReading, findDossier, listDossiers, type SetSummary } from '@/server/facts/queries'
import { contentId } from '@/server/facts/rows'
import { findSampleQuestion } from '@/server/questions/find-sample-question'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { type Sample, toSample } from './sample'

export type FrontDossier = {
  id: string
  title: string
  summary: string
  sets: SetSummary[]
  sources: { id: string; outlet: string; dateLabel: string; shortCharacter: string }[]
  counts: { facts: number; corroborated: number; disputed: number }
  /** A citation of the dossier's own event, for showing how a footnote reads. */
  example: Citation | null
  /** The set that the sample comes from, and the sample; null if there is none to show to this reader. */
  trial: { set: SetSummary; sample: Sample } | null
}

/** The dossier on the front page and the question to try, answered with `given` if that is an answer. Null before any content is loaded. */
export const readFront = cache(async (given: string | string[] | undefined): Promise<FrontDossier | null> => {
  const first = (await listDossiers({ readerId: null })).find(({ origin }) => origin === 'bundled')
  const found = first && (await findDossier({ dossierId: first.id, readerId: null }))
  if (!found) return null
  const { dossier, sets } = found
  return {
    id: dossier.head.id,
    title: dossier.head.title,
    summary: dossier.head.summary,
    sets,
    sources: dossier.articles.map(({ id, outlet, date, shortCharacter }) => ({
      id,
      outlet,
      dateLabel: dateLabel(date),
      shortCharacter,
    })),
    counts: countsOf(found),
    example: exampleOf(found),
    trial: await readTrial(dossier.head.id, sets[0], given),
  }
})

async function readTrial(
  dossierId: string,
  set: SetSummary | undefined,
  given: string | string[] | undefined,
): Promise<FrontDossier['trial']> {
  const found = set && (await findSampleQuestion({ setId: set.id }))
  if (!found) return null
  const reader = await currentUser()
  const hidden = reader ? await listHiddenFactIds({ learnerId: reader.id }) : new Set<string>()
  // A running test that asks for this fact must not find its answer here.
  if (found.question.factIds.some((id) => hidden.has(contentId(dossierId, id)))) return null
  return { set, sample: toSample(found.question, found.footnotes, given) }
}

function countsOf({ dossier, footnotes }: DossierForReading): FrontDossier['counts'] {
  return {
    facts: dossier.facts.length,
    corroborated: [...footnotes.values()].filter((footnote) => footnote.independentSources >= 2).length,
    disputed: dossier.facts.filter((fact) => fact.dispute !== undefined).length,
  }
}

/** The outlet's name and date are set very large: a short one of a dated article reads best. */
function exampleOf({ dossier, footnotes }: DossierForReading): Citation | null {
  const citations = dossier.head.timeline.flatMap((entry) => footnotes.get(entry.fact)?.citations ?? [])
  return citations.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null
}

function lengthOf({ outlet, dateLabel: date }: Citation): number {
  return outlet.length + date.length
}
