import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import { buildQuestions } from '@/core/questions/build-questions'
import type { QuestionOf } from '@/core/questions/question'
import type { QuestionType } from '@/core/questions/question-types'
import { saidOfFact, toFeedback } from '@/core/quiz/feedback'
import { bankOrder, toQuestionView } from '@/core/quiz/question-view'
import { readFields, readGiven } from '@/core/quiz/read-fields'
import { Answer } from '@/core/quiz/response'
import { answerFits, scoreResponse } from '@/core/quiz/score-response'
import { seededRandom } from '@/core/quiz/shuffle'
import { orderAgreement, standings } from '@/core/quiz/types/ordering/pairs-in-order'
import { orderingServe } from '@/core/quiz/types/ordering/serve'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)
const questions = buildQuestions(FACTS, ENTITIES, 1)

function only<Type extends QuestionType>(type: Type): QuestionOf<Type> {
  const [found] = questions.filter((question): question is QuestionOf<Type> => question.type === type)
  if (!found) throw new Error(`No question of type ${type}`)
  return found
}

const ordering = only('ordering')
const categorise = only('categorise')
const cloze = only('multi-cloze')
const [first = '', second = '', third = ''] = ordering.items.map(({ id }) => id)
const inOrder = (...order: string[]): Answer => ({ kind: 'ordering', order })
const rightCategories = Object.fromEntries(categorise.items.map(({ id, categoryId }) => [id, categoryId]))
const rightBlanks = Object.fromEntries(cloze.blanks.map(({ id, answer }) => [id, answer]))

describe('an order', () => {
  it('is worth its right pairs less its wrong ones, and nothing where the wrong ones prevail', () => {
    // 3 pairs: all right; 2 right and 1 wrong; 1 right and 2 wrong; all wrong.
    const scores = [
      [first, second, third],
      [first, third, second],
      [third, first, second],
      [third, second, first],
    ].map((order) => scoreResponse(ordering, inOrder(...order), index))
    expect(scores.map(({ score }) => score)).toEqual([1, 1 / 3, 0, 0])
    expect(scores.map(({ outcome }) => outcome)).toEqual(['right', 'partly', 'wrong', 'wrong'])
  })

  it('gives each fact its own share of right pairs', () => {
    const { perFact } = scoreResponse(ordering, inOrder(first, third, second), index)
    expect(perFact.map(({ factId, score }) => [factId, score])).toEqual([
      ['first-round-date', 1],
      ['swap-date', 1 / 2],
      ['second-round-date', 1 / 2],
    ])
  })

  it('says nothing of what has no place', () => {
    expect(scoreResponse(ordering, inOrder(first, third), index)).toMatchObject({ outcome: 'partly', score: 1 / 3 })
    expect(scoreResponse(ordering, inOrder(), index)).toMatchObject({ outcome: 'wrong', score: 0 })
    expect(scoreResponse(ordering, inOrder(first), index).perFact.map(({ score }) => score)).toEqual([0, 0, 0])
  })

  it('takes the places of a form; two in one place stand in no order', () => {
    const fields = (...places: string[]) => new Map(ordering.items.map(({ id }, i) => [`place.${id}`, places[i] ?? '']))
    expect(readFields('ordering', fields('2', '1', '3'))).toEqual(inOrder(second, first, third))
    expect(readFields('ordering', fields('1', '1', '3'))).toEqual(inOrder(third))
    expect(readGiven('ordering', fields('1', '', ''))).toBeNull()
  })

  it('refuses foreign ids, and one id twice', () => {
    expect(answerFits(ordering, inOrder(first, 'other'))).toBe(false)
    expect(Answer.safeParse(inOrder(first, first)).success).toBe(false)
  })

  it('is served worth nothing, whatever the seed, and without its dates', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { options } = orderingServe.order(ordering, seededRandom(seed), 0)
        expect([...options].sort()).toEqual([first, second, third].sort())
        expect(scoreResponse(ordering, inOrder(...options), index).score).toBe(0)
      }),
    )
    expect(JSON.stringify(toQuestionView(ordering, bankOrder(ordering)))).not.toContain('2025')
  })

  it('is shown right with its dates, beside the places given', () => {
    const answer = inOrder(first, third, second)
    const feedback = toFeedback(ordering, answer, scoreResponse(ordering, answer, index), [])
    expect(feedback.ordered.map(({ date, givenPlace, outcome }) => [date, givenPlace, outcome])).toEqual([
      ['16 May 2025', 1, 'right'],
      ['25 May 2025', 3, 'partly'],
      ['2 June 2025', 2, 'partly'],
    ])
    expect(feedback.tally).toEqual({ right: 1, of: 3, what: 'places' })
    expect(saidOfFact(ordering, feedback, 'swap-date', '')).toBe('In place 3 of 3')
  })
})

describe('how far two orders agree', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const orders = fc.shuffledSubarray(ids)

  it('is Kendall’s τ by hand', () => {
    // Of a–b, a–c, a–d, b–c, b–d, c–d only b–c is turned: (5 − 1) / 6.
    expect(orderAgreement(['a', 'b', 'c', 'd'], ['a', 'c', 'b', 'd'])).toBeCloseTo(2 / 3)
    expect(orderAgreement(['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'])).toBe(-1)
  })

  it('is between −1 and 1, the contrary for the reverse, and never less with one more pair set right', () => {
    fc.assert(
      fc.property(orders, fc.nat(3), (given, at) => {
        const agreement = orderAgreement(ids, given)
        expect(Math.abs(agreement)).toBeLessThanOrEqual(1)
        expect(orderAgreement(ids, [...given].reverse())).toBeCloseTo(-agreement)
        const [a, b] = given.slice(at, at + 2)
        if (a === undefined || b === undefined || a < b) return
        const mended = [...given.slice(0, at), b, a, ...given.slice(at + 2)]
        expect(orderAgreement(ids, mended)).toBeGreaterThan(agreement)
        for (const [i, { right }] of standings(ids, mended).entries())
          expect(right).toBeGreaterThanOrEqual(standings(ids, given)[i]?.right ?? 0)
      }),
    )
  })
})

describe('categories', () => {
  const give = (categories: Record<string, string>): Answer => ({ kind: 'categories', categories })

  it('count each item the same, for its own fact', () => {
    const [item] = categorise.items
    const other = categorise.categories.find(({ id }) => id !== item?.categoryId)
    const answer = give({ ...rightCategories, [item?.id ?? '']: other?.id ?? '' })
    const scored = scoreResponse(categorise, answer, index)
    expect(scored).toMatchObject({ outcome: 'partly', score: 3 / 4 })
    expect(scored.perFact.filter(({ score }) => score < 1).map(({ factId }) => factId)).toEqual([item?.factId])
    const feedback = toFeedback(categorise, answer, scored, [])
    expect(feedback.categorised[0]).toMatchObject({ given: other?.text, isRight: false })
    expect(feedback.categorised[0]?.why).toMatch(
      /^This dossier lists all that \w+ called for, and this is not among it\.$/,
    )
    expect(saidOfFact(categorise, feedback, item?.factId ?? '', '')).toBe(other?.text)
  })

  it('stand in the order of their names, however they are served', () => {
    const view = toQuestionView(categorise, bankOrder(categorise))
    expect('categories' in view && view.categories.map(({ text }) => text)).toEqual(['Russia', 'Ukraine'])
  })

  it('hold nothing that both sides ask for, and nothing that is not shown false for the other', () => {
    const both = FACTS.map((fact) =>
      fact.id === 'russia-asks-language'
        ? { ...fact, object: { type: 'text' as const, text: 'talks about prisoners', accept: [] } }
        : fact,
    )
    const open = FACTS.map((fact) => (fact.relation === 'asks-for' ? { ...fact, closed: false } : fact))
    for (const facts of [both, open]) {
      expect(buildQuestions(facts, ENTITIES, 1).filter(({ type }) => type === 'categorise')).toEqual([])
    }
  })

  it('refuse foreign ids', () => {
    expect(answerFits(categorise, give({ other: categorise.categories[0]?.id ?? '' }))).toBe(false)
    expect(answerFits(categorise, give({ [categorise.items[0]?.id ?? '']: 'other' }))).toBe(false)
  })
})

describe('several blanks', () => {
  const write = (blanks: Record<string, string>): Answer => ({ kind: 'blanks', blanks })
  const [one, two] = cloze.blanks

  it('are judged one by one as typed answers are, each for its own fact', () => {
    const answer = write({ [one?.id ?? '']: 'nothing of the kind', [two?.id ?? '']: two?.answer ?? '' })
    const scored = scoreResponse(cloze, answer, index)
    expect(scored.outcome).toBe('partly')
    expect(scored.perFact.map(({ factId, score }) => [factId, score])).toEqual(
      cloze.blanks.map(({ factId, id }) => [factId, id === two?.id ? 1 : 0]),
    )
    expect(scored.blankMatches?.map(({ verdict }) => verdict).slice(0, 2)).toEqual(['wrong', 'right'])
  })

  it('swapped tell which fact was meant, and why each is wrong', () => {
    const leaders = questions.find(
      (question): question is QuestionOf<'multi-cloze'> =>
        question.type === 'multi-cloze' && question.factIds.includes('umerov-leads'),
    )
    if (!leaders) throw new Error('No question on both leaders')
    const answers = leaders.blanks.map(({ answer }) => answer).reverse()
    const answer = write(Object.fromEntries(leaders.blanks.map(({ id }, i) => [id, answers[i] ?? ''])))
    const scored = scoreResponse(leaders, answer, index)
    expect(scored).toMatchObject({ outcome: 'wrong', score: 0 })
    expect(scored.perFact.map(({ confusedWith }) => confusedWith)).toEqual([...leaders.factIds].reverse())
    const { blanks } = toFeedback(leaders, answer, scored, [])
    expect(blanks.map(({ why }) => why)).toEqual([
      'On 2 June 2025 Rustem Umerov led the delegation from Kyiv.',
      'On 2 June 2025 Vladimir Medinsky led the delegation from Moscow.',
    ])
  })

  it('left open say nothing', () => {
    const answer = write({ [one?.id ?? '']: one?.answer ?? '' })
    const feedback = toFeedback(cloze, answer, scoreResponse(cloze, answer, index), [])
    expect(feedback.blanks[1]).toEqual({ answer: two?.answer, given: null, isRight: false, why: null })
    expect(readGiven('blanks', new Map([[`blank.${one?.id}`, ' ']]))).toBeNull()
    expect(answerFits(cloze, write({ other: 'x' }))).toBe(false)
  })
})

describe('any answer of several parts', () => {
  const some = <Value>(values: Record<string, Value>) =>
    fc.subarray(Object.keys(values)).map((ids) => Object.fromEntries(ids.map((id) => [id, values[id] as Value])))

  it('scores from 0 to 1: nothing is worth nothing, the key 1, and more of the key never less', () => {
    const cases = [
      {
        question: categorise,
        of: (parts: Record<string, string>): Answer => ({ kind: 'categories', categories: parts }),
        key: rightCategories,
      },
      {
        question: cloze,
        of: (parts: Record<string, string>): Answer => ({ kind: 'blanks', blanks: parts }),
        key: rightBlanks,
      },
    ] as const
    for (const { question, of, key } of cases) {
      const worth = (parts: Record<string, string>) => scoreResponse(question, of(parts), index).score
      expect([worth({}), worth(key)]).toEqual([0, 1])
      fc.assert(
        fc.property(some(key), some(key), (parts, more) => {
          expect(worth(parts)).toBeCloseTo(Object.keys(parts).length / Object.keys(key).length)
          expect(worth({ ...parts, ...more })).toBeGreaterThanOrEqual(worth(parts))
        }),
      )
    }
  })

  it('gives one score for each fact, from 0 to 1', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, third]), (order) => {
        const { score, perFact } = scoreResponse(ordering, inOrder(...order), index)
        expect(perFact.map(({ factId }) => factId)).toEqual(ordering.factIds)
        for (const part of [score, ...perFact.map((fact) => fact.score)]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
