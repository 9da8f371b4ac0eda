import type { ReactNode } from 'react'
import { WithheldNote } from '@/components/note'
import type { QuestionView } from '@/core/quiz/question-view'
import type { Answer } from '@/core/quiz/response'
import { STEM_ID } from './answer-fields'
import { Stem } from './stem'

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

/** An answer in words, one line for each part. */
export function answerWords(view: QuestionView, answer: Answer): string[] {
  switch (answer.kind) {
    case 'dont-know':
      return ['I don’t know']
    case 'typed':
      return [answer.text]
    case 'choice':
      return 'options' in view ? view.options.filter(({ id }) => id === answer.optionId).map(({ text }) => text) : []
    case 'matching':
      return 'lefts' in view ? view.lefts.map((left) => `${left.text}: ${rightText(view, answer.pairs[left.id])}`) : []
  }
}

function rightText(view: Extract<QuestionView, { type: 'matching' }>, id: string | undefined): string {
  return view.rights.find((right) => right.id === id)?.text ?? 'nothing'
}
