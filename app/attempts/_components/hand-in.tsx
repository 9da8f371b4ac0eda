'use client'

import { type FormEvent, useState } from 'react'
import { awaitsReceipt, isAnswered, type QuestionState } from './attempt-state'
import { answersNamed } from './saved-line'

type HandInProps = {
  attemptId: string
  questions: QuestionState[]
  /** Whether the result has to wait for the due time of an assignment. */
  isToldLater: boolean
  tryNow(): void
}

/** The last look over a test: what is open, and one button that ends it. Waits for answers that are not saved yet. */
export function HandIn({ attemptId, questions, isToldLater, tryNow }: HandInProps) {
  const [held, setHeld] = useState(false)
  const unsent = questions.flatMap((question, i) => (awaitsReceipt(question) ? [i + 1] : []))
  const open = questions.filter((question) => !isAnswered(question) && question.unsent === null)

  function submit(event: FormEvent): void {
    setHeld(unsent.length > 0)
    if (unsent.length === 0) return
    event.preventDefault()
    tryNow()
  }

  return (
    <section className="stack mt-6" aria-labelledby="hand-in">
      <h1 className="title" id="hand-in" tabIndex={-1}>
        Look over and hand in
      </h1>
      <p className="lede">{lede(questions.length, open.length)}</p>
      <ul className="toc">
        {questions.map((question, i) => (
          <li key={question.position}>
            <a href={`?q=${i + 1}`} data-place={i + 1}>
              <span className="name">
                <span className="vh">{`Question ${i + 1}: `}</span>
                {question.view.stem.replace(/____\.?/g, '…')}
              </span>
              <span className="dots" aria-hidden="true" />
              <span className="amt">
                <span className="vh">, </span>
                {stateWord(question)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {held && unsent.length > 0 && (
        <p className="flagline" role="alert">
          {`${answersNamed(unsent)} ${unsent.length === 1 ? 'is' : 'are'} not saved yet. Hand in as soon as ${unsent.length === 1 ? 'it is' : 'they are'}.`}
        </p>
      )}
      <form className="actions mt-5" method="post" action={`/api/v1/attempts/${attemptId}/hand-in`} onSubmit={submit}>
        <button className="btn" type="submit" data-main-action>
          Hand in
        </button>
      </form>
      <p className="meta">
        {`Once it is handed in, no answer can be changed. ${isToldLater ? 'The result follows after the due time.' : 'The result follows at once.'}`}
      </p>
    </section>
  )
}

function lede(total: number, open: number): string {
  if (open === 0) return `You have answered all ${total} questions.`
  if (open === total) return 'You have not answered any question yet.'
  return `You have answered ${total - open} of ${total} questions. An open one counts as missed.`
}

function stateWord(question: QuestionState): string {
  if (question.unsent) return awaitsReceipt(question) ? 'not saved yet' : 'not saved'
  if (!isAnswered(question)) return 'open'
  return question.answer?.kind === 'dont-know' ? 'I don’t know' : 'answered'
}
