/** Points with at most two decimals: parts of a question, and what lateness leaves. A true minus sign. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100).replace('-', '−')
}

/** Points with their base, "4.5 of 6". */
export function pointsOf({ score, maxScore }: { score: number; maxScore: number }): string {
  return `${points(score)} of ${points(maxScore)}`
}
