import type { MarkColumns, MarkedQuestion } from './mark-table'
import { covariance, deviations, mean, variance } from './moments'
import { type Groups, groupMean } from './upper-lower'
import { type Interval, wilsonInterval } from './wilson-interval'

/** Null where undefined: all of it under two learners. */
export type QuestionStatistics = {
  name: string
  /** Mean mark as a share of the maximum: 1 if everyone is right. */
  facility: number | null
  facilityInterval: Interval | null
  /** As a share of the maximum. */
  standardDeviation: number | null
  /** −100 to 100: correlation of the mark with the rest of the learner’s total. */
  discriminationIndex: number | null
  /** At most 100: that covariance against the largest that the same marks allow. */
  discriminativeEfficiency: number | null
  /** The share of the spread of totals that comes from this question; all questions’ add up to 100. */
  effectiveWeight: number | null
  /** Of mark and rest, in squared marks. */
  covariance: number | null
  /** The same with marks and rests each sorted. */
  maxCovariance: number | null
  /** −1 to 1: mean mark of the upper group less that of the lower, as a share of the maximum. */
  upperLower: number | null
}

/** A question’s statistics, and what the set’s are made from. */
export type QuestionMeasures = {
  statistics: QuestionStatistics
  /** Of the marks and of the rest, in squared marks; null under two learners. */
  variance: number | null
  restVariance: number | null
}

/**
 * Figures of each question by the definitions of Moodle’s quiz statistics (https://docs.moodle.org/dev/Quiz_statistics_calculations).
 * An omitted answer is mark 0 and counts. `groups` are the columns’ upper and lower.
 */
export function questionMeasures(
  questions: readonly MarkedQuestion[],
  columns: MarkColumns,
  groups: Groups | null,
): QuestionMeasures[] {
  const totals = deviations(columns.totals, columns.maxTotal)
  const single = questions.map((question, at) =>
    measureOne(question, columns.marks[at] ?? new Float64Array(), totals, columns, groups),
  )
  const weightSum = single.reduce((sum, { weight }) => sum + (weight ?? 0), 0)
  return single.map(({ measures, weight }) => ({
    ...measures,
    statistics: { ...measures.statistics, effectiveWeight: shareOf(weight, weightSum) },
  }))
}

/** One question; `weight` is the root of its covariance with the totals, null if that is negative or undefined. */
function measureOne(
  { name, max }: MarkedQuestion,
  marks: Float64Array,
  totals: Float64Array,
  columns: MarkColumns,
  groups: Groups | null,
): { measures: QuestionMeasures; weight: number | null } {
  const own = deviations(marks, max)
  const maxRest = columns.maxTotal - max
  const rests = columns.totals.map((total, i) => total - (marks[i] ?? 0))
  // Scaled by the total, whose rounding a rest inherits.
  const rest = deviations(rests, columns.maxTotal)
  // Rounding may carry the mean of full marks over the maximum.
  const facility = groups && Math.min(1, (mean(marks) ?? 0) / max)
  const [markVariance, restVariance] = [variance(own), variance(rest)]
  const covarianceWithRest = covariance(own, rest, max * maxRest)
  const maxCovariance = covariance(own.toSorted(), rest.toSorted(), max * maxRest)
  const withTotal = covariance(own, totals, max * columns.maxTotal)
  const statistics = {
    name,
    facility,
    facilityInterval: facility === null ? null : wilsonInterval(facility, marks.length),
    standardDeviation: markVariance === null ? null : Math.sqrt(markVariance) / max,
    discriminationIndex: percentOf(covarianceWithRest, rootOfProduct(markVariance, restVariance)),
    discriminativeEfficiency: percentOf(covarianceWithRest, maxCovariance),
    effectiveWeight: null,
    covariance: covarianceWithRest,
    maxCovariance,
    upperLower: groups && upperLower(marks, max, groups),
  }
  const weight = withTotal === null || withTotal < 0 ? null : Math.sqrt(withTotal)
  return { measures: { statistics, variance: markVariance, restVariance }, weight }
}

function rootOfProduct(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.sqrt(one) * Math.sqrt(other)
}

function percentOf(part: number | null, whole: number | null): number | null {
  return part === null || !whole ? null : (100 * part) / whole
}

function upperLower(marks: Float64Array, max: number, { size, upper, lower }: Groups): number {
  const markOf = (learner: number) => marks[learner] ?? 0
  return (groupMean(upper, size, markOf) - groupMean(lower, size, markOf)) / max
}

function shareOf(weight: number | null, sum: number): number | null {
  return weight === null || sum === 0 ? null : (100 * weight) / sum
}
