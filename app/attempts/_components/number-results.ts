import { type SourcePlace, startNumeralSeries } from '@/components/numeral-series'
import type { Citation, Footnote } from '@/core/facts/footnote'
import type { ResultsView } from '@/server/quiz/views'

export type NumberedResults = {
  /** Numerals by content id of the fact. */
  numerals: Map<string, number[]>
  notes: { n: number; cited: Citation }[]
}

/** Numbers the sources of a results page: the missed facts come first on it, then every fact. */
export function numberResults({ missed, questions }: Pick<ResultsView, 'missed' | 'questions'>): NumberedResults {
  const series = startNumeralSeries<Citation & SourcePlace>()
  const numerals = new Map<string, number[]>()
  const facts: Footnote[] = [
    ...missed.map(({ footnote }) => footnote),
    ...questions.flatMap(({ feedback }) => feedback.facts),
  ]
  for (const { factId, citations } of facts) {
    numerals.set(
      factId,
      citations.map((citation) => series.numeralOf(citation)),
    )
  }
  return { numerals, notes: series.takeNewNotes() }
}
