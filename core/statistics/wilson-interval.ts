/** Of a standard normal, 95 % lies within this many standard deviations. */
const Z = 1.959963984540054

/**
 * The Wilson 95 % score interval of a share (0–1) seen in `n` learners (Wilson 1927): it stays within 0–1 and says something for
 * few learners too. Null of none.
 */
export function wilsonInterval(share: number, n: number): { low: number; high: number } | null {
  if (n === 0) return null
  const denominator = 1 + (Z * Z) / n
  const centre = (share + (Z * Z) / (2 * n)) / denominator
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / n + (Z * Z) / (4 * n * n))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
