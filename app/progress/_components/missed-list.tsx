import { CitationLine, sourceHref } from '@/components/citation'
import { FootnoteNumerals } from '@/components/footnote-numeral'
import { Note } from '@/components/note'
import { startNumeralSeries } from '@/components/numeral-series'
import type { Citation, Footnote } from '@/core/facts/footnote'
import { practiseMissed } from '../actions'

type MissedListProps = { dossierId: string; missed: readonly Footnote[]; practisable: number }

/** The facts to practise, each with its sources, and the button that starts practising them. */
export function MissedList({ dossierId, missed, practisable }: MissedListProps) {
  if (missed.length === 0) {
    return <p className="say">None. Every fact you were asked about, you knew the last time.</p>
  }
  const series = startNumeralSeries<Citation>()
  const prefix = `${dossierId}-n`
  const facts = missed.map((footnote) => ({
    footnote,
    numerals: footnote.citations.map((citation) => series.numeralOf(citation)),
  }))
  return (
    <>
      {practisable > 0 && (
        <form className="actions" action={practiseMissed}>
          <input type="hidden" name="dossierId" value={dossierId} />
          <button className="btn" type="submit">
            {practiseLabel(practisable, missed.length)}
          </button>
        </form>
      )}
      <ul className="facts mt-4">
        {facts.map(({ footnote, numerals }) => (
          <li key={footnote.factId}>
            {footnote.statement}
            <FootnoteNumerals numerals={numerals} idPrefix={prefix} />
          </li>
        ))}
      </ul>
      <div className="notes mt-5">
        <ol className="note-cols">
          {series.takeNewNotes().map(({ n, cited }) => (
            <Note key={n} n={n} idPrefix={prefix}>
              <CitationLine
                outlet={cited.outlet}
                dateLabel={cited.dateLabel}
                paragraph={cited.paragraph}
                href={sourceHref(dossierId, cited.articleId, cited.paragraph)}
              />
            </Note>
          ))}
        </ol>
      </div>
    </>
  )
}

function practiseLabel(practisable: number, missed: number): string {
  if (missed === 1) return 'Practise this fact'
  return practisable < missed ? `Practise ${practisable} of these ${missed}` : `Practise these ${missed}`
}
