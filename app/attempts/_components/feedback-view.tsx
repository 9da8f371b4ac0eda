import type { ReactNode } from 'react'
import { FootnotePanel } from '@/components/footnote-panel'
import { headlineOf } from '@/components/headline'
import { OutcomeMark } from '@/components/mark'
import { OptionsReviewed } from '@/components/options-reviewed'
import { Verdict } from '@/components/verdict'
import type { PairFeedback } from '@/core/quiz/feedback'
import { AppealLine, RegradeNote } from './appeal-lines'
import type { QuizFeedback, QuizQuestion } from './quiz-types'
import { Stem } from './stem'

type FeedbackViewProps = {
  question: QuizQuestion
  feedback: QuizFeedback
  dossierId: string
  /** The learner's, for the days of appeals and decisions. */
  zone: string
  reportHref: string
  appealHref: string
  /** The way on. */
  children: ReactNode
}

/** What an answer meets: the verdict, the right answer, why the given one is wrong, and the footnote. */
export function FeedbackView({ question, feedback, zone, appealHref, ...props }: FeedbackViewProps) {
  const { view, regrade } = question
  const { dossierId, reportHref, children } = props
  return (
    <div className="ask wide mt-6">
      <div className="stack">
        <Verdict outcome={feedback.outcome} answer={headlineOf(feedback)} why={whyOf(feedback)} />
        {regrade && <RegradeNote regrade={regrade} zone={zone} />}
        <h1 className="say mt-6 font-[400]">
          <Stem stem={view.stem} attribution={view.attribution} />
        </h1>
        {feedback.options.length > 0 && <OptionsReviewed options={feedback.options} />}
        {feedback.pairs.length > 0 && <PairsReviewed pairs={feedback.pairs} />}
        <div className="actions">
          {children}
          {mayAppeal(feedback, question) && (
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

function mayAppeal({ outcome }: QuizFeedback, { appeal, regrade }: QuizQuestion): boolean {
  return (outcome === 'wrong' || outcome === 'partly') && appeal === null && !regrade?.isVoid
}

function whyOf({ outcome, given, why, answerStatement, options }: QuizFeedback): string | null {
  if (outcome === 'dont-know') return 'You chose “I don’t know”. That was the fair answer.'
  // Of a true/false question the reason and the answer are one sentence: it is said once.
  if (options.length > 0 || given === null) return why === answerStatement ? null : why
  return why === null ? `You wrote “${given}”.` : `You wrote “${given}”. ${why}`
}

function PairsReviewed({ pairs }: { pairs: PairFeedback[] }) {
  return (
    <table className="ledger fold">
      <thead>
        <tr>
          <th scope="col">To match</th>
          <th scope="col">Belongs to it</th>
          <th scope="col">You chose</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.left}>
            <th scope="row" className="serif">
              {pair.left}
            </th>
            <td className="serif" data-l="Belongs to it:">
              {pair.right}
            </td>
            <td className="serif" data-l="You chose:">
              {pair.given ?? 'Nothing'}
            </td>
            <td>
              <OutcomeMark outcome={pair.isRight ? 'right' : 'wrong'} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
