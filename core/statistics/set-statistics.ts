import { columnsOf, type MarkTable, totalsOf } from './mark-table'
import { kurtosis, mean, median, skewness, sum, variance } from './moments'

/**
 * What the totals say of a set, in marks; internalConsistency and errorRatio × 100. `n`: learners. Null where undefined.
 */
export type SetStatistics = {
  n: number
  mean: number | null
  median: number | null
  standardDeviation: number | null
  skewness: number | null
  kurtosis: number | null
  internalConsistency: number | null
  errorRatio: number | null
  standardError: number | null
}

/**
 * A set’s figures by the definitions of Moodle’s quiz statistics report: skewness and kurtosis as k-statistics;
 * internalConsistency = 100 · p ÷ (p − 1) · (1 − Σ var x ÷ var T) of p > 1 questions and more than two learners (Cronbach’s alpha,
 * KR-20 of marks 0 and 1); errorRatio = 100 · √(1 − internalConsistency ÷ 100); standardError = errorRatio · SD ÷ 100.
 */
export function setStatistics(table: MarkTable): SetStatistics {
  const totals = totalsOf(table)
  const n = totals.length
  if (n < 2) return { n, ...NOTHING_KNOWN }
  const standardDeviation = Math.sqrt(variance(totals))
  const consistency = internalConsistency(columnsOf(table), variance(totals), n)
  // Rounding can put a perfectly consistent set a hair above 100.
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100))
  return {
    n,
    mean: mean(totals),
    median: median(totals),
    standardDeviation,
    skewness: skewness(totals),
    kurtosis: kurtosis(totals),
    internalConsistency: consistency,
    errorRatio,
    standardError: errorRatio === null ? null : (errorRatio * standardDeviation) / 100,
  }
}

const NOTHING_KNOWN = {
  mean: null,
  median: null,
  standardDeviation: null,
  skewness: null,
  kurtosis: null,
  internalConsistency: null,
  errorRatio: null,
  standardError: null,
}

/** The internal consistency (× 100) of the set without each question in turn. */
export function consistencyWithout(table: MarkTable): (number | null)[] {
  const columns = columnsOf(table)
  const totals = totalsOf(table)
  return columns.map((marks, at) =>
    internalConsistency(
      columns.filter((_, other) => other !== at),
      variance(
        totals.map((total, i) => total - (marks[i] ?? 0)),
        totals,
      ),
      totals.length,
    ),
  )
}

/** Fewer learners make any two questions look alike. */
const FEWEST_LEARNERS = 3

function internalConsistency(columns: readonly number[][], spread: number, learners: number): number | null {
  const p = columns.length
  if (p < 2 || learners < FEWEST_LEARNERS || spread === 0) return null
  return ((100 * p) / (p - 1)) * (1 - sum(columns.map((marks) => variance(marks))) / spread)
}
