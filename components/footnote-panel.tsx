import type { Citation, Footnote, Reading } from '@/core/facts/footnote'
import { CitationLine, sourceHref } from './citation'
import { FootnoteNumerals } from './footnote-numeral'
import { Mark } from './mark'
import { Note } from './note'
import { startNumeralSeries } from './numeral-series'

type PanelProps = {
  /** The facts that the question tests: one, or several after a matching question. */
  footnotes: readonly Footnote[]
  dossierId: string
  /** Tells apart the notes of several panels in one document. */
  idPrefix?: string
  /** Where "Report a problem" leads; left out where there is nothing to report on. */
  reportHref?: string
}

/** The footnote of an answered question: the fact, who says so, how many independent sources, and every citation. */
export function FootnotePanel({ footnotes, dossierId, idPrefix = 'n', reportHref }: PanelProps) {
  return (
    <aside className="panel" aria-labelledby={`${idPrefix}-footnote`}>
      <h2 className="label" id={`${idPrefix}-footnote`}>
        Footnote
      </h2>
      {numberFootnotes(footnotes).map((numbered) => (
        <FootnoteOfFact key={numbered.footnote.factId} {...numbered} dossierId={dossierId} idPrefix={idPrefix} />
      ))}
      {reportHref && (
        <div className="actions mt-4">
          <a className="link" href={reportHref}>
            Report a problem
          </a>
        </div>
      )}
    </aside>
  )
}

export type NumberedFootnote = {
  footnote: Footnote
  numerals: number[]
  readings: { reading: Reading; numerals: number[] }[]
  notes: { n: number; cited: Citation }[]
}

/** Numbers the sources of all facts in one go: what React renders twice must not count twice. */
export function numberFootnotes(footnotes: readonly Footnote[]): NumberedFootnote[] {
  const series = startNumeralSeries<Citation>()
  const numeralsOf = (citations: readonly Citation[]) => citations.map((citation) => series.numeralOf(citation))
  return footnotes.map((footnote) => ({
    footnote,
    numerals: numeralsOf(footnote.citations),
    readings: (footnote.readings ?? []).map((reading) => ({ reading, numerals: numeralsOf(reading.citations) })),
    notes: series.takeNewNotes(),
  }))
}

type FactProps = NumberedFootnote & { dossierId: string; idPrefix: string }

function FootnoteOfFact({ footnote, numerals, readings, notes, dossierId, idPrefix }: FactProps) {
  return (
    <div className="panel-fact">
      <p className="fact">
        {footnote.statement}
        <FootnoteNumerals numerals={numerals} idPrefix={idPrefix} />
      </p>
      <WhoSaysSo footnote={footnote} />
      <Readings readings={readings} idPrefix={idPrefix} />
      <NotesOfFact notes={notes} dossierId={dossierId} idPrefix={idPrefix} />
      {footnote.readings && (
        <p className="meta mt-4">An answer is never marked wrong only because another article differs.</p>
      )}
    </div>
  )
}

/** The readings of a disputed fact, side by side; nothing for any other. */
export function Readings({ readings, idPrefix }: Pick<NumberedFootnote, 'readings'> & { idPrefix: string }) {
  if (readings.length <= 1) return null
  return (
    <div className="readings">
      {readings.map(({ reading, numerals }) => (
        <ReadingColumn key={reading.says} reading={reading} numerals={numerals} idPrefix={idPrefix} />
      ))}
    </div>
  )
}

type NotesProps = Pick<NumberedFootnote, 'notes'> & { dossierId: string; idPrefix: string }

/** The notes that a fact is the first to need, each linked to its paragraph. */
export function NotesOfFact({ notes, dossierId, idPrefix }: NotesProps) {
  if (notes.length === 0) return null
  return (
    <ol className="notes-list" start={notes[0]?.n}>
      {notes.map(({ n, cited }) => (
        <Note key={n} n={n} idPrefix={idPrefix}>
          <CitationLine
            outlet={cited.outlet}
            dateLabel={cited.dateLabel}
            paragraph={cited.paragraph}
            href={sourceHref(dossierId, cited.articleId, cited.paragraph)}
          />
          <QuotedWords citation={cited} />
          <NoteSentence citation={cited} />
        </Note>
      ))}
    </ol>
  )
}

/** How a fact stands: disputed, claimed by whom, or reported; and by how many independent sources. */
export function WhoSaysSo({ footnote }: { footnote: Footnote }) {
  return (
    <div className="says">
      <p className="sub">
        {footnote.readings ? (
          <Mark tone="dispute" icon="not-equal">
            Disputed
          </Mark>
        ) : footnote.claimedBy ? (
          <Mark icon="speech">{`Claimed by ${footnote.claimedBy}`}</Mark>
        ) : (
          'Reported as fact'
        )}
      </p>
      {footnote.difference && <p className="text-ink-2">{footnote.difference}</p>}
      <p className="text-ink-2">{countSentence(footnote)}</p>
    </div>
  )
}

/** How many independent sources carry a fact and whether one disputes it, as a sentence. */
export function countSentence(footnote: Pick<Footnote, 'independentSources' | 'citations' | 'claimedBy'>): string {
  const { independentSources: count, claimedBy } = footnote
  const disputers = footnote.citations.filter((citation) => citation.stance === 'disputes')
  if (disputers.length > 0) {
    const outlets = [...new Set(disputers.map((citation) => citation.outlet))].join(' and ')
    return `${count === 1 ? '1 independent source carries it' : `${count} independent sources carry it`}. Disputed in ${outlets}.`
  }
  if (count <= 1) return 'One source in this dossier. Treat as reported, not yet corroborated.'
  return claimedBy
    ? `${count} independent sources report that it was said. None disputes that.`
    : `${count} independent sources agree. None disputes it.`
}

function ReadingColumn({ reading, numerals, idPrefix }: { reading: Reading; numerals: number[]; idPrefix: string }) {
  return (
    <div className="reading">
      <p className="label">{reading.says}</p>
      <p className="figure">
        {reading.text}
        <FootnoteNumerals numerals={numerals} idPrefix={idPrefix} />
      </p>
    </div>
  )
}

/** The words of an article that somebody brought in, marked in their paragraph. */
function QuotedWords({ citation: { quoted } }: { citation: Citation }) {
  if (!quoted) return null
  return (
    <blockquote className="evidence" dir="auto">
      {quoted.before}
      <mark>{quoted.words}</mark>
      {quoted.after}
    </blockquote>
  )
}

function NoteSentence({ citation }: { citation: Citation }) {
  const parts = [
    citation.stance === 'disputes' ? 'Disputes this.' : null,
    citation.via ? `Relaying ${citation.via}.` : null,
    citation.note,
  ].filter((part) => part !== null)
  return parts.length > 0 ? <p>{parts.join(' ')}</p> : null
}
