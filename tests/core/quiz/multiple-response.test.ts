import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { buildQuestions } from '@/core/questions/build-questions'
import type { MultipleResponseQuestion } from '@/core/questions/types/multiple-response'
import { saidOfFact, toFeedback } from '@/core/quiz/feedback'
import { bankOrder, toQuestionView } from '@/core/quiz/question-view'
import { readGiven } from '@/core/quiz/read-fields'
import { Answer } from '@/core/quiz/response'
import { answerFits, scoreResponse } from '@/core/quiz/score-response'
import { seededRandom } from '@/core/quiz/shuffle'
import { stagesOf } from '@/core/quiz/type-stages'
import { ENTITIES, FACTS, SAYINGS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const several = buildQuestions([...FACTS, ...SAYINGS], ENTITIES, 1).find(
  (question): question is MultipleResponseQuestion => question.type === 'multiple-response',
)
if (!several) throw new Error('No question with several right answers')
const question = several
const keys = question.options.filter(({ isKey }) => isKey).map(({ id }) => id)
const wrong = question.options.filter(({ isKey }) => !isKey).map(({ id }) => id)
const choose = (optionIds: string[]) => ({ kind: 'choices' as const, optionIds: [...optionIds].sort() })
const score = (ids: string[]) => scoreResponse(question, choose(ids), index)
const subsets = fc.subarray(question.options.map(({ id }) => id))

describe('several right answers', () => {
  it('are scored right choices less wrong ones, in parts of the keys', () => {
    expect(keys).toHaveLength(2)
    expect(score(keys)).toMatchObject({ outcome: 'right', score: 1 })
    expect(score(keys.slice(0, 1))).toMatchObject({ outcome: 'partly', score: 0.5 })
    expect(score([...keys, ...wrong.slice(0, 1)])).toMatchObject({ outcome: 'partly', score: 0.5 })
    expect(score([...keys.slice(0, 1), ...wrong.slice(0, 1)])).toMatchObject({ outcome: 'wrong', score: 0 })
  })

  it('credit no fact to who ticks everything', () => {
    const everything = score([...keys, ...wrong])
    expect(everything).toMatchObject({ outcome: 'wrong', score: 0 })
    expect(everything.perFact.map((fact) => fact.score)).toEqual([0, 0])
  })

  it('give each key to its own fact, and what was chosen instead to the one that was missed', () => {
    const [first = '', second = ''] = keys
    const [instead] = question.options.filter(({ id }) => id === wrong[0])
    const partly = score([first])
    expect(partly.perFact).toEqual(
      expect.arrayContaining([
        { factId: question.keyFacts[first], score: 1, confusedWith: null },
        { factId: question.keyFacts[second], score: 0, confusedWith: null },
      ]),
    )
    const mixed = score([first, ...wrong.slice(0, 1)])
    expect(mixed.perFact.map(({ confusedWith }) => confusedWith)).toContain(instead?.confusesWith)
  })

  it('score between nothing and a point: the keys 1, nothing 0, one more key never less, one more wrong choice never more', () => {
    expect(score([]).score).toBe(0)
    fc.assert(
      fc.property(subsets, (chosen) => {
        const now = score(chosen).score
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now).toBeLessThanOrEqual(1)
        expect(now === 1).toBe(keys.every((id) => chosen.includes(id)) && chosen.length === keys.length)
        for (const id of keys.filter((key) => !chosen.includes(key)))
          expect(score([...chosen, id]).score).toBeGreaterThanOrEqual(now)
        for (const id of wrong.filter((other) => !chosen.includes(other)))
          expect(score([...chosen, id]).score).toBeLessThanOrEqual(now)
      }),
    )
  })

  it('are taken only if they are options, each once, in an order that says nothing', () => {
    expect(answerFits(question, choose(['other']))).toBe(false)
    expect(Answer.safeParse({ kind: 'choices', optionIds: ['a', 'a'] }).success).toBe(false)
    expect(Answer.parse({ kind: 'choices', optionIds: ['b', 'a'] })).toEqual(choose(['a', 'b']))
  })

  it('are read from the ticked boxes of a form', () => {
    const fields = new Map([
      ['option.b', 'yes'],
      ['option.a', 'yes'],
      ['position', '1'],
    ])
    expect(readGiven('choices', fields)).toEqual(choose(['a', 'b']))
    expect(readGiven('choices', new Map([['position', '1']]))).toBe(null)
  })

  it('are shown without saying which or how many', () => {
    const view = toQuestionView(question, bankOrder(question))
    expect(Object.keys(view).sort()).toEqual(['attribution', 'isClaim', 'options', 'stem', 'type'])
    expect(JSON.stringify(view)).not.toMatch(/isKey|keyFacts|said-/)
  })

  it('are served each once, in an order of the attempt’s own', () => {
    const orders = Array.from({ length: 8 }, (_, i) =>
      stagesOf(question).serve.order(question, seededRandom(`${i}`), 0),
    )
    for (const { options } of orders) expect([...options].sort()).toEqual(question.options.map(({ id }) => id).sort())
    expect(new Set(orders.map(({ options }) => options.join())).size).toBeGreaterThan(1)
  })

  it('are looked through with how many were found and what speaks against the wrong ones', () => {
    const give = (ids: string[]) => toFeedback(question, choose(ids), score(ids), [])
    expect(give(keys)).toMatchObject({ verdict: 'Right', summary: 'All 2 found.', why: null })
    expect(give(keys.slice(0, 1)).summary).toBe('1 of 2 found.')
    const mixed = give([...keys, ...wrong.slice(0, 1)])
    expect(mixed.summary).toBe('All 2 found, and 1 chosen that does not fit.')
    expect(mixed.why).toMatch(/^In May 2025 .+ said that .+\. Each choice that does not fit takes one off\.$/)
    expect(mixed.options.map(({ state }) => state).sort()).toEqual([
      'rest',
      'rest',
      'right-chosen',
      'right-chosen',
      'wrong-chosen',
    ])
  })

  it('say of a missed fact what was chosen instead, or that nothing was', () => {
    const [first = '', second = ''] = keys
    const part = toFeedback(question, choose([first]), score([first]), [])
    expect(saidOfFact(question, part, question.keyFacts[second] ?? '', '')).toBe('nothing of this one')
    expect(saidOfFact(question, part, question.keyFacts[first] ?? '', '')).toMatch(/^said in May 2025/)
    const mixed = [first, ...wrong.slice(0, 1)]
    const other = toFeedback(question, choose(mixed), score(mixed), [])
    expect(saidOfFact(question, other, question.keyFacts[second] ?? '', '')).toBe(
      question.options.find(({ id }) => id === wrong[0])?.text,
    )
  })
})
