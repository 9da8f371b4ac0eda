/** Differences below this share of the largest value are rounding, not spread. */
const ROUNDING = 1e-9

/** The arithmetic mean; NaN of no values. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** The middle value, or the mean of the two in the middle; NaN of no values. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2
}

/** Sample covariance, divided by N − 1. Both lists go by the same learners; NaN of fewer than two. */
export function covariance(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)]
  let total = 0
  for (let i = 0; i < xs.length; i++) total += ((xs[i] ?? Number.NaN) - meanX) * ((ys[i] ?? Number.NaN) - meanY)
  return total / (xs.length - 1)
}

/**
 * Sample variance, divided by N − 1: exactly 0 of values that differ by rounding alone, NaN of fewer than two. `from`: what the
 * values were worked out from, if that was larger than they are.
 */
export function variance(values: readonly number[], from: readonly number[] = values): number {
  if (values.length > 1 && isConstant(values, from)) return 0
  return covariance(values, values)
}

/** The k-statistic estimate of skewness, k₃ ÷ k₂^1.5 (as Moodle has it); null under three values or without spread. */
export function skewness(values: readonly number[]): number | null {
  const n = values.length
  if (n < 3 || isConstant(values)) return null
  const k3 = (n * n * centralMoment(values, 3)) / ((n - 1) * (n - 2))
  return k3 / variance(values) ** 1.5
}

/** The k-statistic estimate of excess kurtosis, k₄ ÷ k₂² (as Moodle has it); null under four values or without spread. */
export function kurtosis(values: readonly number[]): number | null {
  const n = values.length
  if (n < 4 || isConstant(values)) return null
  const [m2, m4] = [centralMoment(values, 2), centralMoment(values, 4)]
  const k4 = (n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3))
  return k4 / variance(values) ** 2
}

/** Whether all values are the same but for rounding, which is as large as what they were worked out `from` makes it. */
export function isConstant(values: readonly number[], from: readonly number[] = values): boolean {
  const [least, most] = range(values)
  return most - least <= ROUNDING * Math.max(...range(from).map(Math.abs))
}

function range(values: readonly number[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return [least, most]
}

/** A sorted copy, smallest first. */
export function ascending(values: readonly number[]): number[] {
  return [...Float64Array.from(values).sort()]
}

export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

function centralMoment(values: readonly number[], power: number): number {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** power))
}
