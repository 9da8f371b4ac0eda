'use client'

import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '@/components/icon'
import { WithheldNote } from '@/components/note'
import { ANSWER_KIND } from '@/core/quiz/answer-kind'
import type { QuestionView } from '@/core/quiz/question-view'
import type { Confidence } from '@/core/quiz/response'
import { AnswerFields } from './answer-fields'
import type { QuestionState } from './attempt-state'
import type { QuizMode } from './quiz-types'
import { missingAnswer, readAnswer } from './read-answer'
import { STEM_ID, Stem } from './stem'
import type { Given } from './use-attempt'
import { useVisibleClock } from './use-visible-clock'

/** What the server gives a plain form: its response id, and when the page was made (ISO). */
export type PlainForm = { id: string; shownAt: string }

type QuestionFormProps = {
  question: QuestionState
  attemptId: string
  mode: QuizMode
  /** For the plain form; null where only script can have brought the question up. */
  form: PlainForm | null
  letterKeys: boolean
  onGive(given: Given): void
  /** Whether the time of a test is up, and what is told, once, if that happens while the question is on screen. */
  isTimeUp?: boolean
  onTimeUp?(visibleMs: number): void
  /** More ways on, after the buttons. */
  children?: ReactNode
}

/** One question to answer: a plain form that posts by itself, and with script hands the answer to `onGive`. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, attemptId, mode, form, letterKeys, onGive } = props
  const { view, unsent } = question
  const [missing, setMissing] = useState<string | null>(null)
  const clock = useVisibleClock()
  const isSaving = mode === 'practice' && unsent !== null && unsent.delay === null
  useTimeRanOut(props.isTimeUp === true, () => props.onTimeUp?.(Math.round(clock.elapsedMs())))

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const visibleMs = clock.elapsedMs()
    const fields = new FormData(event.currentTarget)
    const saysUnknown = submitter?.getAttribute('name') === 'dontKnow'
    const answer = saysUnknown ? { kind: 'dont-know' as const } : readAnswer(view, fields)
    if (isSaving) return
    setMissing(answer === null ? missingAnswer(view) : null)
    if (answer !== null) onGive({ answer, confidence: readConfidence(fields), visibleMs })
  }

  return (
    <form
      className="ask mt-6"
      method="post"
      action={`/api/v1/attempts/${attemptId}/responses`}
      onSubmit={submit}
      onInput={() => setMissing(null)}
      ref={leaveChecksToScript}
      aria-busy={isSaving}
    >
      <PlainFields question={question} form={form} />
      <div className="stack">
        {question.topicTitle !== null && <p className="label">{question.topicTitle}</p>}
        {view.isClaim && <ClaimNotice type={view.type} />}
        <QuestionFields question={question} missing={missing} />
        <ConfidenceField />
        <div className="actions mt-5">
          <button className="btn" type="submit" data-main-action onClick={ignoreSecondClick}>
            {mode === 'practice' ? 'Check answer' : 'Save answer'}
            <Key>Enter</Key>
          </button>
          <button
            className="btn quiet"
            type="submit"
            name="dontKnow"
            value="yes"
            formNoValidate
            data-unknown
            onClick={ignoreSecondClick}
          >
            I don’t know
            {letterKeys && <Key>0</Key>}
          </button>
        </div>
        {props.children}
      </div>
      <aside className="panel" aria-label="Footnote">
        {mode === 'practice' ? <WithheldNote /> : <WithheldToTheEnd />}
        {letterKeys && (
          <KeysHint letters={'options' in view ? view.options.map(({ letter }) => letter) : []} mode={mode} />
        )}
      </aside>
    </form>
  )
}

/** Calls `onTimeUp` when the time runs out while this is on screen; not if it was up before. */
function useTimeRanOut(isTimeUp: boolean, onTimeUp: () => void): void {
  const wasUp = useRef(isTimeUp)
  useEffect(() => {
    if (!isTimeUp || wasUp.current) return
    wasUp.current = true
    onTimeUp()
  })
}

/** Without script the browser says what is missing; with it, the sentence above the answers does. */
function leaveChecksToScript(form: HTMLFormElement | null): void {
  if (form) form.noValidate = true
}

/** What the plain form sends along; with script the same goes out as JSON. */
function PlainFields({ question, form }: { question: QuestionState; form: PlainForm | null }) {
  if (form === null) return null
  return (
    <>
      <input type="hidden" name="id" value={form.id} />
      <input type="hidden" name="position" value={question.position} />
      <input type="hidden" name="sequence" value={question.sequence + 1} />
      <input type="hidden" name="kind" value={ANSWER_KIND[question.view.type]} />
      <input type="hidden" name="shownAt" value={form.shownAt} />
      <input type="hidden" name="zone" value="" />
    </>
  )
}

/** Says of a claim that it is one, and what this type of question asks of it. */
export function ClaimNotice({ type }: { type: QuestionView['type'] }) {
  const asked = type === 'who-says' ? 'who says it' : 'what it said'
  return (
    <p className="flagline calm">
      <span className="mark">
        <Icon name="speech" />A claim.
      </span>{' '}
      One party says this. You are asked {asked}, not whether it is so.
    </p>
  )
}

/** The stem and what is answered with, with what is missing. */
export function QuestionFields({
  question: { view, answer, unsent },
  missing,
}: {
  question: QuestionState
  missing: string | null
}) {
  const given = unsent?.answer.request.answer ?? answer
  return (
    <fieldset aria-describedby={missing ? MISSING_ID : undefined}>
      <legend>
        <h1 className="stem" id={STEM_ID} tabIndex={-1}>
          <Stem stem={view.stem} attribution={view.attribution} />
        </h1>
      </legend>
      <div className={missing ? 'field bad mt-5' : 'mt-5'}>
        <p className={missing ? 'msg' : 'vh'} id={MISSING_ID} role="alert">
          {missing}
        </p>
        <AnswerFields view={view} given={given} />
      </div>
    </fieldset>
  )
}

const MISSING_ID = 'missing-answer'

const CONFIDENCES: [Confidence, string][] = [
  ['guessing', 'Guessing'],
  ['fairly-sure', 'Fairly sure'],
  ['certain', 'Certain'],
]

function ConfidenceField() {
  return (
    <fieldset className="field mt-5">
      <legend>
        How sure are you? <span className="font-[400] text-ink-2">Optional</span>
      </legend>
      <div className="seg">
        {CONFIDENCES.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="confidence" value={value} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function readConfidence(fields: FormData): Confidence | null {
  return CONFIDENCES.find(([value]) => value === fields.get('confidence'))?.[0] ?? null
}

/** As WithheldNote, for a test. */
function WithheldToTheEnd() {
  return (
    <p className="note withheld">
      <span className="n" aria-hidden="true">
        1
      </span>
      The sources open once you have handed in.
    </p>
  )
}

function KeysHint({ letters, mode }: { letters: string[]; mode: QuizMode }) {
  return (
    <p className="meta keys mt-5">
      Keys:{' '}
      {letters.length > 0 && (
        <>
          <Key>A</Key> to <Key>{letters.at(-1) ?? ''}</Key> choose,{' '}
        </>
      )}
      <Key>Enter</Key> {mode === 'practice' ? 'checks' : 'saves'}, <Key>0</Key> says you don’t know.
    </p>
  )
}

/** A key's cap. Hidden from screen readers, whose users have keys of their own. */
export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      {children}
    </span>
  )
}

/** Swallows the second click of a double click, which would act on what the first one brought up. */
export function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault()
}
