'use client'

import { type FormEvent, type MouseEvent, useEffect, useRef } from 'react'
import { NotSaved as RatingsNotSaved, SavedLine } from '@/app/_cards/outbox-lines'
import { RateButtons, submittedRating } from '@/app/_cards/rate-buttons'
import { useCardKeys } from '@/app/_cards/use-card-keys'
import type { QuestionState } from '@/app/attempts/_components/attempt-state'
import { FeedbackView } from '@/app/attempts/_components/feedback-view'
import { ClaimNotice, ignoreSecondClick, Key, QuestionForm } from '@/app/attempts/_components/question-form'
import { clockTime } from '@/app/attempts/_components/saved-line'
import { NotSaved as AnswersNotSaved } from '@/app/attempts/_components/saved-state'
import { STEM_ID, Stem } from '@/app/attempts/_components/stem'
import { useQuizKeys } from '@/app/attempts/_components/use-quiz-keys'
import { useVisibleClock } from '@/app/attempts/_components/use-visible-clock'
import { useZone } from '@/app/attempts/_components/use-zone'
import { WaitingView } from '@/app/attempts/_components/waiting-view'
import { CARD_HEAD_ID, CardBack, CardFront } from '@/components/flashcard'
import { Icon } from '@/components/icon'
import { type ProgressStop, ProgressStrip } from '@/components/progress-strip'
import { type SittingSaid, sittingTally } from '@/core/review/sitting-run'
import type { SittingView, SittingViewItem } from '@/server/review/get-sitting'
import { SittingEnd } from './sitting-end'
import { type SittingInBrowser, type SittingUp, useSitting } from './use-sitting'

type SittingRunnerProps = {
  sitting: SittingView
  learnerId: string
  /** The question whose feedback the page was asked for, and the side of the card. */
  served: { position: number | null; side: 'front' | 'back' }
  /** What the plain forms send along: an id for the answer or rating, and when the page was made (ISO). */
  form: { id: string; shownAt: string }
  /** Null for a guest: then the browser's own zone counts. */
  zone: string | null
  letterKeys: boolean
}

/**
 * A sitting: cards and questions as the queue put them. The server renders it as a plain page with forms; with script it goes on
 * without loading, and keeps what could not be sent.
 */
export function SittingRunner(props: SittingRunnerProps) {
  const { sitting, learnerId, letterKeys } = props
  const inBrowser = useSitting(props)
  const { up, said, outbox, attempt, undoId } = inBrowser
  const zone = useZone(props.zone)
  const title = titleOf(up, sitting, said)
  useQuizKeys(letterKeys)
  useCardKeys(letterKeys)
  useFocusOn(upKey(up))
  useEffect(() => {
    document.title = `${title} · Footnote`
  }, [title])
  const undo = undoId !== null && (
    <UndoForm
      sittingId={sitting.id}
      learnerId={learnerId}
      undoId={undoId}
      letterKeys={letterKeys}
      onUndo={inBrowser.undo}
    />
  )
  return (
    <>
      <div className={up.kind === 'question' ? 'stack' : 'narrow stack'}>
        <div className="quizbar">
          <p className="sub">{title}</p>
          {up.kind === 'question' ? (
            <AnswerSaved question={up.question} zone={zone} />
          ) : (
            <SavedLine state={outbox.state} zone={zone} />
          )}
        </div>
        <ProgressStrip stops={stopsOf(sitting, said, up)} />
        <RatingsNotSaved outbox={outbox} returnTo={`/review/${sitting.id}`} />
        <AnswersNotSaved attempt={attempt} />
      </div>
      {up.kind === 'question' && (
        <QuestionUp key={up.question.position} {...props} inBrowser={inBrowser} up={up} zone={zone} />
      )}
      <div className="narrow stack mt-4">
        {up.kind === 'card' && (
          <CardUp key={`${up.item.factId} ${said.length}`} {...props} inBrowser={inBrowser} up={up} />
        )}
        {up.kind === 'end' ? (
          <SittingEnd
            sitting={sitting}
            learnerId={learnerId}
            said={said}
            readyAt={up.next.kind === 'wait' ? clockTime(new Date(up.next.until).toISOString(), zone) : null}
          >
            {undo}
          </SittingEnd>
        ) : (
          undo
        )}
      </div>
    </>
  )
}

/** One line about the answer to the question that is up. "Saved" only after the receipt. */
function AnswerSaved({ question: { unsent, savedAt }, zone }: { question: QuestionState; zone: string }) {
  if (unsent) return <p className="saved">{unsent.delay ? 'Your answer is not saved yet' : 'Saving your answer'}</p>
  if (savedAt === null) return <p className="saved">Your answer is saved as you give it</p>
  return (
    <p className="saved">
      <Icon name="tick" />
      {`Your answer was saved at ${clockTime(savedAt, zone)}`}
    </p>
  )
}

type UpProps<Kind extends SittingUp['kind']> = Omit<SittingRunnerProps, 'zone'> & {
  inBrowser: SittingInBrowser
  up: Extract<SittingUp, { kind: Kind }>
}

function QuestionUp(props: UpProps<'question'> & { zone: string }) {
  const { inBrowser, up, sitting } = props
  const { item, question } = up
  const attemptId = sitting.attempt?.id ?? ''
  const { position } = question
  const onward = <Onward sittingId={sitting.id} inBrowser={inBrowser} />
  if (question.feedback) {
    return (
      <FeedbackView
        question={question}
        feedback={question.feedback}
        dossierId={item.dossierId}
        zone={props.zone}
        reportHref={`/attempts/${attemptId}/report?q=${position}`}
        appealHref={`/attempts/${attemptId}/appeal?q=${position}`}
      >
        {onward}
      </FeedbackView>
    )
  }
  if (question.unsent?.delay) {
    return (
      <WaitingView view={question.view} answer={question.unsent.answer.request.answer}>
        {onward}
      </WaitingView>
    )
  }
  return (
    <QuestionForm
      question={question}
      attemptId={attemptId}
      mode="practice"
      form={props.form}
      letterKeys={props.letterKeys}
      onGive={(given) => inBrowser.answer(item, question, given)}
    />
  )
}

function Onward({ sittingId, inBrowser }: { sittingId: string; inBrowser: SittingInBrowser }) {
  const { next, goOn } = inBrowser
  const isOver = next.kind === 'finished' || next.kind === 'wait'
  return (
    <a
      className="btn"
      href={`/review/${sittingId}`}
      data-main-action
      onClick={(event) => {
        ignoreSecondClick(event)
        if (!event.defaultPrevented) instead(goOn)(event)
      }}
    >
      {isOver ? 'See how it went' : 'Next fact'} <Key>Enter</Key>
    </a>
  )
}

function CardUp(props: UpProps<'card'>) {
  const { inBrowser, up, sitting, form, learnerId, letterKeys } = props
  const { item, side } = up
  const clock = useVisibleClock()
  const { card } = item
  if (!card) return null
  const prompt = <Stem stem={card.front.ask} attribution={card.front.attribution} />
  if (side === 'front') {
    return (
      <>
        <CardFront
          topicTitle={card.topicTitle}
          prompt={prompt}
          notice={card.front.isClaim && <ClaimNotice type="typed" />}
        />
        <div className="actions">
          <a className="btn" href="?side=back" data-show data-main-action onClick={instead(inBrowser.show)}>
            Show the answer <Key>Space</Key>
          </a>
        </div>
      </>
    )
  }
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const rating = submittedRating(event)
    if (rating) inBrowser.rate(item, rating, clock.elapsedMs())
  }
  return (
    <>
      <CardBack topicTitle={card.topicTitle} prompt={prompt} back={card.back} dossierId={item.dossierId} />
      <form
        method="post"
        action={`/api/v1/sittings/${sitting.id}`}
        onSubmit={submit}
        aria-label="How well did you know it?"
      >
        <input type="hidden" name="step" value="rate" />
        <input type="hidden" name="learnerId" value={learnerId} />
        <input type="hidden" name="id" value={form.id} />
        <input type="hidden" name="shownAt" value={form.shownAt} />
        <input type="hidden" name="factId" value={item.factId} />
        <input type="hidden" name="factVersion" value={item.factVersion} />
        <RateButtons
          fourButtons={sitting.fourButtons}
          letterKeys={letterKeys}
          comesBackIn={inBrowser.wasRated(item) ? null : card.comesBackIn}
        />
      </form>
    </>
  )
}

type UndoProps = { sittingId: string; learnerId: string; undoId: string; letterKeys: boolean; onUndo(): void }

/** Takes back the last rating. */
function UndoForm({ sittingId, learnerId, undoId, letterKeys, onUndo }: UndoProps) {
  return (
    <form
      className="actions"
      method="post"
      action={`/api/v1/sittings/${sittingId}`}
      onSubmit={(event) => {
        event.preventDefault()
        onUndo()
      }}
    >
      <input type="hidden" name="step" value="undo" />
      <input type="hidden" name="learnerId" value={learnerId} />
      <input type="hidden" name="id" value={undoId} />
      <button className="btn quiet small" type="submit" data-undo>
        Undo the last rating
        {letterKeys && <Key>Z</Key>}
      </button>
    </form>
  )
}

function titleOf(up: SittingUp, { items }: SittingView, said: readonly SittingSaid[]): string {
  if (up.kind === 'end') return 'This sitting'
  if (up.kind === 'card' && up.isRepeat) return 'Once more: you missed it before'
  const { answered, all } = sittingTally(items, said)
  const isAnswered = said.some(({ factId }) => factId === up.item.factId)
  return `Fact ${isAnswered ? answered : answered + 1} of ${all}`
}

function stopsOf({ items }: SittingView, said: readonly SittingSaid[], up: SittingUp): ProgressStop[] {
  const current = up.kind === 'end' ? null : up.item.factId
  const order = asked(items, said)
  return order.map(({ factId }) => {
    const first = said.find((one) => one.factId === factId)
    const state = first === undefined ? 'open' : STATES[first.grade ?? 'unknown']
    return { state, isCurrent: factId === current }
  })
}

/** In the order in which they came up; the rest, with what is up now, after them. */
function asked(items: readonly SittingViewItem[], said: readonly SittingSaid[]): SittingViewItem[] {
  const place = (item: SittingViewItem) => {
    const at = said.findIndex(({ factId }) => factId === item.factId)
    return at < 0 ? said.length : at
  }
  return [...items].sort((a, b) => place(a) - place(b))
}

const STATES = {
  again: 'wrong',
  hard: 'right',
  good: 'right',
  easy: 'right',
  unknown: 'answered',
} as const

/** A link that script follows without loading; opened in another tab it stays a link. */
function instead(act: () => void) {
  return (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    act()
    window.scrollTo(0, 0)
  }
}

/** What is up, as a text that changes when the focus is to move. */
function upKey(up: SittingUp): string {
  if (up.kind === 'end') return 'end'
  if (up.kind === 'card') return `${up.item.factId} ${up.side} ${up.isRepeat}`
  const { question } = up
  return `${up.item.factId} ${question.feedback ? 'verdict' : question.unsent?.delay ? 'waiting' : 'asked'}`
}

/** Moves the focus to what comes up, once something was done. */
function useFocusOn(key: string): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each key is another thing that is up
  useEffect(() => {
    if (!isFirst.current) placeToFocus()?.focus({ preventScroll: true })
    isFirst.current = false
  }, [key])
}

function placeToFocus(): HTMLElement | null {
  return document.getElementById('verdict') ?? document.getElementById(CARD_HEAD_ID) ?? document.getElementById(STEM_ID)
}
