/** The items in the order of their ids. Throws, naming the question, if these are not each item's once. */
export function inOrder<Item>(
  questionId: string,
  items: readonly Item[],
  ids: readonly string[],
  idOf: (item: Item) => string,
): Item[] {
  const byId = new Map(items.map((item) => [idOf(item), item]))
  const ordered = ids.map((id) => byId.get(id)).filter((item) => item !== undefined)
  if (ordered.length !== items.length || new Set(ids).size !== items.length) {
    throw new Error(`The served order of ${questionId} does not fit its options`)
  }
  return ordered
}

/** A, B, C … for places from 0. */
export function letterAt(position: number): string {
  return String.fromCharCode(65 + position)
}
