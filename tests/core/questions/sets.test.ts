import { describe, expect, it } from 'vitest'
import { buildQuestions } from '@/core/questions/build-questions'
import { checkSet } from '@/core/questions/check-set'
import { collectSet } from '@/core/questions/collect-set'
import { fromHand } from '@/core/questions/from-hand'
import { HandQuestion, QuestionSet } from '@/core/questions/question-set'
import { contextOf, ENTITIES, FACTS } from '@/tests/support/small-dossier'

const { base } = contextOf()
const hand = HandQuestion.parse({
  id: 'leader',
  type: 'single-choice',
  fact: 'umerov-leads',
  stem: 'Who came at the head of the delegation from Kyiv on 2 June 2025?',
  options: [
    { text: 'Rustem Umerov', entity: 'umerov', key: true, why: 'He led it.' },
    { text: 'Vladimir Medinsky', entity: 'medinsky', why: 'He led the other one.', because: 'medinsky-leads' },
    { text: 'Andriy Yermak', entity: 'yermak', why: 'He was not on it.', because: 'closed' },
  ],
})
const built = buildQuestions(FACTS, ENTITIES, 1)
const bank = [...built, fromHand(hand, base)]

const aSet = (recipe: object, count = 2) =>
  QuestionSet.parse({ id: 'a-set', title: 'A set', description: 'A set.', minutes: 5, count, recipe })
const factsIn = (recipe: object) =>
  [...new Set(collectSet(aSet(recipe), bank, FACTS).flatMap((question) => question.factIds))].sort()

describe('the questions of a set', () => {
  it('are those on facts that meet all conditions', () => {
    expect(factsIn({ topics: ['dates'], kinds: ['place'] })).toEqual(['host-city'])
    expect(factsIn({ topics: ['dates'], subjects: ['second-round'] })).toEqual(['host-city', 'second-round-date'])
  })

  it('are those on the facts listed, with further ones and without others', () => {
    expect(
      factsIn({ facts: ['host-city', 'swap-size'], withoutFacts: ['swap-size'], alsoFacts: ['umerov-leads'] }),
    ).toEqual(['host-city', 'umerov-leads'])
  })

  it('are none if nothing is asked for', () => {
    expect(factsIn({})).toEqual([])
  })

  it('are of the types wanted', () => {
    const questions = collectSet(aSet({ topics: ['dates', 'delegations'], types: ['typed'] }), bank, FACTS)
    expect(new Set(questions.map((question) => question.type))).toEqual(new Set(['typed']))
  })

  it('hold a matching question only with all of its facts', () => {
    const typesFor = (facts: string[]) => collectSet(aSet({ facts }), bank, FACTS).map((question) => question.type)
    expect(typesFor(['first-round-date', 'second-round-date', 'swap-date'])).toContain('matching')
    expect(typesFor(['first-round-date', 'second-round-date'])).not.toContain('matching')
  })

  it('hold the hand-written ones that are listed', () => {
    expect(collectSet(aSet({ questions: ['leader'] }), bank, FACTS).map((question) => question.id)).toEqual([
      'hand.leader',
    ])
    expect(collectSet(aSet({ facts: ['umerov-leads'] }), bank, FACTS).map((question) => question.id)).not.toContain(
      'hand.leader',
    )
  })

  it('are true/false at most one time in ten', () => {
    const questions = collectSet(
      aSet({ kinds: ['leads', 'date', 'number', 'place', 'proposes', 'demands', 'rejects'] }),
      bank,
      FACTS,
    )
    const trueFalse = questions.filter((question) => question.type === 'true-false')
    expect(built.filter((question) => question.type === 'true-false').length).toBeGreaterThan(0)
    expect(trueFalse.length * 10).toBeLessThanOrEqual(questions.length)
  })
})

describe('the check of a set', () => {
  const questions = collectSet(aSet({ topics: ['dates', 'delegations'] }), bank, FACTS)
  const reasons = (set: QuestionSet, from = questions) =>
    checkSet(set, from, ['a', 'b', 'c']).map((finding) => finding.reason)

  it('is content with a set that can be drawn', () => {
    expect(reasons(aSet({}, 4))).toEqual([])
  })

  it('objects to a set with too few facts for its count', () => {
    expect(reasons(aSet({}, 12)).join()).toContain('of 12 questions')
  })

  it('objects to too many true/false questions', () => {
    const trueFalse = built.filter((question) => question.type === 'true-false').slice(0, 1)
    expect(reasons(aSet({}, 1), [...questions.slice(0, 3), ...trueFalse]).join()).toContain('more than one in ten')
  })
})

describe('a hand-written question', () => {
  it('takes the same shape as a built one', () => {
    expect(fromHand(hand, base)).toMatchObject({
      id: 'hand.leader',
      type: 'single-choice',
      form: 'hand-leader',
      factIds: ['umerov-leads'],
      topic: 'delegations',
      options: [
        { text: 'Rustem Umerov', isKey: true, falsity: null },
        {
          text: 'Vladimir Medinsky',
          falsity: { kind: 'contradicted', factId: 'medinsky-leads' },
          confusesWith: 'medinsky-leads',
        },
        { text: 'Andriy Yermak', falsity: { kind: 'closed', factId: 'umerov-leads' }, confusesWith: null },
      ],
    })
  })

  it('may be typed, with further wordings', () => {
    const typed = HandQuestion.parse({
      ...{ id: 'typed', type: 'typed', fact: 'host-city', stem: 'Where was it held?' },
      answer: 'Istanbul',
      accept: ['on the Bosporus'],
    })
    expect(fromHand(typed, base)).toMatchObject({
      type: 'typed',
      answer: 'Istanbul',
      accepted: ['on the Bosporus', 'Istanbul'],
    })
  })

  it('is refused without its fact or with two keys', () => {
    expect(() => fromHand({ ...hand, fact: 'gone' }, base)).toThrow('gone')
    if (hand.type !== 'single-choice') throw new Error('Not a choice')
    expect(() =>
      fromHand({ ...hand, options: hand.options.map((option) => ({ ...option, key: true })) }, base),
    ).toThrow('exactly one')
  })
})
