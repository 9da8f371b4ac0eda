import { FootnoteNumerals } from '@/components/footnote-numeral'
import type { IconName } from '@/components/icon'
import { Mark } from '@/components/mark'
import type { MissedFact } from '@/server/quiz/views'
import { countWord, saidSentence } from './results-words'

const REASONS: Record<MissedFact['reason'], { icon: IconName; word: string }> = {
  confused: { icon: 'swap', word: 'Confused' },
  unknown: { icon: 'question', word: 'Unknown' },
  slip: { icon: 'half-disc', word: 'Slip' },
}

/** The facts that were missed: why, the fact, and what was said instead. */
export function MissedFacts({ missed, numerals }: { missed: MissedFact[]; numerals: Map<string, number[]> }) {
  return (
    <section className="section mt-7" aria-labelledby="missed">
      <h2 className="head" id="missed">
        {missed.length === 1 ? 'The one you missed' : `The ${countWord(missed.length)} you missed`}
      </h2>
      <ul>
        {missed.map(({ factId, reason, footnote, said }) => (
          <li className="miss" key={factId}>
            <p>
              <Mark icon={REASONS[reason].icon}>{REASONS[reason].word}</Mark>
            </p>
            <div>
              <p className="fact">
                {footnote.statement}
                <FootnoteNumerals numerals={numerals.get(footnote.factId) ?? []} />
              </p>
              <p className="meta">{saidSentence(said, reason)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
