import type { ReactNode } from 'react'
import { type ColumnSort, sortValue } from './column-sort'

type SortHeadProps = { column: string; sort: ColumnSort; className?: string; children: ReactNode; beside?: ReactNode }

/** A column's head: a link that sorts the table by it, or the other way round; `beside`, above it, is not part of the link. */
export function SortHead({ column, sort, className, children, beside }: SortHeadProps) {
  const isSorted = sort.by === column
  return (
    <th
      scope="col"
      className={className}
      aria-sort={isSorted ? (sort.isReversed ? 'descending' : 'ascending') : undefined}
    >
      {beside}
      <a href={`?sort=${sortValue(column, sort)}`}>
        <span>
          {children}
          {isSorted && <span aria-hidden="true">{sort.isReversed ? ' ↑' : ' ↓'}</span>}
        </span>
      </a>
    </th>
  )
}
