import type { ReactNode } from 'react'
import { FootnotePanel } from '@/components/footnote-panel'
import { headlineOf } from '@/components/headline'
import { Verdict } from '@/components/verdict'
import type { QuizFeedback, QuizQuestion } from './quiz-types'
import { Stem } from './stem'
import { onScreen } from './types/by-type'

type FeedbackViewProps = {
  question: QuizQuestion
  feedback: QuizFeedback
  dossierId: string
  /** Left out where there is nothing to report on. */
  reportHref?: string
  /** The way on. */
  children: ReactNode
}

/** What an answer meets: the verdict, the right answer, why the given one is wrong, and the footnote. */
export function FeedbackView({ question: { view }, feedback, dossierId, reportHref, children }: FeedbackViewProps) {
  const { Reviewed, why } = onScreen(view)
  return (
    <div className="ask wide mt-6">
      <div className="stack">
        <Verdict
          outcome={feedback.outcome}
          answer={headlineOf(feedback)}
          why={feedback.outcome === 'dont-know' ? FAIR_ANSWER : why(feedback)}
        />
        <h1 className="say mt-6 font-[400]">
          <Stem stem={view.stem} attribution={view.attribution} />
        </h1>
        {Reviewed && <Reviewed feedback={feedback} />}
        <div className="actions">
          {children}
          {reportHref && feedback.outcome !== 'right' && feedback.outcome !== 'dont-know' && (
            <a className="link" href={`${reportHref}&reason=also-right`}>
              I think my answer is right
            </a>
          )}
        </div>
      </div>
      <FootnotePanel footnotes={feedback.facts} dossierId={dossierId} reportHref={reportHref} />
    </div>
  )
}

const FAIR_ANSWER = 'You chose “I don’t know”. That was the fair answer.'
