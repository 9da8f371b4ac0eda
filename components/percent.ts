/** A share (0 to 1) as whole per cent, "86 %", which no line break parts. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`
}
