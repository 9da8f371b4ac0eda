/** Points with at most one decimal: matching questions give parts of a point. */
export function points(value: number): string {
  return String(Math.round(value * 10) / 10)
}
