import { describe, expect, it } from 'vitest'
import { countUnanswered } from '@/core/statistics/mark-table'
import { optionStatistics } from '@/core/statistics/option-statistics'
import { type FlagBasis, questionFlags } from '@/core/statistics/question-flags'
import { reteachList } from '@/core/statistics/reteach-list'
import { groupWeights } from '@/core/statistics/upper-lower'
import { wilsonInterval } from '@/core/statistics/wilson-interval'
import { tableOf } from './tables'

const SOUND: FlagBasis = {
  learners: 40,
  statistics: {
    name: 'Q1',
    facility: 0.6,
    standardDeviation: 0.5,
    discriminationIndex: 40,
    discriminativeEfficiency: 50,
    effectiveWeight: 10,
    covariance: 0.1,
    maxCovariance: 0.2,
    upperLower: 0.5,
  },
  options: [
    { option: 'key', isKey: true, count: 24, share: 0.6, upperShare: 0.9, lowerShare: 0.4, correlation: 0.4 },
    { option: 'other', isKey: false, count: 16, share: 0.4, upperShare: 0.1, lowerShare: 0.6, correlation: -0.4 },
  ],
  guessRate: 0.25,
  notReached: 0,
  consistency: { with: 70, without: 69 },
}
const changed = (change: Partial<FlagBasis['statistics']>, rest: Partial<FlagBasis> = {}): FlagBasis => ({
  ...SOUND,
  ...rest,
  statistics: { ...SOUND.statistics, ...change },
})
const names = (basis: FlagBasis) => questionFlags(basis).map(({ flag }) => flag)
const shares = (key: number, other: number, lower = 0.5) =>
  SOUND.options.map((option) => ({ ...option, upperShare: option.isKey ? key : other, lowerShare: lower }))

describe('flags', () => {
  it('are none for a sound question', () => expect(names(SOUND)).toEqual([]))

  it('say to check the key where better learners favour a wrong option, with the numbers', () => {
    const basis = changed({ discriminationIndex: -12 }, { options: shares(0.2, 0.8) })
    expect(questionFlags(basis)[0]).toEqual({
      flag: 'check-the-key',
      discriminationIndex: -12,
      option: 'other',
      upperShare: 0.8,
      lowerShare: 0.5,
      provisional: false,
    })
    expect(names(changed({ discriminationIndex: -12 }, { options: shares(0.2, 0.4) }))).not.toContain('check-the-key')
  })

  it.each([
    ['too-easy', changed({ facility: 0.95 }), changed({ facility: 0.949 })],
    ['too-hard', changed({ facility: 0.3 }), changed({ facility: 0.31 })],
    ['weak', changed({ discriminativeEfficiency: 14.9 }), changed({ discriminativeEfficiency: 15 })],
    ['ambiguous', changed({}, { options: shares(0.6, 0.3) }), changed({}, { options: shares(0.6, 0.29) })],
    ['speeded', changed({}, { notReached: 9 }), changed({}, { notReached: 8 })],
    ['hurts-reliability', changed({}, { consistency: { with: 70, without: 72 } }), changed({}, { consistency: { with: 70, without: 71.9 } })], // biome-ignore format: a table
    ['unused-distractor', changed({}, { options: SOUND.options.map((option) => ({ ...option, share: option.isKey ? 0.96 : 0.04 })) }), changed({}, { options: SOUND.options.map((option) => ({ ...option, share: option.isKey ? 0.95 : 0.05 })) })], // biome-ignore format: a table
  ])('have %s at its threshold and not before', (flag, over, under) => {
    expect(names(over)).toEqual([flag])
    expect(names(under)).toEqual([])
  })

  it('say nothing under 5 learners, compare nobody under 20, and are provisional under 40', () => {
    const bad = { facility: 0.1, discriminationIndex: -50, discriminativeEfficiency: -50 }
    const options = shares(0.1, 0.9)
    expect(names(changed(bad, { learners: 4, options }))).toEqual([])
    expect(names(changed(bad, { learners: 19, options }))).toEqual(['too-hard'])
    const provisional = questionFlags(changed(bad, { learners: 39, options }))
    expect(provisional.map(({ flag }) => flag)).toEqual(['check-the-key', 'too-hard', 'weak'])
    expect(provisional.every((flag) => flag.provisional)).toBe(true)
  })
})

describe('options', () => {
  it('are counted, in the groups too, with how choosing them goes with the rest', () => {
    // Totals 3 2 1 0, one place at each end. Taking a: 1 1 0 0 against rests 2 1 1 0: cov 1/3 ÷ √(1/3 · 2/3) = √½.
    const [a, b] = optionStatistics(
      [
        { id: 'a', isKey: true },
        { id: 'b', isKey: false },
      ],
      { chosen: [['a'], ['a'], ['b'], []], rests: [2, 1, 1, 0], groups: groupWeights([3, 2, 1, 0]) },
    )
    expect(a).toMatchObject({ option: 'a', isKey: true, count: 2, share: 0.5, upperShare: 1, lowerShare: 0 })
    expect(a?.correlation).toBeCloseTo(Math.SQRT1_2, 9)
    expect(b).toMatchObject({ count: 1, share: 0.25, upperShare: 0, lowerShare: 0 })
  })
})

describe('unanswered questions', () => {
  it('are omitted if a later one was answered, else not reached', () => {
    const rows = [[1, null, 0, null], [null, null, null, null], [1, 1, 1, 1]] // biome-ignore format: a table
    const counts = countUnanswered(tableOf([1, 1, 1, 1], rows))
    expect(counts.map(({ omitted }) => omitted)).toEqual([0, 1, 0, 0])
    expect(counts.map(({ notReached }) => notReached)).toEqual([1, 1, 1, 2])
  })
})

describe('the interval of a facility', () => {
  it('is Wilson’s', () => {
    // All of 10 right: n ÷ (n + z²) = 10 ÷ 13.8414588. Half of 10: ½ ± z ÷ (n + z²) · √(n/4 + z²/4).
    expect(wilsonInterval(1, 10)?.low).toBeCloseTo(10 / 13.841458820694, 9)
    expect(wilsonInterval(1, 10)?.high).toBeCloseTo(1, 9)
    expect(wilsonInterval(0.5, 10)?.low).toBeCloseTo(0.5 - 1.959963984540054 / 2 / Math.sqrt(13.841458820694), 9)
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})

describe('what to teach again', () => {
  const answer = (factId: string, learnerId: string, missed: boolean, confusedWith: string | null = null) => ({
    factId,
    learnerId,
    missed,
    confusedWith,
  })

  it('comes by the share of learners who missed it, with who they are and what they took it for', () => {
    const list = reteachList([
      answer('rare', 'ada', true),
      answer('rare', 'ben', false),
      answer('often', 'ada', true, 'umerov'),
      answer('often', 'ben', true, 'peskov'),
      answer('often', 'cy', true, 'umerov'),
      answer('known', 'ada', false),
    ])
    expect(list).toEqual([
      {
        factId: 'often',
        asked: 3,
        missedBy: ['ada', 'ben', 'cy'],
        confusions: [
          { factId: 'umerov', count: 2 },
          { factId: 'peskov', count: 1 },
        ],
      },
      { factId: 'rare', asked: 2, missedBy: ['ada'], confusions: [] },
    ])
  })

  it('goes by a learner’s last answer', () => {
    expect(reteachList([answer('f', 'ada', true), answer('f', 'ada', false)])).toEqual([])
  })
})
