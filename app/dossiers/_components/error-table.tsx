import { LedgerHead } from '@/components/ledger-head'
import { Mark } from '@/components/mark'
import { tableRoles } from '@/components/table-roles'
import type { ArticleError } from '@/core/facts/article'

type ErrorTableProps = {
  errors: readonly ArticleError[]
  /** Paragraphs whose errors would answer a running test. */
  withheld: ReadonlySet<number>
  paragraphHref: (paragraph: number) => string
}

/** What a source gets wrong, as far as the reader's running test lets it be told. */
export function ErrorTable({ errors, withheld, paragraphHref }: ErrorTableProps) {
  const shown = errors.filter((error) => !withheld.has(error.paragraph))
  const hidden = errors.length - shown.length
  return (
    <>
      {shown.length > 0 && <ErrorRows errors={shown} paragraphHref={paragraphHref} />}
      {hidden > 0 && (
        <p className="withheld-fact mt-4">
          {hidden === 1 ? 'One error touches' : `${hidden} errors touch`} your running test. You can read{' '}
          {hidden === 1 ? 'it' : 'them'} once it is handed in.
        </p>
      )}
    </>
  )
}

/** Paragraph by paragraph: the source's words in quotation marks, and what is right as far as one can be sure. */
function ErrorRows({ errors, paragraphHref }: Pick<ErrorTableProps, 'errors' | 'paragraphHref'>) {
  return (
    <table className="ledger fold" {...tableRoles.table}>
      <LedgerHead heads={['Where', 'What it has', 'What is right']} />
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
              {error.correction}
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
