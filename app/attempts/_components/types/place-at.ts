/** Where a row lies on screen, in pixels from the top. */
export type Row = { top: number; bottom: number }

/** The place, from 0, of a row held at `y` among the others, given from top to bottom: below every row whose middle is above. */
export function placeAt(y: number, others: readonly Row[]): number {
  return others.filter(({ top, bottom }) => (top + bottom) / 2 < y).length
}

/** The list with one of its items at another place, counted without it. */
export function withItemAt<Item extends { id: string }>(items: readonly Item[], id: string, place: number): Item[] {
  const others = items.filter((item) => item.id !== id)
  const held = items.filter((item) => item.id === id)
  return [...others.slice(0, place), ...held, ...others.slice(place)]
}

const EDGE_PX = 56
const STEP_PX = 14

/** How far to scroll while something is held at `y` near the edge of a window of this height; 0 away from it. */
export function scrollAt(y: number, height: number): number {
  if (y < EDGE_PX) return -STEP_PX
  return y > height - EDGE_PX ? STEP_PX : 0
}
