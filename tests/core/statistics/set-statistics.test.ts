import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistencyWithout, setStatistics } from '@/core/statistics/set-statistics'
import { AGAINST, STAIRS, TIED, tableOf } from './tables'

const DIGITS = 9

describe('a set’s statistics', () => {
  it('are those worked out by hand for marks of 0 and 1', () => {
    // T 3 2 1 0: var 5/3; Σ var x = 1/4 + 1/3 + 1/4 = 5/6; alpha = 3/2 · (1 − 1/2) = 3/4.
    const { n, mean, median, standardDeviation, skewness, kurtosis, ...errors } = setStatistics(STAIRS)
    expect([n, mean, median, skewness]).toEqual([4, 1.5, 1.5, 0])
    expect(standardDeviation).toBeCloseTo(Math.sqrt(5 / 3), DIGITS)
    // m₂ 5/4, m₄ 41/16: k₄ = 16 · (5 · 41/16 − 9 · 25/16) ÷ 6 = −10/3; ÷ (5/3)² = −6/5.
    expect(kurtosis).toBeCloseTo(-6 / 5, DIGITS)
    expect(errors.internalConsistency).toBeCloseTo(75, DIGITS)
    expect(errors.errorRatio).toBeCloseTo(50, DIGITS)
    expect(errors.standardError).toBeCloseTo(Math.sqrt(5 / 3) / 2, DIGITS)
  })

  it('are those worked out by hand where questions go against each other', () => {
    // T 3 5 3 2 2, deviations 0 2 0 −1 −1: var 3/2; Σd³ 6, Σd⁴ 18.
    // k₃ = 25 · 6/5 ÷ 12 = 5/2; k₄ = 25 · (6 · 18/5 − 12 · 36/25) ÷ 24 = 9/2; alpha = 2 · (1 − 7/2 ÷ 3/2) = −8/3.
    const figures = setStatistics(AGAINST)
    expect([figures.n, figures.mean, figures.median]).toEqual([5, 3, 3])
    expect(figures.skewness).toBeCloseTo(2.5 / 1.5 ** 1.5, DIGITS)
    expect(figures.kurtosis).toBeCloseTo(2, DIGITS)
    expect(figures.internalConsistency).toBeCloseTo(-800 / 3, DIGITS)
    expect(figures.errorRatio).toBeCloseTo(100 * Math.sqrt(11 / 3), DIGITS)
    expect(figures.standardError).toBeCloseTo(Math.sqrt(5.5), DIGITS)
  })

  it('have as internal consistency KR-20 of marks of 0 and 1', () => {
    // Var T 9/8; with p·q·8/7 for the sample variance: 2/7 + 2/7 + 15/56 = 47/56; 3/2 · (1 − 47/63) = 8/21.
    expect(setStatistics(TIED).internalConsistency).toBeCloseTo(800 / 21, DIGITS)
  })

  it('are null where they are not defined', () => {
    const known = (rows: (number | null)[][]) =>
      Object.entries(setStatistics(tableOf([1, 1], rows))).flatMap(([figure, value]) =>
        value === null ? [] : [figure],
      )
    expect(known([])).toEqual(['n'])
    expect(known([[1, 0]])).toEqual(['n'])
    const middle = ['n', 'mean', 'median', 'standardDeviation']
    expect(known([[1, 0], [1, 1]])).toEqual(middle) // biome-ignore format: a table
    expect(known([[1, 1], [1, 1], [1, 1], [1, 1]])).toEqual(middle) // biome-ignore format: a table
    expect(known([[1, 1], [1, 0], [0, 0]])).not.toContain('kurtosis') // biome-ignore format: a table
    expect(setStatistics(tableOf([1], [[1], [0], [1]])).internalConsistency).toBeNull()
  })

  it('tell how consistent it would be without each question', () => {
    // Without Q2 of the stairs: T 2 1 1 0, var 2/3, Σ var x 1/2: 2 · (1 − 3/4) = 1/2. Without Q1: T 2 1 0 0, var 11/12; 7/12.
    const [first, second, third] = consistencyWithout(STAIRS)
    expect(second).toBeCloseTo(50, DIGITS)
    expect(first).toBeCloseTo(200 * (1 - 7 / 11), DIGITS)
    expect(third).toBeCloseTo(200 * (1 - 7 / 11), DIGITS)
    expect(consistencyWithout(AGAINST)).toEqual([null, null])
  })

  it('are the same in any order, and never more than fully consistent', () => {
    const rows = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), { maxLength: 25 })
    fc.assert(
      fc.property(rows, (marks) => {
        const figures = setStatistics(tableOf([3, 3, 3, 3], marks))
        const turned = setStatistics(tableOf([3, 3, 3, 3], [...marks].reverse()))
        for (const [figure, value] of Object.entries(figures)) {
          const other = turned[figure as keyof typeof turned]
          if (value === null) expect(other, figure).toBeNull()
          else expect(other, figure).toBeCloseTo(value, 8)
        }
        expect(figures.internalConsistency ?? 0).toBeLessThanOrEqual(100 + 1e-9)
      }),
    )
  })
})
