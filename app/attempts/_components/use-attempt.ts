'use client'

import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { isOnline, later, postJson } from '@/app/_unsent/post-json'
import type { Answer, Confidence } from '@/core/quiz/response'
import { type AnswerSender, createAnswerSender } from './answer-sender'
import { afterEvent, type QuestionState, type SenderEvent, startingState } from './attempt-state'
import type { Acknowledged, Delay, QuizQuestion, UnsentAnswer } from './quiz-types'
import { newResponseId } from './response-id'
import { readReply, type ServerReply } from './server-reply'
import { openUnsentAnswers } from './unsent-answers'

export type Given = { answer: Answer; confidence: Confidence | null; visibleMs: number }

export type AttemptInBrowser = {
  questions: QuestionState[]
  /** Refused or waiting answers of earlier attempts of this account. */
  elsewhere: { answer: UnsentAnswer; delay: Delay }[]
  /** False if only this tab holds what is unsent. */
  isDurable: boolean
  give(question: QuestionState, number: number, given: Given): void
  tryNow(): void
  discard(id: string): void
}

/** Receipts of this page's life: coming back by the router shows an attempt as it was first served, and these bring it up to date. */
const receipts = new Map<string, Acknowledged[]>()

/**
 * The attempt as this browser knows it: what the server sent, then what was answered here and in other tabs. Sends answers,
 * and whatever else waits on this device for the same account.
 */
export function useAttempt(attemptId: string, accountId: string, served: readonly QuizQuestion[]): AttemptInBrowser {
  const [questions, dispatch] = useReducer(afterEvent, served, (start) => withReceipts(attemptId, start))
  const [elsewhere, setElsewhere] = useState<AttemptInBrowser['elsewhere']>([])
  const [isDurable, setDurable] = useState(true)
  const sender = useRef<AnswerSender | null>(null)

  useEffect(() => {
    const store = openUnsentAnswers()
    const channel =
      typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`footnote-answers-${accountId}`)
    const take = (event: SenderEvent) => {
      if (event.kind === 'acknowledged') remember(event.acknowledged)
      dispatch(event)
    }
    const onEvent = (event: SenderEvent, answer: UnsentAnswer) => {
      if (answer.attemptId === attemptId) take(event)
      else setElsewhere((others) => afterOther(others, event, answer))
      setDurable(store.isDurable())
      if (event.kind === 'acknowledged') channel?.postMessage(event.acknowledged)
    }
    const current = createAnswerSender({ accountId, store, post, isOnline, later, onEvent })
    sender.current = current
    channel?.addEventListener('message', ({ data }: MessageEvent<Acknowledged>) => {
      current.forget(data.responseId)
      if (data.attemptId === attemptId) take({ kind: 'acknowledged', acknowledged: data })
    })
    const resume = () => void current.resume()
    const resumeIfSeen = () => document.visibilityState === 'visible' && resume()
    window.addEventListener('online', resume)
    document.addEventListener('visibilitychange', resumeIfSeen)
    resume()
    return () => {
      window.removeEventListener('online', resume)
      document.removeEventListener('visibilitychange', resumeIfSeen)
      channel?.close()
      current.stop()
    }
  }, [attemptId, accountId])

  const give = useCallback(
    (question: QuestionState, number: number, given: Given) =>
      sender.current?.send(toUnsent(attemptId, accountId, question, number, given)),
    [attemptId, accountId],
  )
  const tryNow = useCallback(() => void sender.current?.resume(), [])
  const discard = useCallback((id: string) => {
    sender.current?.forget(id)
    dispatch({ kind: 'discarded', responseId: id })
    setElsewhere((others) => others.filter(({ answer }) => answer.id !== id))
  }, [])
  return { questions, elsewhere, isDurable, give, tryNow, discard }
}

function withReceipts(attemptId: string, served: readonly QuizQuestion[]): QuestionState[] {
  const known = receipts.get(attemptId) ?? []
  return known.reduce(
    (state, acknowledged) => afterEvent(state, { kind: 'acknowledged', acknowledged }),
    startingState(served),
  )
}

function remember(acknowledged: Acknowledged): void {
  receipts.set(acknowledged.attemptId, [...(receipts.get(acknowledged.attemptId) ?? []), acknowledged])
}

function afterOther(
  others: AttemptInBrowser['elsewhere'],
  event: SenderEvent,
  answer: UnsentAnswer,
): AttemptInBrowser['elsewhere'] {
  const rest = others.filter((other) => other.answer.id !== answer.id)
  return event.kind === 'delayed' ? [...rest, { answer, delay: event.delay }] : rest
}

function toUnsent(
  attemptId: string,
  accountId: string,
  question: QuestionState,
  number: number,
  { answer, confidence, visibleMs }: Given,
): UnsentAnswer {
  const id = newResponseId()
  const sequence = Math.max(question.sequence, question.unsent?.answer.request.sequence ?? 0) + 1
  const request = {
    id,
    position: question.position,
    sequence,
    answer,
    visibleMs,
    confidence,
    hintUsed: false,
    occurredAt: new Date().toISOString(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  return { id, accountId, attemptId, number, request }
}

async function post({ attemptId, request }: UnsentAnswer): Promise<ServerReply> {
  return postJson(`/api/v1/attempts/${attemptId}/responses`, request, readReply)
}
