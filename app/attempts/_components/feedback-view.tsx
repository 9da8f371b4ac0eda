import type { ReactNode } from 'react'
import { FootnotePanel } from '@/components/footnote-panel'
import { headlineOf } from '@/components/headline'
import { Verdict } from '@/components/verdict'
import { AppealLine, RegradeNote } from './appeal-lines'
import type { QuizFeedback, QuizQuestion } from './quiz-types'
import { Stem } from './stem'
import { onScreen } from './types/by-type'

type FeedbackViewProps = {
  question: QuizQuestion
  feedback: QuizFeedback
  dossierId: string
  /** The learner's, for the days of appeals and decisions. */
  zone: string
  /** Left out where there is nothing to report on or to appeal against, as in a preview. */
  reportHref?: string
  appealHref?: string
  /** The way on. */
  children: ReactNode
}

/** What an answer meets: the verdict, the right answer, why the given one is wrong, and the footnote. */
export function FeedbackView({ question, feedback, zone, appealHref, ...props }: FeedbackViewProps) {
  const { view, regrade } = question
  const { dossierId, reportHref, children } = props
  const { Reviewed, why } = onScreen(view)
  return (
    <div className="ask wide mt-6">
      <div className="stack">
        <Verdict
          outcome={feedback.outcome}
          answer={headlineOf(feedback)}
          why={feedback.outcome === 'dont-know' ? FAIR_ANSWER : why(feedback)}
        />
        {regrade && <RegradeNote regrade={regrade} zone={zone} />}
        <h1 className="say mt-6 font-[400]">
          <Stem stem={view.stem} attribution={view.attribution} />
        </h1>
        {Reviewed && <Reviewed feedback={feedback} />}
        <div className="actions">
          {children}
          {appealHref && mayAppeal(feedback, question) && (
            <a className="link" href={appealHref}>
              I think my answer is right
            </a>
          )}
        </div>
        {question.appeal && <AppealLine appeal={question.appeal} isVoid={regrade?.isVoid ?? false} zone={zone} />}
      </div>
      <FootnotePanel footnotes={feedback.facts} dossierId={dossierId} reportHref={reportHref} />
    </div>
  )
}

const FAIR_ANSWER = 'You chose “I don’t know”. That was the fair answer.'

function mayAppeal({ outcome }: QuizFeedback, { appeal, regrade }: QuizQuestion): boolean {
  return (outcome === 'wrong' || outcome === 'partly') && appeal === null && !regrade?.isVoid
}
