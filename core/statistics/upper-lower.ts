import { isSame } from './moments'

/** Size of each group as a percentage of the learners: T. L. Kelley, J. Educ. Psych. 30 (1939). */
const GROUP_PERCENT = 27

/** How much each learner counts in the upper and in the lower group, 0 to 1; each adds up to `size`. */
export type Groups = { size: number; upper: Float64Array; lower: Float64Array }

/**
 * The best and the weakest by total, max(1, round(0.27 N)) each. Learners with the same total at the cut share the places
 * left, so that the order of rows never matters. `maxTotal` is the total of full marks. Null for fewer than two learners.
 */
export function upperLowerGroups(totals: Float64Array, maxTotal: number): Groups | null {
  if (totals.length < 2) return null
  const size = Math.max(1, Math.round((GROUP_PERCENT * totals.length) / 100))
  const ascending = Uint32Array.from(totals.keys()).sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0))
  const lower = weights(ascending, totals, size, maxTotal)
  const upper = weights(ascending.reverse(), totals, size, maxTotal)
  return { size, upper, lower }
}

/** The mean of what the group’s members get: marks, or 1 and 0 for having chosen an option or not. */
export function groupMean(weightOf: Float64Array, size: number, pointsOf: (learner: number) => number): number {
  let sum = 0
  for (let i = 0; i < weightOf.length; i++) {
    const weight = weightOf[i] ?? 0
    if (weight > 0) sum += weight * pointsOf(i)
  }
  return sum / size
}

function weights(ranked: Uint32Array, totals: Float64Array, size: number, maxTotal: number): Float64Array {
  const weightOf = new Float64Array(totals.length)
  for (let start = 0; start < size; ) {
    const end = endOfTie(ranked, totals, start, maxTotal)
    const share = Math.min(1, (size - start) / (end - start))
    for (const learner of ranked.subarray(start, end)) weightOf[learner] = share
    start = end
  }
  return weightOf
}

function endOfTie(ranked: Uint32Array, totals: Float64Array, start: number, maxTotal: number): number {
  const totalAt = (place: number) => totals[ranked[place] ?? 0] ?? 0
  let end = start + 1
  while (end < ranked.length && isSame(totalAt(end), totalAt(end - 1), maxTotal)) end++
  return end
}
