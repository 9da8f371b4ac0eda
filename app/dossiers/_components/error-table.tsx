import { Mark } from '@/components/mark'
import type { ArticleError } from '@/core/facts/article'

type ErrorTableProps = { errors: readonly ArticleError[]; paragraphHref: (paragraph: number) => string }

/** What a source gets wrong, paragraph by paragraph: its words in quotation marks, and what is right as far as one can be sure. */
export function ErrorTable({ errors, paragraphHref }: ErrorTableProps) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">What it has</th>
          <th scope="col">What is right</th>
        </tr>
      </thead>
      <tbody>
        {errors.map((error) => (
          <tr key={error.id}>
            <th scope="row">
              <a href={paragraphHref(error.paragraph)}>¶&nbsp;{error.paragraph}</a>
            </th>
            <td className="serif" data-l="It has:">
              “{error.says}”
            </td>
            <td className="serif" data-l="Right:">
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
