import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildEntityIndex } from '@/core/facts/entity-index'
import type { NumberBound } from '@/core/facts/fact'
import type { NumberQuestion } from '@/core/questions/types/number'
import { toFeedback } from '@/core/quiz/feedback'
import { bankOrder, toQuestionView } from '@/core/quiz/question-view'
import { scoreResponse } from '@/core/quiz/score-response'
import { isNearEnough } from '@/core/quiz/types/number/near-enough'
import { unitInPlural } from '@/core/quiz/types/number/unit-words'
import { ENTITIES } from '@/tests/support/small-dossier'

const index = buildEntityIndex(ENTITIES)

function asking(
  value: number,
  unit: string,
  answer: string,
  bound: NumberBound = 'exactly',
  tolerance = 0,
): NumberQuestion {
  return {
    id: 'figure.number',
    form: 'number',
    type: 'number',
    factIds: ['figure'],
    topic: 'war',
    stem: 'How many were there on 1 June 2025?',
    attribution: null,
    isClaim: false,
    answerStatement: `There were ${answer} on 1 June 2025.`,
    derived: false,
    answer,
    target: { kind: 'number', value, unit, bound },
    tolerance,
    accepted: [],
    others: [{ value: 12, factId: 'other-figure', rationale: 'On 2 June 2025 there were 12 of them.' }],
  }
}

const QUESTIONS = {
  'some 40': asking(40, 'bomber', 'some 40', 'about', 0.1),
  'nearly 300': asking(300, 'drone', 'nearly 300', 'nearly', 0.1),
  'more than 50,000': asking(50_000, 'soldier', 'more than 50,000', 'more-than'),
  'at least six': asking(6, 'person', 'six', 'at-least'),
  '1,000': asking(1000, 'captive', '1,000'),
  'US$7 billion': asking(7e9, 'US dollar', 'US$7 billion'),
}
type Asked = keyof typeof QUESTIONS

const scored = (asked: Asked, text: string) => scoreResponse(QUESTIONS[asked], { kind: 'typed', text }, index)
const why = (asked: Asked, text: string) =>
  toFeedback(QUESTIONS[asked], { kind: 'typed', text }, scored(asked, text), []).why

describe('a number', () => {
  it.each<[Asked, string]>([
    ['US$7 billion', '7 billion'],
    ['US$7 billion', 'seven billion'],
    ['US$7 billion', '7bn'],
    ['US$7 billion', '$7,000,000,000'],
    ['US$7 billion', '7 000 000 000 dollars'],
    ['1,000', '1000'],
    ['1,000', 'one thousand captives'],
    ['some 40', '40'],
    ['some 40', 'about forty bombers'],
    ['some 40', '36'],
    ['some 40', '44'],
    ['nearly 300', '300'],
    ['nearly 300', '270'],
    ['more than 50,000', '50,000'],
    ['more than 50,000', 'over 50 thousand'],
    ['at least six', 'six'],
    ['at least six', 'at least 6 people'],
  ])('for %s, “%s” is right', (asked, text) => expect(scored(asked, text).outcome).toBe('right'))

  it.each<[Asked, string, string | null]>([
    ['some 40', '45', 'That is 13 % above the figure.'],
    ['some 40', '42 tanks', 'The figure would do, but it counts bombers.'],
    ['some 40', '35', 'That is 13 % below the figure.'],
    ['nearly 300', '301', 'That is less than 1 % above the figure.'],
    ['nearly 300', '150', 'The figure is 2 times that.'],
    ['more than 50,000', '60,000', 'That is 20 % above the figure.'],
    ['more than 50,000', 'less than 50,000', 'The figure is right, but it is “more than 50,000”.'],
    ['1,000', '1001', 'That is less than 1 % above the figure.'],
    ['1,000', '3000', 'That is 3 times the figure.'],
    ['US$7 billion', '7 million', 'The digits are right, the scale is not.'],
    ['US$7 billion', '7 billion euros', 'The figure is right, but it counts US dollars.'],
    ['1,000', 'many', 'That could not be read as a number of captives.'],
    ['1,000', '…', 'No answer was written.'],
    ['1,000', '12', 'That figure belongs to something else. On 2 June 2025 there were 12 of them.'],
  ])('for %s, “%s” is wrong and says how: %s', (asked, text, reason) => {
    expect(scored(asked, text).outcome).toBe('wrong')
    expect(why(asked, text)).toBe(reason)
  })

  it('says of an accepted one how far off an approximate figure it is', () => {
    expect(why('some 40', '42')).toBe('Accepted: the figure is approximate, and yours is 5 % above it.')
    expect(why('some 40', '40')).toBe(null)
  })

  it('tells which other fact’s figure was given', () => {
    expect(scored('1,000', '12').perFact).toEqual([{ factId: 'figure', score: 0, confusedWith: 'other-figure' }])
  })

  it('is asked for with its unit, and nothing of the figure', () => {
    const view = toQuestionView(QUESTIONS['some 40'], bankOrder(QUESTIONS['some 40']))
    expect(view).toMatchObject({ type: 'number', unit: 'bombers' })
    expect(JSON.stringify(view)).not.toMatch(/40|tolerance|bound/)
  })

  it.each([
    ['person', 'people'],
    ['square kilometre', 'square kilometres'],
    ['US dollar', 'US dollars'],
    ['aircraft', 'aircraft'],
    ['country', 'countries'],
    ['day', 'days'],
    ['per cent', 'per cent'],
    ['wounded person', 'wounded people'],
  ])('counts one %s and several %s', (unit, plural) => expect(unitInPlural(unit)).toBe(plural))

  it('scores 0 or 1, the figure itself 1, and a nearer one never less than one farther off on the same side', () => {
    const figures = fc.integer({ min: 1, max: 400 })
    fc.assert(
      fc.property(fc.constantFrom<Asked>('some 40', 'nearly 300', '1,000'), figures, figures, (asked, a, b) => {
        const { value } = QUESTIONS[asked].target
        const score = (given: number) => Number(isNearEnough(QUESTIONS[asked], given))
        expect(score(value)).toBe(1)
        if (a < value !== b < value) return
        const [near, far] = Math.abs(a - value) <= Math.abs(b - value) ? [a, b] : [b, a]
        expect(score(near)).toBeGreaterThanOrEqual(score(far))
      }),
    )
  })

  it('scores whatever is written between nothing and a point', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect([0, 1]).toContain(scored('some 40', text).score)
      }),
    )
  })
})
