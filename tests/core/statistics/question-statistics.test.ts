import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MarkTable } from '@/core/statistics/mark-table'
import { questionStatistics } from '@/core/statistics/question-statistics'
import { AGAINST, STAIRS, TIED, tableOf } from './tables'

const DIGITS = 9

function of(table: MarkTable, name: string) {
  const found = questionStatistics(table).find((question) => question.name === name)
  if (!found) throw new Error(`No ${name}`)
  return found
}

describe('a question’s statistics', () => {
  it('are those worked out by hand for marks of 0 and 1', () => {
    // Q1: x 1 1 1 0, mean 3/4, var (3 · 1/16 + 9/16) ÷ 3 = 1/4; r 2 1 0 0, mean 3/4, var 11/12;
    // cov(x, r) = (1/4 · 5/4 + 1/4 · 1/4 − 1/4 · 3/4 + 3/4 · 3/4) ÷ 3 = 1/4, which is also the most there can be.
    const first = of(STAIRS, 'Q1')
    expect(first.facility).toBeCloseTo(3 / 4, DIGITS)
    expect(first.standardDeviation).toBeCloseTo(1 / 2, DIGITS)
    expect(first.covariance).toBeCloseTo(1 / 4, DIGITS)
    expect(first.maxCovariance).toBeCloseTo(1 / 4, DIGITS)
    expect(first.discriminationIndex).toBeCloseTo(100 * Math.sqrt(3 / 11), DIGITS)
    expect(first.discriminativeEfficiency).toBeCloseTo(100, DIGITS)
    expect(first.upperLower).toBeCloseTo(1, DIGITS)
    // cov(x, T) = 1/2, 2/3, 1/2; their roots are to each other as √3 : 2 : √3.
    expect(first.effectiveWeight).toBeCloseTo(25 * (3 - Math.sqrt(3)), DIGITS)
    // Q2: x 1 1 0 0, var 1/3; r 2 1 1 0, var 2/3; cov 1/3.
    const second = of(STAIRS, 'Q2')
    expect(second.discriminationIndex).toBeCloseTo(100 * Math.SQRT1_2, DIGITS)
    expect(second.effectiveWeight).toBeCloseTo(50 * (Math.sqrt(3) - 1), DIGITS)
  })

  it('are those worked out by hand for parts of marks, with omitted answers as 0', () => {
    // x 2 1 0 0 2, mean 1, var 1; r 1 4 3 2 0, mean 2, var 5/2; cov (−1 − 1 − 2) ÷ 4 = −1; sorted (2 + 1 + 1 + 2) ÷ 4 = 3/2.
    const first = of(AGAINST, 'Q1')
    expect(first.facility).toBeCloseTo(1 / 2, DIGITS)
    expect(first.standardDeviation).toBeCloseTo(1 / 2, DIGITS)
    expect(first.discriminationIndex).toBeCloseTo(-100 / Math.sqrt(2.5), DIGITS)
    expect(first.discriminativeEfficiency).toBeCloseTo(-200 / 3, DIGITS)
    expect([first.covariance, first.maxCovariance]).toEqual([-1, 1.5])
    // cov(x, T) = 1 − 1 = 0 for the first, 5/2 − 1 = 3/2 for the second: all weight is the second’s.
    expect(first.effectiveWeight).toBe(0)
    const second = of(AGAINST, 'Q2')
    expect(second.effectiveWeight).toBeCloseTo(100, DIGITS)
    expect(second.standardDeviation).toBeCloseTo(Math.sqrt(2.5) / 4, DIGITS)
    // One upper place, the 5; the lower is shared by the two with 2. Q1: 1/2 − (0 + 1) ÷ 2; Q2: 1 − (1/2 + 0) ÷ 2.
    expect(first.upperLower).toBeCloseTo(0, DIGITS)
    expect(second.upperLower).toBeCloseTo(3 / 4, DIGITS)
  })

  it('share the last place of a group among learners with the same total', () => {
    // Two places: the 3, and a third of a place for each 2. Lower: the two with 0. Q1: (1 + (1 + 1 + 0) ÷ 3) ÷ 2.
    for (const { upperLower } of questionStatistics(TIED)) expect(upperLower).toBeCloseTo(5 / 6, DIGITS)
  })

  it('leave a negative covariance with the total out of the weights', () => {
    // x1 0 1, x2 2 0 of 2: T 2 1; cov(x1, T) = −1/2, cov(x2, T) = 1.
    const table = tableOf(
      [1, 2],
      [
        [0, 2],
        [1, 0],
      ],
    )
    expect(of(table, 'Q1').effectiveWeight).toBeNull()
    expect(of(table, 'Q2').effectiveWeight).toBeCloseTo(100, DIGITS)
  })

  it('are null where they are not defined', () => {
    const undefinedFor = (table: MarkTable) => {
      const { name: _, ...figures } = of(table, 'Q1')
      return Object.entries(figures).flatMap(([figure, value]) => (value === null ? [figure] : []))
    }
    const everything = [
      'facility',
      'standardDeviation',
      'discriminationIndex',
      'discriminativeEfficiency',
      'effectiveWeight',
      'covariance',
      'maxCovariance',
      'upperLower',
    ].sort()
    expect(undefinedFor(tableOf([1], [])).sort()).toEqual(everything)
    expect(undefinedFor(tableOf([1, 1], [[1, 0]])).sort()).toEqual(everything)
    const withoutSpread = ['discriminationIndex', 'discriminativeEfficiency', 'effectiveWeight']
    // Everyone right.
    expect(undefinedFor(tableOf([1, 1], [[1, 1], [1, 1], [1, 1]])).sort()).toEqual(withoutSpread.sort()) // biome-ignore format: a table
    // One question: there is no rest to compare it with.
    expect(undefinedFor(tableOf([1], [[1], [0], [0]]))).toEqual(['discriminationIndex', 'discriminativeEfficiency']) // biome-ignore format: a table
    // Nobody answered anything.
    expect(of(tableOf([1, 1], [[null, null], [null, null]]), 'Q1').facility).toBe(0) // biome-ignore format: a table
  })

  it('see no spread in what differs by rounding alone', () => {
    // 0.1 + 0.2 and 0.3 are the same rest; x alone differs.
    const table = tableOf([1, 1, 1], [[0, 0.1, 0.2], [1, 0.3, 0], [0, 0.2, 0.1]]) // biome-ignore format: a table
    expect(of(table, 'Q1').discriminationIndex).toBeNull()
    expect(of(table, 'Q1').discriminativeEfficiency).toBeNull()
  })
})

const tables = fc
  .record({ questions: fc.integer({ min: 1, max: 6 }), learners: fc.integer({ min: 2, max: 30 }) })
  .chain(({ questions, learners }) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }), { minLength: questions, maxLength: questions }),
      { minLength: learners, maxLength: learners },
    ),
  )
  .map((rows) => tableOf(Array.from({ length: rows[0]?.length ?? 0 }, () => 4), rows)) // biome-ignore format: one thought

describe('whatever the marks', () => {
  it('the order of learners changes nothing', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (table, turn) => {
        const by = turn % table.rows.length
        const turned = { ...table, rows: [...table.rows.slice(by), ...table.rows.slice(0, by)].reverse() }
        expectClose(questionStatistics(turned), questionStatistics(table))
      }),
    )
  })

  it('shares stay within 0 and 1, indices within −100 and 100, and weights add up to 100', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const all = questionStatistics(table)
        for (const { facility, upperLower, discriminationIndex, discriminativeEfficiency } of all) {
          expect(facility ?? 0.5).toBeGreaterThanOrEqual(0)
          expect(facility ?? 0.5).toBeLessThanOrEqual(1)
          expect(Math.abs(upperLower ?? 0)).toBeLessThanOrEqual(1 + 1e-12)
          expect(Math.abs(discriminationIndex ?? 0)).toBeLessThanOrEqual(100 + 1e-9)
          expect(Math.abs(discriminationIndex ?? 0)).toBeLessThanOrEqual(Math.abs(discriminativeEfficiency ?? 0) + 1e-9)
        }
        const weights = all.flatMap(({ effectiveWeight }) => effectiveWeight ?? [])
        if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, DIGITS)
      }),
    )
  })

  it('marking a whole set in other units changes no index', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(0.5, 3, 10), (table, unit) => {
        const scaled = {
          questions: table.questions.map(({ name, max }) => ({ name, max: max * unit })),
          rows: table.rows.map((row) => ({
            ...row,
            marks: row.marks.map((mark) => (mark === null ? null : mark * unit)),
          })),
        }
        const withoutMarks = (all: ReturnType<typeof questionStatistics>) =>
          all.map(({ covariance: _, maxCovariance: __, ...figures }) => figures)
        expectClose(withoutMarks(questionStatistics(scaled)), withoutMarks(questionStatistics(table)))
      }),
    )
  })
})

function expectClose(given: Record<string, unknown>[], wanted: Record<string, unknown>[]): void {
  for (const [i, figures] of wanted.entries()) {
    for (const [figure, value] of Object.entries(figures)) {
      if (typeof value === 'number') expect(given[i]?.[figure], figure).toBeCloseTo(value, 8)
      else expect(given[i]?.[figure], figure).toBe(value)
    }
  }
}
