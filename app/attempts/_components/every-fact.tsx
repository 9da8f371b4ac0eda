import { FootnoteNumerals } from '@/components/footnote-numeral'
import { Mark, OutcomeMark } from '@/components/mark'
import type { Footnote } from '@/core/facts/footnote'
import type { ResultQuestion } from '@/server/quiz/views'
import { appealInShort, regradeInShort } from './appeal-lines'

type EveryFactProps = { questions: ResultQuestion[]; numerals: Map<string, number[]> }

/** Every question's facts with their sources, what was said, and how it came out. */
export function EveryFact({ questions, numerals }: EveryFactProps) {
  return (
    <section className="section mt-7" aria-labelledby="every-fact">
      <h2 className="head" id="every-fact">
        Every fact
      </h2>
      <table className="ledger fold tight">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">Number</span>
            </th>
            <th scope="col">Fact</th>
            <th scope="col">You said</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {questions.map(({ position, feedback, given, outcome, regrade, appeal }, i) => (
            <tr key={position}>
              <td className="num drop">{i + 1}</td>
              <th scope="row" className="serif">
                {feedback.facts.map((fact) => (
                  <FactLine key={fact.factId} fact={fact} numerals={numerals.get(fact.factId) ?? []} />
                ))}
              </th>
              <td data-l="You said:">{given}</td>
              <td>
                <ResultMark outcome={outcome} isVoid={regrade?.isVoid ?? false} />
                {regrade && <span className="meta block">{regradeInShort(regrade)}</span>}
                {appeal && <span className="meta block">{appealInShort(appeal)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ResultMark({ outcome, isVoid }: { outcome: ResultQuestion['outcome']; isVoid: boolean }) {
  if (isVoid || outcome === null) {
    return (
      <Mark tone="unknown" icon="dash">
        {isVoid ? 'Does not count' : 'Not answered'}
      </Mark>
    )
  }
  return <OutcomeMark outcome={outcome} word={outcome === 'dont-know' ? 'Didn’t know' : undefined} />
}

function FactLine({ fact, numerals }: { fact: Footnote; numerals: number[] }) {
  return (
    <>
      <span className="block">
        {fact.statement}
        <FootnoteNumerals numerals={numerals} />
      </span>
      <span className="meta block font-sans">{sourcesInShort(fact)}</span>
    </>
  )
}

/** "AFP, ¶ 14, and 4 more" */
function sourcesInShort({ citations }: Footnote): string {
  const [first] = citations
  if (!first) return ''
  const line = `${first.outlet}, ¶\u00a0${first.paragraph}`
  return citations.length === 1 ? line : `${line}, and ${citations.length - 1} more`
}
