'use client'

import { useSearchParams } from 'next/navigation'
import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react'
import { type ProgressStop, ProgressStrip } from '@/components/progress-strip'
import { awaitsReceipt, isAnswered, nextOpenNumber, type QuestionState } from './attempt-state'
import { FeedbackView } from './feedback-view'
import { HandIn } from './hand-in'
import { type Place, parsePlace, placeTitle } from './place'
import { ignoreSecondClick, Key, type PlainForm, QuestionForm } from './question-form'
import type { QuizMode, QuizQuestion } from './quiz-types'
import { answersNamed, clockTime } from './saved-line'
import { NotSaved, SavedLine } from './saved-state'
import { STEM_ID } from './stem'
import { tellTimeUp } from './tell-time-up'
import { type Given, useAttempt } from './use-attempt'
import { useQuizKeys } from './use-quiz-keys'
import { useTimeUp } from './use-time-up'
import { useZone } from './use-zone'
import { WaitingView } from './waiting-view'

type QuizRunnerProps = {
  attemptId: string
  dossierId: string
  mode: QuizMode
  isFinished: boolean
  deadlineAt: string | null
  /** When the page was made, by the server's clock (ISO). */
  nowAt: string
  /** Whether the result has to wait for the due time of an assignment. */
  isToldLater: boolean
  questions: QuizQuestion[]
  /** Where the page was asked for, and what its plain form sends along. */
  place: Place
  form: PlainForm
  accountId: string
  /** Null for a guest: then the browser's own zone counts. */
  zone: string | null
  letterKeys: boolean
}

/**
 * A run through an attempt. The server renders it as a plain page with a form; with script it answers on the spot, goes on
 * without loading, and keeps what could not be sent.
 */
export function QuizRunner(props: QuizRunnerProps) {
  const { attemptId, mode, questions: served, accountId } = props
  const attempt = useAttempt(attemptId, accountId, served)
  const { questions } = attempt
  const place = parsePlace(useSearchParams().get('q'), questions.length) ?? props.place
  const zone = useZone(props.zone)
  const isTimeUp = useTimeUp(props.deadlineAt, props.nowAt)
  const focusNext = useFocusAfterMove(place, questions)
  useQuizKeys(props.letterKeys)
  useEffect(() => {
    document.title = `${placeTitle(place, questions)} · Footnote`
  }, [place, questions])

  function goTo(target: Place): void {
    focusNext('question')
    window.history.pushState(null, '', `?q=${target}`)
    window.scrollTo(0, 0)
  }

  function give(question: QuestionState, number: number, given: Given): void {
    attempt.give(question, number, given)
    if (mode === 'test') goTo(number < questions.length ? number + 1 : 'hand-in')
    else focusNext('verdict')
  }

  /** Links to places of this attempt need no loading, and work without a connection. */
  function followPlace(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[href^="?q="]') : null
    const target = parsePlace(link?.getAttribute('href')?.slice(3), questions.length)
    if (target === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(target)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: catches what its links do, keyboard included
    <div onClick={followPlace}>
      <div className="stack">
        <div className="quizbar">
          <p className="sub">
            {place === 'hand-in' ? 'Before you hand in' : `Question ${place} of ${questions.length}`}
          </p>
          <SavedLine questions={questions} current={place === 'hand-in' ? null : place} zone={zone} />
        </div>
        <ProgressStrip stops={stopsOf(questions, place, mode)} />
        {props.deadlineAt && !props.isFinished && (
          <p className="meta" role="status">
            {deadlineSentence(clockTime(props.deadlineAt, zone), isTimeUp)}
          </p>
        )}
      </div>
      <NotSaved attempt={attempt} />
      {place === 'hand-in' ? (
        <HandIn attemptId={attemptId} questions={questions} isToldLater={props.isToldLater} tryNow={attempt.tryNow} />
      ) : (
        <QuestionPlace {...props} zone={zone} questions={questions} place={place} give={give} isTimeUp={isTimeUp} />
      )}
    </div>
  )
}

function deadlineSentence(time: string, isTimeUp: boolean): string {
  return isTimeUp
    ? `The time was up at ${time}. What was saved by then counts: you can hand in.`
    : `Open until ${time}. What is saved by then counts.`
}

type QuestionPlaceProps = Omit<QuizRunnerProps, 'questions' | 'place' | 'zone'> & {
  zone: string
  questions: QuestionState[]
  place: number
  isTimeUp: boolean
  give(question: QuestionState, number: number, given: Given): void
}

function QuestionPlace(props: QuestionPlaceProps) {
  const { questions, place, mode, attemptId, dossierId, isFinished } = props
  const question = questions[place - 1]
  if (!question) return null
  const onward = <Onward questions={questions} place={place} attemptId={attemptId} isFinished={isFinished} />
  if (question.feedback) {
    return (
      <FeedbackView
        question={question}
        feedback={question.feedback}
        dossierId={dossierId}
        zone={props.zone}
        reportHref={`/attempts/${attemptId}/report?q=${place}`}
        appealHref={`/attempts/${attemptId}/appeal?q=${place}`}
      >
        {onward}
      </FeedbackView>
    )
  }
  if (isFinished) return <NotAnswered>{onward}</NotAnswered>
  if (mode === 'practice' && question.unsent?.delay) {
    return (
      <WaitingView view={question.view} answer={question.unsent.answer.request.answer}>
        {onward}
      </WaitingView>
    )
  }
  return (
    <QuestionForm
      key={question.position}
      question={question}
      attemptId={attemptId}
      mode={mode}
      form={props.form}
      letterKeys={props.letterKeys}
      onGive={(given) => props.give(question, place, given)}
      isTimeUp={props.isTimeUp}
      onTimeUp={(visibleMs) => isOpen(question) && tellTimeUp(attemptId, question.position, visibleMs)}
    >
      {mode === 'test' && <TestLinks place={place} total={questions.length} />}
    </QuestionForm>
  )
}

/** The main way on: the next open question, the results, or why there are none yet. */
function Onward(props: { questions: QuestionState[]; place: number; attemptId: string; isFinished: boolean }) {
  const { questions, place, attemptId, isFinished } = props
  const next = isFinished ? null : nextOpenNumber(questions, place)
  if (next !== null) {
    return (
      <a className="btn" href={`?q=${next}`} data-main-action onClick={ignoreSecondClick}>
        {next > place ? 'Next question' : `Go to question ${next}`} <Key>Enter</Key>
      </a>
    )
  }
  const unsent = questions.flatMap((question, i) => (awaitsReceipt(question) ? [i + 1] : []))
  if (unsent.length > 0) {
    return (
      <p className="say">{`Your results open once ${answersNamed(unsent).toLowerCase()} ${unsent.length === 1 ? 'is' : 'are'} saved.`}</p>
    )
  }
  return (
    <a className="btn" href={`/attempts/${attemptId}/results`} data-main-action onClick={ignoreSecondClick}>
      See your results <Key>Enter</Key>
    </a>
  )
}

function isOpen(question: QuestionState): boolean {
  return !isAnswered(question) && question.unsent === null
}

function TestLinks({ place, total }: { place: number; total: number }) {
  return (
    <p className="actions">
      {place < total && (
        <a className="link" href={`?q=${place + 1}`}>
          Next question
        </a>
      )}
      <a className="link" href="?q=hand-in">
        Look over and hand in
      </a>
    </p>
  )
}

function NotAnswered({ children }: { children: ReactNode }) {
  return (
    <div className="stack mt-6">
      <h1 className="title">Not answered</h1>
      <p className="lede">This quiz ended before the question was answered.</p>
      <div className="actions">{children}</div>
    </div>
  )
}

function stopsOf(questions: QuestionState[], place: Place, mode: QuizMode): ProgressStop[] {
  return questions.map((question, i) => ({
    state: question.regrade?.isVoid
      ? 'void'
      : (question.outcome ?? (isAnswered(question) || question.unsent ? 'answered' : 'open')),
    isCurrent: i + 1 === place,
    href: i + 1 !== place && (mode === 'test' || isAnswered(question)) ? `?q=${i + 1}` : undefined,
  }))
}

/** Moves the focus once after something the learner did: to the verdict when it has come, or to the next question. */
function useFocusAfterMove(place: Place, questions: QuestionState[]): (target: 'verdict' | 'question') => void {
  const wanted = useRef<'verdict' | 'question' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them can bring up what the focus waits for
  useEffect(() => {
    if (wanted.current === null) return
    const target = wanted.current === 'verdict' ? document.getElementById('verdict') : placeToFocus()
    if (!target) return
    wanted.current = null
    target.focus()
  }, [place, questions])
  return (target) => {
    wanted.current = target
  }
}

/** A field to write in where there is a keyboard for it, else the question itself. */
function placeToFocus(): HTMLElement | null {
  const field = matchMedia('(pointer: fine)').matches ? document.querySelector<HTMLElement>('main input.typed') : null
  return (
    field ?? document.getElementById('verdict') ?? document.getElementById(STEM_ID) ?? document.querySelector('main h1')
  )
}
