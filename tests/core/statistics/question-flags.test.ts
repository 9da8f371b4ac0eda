import { describe, expect, it } from 'vitest'
import { itemStatistics } from '@/core/statistics/item-statistics'
import type { OptionStatistics } from '@/core/statistics/option-statistics'
import { type FlagRequest, questionFlags } from '@/core/statistics/question-flags'
import { tableOf } from './tables'

function option(id: string, isKey: boolean, some: Partial<OptionStatistics> = {}): OptionStatistics {
  return { id, isKey, count: 10, share: 0.25, shareInUpper: 0.2, shareInLower: 0.2, correlation: 0, ...some }
}

const NONE = { count: 0, share: 0 }

/** A question of 40 learners with which nothing is amiss, but for what the test says. */
function flagsOf({
  question,
  options = [option('a', true, { shareInUpper: 0.8 }), option('b', false)],
  notReached = NONE,
  ...rest
}: Omit<Partial<FlagRequest>, 'question' | 'choices'> & {
  question?: Partial<FlagRequest['question']>
  options?: OptionStatistics[]
  notReached?: { count: number; share: number }
}) {
  return questionFlags({
    n: 40,
    question: {
      name: 'Q1',
      facility: 0.6,
      facilityInterval: { low: 0.4, high: 0.8 },
      standardDeviation: 0.49,
      discriminationIndex: 40,
      discriminativeEfficiency: 50,
      effectiveWeight: 10,
      covariance: 0.1,
      maxCovariance: 0.2,
      upperLower: 0.5,
      ...question,
    },
    choices: { options, omitted: NONE, notReached },
    guessRate: 0.25,
    internalConsistency: 70,
    consistencyWithout: 69,
    ...rest,
  })
}

const kinds = (request: Parameters<typeof flagsOf>[0]) => flagsOf(request).map(({ kind }) => kind)

describe('flags of a question', () => {
  it('are none where nothing is amiss', () => {
    expect(flagsOf({})).toEqual([])
  })

  it('ask to check the key if discrimination is negative and the better prefer a wrong option, with the numbers', () => {
    const options = [option('a', true), option('b', false, { shareInUpper: 0.29, shareInLower: 0.1 })]
    expect(flagsOf({ question: { discriminationIndex: -12 }, options })).toEqual([
      {
        kind: 'check-key',
        discriminationIndex: -12,
        favoured: [{ optionId: 'b', isKey: false, shareInUpper: 0.29, shareInLower: 0.1 }],
        learners: 40,
        isProvisional: false,
      },
    ])
    expect(kinds({ question: { discriminationIndex: 0 }, options })).toEqual([])
    expect(kinds({ question: { discriminationIndex: -12 } })).toEqual([])
  })

  it.each([
    ['too-easy', 0.95, 0.94],
    ['too-hard', 0.3, 0.31],
  ])('say %s at a facility of %d, not at %d', (kind, at, beyond) => {
    expect(kinds({ question: { facility: at } })).toEqual([kind])
    expect(kinds({ question: { facility: beyond } })).toEqual([])
  })

  it('say too easy of 57 marks of 60, however they add up', () => {
    // 19 times 0.3 of 20 times 0.3 is 0.95, though sums of 0.3 are not exact.
    const rows = Array.from({ length: 20 }, (_, i) => [i === 0 ? 0 : 0.3])
    const facility = itemStatistics(tableOf([0.3], rows)).questions[0]?.facility ?? 0
    expect(kinds({ question: { facility } })).toEqual(['too-easy'])
  })

  it('say weak under an efficiency of 15', () => {
    expect(kinds({ question: { discriminativeEfficiency: 14.9 } })).toEqual(['weak'])
    expect(kinds({ question: { discriminativeEfficiency: 15 } })).toEqual([])
    expect(kinds({ question: { discriminativeEfficiency: null } })).toEqual([])
  })

  it('name each wrong option that under 5 % chose, from 40 learners on', () => {
    const options = [
      option('a', true, { share: 0.01 }),
      option('b', false, { count: 2, share: 0.05 }),
      option('c', false, { count: 1, share: 0.025 }),
      option('d', false, { count: 0, share: 0 }),
    ]
    expect(flagsOf({ options })).toMatchObject([
      { kind: 'unused-distractor', optionId: 'c', count: 1, share: 0.025 },
      { kind: 'unused-distractor', optionId: 'd', count: 0, share: 0 },
    ])
    expect(kinds({ options, n: 39 })).toEqual([])
  })

  it('say ambiguous if two options, one of them wrong, have 30 % of the better each', () => {
    const two = (isKey: boolean, share: number) => [
      option('a', true, { shareInUpper: 0.6 }),
      option('b', isKey, { shareInUpper: share }),
    ]
    expect(kinds({ options: two(false, 0.3) })).toEqual(['ambiguous'])
    expect(kinds({ options: two(false, 0.29) })).toEqual([])
    expect(kinds({ options: two(true, 0.9) })).toEqual([])
  })

  it('say speeded if over 20 % did not reach it', () => {
    expect(flagsOf({ notReached: { count: 9, share: 0.225 } })).toMatchObject([
      { kind: 'speeded', notReached: 9, share: 0.225 },
    ])
    expect(kinds({ notReached: { count: 8, share: 0.2 } })).toEqual([])
  })

  it('say that it hurts reliability if alpha without it is 0.02 higher', () => {
    expect(kinds({ consistencyWithout: 72 })).toEqual(['hurts-reliability'])
    expect(kinds({ consistencyWithout: 71.9 })).toEqual([])
    expect(kinds({ consistencyWithout: null })).toEqual([])
  })

  it('say nothing under 5 learners, nothing of discrimination under 20, and are provisional under 40', () => {
    const all = {
      question: { facility: 0.1, discriminationIndex: -30, discriminativeEfficiency: -40 },
      options: [option('a', true, { shareInUpper: 0.4 }), option('b', false, { shareInUpper: 0.4 })],
      notReached: { count: 3, share: 0.3 },
      consistencyWithout: 80,
    }
    expect(kinds({ ...all, n: 4 })).toEqual([])
    expect(kinds({ ...all, n: 5 })).toEqual(['too-hard', 'speeded'])
    expect(kinds({ ...all, n: 19 })).toEqual(['too-hard', 'speeded'])
    const discriminating = ['check-key', 'weak', 'ambiguous', 'too-hard', 'speeded', 'hurts-reliability']
    expect(kinds({ ...all, n: 20 })).toEqual(discriminating)
    expect(flagsOf({ ...all, n: 39 }).every(({ isProvisional, learners }) => isProvisional && learners === 39)).toBe(
      true,
    )
    expect(flagsOf({ ...all, n: 40 }).some(({ isProvisional }) => isProvisional)).toBe(false)
  })

  it('can be given of marks alone', () => {
    const [question] = itemStatistics(
      tableOf(
        [1],
        Array.from({ length: 30 }, () => [1]),
      ),
    ).questions
    if (!question) throw new Error('No question')
    const marksAlone = { choices: null, guessRate: 0, internalConsistency: null, consistencyWithout: null }
    expect(questionFlags({ n: 30, question, ...marksAlone }).map(({ kind }) => kind)).toEqual(['too-easy'])
  })
})
