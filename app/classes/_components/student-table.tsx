import type { ReactNode } from 'react'

type StudentTableProps = {
  /** What the table is, for those who hear the page. */
  label: string
  /** What lies to the right of a phone's edge. */
  others: string
  /** Cells of the head and of the foot, as many as a row has. */
  head: ReactNode
  foot: ReactNode
  /** The rows as HTML, every text in them escaped: as elements, 300 × 60 cells would go to the browser twice. */
  rowsHtml: string
}

/** A table with a student a row that scrolls within the page, its head, its foot and the names always in sight. */
export function StudentTable({ label, others, head, foot, rowsHtml }: StudentTableProps) {
  return (
    <>
      <p className="meta screen-only mb-2 md:hidden">Scroll sideways for the other {others}.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="scroller" aria-label={label} tabIndex={0}>
        <table className="grade">
          <thead>
            <tr>{head}</tr>
          </thead>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: all text is escaped by who makes the rows */}
          <tbody dangerouslySetInnerHTML={{ __html: rowsHtml }} />
          <tfoot>
            <tr>{foot}</tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}
