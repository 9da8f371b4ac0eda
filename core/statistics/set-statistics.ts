import type { MarkColumns } from './mark-table'
import { deviations, isSame, mean, median, shape, variance } from './moments'
import type { QuestionMeasures } from './question-statistics'

/** In marks unless said otherwise. Null where undefined: all but `n` under two learners. */
export type SetStatistics = {
  n: number
  mean: number | null
  median: number | null
  standardDeviation: number | null
  /** Without unit, 0 if totals lie evenly about the mean. */
  skewness: number | null
  /** Without unit, 0 for a normal distribution. */
  kurtosis: number | null
  /** Cronbach’s alpha × 100 (KR-20 for marks of 0 and 1); at most 100. From two questions and three learners on. */
  internalConsistency: number | null
  /** The share of the standard deviation that is chance, × 100. */
  errorRatio: number | null
  /** How far a total is off by chance. */
  standardError: number | null
}

/** Fewest learners for the consistency of a set: under three Moodle gives none. */
const FEWEST_FOR_CONSISTENCY = 3

/** Figures of a set by the definitions of Moodle’s quiz statistics. */
export function setStatistics({ totals, maxTotal }: MarkColumns, measures: readonly QuestionMeasures[]): SetStatistics {
  const n = totals.length
  const fromMean = deviations(totals, maxTotal)
  const totalVariance = variance(fromMean)
  const deviation = totalVariance === null ? null : Math.sqrt(totalVariance)
  const alpha = n < FEWEST_FOR_CONSISTENCY ? null : cronbachAlpha(measures.map(varianceOf), totalVariance)
  const errorRatio = alpha === null ? null : 100 * Math.sqrt(1 - alpha)
  return {
    n,
    mean: n < 2 ? null : mean(totals),
    median: n < 2 ? null : median(totals),
    standardDeviation: deviation,
    ...shape(fromMean),
    internalConsistency: alpha === null ? null : 100 * alpha,
    errorRatio,
    standardError: errorRatio === null || deviation === null ? null : (errorRatio * deviation) / 100,
  }
}

/** For each question Cronbach’s alpha of the others, at most 1; null where undefined. */
export function alphasWithout(measures: readonly QuestionMeasures[], n: number): (number | null)[] {
  const sum = measures.reduce((total, measure) => total + varianceOf(measure), 0)
  return measures.map((measure) => {
    if (n < FEWEST_FOR_CONSISTENCY) return null
    return alphaOfSum(sum - varianceOf(measure), measures.length - 1, measure.restVariance)
  })
}

/** Cronbach’s alpha, at most 1, of the variances of the parts and of their total; null for one part or without variance. L. J. Cronbach, Psychometrika 16 (1951). */
function cronbachAlpha(variances: readonly number[], totalVariance: number | null): number | null {
  return alphaOfSum(
    variances.reduce((sum, one) => sum + one, 0),
    variances.length,
    totalVariance,
  )
}

function alphaOfSum(sum: number, parts: number, totalVariance: number | null): number | null {
  if (parts < 2 || !totalVariance) return null
  const alpha = (parts / (parts - 1)) * (1 - sum / totalVariance)
  // The root of what rounding leaves of 1 − 1 would be a visible error ratio.
  return alpha > 1 || isSame(alpha, 1, 1) ? 1 : alpha
}

function varianceOf(measure: QuestionMeasures): number {
  return measure.variance ?? 0
}
