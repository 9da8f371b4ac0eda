import { columnsOf, type MarkTable, totalsOf } from './mark-table'
import { ascending, covariance, isConstant, mean, sum, variance } from './moments'
import { groupShare, groupWeights } from './upper-lower'

/**
 * What a question’s marks say of it. Facility, standard deviation and upperLower as shares of its maximum (0–1, upperLower −1 to 1);
 * discriminationIndex, discriminativeEfficiency and effectiveWeight × 100; covariances in marks. Null where undefined.
 */
export type QuestionStatistics = {
  name: string
  facility: number | null
  standardDeviation: number | null
  discriminationIndex: number | null
  discriminativeEfficiency: number | null
  effectiveWeight: number | null
  covariance: number | null
  maxCovariance: number | null
  upperLower: number | null
}

/**
 * Classical test theory by the definitions of Moodle’s quiz statistics report, for each question in the table’s order. With mark
 * x, total T and rest r = T − x over the learners: facility = mean x ÷ max; discriminationIndex = 100 · cov(x, r) ÷ √(var x · var r);
 * discriminativeEfficiency = 100 · cov(x, r) ÷ cov of x and r each sorted; effectiveWeight = 100 · √cov(x, T) ÷ Σ √cov(xⱼ, T), without
 * negative covariances. upperLower: the mean share of the maximum in the upper 27 % by T less that in the lower.
 */
export function questionStatistics(table: MarkTable): QuestionStatistics[] {
  const columns = columnsOf(table)
  const totals = totalsOf(table)
  if (totals.length < 2) return table.questions.map(({ name }) => ({ name, ...NOTHING_KNOWN }))
  const groups = groupWeights(totals)
  const weights = effectiveWeights(columns, totals)
  return table.questions.map(({ name, max }, at) => {
    const marks = columns[at] ?? []
    const shares = marks.map((mark) => mark / max)
    const rests = totals.map((total, i) => total - (marks[i] ?? 0))
    return {
      name,
      facility: mean(shares),
      standardDeviation: Math.sqrt(variance(shares)),
      ...discrimination(marks, rests, totals),
      effectiveWeight: weights[at] ?? null,
      upperLower: groupShare(groups.upper, groups.size, shares) - groupShare(groups.lower, groups.size, shares),
    }
  })
}

const NOTHING_KNOWN = {
  facility: null,
  standardDeviation: null,
  discriminationIndex: null,
  discriminativeEfficiency: null,
  effectiveWeight: null,
  covariance: null,
  maxCovariance: null,
  upperLower: null,
}

/** How marks go with the rest of the test; without spread in one of them there is nothing to compare. */
function discrimination(marks: readonly number[], rests: readonly number[], totals: readonly number[]) {
  if (isConstant(marks) || isConstant(rests, totals)) {
    return { discriminationIndex: null, discriminativeEfficiency: null, covariance: 0, maxCovariance: 0 }
  }
  const together = covariance(marks, rests)
  const most = covariance(ascending(marks), ascending(rests))
  return {
    discriminationIndex: (100 * together) / Math.sqrt(variance(marks) * variance(rests)),
    discriminativeEfficiency: (100 * together) / most,
    covariance: together,
    maxCovariance: most,
  }
}

function effectiveWeights(columns: readonly number[][], totals: readonly number[]): (number | null)[] {
  const roots = columns.map((marks) => {
    const shared = isConstant(marks) ? 0 : covariance(marks, totals)
    return shared < 0 ? null : Math.sqrt(shared)
  })
  const all = sum(roots.map((root) => root ?? 0))
  return roots.map((root) => (root === null || all === 0 ? null : (100 * root) / all))
}
