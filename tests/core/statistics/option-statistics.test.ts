import { describe, expect, it } from 'vitest'
import { type Choice, choiceStatistics } from '@/core/statistics/option-statistics'
import { upperLowerGroups } from '@/core/statistics/upper-lower'

const OPTIONS = [
  { id: 'a', isKey: true },
  { id: 'b', isKey: false },
  { id: 'c', isKey: false },
]
// Totals add the point for a. Two learners tie at 7 for the third place from above, two at 3 for the third from below.
const CHOICES: Choice[] = [['a'], ['a'], ['b'], ['b'], ['a'], ['b'], 'omitted', ['a'], 'not-reached', 'not-reached']
const RESTS = Float64Array.of(9, 8, 7, 7, 5, 4, 3, 2, 1, 0)
const TOTALS = Float64Array.of(10, 9, 7, 7, 6, 4, 3, 3, 1, 0)

describe('what learners chose', () => {
  const statistics = choiceStatistics({
    options: OPTIONS,
    choices: CHOICES,
    rests: RESTS,
    maxRest: 9,
    groups: upperLowerGroups(TOTALS, 10),
  })

  it('counts options, omitted and not reached apart, in shares of all', () => {
    expect(statistics.options.map(({ id, count, share }) => [id, count, share])).toEqual([
      ['a', 4, 0.4],
      ['b', 3, 0.3],
      ['c', 0, 0],
    ])
    expect(statistics.omitted).toEqual({ count: 1, share: 0.1 })
    expect(statistics.notReached).toEqual({ count: 2, share: 0.2 })
  })

  // Upper: 10, 9 and half of each with 7, both of whom chose b. Lower: 0, 1 and half of each with 3, of whom one omitted and one chose a.
  it('gives shares in the upper and lower group, ties halved', () => {
    expect(statistics.options.map(({ shareInUpper, shareInLower }) => [shareInUpper, shareInLower])).toEqual([
      [2 / 3, 0.5 / 3],
      [1 / 3, 0],
      [0, 0],
    ])
  })

  // Rests: mean 4.6, Σ = 46, Σr² = 81+64+49+49+25+16+9+4+1 = 298, − 211.6 = 86.4. a: Σ = 24, − 4·4.6 = 5.6; Σ(a − 0.4)² = 2.4: 5.6 ÷ √(2.4·86.4).
  it('correlates having chosen an option with the rest; nobody’s option has no correlation', () => {
    const [a, b, c] = statistics.options.map(({ correlation }) => correlation)
    expect(a).toBeCloseTo(5.6 / Math.sqrt(2.4 * 86.4), 12)
    // b: Σ = 18, − 3·4.6 = 4.2; 0.3·0.7·10 = 2.1.
    expect(b).toBeCloseTo(4.2 / Math.sqrt(2.1 * 86.4), 12)
    expect(c).toBeNull()
  })

  it('counts each of several chosen options', () => {
    const { options } = choiceStatistics({
      options: OPTIONS,
      choices: [['a', 'b'], ['b'], []],
      rests: Float64Array.of(1, 1, 1),
      maxRest: 1,
      groups: null,
    })
    expect(options.map(({ count, correlation }) => [count, correlation])).toEqual([
      [1, null],
      [2, null],
      [0, null],
    ])
  })

  it('has no shares without learners', () => {
    const none = choiceStatistics({
      options: OPTIONS,
      choices: [],
      rests: new Float64Array(),
      maxRest: 1,
      groups: null,
    })
    expect(none.options[0]).toEqual({
      id: 'a',
      isKey: true,
      count: 0,
      share: null,
      shareInUpper: null,
      shareInLower: null,
      correlation: null,
    })
    expect(none.omitted).toEqual({ count: 0, share: null })
  })
})
