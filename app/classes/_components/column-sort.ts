/** The order of a table's rows: by a column (`name`, `total`, or the number of a question or assignment), or its reverse. */
export type ColumnSort = { by: string; isReversed: boolean }

/** The order that an address asks for (`7`, `-7`); by name if it asks for no column that there is. */
export function readColumnSort(value: unknown, columns: readonly string[]): ColumnSort {
  const text = typeof value === 'string' ? value : ''
  const isReversed = text.startsWith('-')
  const by = isReversed ? text.slice(1) : text
  return columns.includes(by) ? { by, isReversed } : { by: 'name', isReversed: false }
}

/** What the head of a column asks for: its order, and the reverse if that is the order already. */
export function sortValue(column: string, current: ColumnSort): string {
  return current.by === column && !current.isReversed ? `-${column}` : column
}

/** The rows, which come by name, in that order: the lowest rank first, equal ones by name. */
export function sortRows<Row>(
  rows: readonly Row[],
  { by, isReversed }: ColumnSort,
  rankOf: (row: Row, column: string) => number,
): Row[] {
  const sorted = by === 'name' ? [...rows] : rows.toSorted((a, b) => rankOf(a, by) - rankOf(b, by))
  return isReversed ? sorted.reverse() : sorted
}
