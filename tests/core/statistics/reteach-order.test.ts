import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FactAnswer, reteachOrder } from '@/core/statistics/reteach-order'

function answer(learnerId: string, factId: string, score: number, confusedWith: string | null = null): FactAnswer {
  return { learnerId, factId, score, confusedWith }
}

describe('what to teach again', () => {
  it('puts facts that most learners missed first, then the larger share, then the id', () => {
    const answers = [
      ...['ada', 'ben', 'cem'].map((learner) => answer(learner, 'place', 0)),
      ...['ada', 'ben', 'cem', 'dua'].map((learner) => answer(learner, 'date', learner === 'dua' ? 1 : 0)),
      answer('ada', 'number', 0.5),
      answer('ada', 'name', 0),
      answer('ada', 'known', 1),
    ]
    expect(reteachOrder(answers).map(({ factId, asked, share }) => [factId, asked, share])).toEqual([
      ['place', 3, 1],
      ['date', 4, 0.75],
      ['name', 1, 1],
      ['number', 1, 1],
    ])
  })

  it('says who missed it and what it was taken for, each learner once', () => {
    const answers = [
      answer('cem', 'place', 0, 'old-place'),
      answer('ada', 'place', 0, 'old-place'),
      answer('ada', 'place', 0, 'old-place'),
      answer('ben', 'place', 0, 'other-place'),
      answer('dua', 'place', 0),
      answer('eva', 'place', 1),
    ]
    expect(reteachOrder(answers)).toEqual([
      {
        factId: 'place',
        missedBy: ['ada', 'ben', 'cem', 'dua'],
        asked: 5,
        share: 0.8,
        confusedWith: [
          { factId: 'old-place', learners: 2 },
          { factId: 'other-place', learners: 1 },
        ],
      },
    ])
  })

  it('is empty without answers or without misses', () => {
    expect(reteachOrder([])).toEqual([])
    expect(reteachOrder([answer('ada', 'place', 1)])).toEqual([])
  })

  it('does not depend on the order of answers', () => {
    const one = fc.record({
      learnerId: fc.constantFrom('ada', 'ben', 'cem'),
      factId: fc.constantFrom('f', 'g', 'h'),
      score: fc.constantFrom(0, 0.5, 1),
      confusedWith: fc.constantFrom(null, 'x', 'y'),
    })
    const twoOrders = fc
      .array(one, { maxLength: 20 })
      .chain((answers) => fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })))
    fc.assert(
      fc.property(twoOrders, ([answers, other]) => {
        expect(reteachOrder(other)).toEqual(reteachOrder(answers))
      }),
    )
  })
})
