import { expect, it } from 'vitest'
import { assemble, type DeskDossier } from '@/core/desk/assemble'
import { buildSummary, keepSummary } from '@/server/desk/build-summary'
import { smallContent } from '../../support/quiz-content'
import { aFact } from '../../support/small-dossier'

function aDesk(title: string): DeskDossier {
  const { head, articles, entities, facts } = smallContent().dossier
  return { head: { ...head, title }, articles, entities, facts, sets: [], handQuestions: [], overrides: [] }
}

/** Builds as ever, and says how often. */
function counting() {
  const count = { builds: 0 }
  const build = (desk: DeskDossier) => {
    count.builds += 1
    return assemble(desk)
  }
  return { count, build }
}

it('the same content is built once, and again when a fact, a name or an article has changed', () => {
  const { count, build } = counting()
  const desk = aDesk('Built once')
  const first = buildSummary(desk, build)
  expect(first.questionCount).toBeGreaterThan(0)
  expect(buildSummary(structuredClone(desk), build)).toEqual(first)
  expect(count.builds).toBe(1)

  const changed = [
    { ...desk, facts: [...desk.facts, aFact({ id: 'another', asOf: '2025-06-03' })] },
    { ...desk, entities: desk.entities.slice(1) },
    { ...desk, articles: desk.articles.slice(1) },
  ]
  for (const other of changed) buildSummary(other, build)
  expect(count.builds).toBe(4)
})

it('what was built when a change was stored is not built again when the desk is opened', () => {
  const { count, build } = counting()
  const desk = aDesk('Built when stored')
  const kept = keepSummary(desk, assemble(desk))
  expect(buildSummary(desk, build)).toEqual(kept)
  expect(count.builds).toBe(0)
})
