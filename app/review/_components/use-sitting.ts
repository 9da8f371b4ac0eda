'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { type OutboxInBrowser, useOutbox } from '@/app/_cards/use-outbox'
import type { QuestionState } from '@/app/attempts/_components/attempt-state'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { type AttemptInBrowser, type Given, useAttempt } from '@/app/attempts/_components/use-attempt'
import type { Grade } from '@/core/review/grade'
import {
  lastReviewId,
  nextOfSitting,
  type SittingNext,
  type SittingSaid,
  sittingTally,
} from '@/core/review/sitting-run'
import type { SittingView, SittingViewItem } from '@/server/review/get-sitting'
import { cardSaid, momentAfter, questionSaid, saidInSitting, waitingSaid, waitingUndos } from './sitting-state'

/** What stands on the page. */
export type SittingUp =
  | { kind: 'card'; item: SittingViewItem; side: 'front' | 'back'; isRepeat: boolean }
  | { kind: 'question'; item: SittingViewItem; question: QuestionState }
  | { kind: 'end'; next: Extract<SittingNext, { kind: 'wait' | 'finished' }> }

export type SittingInBrowser = {
  up: SittingUp
  said: SittingSaid[]
  /** What comes after the question that is up. */
  next: SittingNext
  /** The rating that can be taken back; null if the last thing said was none. */
  undoId: string | null
  /** Whether the card was rated on this page: then nobody can say here when it comes back. */
  wasRated(item: SittingViewItem): boolean
  attempt: AttemptInBrowser
  outbox: OutboxInBrowser
  show(): void
  rate(item: SittingViewItem, rating: Grade, visibleMs: number): void
  answer(item: SittingViewItem, question: QuestionState, given: Given): void
  undo(): void
  goOn(): void
}

type SittingStart = {
  sitting: SittingView
  learnerId: string
  /** The question whose feedback the page was asked for, and the side of the card. */
  served: { position: number | null; side: 'front' | 'back' }
}

/** An address that is no attempt: a sitting without questions has nothing to send there. */
const NO_ATTEMPT = 'none'

/** A sitting as this browser goes through it, without loading: what is said goes out as it can, and waits here until then. */
export function useSitting({ sitting, learnerId, served }: SittingStart): SittingInBrowser {
  const attempt = useAttempt(sitting.attempt?.id ?? NO_ATTEMPT, learnerId, sitting.attempt?.questions ?? [])
  const outbox = useOutbox(learnerId)
  const [given, setGiven] = useState<readonly SittingSaid[]>([])
  const [undone, setUndone] = useState<ReadonlySet<string>>(new Set())
  const [side, setSide] = useState(served.side)
  const [held, setHeld] = useState(served.position)
  const [now, setNow] = useState(sitting.now)
  const { questions } = attempt
  const { unsent } = outbox.state
  const said = saidInSitting({
    items: sitting.items,
    served: sitting.said,
    given,
    undone,
    questions,
  })
  const next = sitting.isFinished
    ? ({ kind: 'finished' } as const)
    : nextOfSitting(sitting.items, said, now, (item, kind) => isHere(sitting, item.factId, kind))
  useCardsOfMissed(sitting, said)

  useEffect(() => {
    setGiven((before) => [...before, ...waitingSaid(unsent, sitting.id).filter((one) => !includes(before, one))])
    setUndone((before) => new Set([...before, ...waitingUndos(unsent)]))
  }, [unsent, sitting.id])

  const waitsUntil = next.kind === 'wait' ? next.until : null
  useEffect(() => {
    if (waitsUntil === null) return
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, waitsUntil - Date.now()) + 1)
    return () => clearTimeout(timer)
  }, [waitsUntil])

  function say(one: SittingSaid): void {
    setGiven([...given, one])
    setNow(one.answeredAt)
    setSide('front')
  }

  return {
    up: upNow(sitting, questions, { held, side, next }),
    said,
    next,
    undoId: held === null && !sitting.isFinished ? lastReviewId(said) : null,
    wasRated: ({ factId }) => given.some((one) => one.factId === factId),
    attempt,
    outbox,
    show: () => setSide('back'),
    rate(item, rating, visibleMs) {
      const at = momentAfter(said, Date.now())
      const id = newResponseId()
      const { factId, factVersion } = item
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const madeAt = new Date().toISOString()
      const body = {
        id,
        learnerId,
        sittingId: sitting.id,
        factId,
        factVersion,
        rating,
        visibleMs,
        occurredAt: madeAt,
        zone,
      }
      outbox.send({ kind: 'review', id, accountId: learnerId, madeAt, body })
      say(cardSaid(id, factId, rating, at))
    },
    answer(item, question, answered) {
      attempt.give(question, sittingTally(sitting.items, said).answered + 1, answered)
      setHeld(question.position)
      say(questionSaid(item, momentAfter(said, Date.now())))
    },
    undo() {
      const id = lastReviewId(said)
      if (id === null) return
      // What never left needs no taking back.
      if (!outbox.drop(id)) outbox.send(toUndo(id, learnerId))
      setUndone(new Set([...undone, id]))
      setSide('front')
    },
    goOn() {
      setHeld(null)
      setSide('front')
      setNow(momentAfter(said, Date.now()))
    },
  }
}

/** Cards of questions come from the server once they are answered, and only if it can be reached. */
function isHere({ items, attempt }: SittingView, factId: string, kind: 'card' | 'question'): boolean {
  const item = items.find((candidate) => candidate.factId === factId)
  if (!item) return false
  return kind === 'card'
    ? item.card !== null
    : (attempt?.questions.some(({ position }) => position === item.position) ?? false)
}

function upNow(
  { items }: SittingView,
  questions: readonly QuestionState[],
  { held, side, next }: { held: number | null; side: 'front' | 'back'; next: SittingNext },
): SittingUp {
  const questionOf = (position: number | null) => questions.find((question) => question.position === position)
  const heldItem = held === null ? undefined : items.find(({ position }) => position === held)
  const heldQuestion = questionOf(held)
  if (heldItem && heldQuestion) return { kind: 'question', item: heldItem, question: heldQuestion }
  if (next.kind === 'wait' || next.kind === 'finished') return { kind: 'end', next }
  const item = items.find(({ factId }) => factId === next.item.factId)
  const question = next.kind === 'question' ? questionOf(next.item.position) : undefined
  if (item && question) return { kind: 'question', item, question }
  if (item) return { kind: 'card', item, side, isRepeat: next.isRepeat }
  return { kind: 'end', next: { kind: 'finished' } }
}

/** A question that was missed comes back as a card, whose back was not sent before the answer: it is fetched once. */
function useCardsOfMissed({ items }: SittingView, said: readonly SittingSaid[]): void {
  const router = useRouter()
  const fetched = useRef(new Set<string>())
  const lacking = said
    .filter(({ grade }) => grade === 'again')
    .flatMap(({ factId }) => items.filter((item) => item.factId === factId && item.card === null))
    .map(({ factId }) => factId)
    .join(' ')
  useEffect(() => {
    if (lacking === '' || fetched.current.has(lacking)) return
    fetched.current.add(lacking)
    router.refresh()
  }, [lacking, router])
}

function includes(all: readonly SittingSaid[], { reviewId }: SittingSaid): boolean {
  return all.some((one) => one.reviewId === reviewId)
}

function toUndo(id: string, learnerId: string) {
  const madeAt = new Date().toISOString()
  return { kind: 'undo' as const, id: newResponseId(), accountId: learnerId, madeAt, body: { id, learnerId } }
}
