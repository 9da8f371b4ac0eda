import { Mark } from '@/components/mark'
import { tableRoles } from '@/components/table-roles'
import type { ArticleError } from '@/core/facts/article'

type ErrorTableProps = {
  errors: readonly ArticleError[]
  /** Paragraphs whose corrections would answer a running test. */
  withheld: ReadonlySet<number>
  paragraphHref: (paragraph: number) => string
}

/** What a source gets wrong, paragraph by paragraph: its words in quotation marks, and what is right as far as one can be sure. */
export function ErrorTable({ errors, withheld, paragraphHref }: ErrorTableProps) {
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th scope="col" {...tableRoles.columnHeader}>
            Where
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            What it has
          </th>
          <th scope="col" {...tableRoles.columnHeader}>
            What is right
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {errors.map((error) => (
          <tr {...tableRoles.row} key={error.id}>
            <th scope="row" {...tableRoles.rowHeader}>
              <a href={paragraphHref(error.paragraph)}>¶&nbsp;{error.paragraph}</a>
            </th>
            <td {...tableRoles.cell} className="serif" data-l="It has:">
              “{error.says}”
            </td>
            <td {...tableRoles.cell} className="serif" data-l="Right:">
              {withheld.has(error.paragraph) ? (
                <span className="withheld-fact">Open again after your running test.</span>
              ) : (
                error.correction
              )}
              {error.unusable && (
                <span className="block-mark">
                  <Mark tone="dispute" icon="triangle">
                    Too damaged to ask about
                  </Mark>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
