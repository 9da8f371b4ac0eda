import { FootnoteNumerals } from '@/components/footnote-numeral'
import type { CitedText } from './dossier-view'

/** A sentence and its numerals, or the reason why it is not shown. */
export function CitedSentence({ cited }: { cited: CitedText }) {
  if (cited.text === null) return <span className="withheld-fact">This fact is in your running test.</span>
  return (
    <>
      {cited.text}
      <FootnoteNumerals numerals={cited.numerals} />
    </>
  )
}
