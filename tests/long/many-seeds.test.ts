import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkQuestion } from '@/core/questions/check-question'
import { checkServed } from '@/core/questions/check-set'
import { buildQuestionBank, type DossierContent, type QuestionBank } from '@/core/questions/question-bank'
import { revealsOf } from '@/core/questions/reveals'
import { drawQuestions } from '@/core/quiz/attempt'
import { readContent } from '@/server/facts/read-content'
import { worlds } from '../support/fact-worlds'
import { contextOf } from '../support/small-dossier'

const seeds = Array.from({ length: 500 }, (_, i) => `many-${i}`)
const worldCount = 400

describe('every bundled set', () => {
  let banks: { content: DossierContent; bank: QuestionBank }[] = []

  beforeAll(async () => {
    const contents = await readContent(process.cwd())
    banks = contents.map((content) => ({ content, bank: buildQuestionBank(content) }))
  })

  it(`draws ${seeds.length} sound attempts: all questions, each fact once, keys balanced, no answer given away`, () => {
    for (const { content, bank } of banks) {
      const reveals = revealsOf(content.dossier.facts)
      for (const { set, questions } of bank.sets) {
        const byId = new Map(questions.map((question) => [question.id, question]))
        const attempts = new Set<string>()
        for (const seed of seeds) {
          const drawn = drawQuestions({ questions, setCount: set.count, seed, reveals })
          const types = drawn.map(({ questionId }) => byId.get(questionId)?.type)
          expect([set.id, seed, drawn.length]).toEqual([set.id, seed, set.count])
          expect(types.filter((type) => type === 'true-false').length * 10).toBeLessThanOrEqual(drawn.length)
          expect(checkServed(`${set.id} ${seed}`, drawn, byId)).toEqual([])
          attempts.add(JSON.stringify(drawn))
        }
        // Otherwise the seeds would have tried one and the same attempt over and over.
        expect([set.id, attempts.size > seeds.length / 2]).toEqual([set.id, true])
      }
    }
  })

  it('puts the key in each of four places alike often', () => {
    for (const { content, bank } of banks) {
      const reveals = revealsOf(content.dossier.facts)
      for (const { set, questions } of bank.sets) {
        const byId = new Map(questions.map((question) => [question.id, question]))
        const served = seeds.flatMap((seed) => drawQuestions({ questions, setCount: set.count, seed, reveals }))
        const places = [0, 0, 0, 0]
        for (const { questionId, order } of served) {
          const question = byId.get(questionId)
          if (question?.type !== 'single-choice' || question.ordered || question.options.length !== 4) continue
          const key = question.options.find(({ isKey }) => isKey)?.id ?? ''
          const place = order.options.indexOf(key)
          places[place] = (places[place] ?? 0) + 1
        }
        const total = places.reduce((sum, count) => sum + count, 0)
        // Under 400 keys, chance alone would move a share by more than this allows.
        if (total < 400) continue
        for (const count of places) expect([set.id, Math.abs(count / total - 0.25) < 0.06]).toEqual([set.id, true])
      }
    }
  })
})

describe('questions built from made-up fact bases', () => {
  it(`pass every check that blocks, in ${worldCount} of them`, () => {
    let choices = 0
    fc.assert(
      fc.property(worlds, fc.string(), ({ facts, entities }, seed) => {
        const context = contextOf(facts, entities)
        const questions = buildQuestions(facts, entities, seed)
        choices += questions.filter((question) => question.type === 'single-choice').length
        const free = questions.filter((question) => !('ordered' in question && question.ordered))
        const drawn = drawQuestions({ questions: free, setCount: 8, seed })
        const served = checkServed('an attempt', drawn, new Map(questions.map((question) => [question.id, question])))
        const findings = [...questions.flatMap((question) => checkQuestion(question, context)), ...served]
        expect(findings.filter((finding) => finding.severity === 'E')).toEqual([])
      }),
      { numRuns: worldCount },
    )
    expect(choices).toBeGreaterThan(worldCount)
  })
})
