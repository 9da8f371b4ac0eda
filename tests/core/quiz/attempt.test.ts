import { describe, expect, it } from 'vitest'
import { checkServed } from '@/core/questions/check-set'
import type { ChoiceQuestion, Option, Question, TypedQuestion } from '@/core/questions/question'
import { attemptResult, drawQuestions, type SeenForm } from '@/core/quiz/attempt'

const base = (factId: string) => ({
  factIds: [factId],
  topic: 'topic',
  stem: 'Which entry is meant here?',
  attribution: null,
  isClaim: false,
  answerStatement: factId,
  derived: false,
})

function choice(factId: string, optionCount = 4, ordered = false, rank = 0): ChoiceQuestion {
  const options = Array.from({ length: optionCount }, (_, i): Option => {
    const isKey = i === rank
    return {
      id: `${factId}-${i}`,
      text: `${i}`,
      isKey,
      entityId: null,
      rationale: '',
      falsity: null,
      confusesWith: null,
    }
  })
  return {
    ...base(factId),
    id: `${factId}.choice`,
    type: 'single-choice',
    form: 'choice',
    options,
    ordered,
    planted: null,
  }
}

const trueFalse = (factId: string, isTrue: boolean): ChoiceQuestion => ({
  ...choice(factId, 2, true, isTrue ? 0 : 1),
  id: `${factId}.true-false`,
  type: 'true-false',
  form: 'true-false',
})

const typed = (factId: string): TypedQuestion => ({
  ...base(factId),
  id: `${factId}.typed`,
  type: 'typed',
  form: 'typed',
  answer: factId,
  target: { kind: 'text' },
  accepted: [],
  confusable: [],
})

const factIds = Array.from({ length: 30 }, (_, i) => `fact-${i}`)
const bank: Question[] = factIds.flatMap((id, i) => [
  choice(id, i % 3 === 0 ? 3 : 4, i % 4 === 0, i % 3),
  typed(id),
  ...(i % 3 === 0 ? [trueFalse(id, i % 2 === 0)] : []),
])
const byId = new Map(bank.map((question) => [question.id, question]))
const seeds = Array.from({ length: 50 }, (_, i) => `seed-${i}`)
const typesOf = (drawn: { questionId: string }[]) => drawn.map(({ questionId }) => byId.get(questionId)?.type)

describe('drawing an attempt', { timeout: 30_000 }, () => {
  it.each([1, 5, 10, 20, 30])(
    'draws %i questions, each fact once, key positions balanced, for fifty seeds',
    (setCount) => {
      for (const seed of seeds) {
        const drawn = drawQuestions({ questions: bank, setCount, seed })
        expect(drawn).toHaveLength(setCount)
        expect(checkServed(seed, drawn, byId)).toEqual([])
      }
    },
  )

  it('draws the same for the same seed, whatever the order of the bank, and something else for another', () => {
    const drawn = drawQuestions({ questions: bank, setCount: 10, seed: 'a' })
    expect(drawQuestions({ questions: [...bank].reverse(), setCount: 10, seed: 'a' })).toEqual(drawn)
    expect(drawQuestions({ questions: bank, setCount: 10, seed: 'b' })).not.toEqual(drawn)
  })

  it('has at most one true/false question in ten, and other forms beside choice', () => {
    for (const seed of seeds) {
      const types = typesOf(drawQuestions({ questions: bank, setCount: 10, seed }))
      expect(types.filter((type) => type === 'true-false').length).toBeLessThanOrEqual(1)
      expect(new Set(types).size).toBeGreaterThan(1)
    }
    expect(typesOf(drawQuestions({ questions: bank, setCount: 9, seed: 'a' }))).not.toContain('true-false')
  })

  it('keeps figures in ascending order', () => {
    for (const { questionId, order } of drawQuestions({ questions: bank, setCount: 30, seed: 'a' })) {
      const question = byId.get(questionId)
      if (question?.type === 'single-choice' && question.ordered) {
        expect(order.options).toEqual(question.options.map((option) => option.id))
      }
    }
  })

  it('asks in the form that the learner has not met, then in the one met longest ago', () => {
    const seen = (form: 'choice' | 'typed', shownAt: number): SeenForm[] =>
      factIds.map((factId) => ({ factId, form, shownAt }))
    const forms = (seenForms: SeenForm[]) => {
      const questions = bank.filter(
        (question) => question.type !== 'true-false' && !('ordered' in question && question.ordered),
      )
      return new Set(typesOf(drawQuestions({ questions, setCount: 1, seed: 'a', seenForms })))
    }
    expect(forms(seen('choice', 1))).toEqual(new Set(['typed']))
    expect(forms([...seen('choice', 1), ...seen('typed', 2)])).toEqual(
      forms([]).has('typed') ? expect.anything() : new Set(['single-choice']),
    )
  })

  it('never asks a fact beside one that gives it away', () => {
    const reveals = new Map([['fact-0', factIds.slice(1, 29)]])
    for (const seed of seeds) {
      const facts = drawQuestions({ questions: bank, setCount: 10, seed, reveals }).map(
        ({ questionId }) => questionId.split('.')[0],
      )
      if (facts.includes('fact-0')) expect(facts.every((id) => id === 'fact-0' || id === 'fact-29')).toBe(true)
    }
  })

  it('draws what there is if the set has too few facts', () => {
    expect(drawQuestions({ questions: bank.slice(0, 4), setCount: 10, seed: 'a' })).toHaveLength(2)
    expect(drawQuestions({ questions: [], setCount: 10, seed: 'a' })).toEqual([])
  })
})

describe('the check of served key positions', () => {
  const serve = (places: number[], ordered = false) =>
    places.map((place, i) => {
      const question = choice(`fact-${i}`, 4, ordered, place)
      return {
        question,
        drawn: { questionId: question.id, order: { options: question.options.map(({ id }) => id), rights: [] } },
      }
    })
  const findings = (places: number[]) => {
    const served = serve(places)
    return checkServed(
      'attempt',
      served.map(({ drawn }) => drawn),
      new Map(served.map(({ question }) => [question.id, question])),
    )
  }

  it.each([
    ['every key at A', [0, 0, 0, 0, 0, 0, 0, 0]],
    ['one place too often', [0, 1, 2, 3, 0, 1, 0]],
    ['one place left out', [0, 1, 2, 0, 1, 2]],
    ['four in a row', [0, 0, 0, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]],
  ])('objects to %s', (_, places) => {
    expect(findings(places).map((finding) => finding.check)).toContain(10)
  })

  it.each([
    ['all places once', [2, 0, 3, 1]],
    ['one more of one', [2, 0, 3, 1, 1]],
    ['a single question', [3]],
    ['three in a row', [0, 0, 0, 1, 2, 3, 1, 2, 3, 1, 2, 3]],
  ])('is content with %s', (_, places) => {
    expect(findings(places)).toEqual([])
  })
})

describe('the result of an attempt', () => {
  const scored = (factId: string, score: number) => ({
    factIds: [factId],
    scored: {
      outcome: score === 1 ? ('right' as const) : ('wrong' as const),
      score,
      maxScore: 1 as const,
      perFact: [{ factId, score, confusedWith: null }],
    },
  })
  const open = { factIds: ['open'], scored: null }

  it('is incomplete while a question is open', () => {
    expect(attemptResult([scored('a', 1), open], false)).toEqual({ kind: 'incomplete', answered: 1, total: 2 })
  })

  it('counts an open question as missed once handed in', () => {
    expect(attemptResult([scored('a', 1), scored('b', 0), open], true)).toEqual({
      kind: 'scored',
      score: 1,
      maxScore: 3,
      missedFactIds: ['b', 'open'],
    })
  })

  it('adds up partial scores', () => {
    expect(attemptResult([scored('a', 1), scored('b', 0.5)], false)).toMatchObject({
      kind: 'scored',
      score: 1.5,
      maxScore: 2,
      missedFactIds: ['b'],
    })
  })
})
