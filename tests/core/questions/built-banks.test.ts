import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkQuestion } from '@/core/questions/check-question'
import { checkServed } from '@/core/questions/check-set'
import { answersOverlap, buildFactBase, factMakingTrue } from '@/core/questions/fact-base'
import { drawQuestions } from '@/core/quiz/attempt'
import { worlds } from '@/tests/support/fact-worlds'
import { contextOf } from '@/tests/support/small-dossier'

const RUNS = { numRuns: 80 }

describe('banks built from any facts', { timeout: 60_000 }, () => {
  it('pass every check that blocks', () => {
    let choices = 0
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const context = contextOf(facts, entities)
        const questions = buildQuestions(facts, entities, 1)
        choices += questions.filter((question) => question.type === 'single-choice').length
        const served = new Map(questions.map((question) => [question.id, question]))
        const free = questions.filter((question) => !('ordered' in question && question.ordered))
        const drawn = drawQuestions({ questions: free, setCount: 8, seed: 'any' })
        const findings = [
          ...questions.flatMap((question) => checkQuestion(question, context)),
          ...checkServed('an attempt', drawn, served),
        ]
        expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
      }),
      RUNS,
    )
    // Otherwise the facts made up here would be too poor to prove anything.
    expect(choices).toBeGreaterThan(150)
  })

  it('offer nothing as wrong that a fact of the same slot or dispute makes true', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const base = buildFactBase(facts, entities)
        for (const question of buildQuestions(facts, entities, 1)) {
          const fact = facts.find((candidate) => candidate.id === question.factIds[0])
          if (question.type !== 'single-choice' || !fact) continue
          const rivals = facts.filter(
            (other) =>
              other.status !== 'superseded' &&
              ((other.subject === fact.subject && other.relation === fact.relation) ||
                (other.dispute !== undefined && other.dispute === fact.dispute)),
          )
          for (const option of question.options.filter(
            (candidate) => !candidate.isKey && candidate.entityId !== null,
          )) {
            const made = { type: 'entity' as const, id: option.entityId ?? '' }
            expect(rivals.filter((rival) => answersOverlap(base.index, rival.object, made))).toEqual([])
          }
          for (const option of question.options.filter((candidate) => !candidate.isKey)) {
            expect(rivals.map((rival) => (rival.object.type === 'entity' ? '' : rival.object.text))).not.toContain(
              option.text,
            )
          }
        }
      }),
      RUNS,
    )
  })

  it('match nothing with what a fact makes true for another left side', () => {
    let pairs = 0
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        // Claims, disputes and open slots never meet in matching: most worlds would have too few facts left.
        const settled = facts.map((fact, i) => ({
          ...fact,
          closed: i % 5 > 0,
          claimedBy: undefined,
          dispute: undefined,
          status: 'active' as const,
        }))
        const base = buildFactBase(settled, entities)
        for (const question of buildQuestions(settled, entities, 1)) {
          if (question.type !== 'matching') continue
          const own = question.factIds.flatMap((id) => base.byId.get(id) ?? [])
          for (const fact of own) {
            const rights = own.filter((other) => other !== fact).map(({ object }) => object)
            pairs += rights.length
            expect(rights.filter((right) => factMakingTrue(base, fact, right))).toEqual([])
          }
        }
      }),
      // Few of these worlds have enough facts of one kind to match.
      { numRuns: 4 * RUNS.numRuns },
    )
    expect(pairs).toBeGreaterThan(50)
  })

  it('tell why each wrong option is wrong, by a fact that holds', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const base = buildFactBase(facts, entities)
        const options = buildQuestions(facts, entities, 1).flatMap((question) =>
          'options' in question ? question.options.filter(({ isKey }) => !isKey) : [],
        )
        for (const { falsity } of options) {
          expect(falsity?.reason).toMatch(/\.$/)
          expect(base.byId.get(falsity?.factId ?? '')?.status).not.toBe('superseded')
        }
      }),
      RUNS,
    )
  })

  it('are the same for any order of facts and entities', () => {
    fc.assert(
      fc.property(worlds, fc.integer(), ({ facts, entities }, turn) => {
        const rotate = <Item>(items: Item[]) => {
          const by = Math.abs(turn) % items.length
          return [...items.slice(by), ...items.slice(0, by)].reverse()
        }
        expect(buildQuestions(rotate(facts), rotate(entities), 1)).toEqual(buildQuestions(facts, entities, 1))
      }),
      RUNS,
    )
  })

  it('name each single-fact question after its fact, and no question twice', () => {
    fc.assert(
      fc.property(worlds, ({ facts, entities }) => {
        const questions = buildQuestions(facts, entities, 1)
        expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length)
        const single = questions.filter((question) => question.factIds.length === 1)
        for (const { id, factIds, form } of single) expect([id]).toEqual(factIds.map((factId) => `${factId}.${form}`))
      }),
      RUNS,
    )
  })

  it('are drawn in the same order for the same seed, balanced', () => {
    fc.assert(
      fc.property(worlds, fc.string(), ({ facts, entities }, seed) => {
        const questions = buildQuestions(facts, entities, 1).filter(
          (question) => !('ordered' in question && question.ordered),
        )
        const drawn = drawQuestions({ questions, setCount: 8, seed })
        expect(drawQuestions({ questions: [...questions].reverse(), setCount: 8, seed })).toEqual(drawn)
        expect(checkServed(seed, drawn, new Map(questions.map((question) => [question.id, question])))).toEqual([])
      }),
      RUNS,
    )
  })
})
