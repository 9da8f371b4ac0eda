import type { ReactNode } from 'react'
import { WithheldNote } from '@/components/note'
import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import { answerWords } from './read-answer'
import { STEM_ID, Stem } from './stem'

/** A practice question whose answer has not reached the server: what was answered, fixed, until the feedback comes. */
export function WaitingView({ view, answer, children }: { view: QuestionView; answer: Answer; children: ReactNode }) {
  return (
    <div className="ask mt-6">
      <div className="stack">
        <h1 className="stem" id={STEM_ID} tabIndex={-1}>
          <Stem stem={view.stem} attribution={view.attribution} />
        </h1>
        <div className="mt-5">
          <p className="label">Your answer</p>
          <ul className="font-serif text-4">
            {answerWords(view, answer).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
        <p className="say">Whether it is right shows here as soon as it is saved. You can go on in the meantime.</p>
        <div className="actions mt-5">{children}</div>
      </div>
      <aside className="panel" aria-label="Footnote">
        <WithheldNote />
      </aside>
    </div>
  )
}
