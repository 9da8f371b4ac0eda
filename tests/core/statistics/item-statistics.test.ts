import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ItemStatistics, itemStatistics } from '@/core/statistics/item-statistics'
import type { MarkTable } from '@/core/statistics/mark-table'
import type { QuestionStatistics } from '@/core/statistics/question-statistics'
import { anyTable, PART_MARKS, STAIRCASE, TIED, tableOf } from './tables'

/** Every figure within 1e-9, or null in both. */
function expectFigures(actual: object, expected: Record<string, number | null>) {
  const figures: Record<string, unknown> = { ...actual }
  for (const [name, figure] of Object.entries(expected)) {
    if (figure === null) expect(figures[name], name).toBeNull()
    else
      expect(Math.abs(Number(figures[name] ?? Number.NaN) - figure), `${name} is ${figures[name]}`).toBeLessThanOrEqual(
        1e-9,
      )
  }
}

function question(statistics: ItemStatistics, at: number): QuestionStatistics {
  const found = statistics.questions[at]
  if (!found) throw new Error(`No question ${at}`)
  return found
}

const NO_QUESTION_FIGURES = {
  facility: null,
  facilityInterval: null,
  standardDeviation: null,
  discriminationIndex: null,
  discriminativeEfficiency: null,
  effectiveWeight: null,
  covariance: null,
  maxCovariance: null,
  upperLower: null,
}
const NO_SET_FIGURES = {
  mean: null,
  median: null,
  standardDeviation: null,
  skewness: null,
  kurtosis: null,
  internalConsistency: null,
  errorRatio: null,
  standardError: null,
}

describe('a staircase of five learners', () => {
  const statistics = itemStatistics(STAIRCASE)

  // Q1 x = 1 1 1 1 0: mean 4/5; squares of deviations 4·(1/25) + 16/25 = 4/5, ÷ 4 = 1/5.
  // r = T − x = 3 2 1 0 0: mean 6/5; Σr² = 14, 14 − 5·(36/25) = 34/5, ÷ 4 = 17/10.
  // Σxr = 6, 6 − 5·(4/5)(6/5) = 6/5, ÷ 4 = 3/10. Sorted: 0 1 1 1 1 and 0 0 1 2 3 give Σ = 6 as well.
  // g = round(1.35) = 1: the best has it, the weakest has not.
  it('gives the easiest question its figures', () => {
    expectFigures(question(statistics, 0), {
      facility: 4 / 5,
      standardDeviation: Math.sqrt(1 / 5),
      discriminationIndex: (100 * (3 / 10)) / Math.sqrt((1 / 5) * (17 / 10)),
      discriminativeEfficiency: 100,
      covariance: 3 / 10,
      maxCovariance: 3 / 10,
      upperLower: 1,
    })
  })

  // Q2 x = 1 1 1 0 0: mean 3/5, variance 3/10. r = 3 2 1 1 0: mean 7/5; 15 − 5·(49/25) = 26/5, ÷ 4 = 13/10.
  // Σxr = 6, 6 − 5·(3/5)(7/5) = 9/5, ÷ 4 = 9/20; sorted the same.
  it('gives the second question its figures', () => {
    expectFigures(question(statistics, 1), {
      facility: 3 / 5,
      standardDeviation: Math.sqrt(3 / 10),
      discriminationIndex: (100 * (9 / 20)) / Math.sqrt((3 / 10) * (13 / 10)),
      discriminativeEfficiency: 100,
      covariance: 9 / 20,
      maxCovariance: 9 / 20,
      upperLower: 1,
    })
  })

  // cov(x, T) = var x + cov(x, r): 1/5 + 3/10 = 1/2 and 3/10 + 9/20 = 3/4; Q4 and Q3 mirror them.
  it('weighs the questions by the root of their covariance with the total', () => {
    const sum = 2 * Math.sqrt(1 / 2) + 2 * Math.sqrt(3 / 4)
    const [outer, inner] = [(100 * Math.sqrt(1 / 2)) / sum, (100 * Math.sqrt(3 / 4)) / sum]
    for (const [at, effectiveWeight] of [outer, inner, inner, outer].entries()) {
      expectFigures(question(statistics, at), { effectiveWeight })
    }
  })

  // T = 4 3 2 1 0: var 10/4 = 5/2. m2 = 2, m3 = 0, m4 = (16 + 1 + 0 + 1 + 16)/5 = 34/5.
  // k4 = 25·(6·34/5 − 3·4·4)/(4·3·2) = 25·(−36/5)/24 = −15/2; ÷ (5/2)² = −6/5.
  // Σ var x = 2·(1/5) + 2·(3/10) = 1; alpha = 4/3·(1 − 1 ÷ 5/2) = 4/5.
  it('gives the set its figures', () => {
    expect(statistics.set.n).toBe(5)
    expectFigures(statistics.set, {
      mean: 2,
      median: 2,
      standardDeviation: Math.sqrt(5 / 2),
      skewness: 0,
      kurtosis: -6 / 5,
      internalConsistency: 80,
      errorRatio: 100 * Math.sqrt(1 / 5),
      standardError: Math.sqrt(1 / 2),
    })
  })

  // Without Q1: rests 3 2 1 0 0, variance 17/10, Σ var = 4/5: 3/2·(1 − 8/17) = 27/34. Without Q2: 3/2·(1 − (7/10)/(13/10)) = 9/13.
  it('says how consistent the set would be without each question', () => {
    const [first, second] = statistics.consistencyWithout
    expectFigures({ first, second }, { first: 2700 / 34, second: 900 / 13 })
  })

  // Wilson, 4 of 5, z² = 3.841458820694124: (0.8 + z²/10 ± z·√(0.16/5 + z²/100)) ÷ (1 + z²/5) = 0.3755 and 0.9638 (R: prop.test, correct = FALSE).
  it('says how sure a facility is', () => {
    const { facilityInterval } = question(statistics, 0)
    expect(facilityInterval?.low).toBeCloseTo(0.3755, 4)
    expect(facilityInterval?.high).toBeCloseTo(0.9638, 4)
  })
})

describe('part marks with an omitted answer', () => {
  const statistics = itemStatistics(PART_MARKS)

  // x = 2 3/2 1 1/2 0 1: mean 1, var (1 + 1/4 + 0 + 1/4 + 1 + 0)/5 = 1/2. r = 4 3 7/2 1 1 3/2: mean 7/3, Σr² = 83/2, − 6·49/9 = 53/6, ÷ 5 = 53/30.
  // Σxr = 8 + 9/2 + 7/2 + 1/2 + 0 + 3/2 = 18, − 6·1·7/3 = 4, ÷ 5 = 4/5. Sorted 0 1/2 1 1 3/2 2 with 1 1 3/2 3 7/2 4:
  // 0 + 1/2 + 3/2 + 3 + 21/4 + 8 = 73/4, − 14 = 17/4, ÷ 5 = 17/20. g = round(1.62) = 2: the upper group is the first learner and
  // half of each of the two with 4.5, (2 + 3/4 + 1/2)/2 = 13/8; the lower has totals 1 and 1.5, (0 + 1/2)/2 = 1/4; (11/8) ÷ 2 = 11/16.
  it('gives the first question its figures', () => {
    expectFigures(question(statistics, 0), {
      facility: 1 / 2,
      standardDeviation: Math.sqrt(1 / 2) / 2,
      discriminationIndex: (100 * (4 / 5)) / Math.sqrt((1 / 2) * (53 / 30)),
      discriminativeEfficiency: 1600 / 17,
      covariance: 4 / 5,
      maxCovariance: 17 / 20,
      upperLower: 11 / 16,
    })
  })

  // x = 0 0(omitted) 1 0 1 1: var 3/10. r = 6 9/2 7/2 3/2 0 3/2: mean 17/6, Σr² = 73, − 6·289/36 = 149/6, ÷ 5 = 149/30.
  // Σxr = 5, − 6·(1/2)(17/6) = −7/2, ÷ 5 = −7/10. Sorted: 7/2 + 9/2 + 6 = 14, − 17/2 = 11/2, ÷ 5 = 11/10.
  // Upper (0 + 0 + 1/2)/2 = 1/4, lower (0 + 1)/2 = 1/2. cov with T = 3/10 − 7/10 < 0: no weight.
  it('gives the question that the better get wrong its figures', () => {
    expectFigures(question(statistics, 1), {
      facility: 1 / 2,
      standardDeviation: Math.sqrt(3 / 10),
      discriminationIndex: -70 / Math.sqrt((3 / 10) * (149 / 30)),
      discriminativeEfficiency: -700 / 11,
      effectiveWeight: null,
      covariance: -7 / 10,
      maxCovariance: 11 / 10,
      upperLower: -1 / 4,
    })
  })

  // x = 4 3 5/2 1 0 1/2: mean 11/6, Σx² = 65/2, − 6·121/36 = 37/3, ÷ 5 = 37/15. r = 2 3/2 2 1/2 1 2: mean 3/2, Σr² = 31/2, − 27/2 = 2, ÷ 5 = 2/5.
  // Σxr = 19, − 33/2 = 5/2, ÷ 5 = 1/2. Sorted 0 1/2 1 5/2 3 4 with 1/2 1 3/2 2 2 2: 21, − 33/2 = 9/2, ÷ 5 = 9/10.
  // Upper (4 + 3/2 + 5/4)/2 = 27/8, lower (1 + 0)/2 = 1/2; (23/8) ÷ 4 = 23/32. cov with T: 13/10 for Q1, 37/15 + 1/2 = 89/30 here.
  it('gives the third question its figures and shares the weight between the two', () => {
    const sum = Math.sqrt(13 / 10) + Math.sqrt(89 / 30)
    expectFigures(question(statistics, 0), { effectiveWeight: (100 * Math.sqrt(13 / 10)) / sum })
    expectFigures(question(statistics, 2), {
      facility: 11 / 24,
      standardDeviation: Math.sqrt(37 / 15) / 4,
      discriminationIndex: 50 / Math.sqrt((37 / 15) * (2 / 5)),
      discriminativeEfficiency: 500 / 9,
      effectiveWeight: (100 * Math.sqrt(89 / 30)) / sum,
      covariance: 1 / 2,
      maxCovariance: 9 / 10,
      upperLower: 23 / 32,
    })
  })

  // T = 6 9/2 9/2 3/2 1 5/2: mean 10/3, Σd² = 58/3, var 58/15. Deviations × 6: 16 7 7 −11 −14 −5; cubes add up to 582, ÷ 6·216 gives m3 = 97/216;
  // fourth powers to 124020, ÷ 6·1296 gives m4 = 3445/216; m2 = 29/9. k3 = 36·(97/216) ÷ (5·4) = 97/120.
  // k4 = 36·(7·3445/216 − 3·5·841/81) ÷ (5·4·3) = −635/24; ÷ (58/15)² = −47625/26912.
  // Σ var x = 1/2 + 3/10 + 37/15 = 49/15; alpha = 3/2·(1 − 49/58) = 27/116.
  it('gives the set its figures', () => {
    expectFigures(statistics.set, {
      mean: 10 / 3,
      median: 7 / 2,
      standardDeviation: Math.sqrt(58 / 15),
      skewness: 97 / 120 / (58 / 15) ** 1.5,
      kurtosis: -47625 / 26912,
      internalConsistency: 2700 / 116,
      errorRatio: 100 * Math.sqrt(89 / 116),
      standardError: Math.sqrt((89 / 116) * (58 / 15)),
    })
  })
})

describe('ties at the cut', () => {
  const statistics = itemStatistics(TIED)

  // g = round(2.7) = 3. Upper: both with 2, and 1/5 of each of the five with 1, three of whom have Q1, two Q2: (2 + 3/5)/3 and (2 + 2/5)/3. Lower: the three with 0.
  it('gives everyone with the same total the same part of the places left', () => {
    expect(statistics.groups?.upper).toEqual(Float64Array.of(1, 1, 0.2, 0.2, 0.2, 0.2, 0.2, 0, 0, 0))
    expect(statistics.groups?.lower).toEqual(Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1, 1, 1))
    expectFigures(question(statistics, 0), { upperLower: 13 / 15 })
    expectFigures(question(statistics, 1), { upperLower: 4 / 5 })
  })

  // Σxr = 2 in both, 2 − 10·(1/2)(2/5) = 0: nothing in common. Sorted: 4 − 2 = 2, ÷ 9. cov with T = var: 5/18 and 4/15. var T = 5/18 + 4/15 = 49/90.
  // alpha = 2·(1 − 1) = 0. Deviations 1.1² .1⁵ −.9³: m3 = (2.662 + .005 − 2.187)/10 = .048, k3 = 100·.048/72 = 1/15;
  // m4 = (2.9282 + .0005 + 1.9683)/10 = .4897, k4 = 100·(11·.4897 − 27·.2401) ÷ (9·8·7) = −137/630.
  it('takes questions that have nothing in common for that', () => {
    const sum = Math.sqrt(5 / 18) + Math.sqrt(4 / 15)
    const none = { covariance: 0, maxCovariance: 2 / 9, discriminationIndex: 0, discriminativeEfficiency: 0 }
    expectFigures(question(statistics, 0), {
      ...none,
      facility: 1 / 2,
      effectiveWeight: (100 * Math.sqrt(5 / 18)) / sum,
    })
    expectFigures(question(statistics, 1), {
      ...none,
      facility: 2 / 5,
      effectiveWeight: (100 * Math.sqrt(4 / 15)) / sum,
    })
    expectFigures(statistics.set, {
      mean: 9 / 10,
      median: 1,
      standardDeviation: Math.sqrt(49 / 90),
      skewness: 1 / 15 / (49 / 90) ** 1.5,
      kurtosis: -137 / 630 / (49 / 90) ** 2,
      internalConsistency: 0,
      errorRatio: 100,
      standardError: Math.sqrt(49 / 90),
    })
  })

  it('rounds half a learner up: 27 % of 50 is 14', () => {
    expect(
      itemStatistics(
        tableOf(
          [1],
          Array.from({ length: 50 }, () => [1]),
        ),
      ).groups?.size,
    ).toBe(14)
  })

  it('takes 0.1 + 0.2 and 0.3 for the same total', () => {
    const { groups } = itemStatistics(
      tableOf(
        [0.3, 0.3],
        [
          [0.1, 0.2],
          [0.3, 0],
          [0, 0],
        ],
      ),
    )
    expect(groups?.upper).toEqual(Float64Array.of(0.5, 0.5, 0))
  })
})

describe('figures that do not exist', () => {
  it('are null for one learner, who is counted', () => {
    const { questions, set } = itemStatistics(tableOf([1, 2], [[1, 1]]))
    expect(questions).toEqual([
      { name: 'Q1', ...NO_QUESTION_FIGURES },
      { name: 'Q2', ...NO_QUESTION_FIGURES },
    ])
    expect(set).toEqual({ n: 1, ...NO_SET_FIGURES })
  })

  it('are null without learners', () => {
    const { questions, set } = itemStatistics(tableOf([1], []))
    expect([questions, set]).toEqual([[{ name: 'Q1', ...NO_QUESTION_FIGURES }], { n: 0, ...NO_SET_FIGURES }])
  })

  const constant = {
    standardDeviation: 0,
    discriminationIndex: null,
    discriminativeEfficiency: null,
    effectiveWeight: null,
    covariance: 0,
    maxCovariance: 0,
    upperLower: 0,
  }
  const noSpread = { ...NO_SET_FIGURES, standardDeviation: 0 }

  it('are null if everyone is right, though facility is 1', () => {
    const { questions, set } = itemStatistics(
      tableOf(
        [0.1, 0.7],
        Array.from({ length: 10 }, () => [0.1, 0.7]),
      ),
    )
    for (const one of questions) expectFigures(one, { facility: 1, ...constant })
    expectFigures(set, { ...noSpread, mean: 0.8, median: 0.8 })
  })

  it('are null if every answer was omitted, though facility is 0', () => {
    const { questions, set } = itemStatistics(
      tableOf(
        [1, 1],
        Array.from({ length: 5 }, () => [null, null]),
      ),
    )
    for (const one of questions) expectFigures(one, { facility: 0, ...constant })
    expectFigures(set, { ...noSpread, mean: 0, median: 0 })
  })

  it('are null for a single question, which has no rest and no consistency', () => {
    const { questions, set } = itemStatistics(tableOf([1], [[1], [0], [1]]))
    expectFigures(questions[0] ?? {}, {
      facility: 2 / 3,
      discriminationIndex: null,
      discriminativeEfficiency: null,
      effectiveWeight: 100,
      covariance: 0,
      upperLower: 1,
    })
    expectFigures(set, { mean: 2 / 3, internalConsistency: null, errorRatio: null, standardError: null })
  })

  it('are null for a question without spread among others with it', () => {
    const { questions } = itemStatistics(
      tableOf(
        [1, 1, 1],
        [
          [1, 1, 1],
          [1, 0, 1],
          [1, 0, 0],
        ],
      ),
    )
    expectFigures(questions[0] ?? {}, { ...constant, facility: 1, effectiveWeight: 0 })
  })

  it('are null for skewness under three learners, for kurtosis under four, for consistency under three', () => {
    const rows = [
      [1, 1],
      [0, 0],
      [1, 0],
      [0, 0],
    ]
    const sets = [2, 3, 4].map((n) => itemStatistics(tableOf([1, 1], rows.slice(0, n))).set)
    expect(
      sets.map(({ skewness, kurtosis, internalConsistency }) =>
        [skewness, kurtosis, internalConsistency].map((f) => f === null),
      ),
    ).toEqual([
      [true, true, true],
      [false, true, false],
      [false, false, false],
    ])
  })

  it('leave no trace of rounding: a rest of 0.1 + 0.2 and 0.3 does not vary', () => {
    const { questions } = itemStatistics(
      tableOf(
        [1, 0.3, 0.3],
        [
          [1, 0.1, 0.2],
          [0, 0.3, 0],
          [1, 0.2, 0.1],
          [0, 0, 0.3],
        ],
      ),
    )
    expectFigures(questions[0] ?? {}, { covariance: 0, maxCovariance: 0, discriminationIndex: null })
  })

  it('leave no error where questions agree wholly', () => {
    const rows = [0.7, 0, 1, 0.4, 0.4].map((mark) => [mark, mark, mark])
    expectFigures(itemStatistics(tableOf([1, 1, 1], rows)).set, {
      internalConsistency: 100,
      errorRatio: 0,
      standardError: 0,
    })
  })
})

describe('any table of marks', () => {
  const figures = ({ questions, set, consistencyWithout }: ItemStatistics) => ({ questions, set, consistencyWithout })

  it('gives the same figures in any order of rows', () => {
    fc.assert(
      fc.property(
        anyTable.chain((table) => fc.tuple(fc.constant(table), shuffled(table))),
        ([table, other]) => expectAlike(figures(itemStatistics(other)), figures(itemStatistics(table))),
      ),
    )
  })

  it('gives no index another value if all maxima and marks are multiplied', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(0.01, 0.5, 3, 7, 1000), (table, factor) => {
        const scaled = {
          questions: table.questions.map(({ name, max }) => ({ name, max: max * factor })),
          rows: table.rows.map((row) => row.map((mark) => (mark === null ? null : mark * factor))),
        }
        const indices = ({ questions, set }: ItemStatistics) => ({
          questions: questions.map(({ covariance, maxCovariance, ...rest }) => rest),
          set: [set.skewness, set.kurtosis, set.internalConsistency, set.errorRatio],
        })
        expectAlike(indices(itemStatistics(scaled)), indices(itemStatistics(table)))
      }),
    )
  })

  it('keeps a question’s facility, spread, index and efficiency if its maximum and marks alone are multiplied', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(0.5, 3, 10), ({ questions, rows }, factor) => {
        const table = tableOf(
          questions.map(({ max }) => max),
          rows.map((row) => [...row]),
        )
        const [first, ...others] = table.questions
        if (!first) throw new Error('No question')
        const scaled = {
          questions: [{ ...first, max: first.max * factor }, ...others],
          rows: rows.map(([mark = null, ...rest]) => [mark === null ? null : mark * factor, ...rest]),
        }
        const own = (one: MarkTable) => {
          const { facility, standardDeviation, discriminationIndex, discriminativeEfficiency } = question(
            itemStatistics(one),
            0,
          )
          return { facility, standardDeviation, discriminationIndex, discriminativeEfficiency }
        }
        expectAlike(own(scaled), own(table))
      }),
    )
  })

  it('keeps every figure within its bounds', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { questions, set } = itemStatistics(table)
        for (const one of questions) {
          expectWithin(one.facility, 0, 1)
          expectWithin(one.facilityInterval?.low ?? null, 0, one.facility ?? 1)
          expectWithin(one.facilityInterval?.high ?? null, one.facility ?? 0, 1)
          expectWithin(one.discriminationIndex, -100, 100)
          expectWithin(one.discriminativeEfficiency, Number.NEGATIVE_INFINITY, 100)
          expectWithin(one.effectiveWeight, 0, 100)
          expectWithin(one.upperLower, -1, 1)
        }
        expectWithin(set.internalConsistency, Number.NEGATIVE_INFINITY, 100)
        expectWithin(set.errorRatio, 0, Number.POSITIVE_INFINITY)
        const weights = questions.flatMap(({ effectiveWeight }) => effectiveWeight ?? [])
        if (weights.length > 0) expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9)
      }),
    )
  })

  it('takes an omitted answer for mark 0', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const answered = { ...table, rows: table.rows.map((row) => row.map((mark) => mark ?? 0)) }
        expect(figures(itemStatistics(table))).toEqual(figures(itemStatistics(answered)))
      }),
    )
  })

  it('has the alpha of KR-20 for marks of 0 and 1', () => {
    const binary = fc
      .integer({ min: 2, max: 6 })
      .chain((p) =>
        fc.array(fc.array(fc.constantFrom(0, 1), { minLength: p, maxLength: p }), { minLength: 3, maxLength: 15 }),
      )
    fc.assert(
      fc.property(binary, (rows) => {
        const { set } = itemStatistics(
          tableOf(
            (rows[0] ?? []).map(() => 1),
            rows,
          ),
        )
        expectAlike({ alpha: set.internalConsistency }, { alpha: kr20(rows) })
      }),
    )
  })
})

/** Kuder and Richardson’s formula 20, × 100: p/(p−1) · (1 − Σ fq(1 − fq) ÷ variance of totals with N); null without variance. */
function kr20(rows: number[][]): number | null {
  const n = rows.length
  const p = rows[0]?.length ?? 0
  const totals = rows.map((row) => row.reduce((sum, mark) => sum + mark, 0))
  const centre = totals.reduce((sum, total) => sum + total, 0) / n
  const spread = totals.reduce((sum, total) => sum + (total - centre) ** 2, 0) / n
  let products = 0
  for (let at = 0; at < p; at++) {
    const right = rows.filter((row) => row[at] === 1).length / n
    products += right * (1 - right)
  }
  return new Set(totals).size === 1 ? null : ((100 * p) / (p - 1)) * (1 - products / spread)
}

function shuffled(table: MarkTable): fc.Arbitrary<MarkTable> {
  return fc
    .shuffledSubarray([...table.rows.keys()], { minLength: table.rows.length })
    .map((order) => ({ ...table, rows: order.map((at) => table.rows[at] ?? []) }))
}

/** The same but for the last digits: sums in another order round otherwise. */
function expectAlike(actual: object, expected: object) {
  expectClose(actual, expected, '')
}

function expectClose(actual: unknown, expected: unknown, path: string) {
  if (typeof expected === 'number') {
    expect(typeof actual, path).toBe('number')
    expect(Math.abs(Number(actual) - expected), `${path}: ${actual} for ${expected}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(expected)),
    )
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(actual ?? {}), path).toEqual(Object.keys(expected))
    for (const [key, value] of Object.entries(expected))
      expectClose((actual as Record<string, unknown>)[key], value, `${path}.${key}`)
  } else expect(actual, path).toEqual(expected)
}

function expectWithin(figure: number | null, least: number, most: number) {
  if (figure === null) return
  expect(figure).toBeGreaterThanOrEqual(least - 1e-9)
  expect(figure).toBeLessThanOrEqual(most + 1e-9)
}
