/** How an item stands to the others: before or after them as it should, or the other way round. */
export type Standing = { right: number; wrong: number }

/**
 * For each id of `rightOrder`, in that order, how many of the others stand on its right side in `given` and how many on its
 * wrong side. Of two ids of which one is missing in `given` nothing is said.
 */
export function standings(rightOrder: readonly string[], given: readonly string[]): Standing[] {
  const places = new Map(given.map((id, place) => [id, place]))
  return rightOrder.map((id, i) => {
    const own = places.get(id)
    const others = rightOrder.map((other, j) => ({ place: places.get(other), isLater: j > i }))
    const compared = others.flatMap(({ place, isLater }) =>
      own === undefined || place === undefined || place === own ? [] : [place > own === isLater],
    )
    const right = compared.filter(Boolean).length
    return { right, wrong: compared.length - right }
  })
}

/**
 * Pairs in the right order less pairs in the wrong one, in parts of all pairs: Kendall’s τ (Biometrika 30, 1938), which is
 * 1 for the right order, 0 on average for chance and −1 for the reverse.
 */
export function orderAgreement(rightOrder: readonly string[], given: readonly string[]): number {
  const all = rightOrder.length * (rightOrder.length - 1)
  // Each pair is counted from both of its ends, above and below the line alike.
  return standings(rightOrder, given).reduce((sum, { right, wrong }) => sum + right - wrong, 0) / all
}
