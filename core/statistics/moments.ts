/**
 * Differences that are smaller than this share of what is possible come from rounding, not from marks: marks are decimal
 * numbers, doubles are not, and 0.1 + 0.2 is as good a total as 0.3.
 */
const ROUNDING = 1e-12

/** The mean; null without values. */
export function mean(values: Float64Array): number | null {
  if (values.length === 0) return null
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}

/** The middle value, or the mean of the two in the middle; null without values. */
export function median(values: Float64Array): number | null {
  const sorted = values.toSorted()
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

/**
 * Each value less the mean. All are exactly 0 if the values differ by rounding only, so that a variance is 0 when it should
 * be. `scale` is the largest possible value, in the values' unit.
 */
export function deviations(values: Float64Array, scale: number): Float64Array {
  const centre = mean(values) ?? 0
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) {
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  return most - least <= ROUNDING * scale ? new Float64Array(values.length) : values.map((value) => value - centre)
}

/**
 * Covariance of two series of deviations in the same order, with N − 1; null for fewer than two. Exactly 0 if it differs
 * from 0 by rounding only; `scale` is the product of the largest possible values.
 */
export function covariance(some: Float64Array, others: Float64Array, scale: number): number | null {
  if (some.length < 2) return null
  let sum = 0
  for (let i = 0; i < some.length; i++) sum += (some[i] ?? 0) * (others[i] ?? 0)
  const value = sum / (some.length - 1)
  return Math.abs(value) <= ROUNDING * scale ? 0 : value
}

/** Variance of deviations, with N − 1; null for fewer than two. */
export function variance(some: Float64Array): number | null {
  return covariance(some, some, 0)
}

/**
 * Skewness k₃ ÷ k₂^(3/2) and kurtosis k₄ ÷ k₂² (0 for a normal distribution) of deviations, by k-statistics: Kendall and
 * Stuart, The Advanced Theory of Statistics, vol. 1, § 12; the same as Moodle’s. Null under three and four values, and
 * without variance.
 */
export function shape(some: Float64Array): { skewness: number | null; kurtosis: number | null } {
  const n = some.length
  const [m2, m3, m4] = [2, 3, 4].map((power) => centralMoment(some, power))
  if (!m2 || m3 === undefined || m4 === undefined) return { skewness: null, kurtosis: null }
  const k2 = (n * m2) / (n - 1)
  const k3 = (n ** 2 * m3) / ((n - 1) * (n - 2))
  const k4 = (n ** 2 * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)) / ((n - 1) * (n - 2) * (n - 3))
  return { skewness: n > 2 ? k3 / k2 ** 1.5 : null, kurtosis: n > 3 ? k4 / k2 ** 2 : null }
}

function centralMoment(some: Float64Array, power: number): number {
  let sum = 0
  for (const deviation of some) sum += deviation ** power
  return some.length === 0 ? 0 : sum / some.length
}

/** Whether two figures of this scale are the same but for rounding. */
export function isSame(one: number, other: number, scale: number): boolean {
  return Math.abs(one - other) <= ROUNDING * scale
}
