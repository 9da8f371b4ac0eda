import { OutcomeMark, type OutcomeName } from './mark'

type VerdictProps = {
  outcome: OutcomeName
  /** The right answer: `headlineOf` the feedback. */
  answer: string
  /** Why the chosen answer is wrong, or how it was accepted. */
  why?: string | null
  /** For moving the focus here once, after the answer was checked. */
  id?: string
}

/** The verdict in words, the right answer as a statement, and the reason. Focus can be moved to it. */
export function Verdict({ outcome, answer, why, id = 'verdict' }: VerdictProps) {
  return (
    <div className={`verdict ${outcome}`} id={id} role="status" tabIndex={-1}>
      <p className="word">
        <OutcomeMark outcome={outcome} />
      </p>
      <p className="answer">{answer}</p>
      {why && <p className="say">{why}</p>}
    </div>
  )
}
