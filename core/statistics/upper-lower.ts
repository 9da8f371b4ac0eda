/** Kelley’s share: the groups at both ends that tell good from bad questions best. */
const GROUP_SHARE = 0.27
/** Totals closer than this are the same total: they were added up in another order. */
const STEPS_PER_MARK = 1e9

/** How far a learner belongs to the upper and to the lower group, 0 to 1, in the order of the totals given. */
export type GroupWeights = { size: number; upper: readonly number[]; lower: readonly number[] }

/**
 * The upper and lower 27 % by total, at least one learner each. Learners with the same total at the cut share the places that are
 * left in equal parts, so that the order of rows never matters.
 */
export function groupWeights(totals: readonly number[]): GroupWeights {
  const size = Math.max(1, Math.round(GROUP_SHARE * totals.length))
  const ranks = totals.map((total) => Math.round(total * STEPS_PER_MARK))
  return { size, upper: weights(ranks, size, -1), lower: weights(ranks, size, 1) }
}

/** The share of the weights that falls to learners for whom `value` says so: a number from 0 to 1 each. */
export function groupShare(weightsOfGroup: readonly number[], size: number, values: readonly number[]): number {
  let total = 0
  for (const [i, weight] of weightsOfGroup.entries()) total += weight * (values[i] ?? 0)
  return total / size
}

/** `direction` 1 fills the group from the lowest rank, −1 from the highest. */
function weights(ranks: readonly number[], size: number, direction: 1 | -1): number[] {
  const places = Math.min(size, ranks.length)
  const sorted = [...ranks].sort((a, b) => direction * (a - b))
  const cut = sorted[places - 1]
  const isInside = (rank: number) => cut !== undefined && direction * (rank - cut) < 0
  const inside = ranks.filter(isInside).length
  const share = (places - inside) / ranks.filter((rank) => rank === cut).length
  return ranks.map((rank) => (rank === cut ? share : isInside(rank) ? 1 : 0))
}
