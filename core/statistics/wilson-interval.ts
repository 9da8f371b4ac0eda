/** The normal quantile of 97.5 %: two-sided 95 %. */
const Z = 1.959963984540054

export type Interval = { low: number; high: number }

/**
 * Wilson’s 95 % interval for a share of `n` cases, 0–1; null without cases. E. B. Wilson, Probable Inference, the Law of
 * Succession, and Statistical Inference, JASA 22 (1927). A facility from part marks is taken for a share of right answers,
 * which makes the interval wider than need be.
 */
export function wilsonInterval(share: number, n: number): Interval | null {
  if (n === 0) return null
  const spread = Z ** 2 / n
  const centre = (share + spread / 2) / (1 + spread)
  const half = (Z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread)
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
