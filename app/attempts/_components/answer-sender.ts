import type { SenderEvent } from './attempt-state'

import type { Delay, UnsentAnswer } from './quiz-types'
import { newResponseId } from './response-id'
import type { ServerReply } from './server-reply'
import type { UnsentAnswers } from './unsent-answers'

export type AnswerSender = {
  /** Keeps the answer on this device and sends it at once. */
  send(answer: UnsentAnswer): void
  /** Takes up what waits on this device for this account, from this or an earlier visit. */
  resume(): Promise<void>
  /** Tries everything that waits, now. */
  tryNow(): void
  /** Another tab has the receipt. */
  forget(id: string): void
  stop(): void
}

export type SenderParts = {
  accountId: string
  store: UnsentAnswers
  /** Rejects if no reply came. */
  post(answer: UnsentAnswer): Promise<ServerReply>
  isOnline(): boolean
  /** Runs `task` after so many milliseconds, unless the returned function is called first. */
  later(task: () => void, delayMs: number): () => void
  onEvent(event: SenderEvent, answer: UnsentAnswer): void
}

type Queued = { answer: UnsentAnswer; tries: number }

const FIRST_WAIT_SECONDS = 10
const LONGEST_WAIT_SECONDS = 60

/** How long to wait after so many failures in a row: 10, 20, 40, then 60 seconds. */
export function waitSeconds(failures: number): number {
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** Math.max(0, failures - 1))
}

/**
 * Sends answers one after another until each is acknowledged or refused. The response id stays the same over all tries, so
 * an answer whose receipt was lost counts once.
 */
export function createAnswerSender({ accountId, store, post, isOnline, later, onEvent }: SenderParts): AnswerSender {
  const queue = new Map<string, Queued>()
  /** Trying these again would be refused again; the next visit does, in case the server has changed its mind. */
  const refused = new Set<string>()
  let failures = 0
  let running = false
  let stopped = false
  let cancelRetry = () => {}

  async function drain(): Promise<void> {
    if (running || stopped || queue.size === 0) return
    running = true
    cancelRetry()
    const tried = new Set<string>()
    let delay: Delay | null = null
    for (let next = untried(tried); next && !stopped; next = untried(tried)) {
      tried.add(next.answer.id)
      delay = (await attempt(next)) ?? delay
      if (delay && delay.kind !== 'server') break
    }
    running = false
    if (delay) delayAll(delay)
    else failures = 0
  }

  function untried(tried: Set<string>): Queued | undefined {
    return [...queue.values()].find(({ answer }) => !tried.has(answer.id))
  }

  /** Null once the answer needs no further try. */
  async function attempt(queued: Queued): Promise<Delay | null> {
    onEvent({ kind: 'saving', answer: queued.answer }, queued.answer)
    queued.tries++
    const reply = await post(queued.answer).catch(() => null)
    if (reply === null) return isOnline() ? { kind: 'connection', retryInSeconds: nextWait() } : { kind: 'offline' }
    if (reply.kind === 'busy') return { kind: 'server', retryInSeconds: reply.retryAfterSeconds ?? nextWait() }
    if (reply.kind === 'signed-out') return { kind: 'signed-out' }
    settle(queued, reply)
    return null
  }

  function nextWait(): number {
    return waitSeconds(failures + 1)
  }

  function settle({ answer, tries }: Queued, reply: Exclude<ServerReply, { kind: 'busy' | 'signed-out' }>): void {
    queue.delete(answer.id)
    failures = 0
    switch (reply.kind) {
      case 'saved':
        acknowledge(answer, { ...reply, answer: answer.request.answer })
        break
      case 'locked':
        acknowledge(answer, { ...reply, sequence: reply.sequence ?? answer.request.sequence, answer: null })
        break
      case 'stale':
        if (tries === 1) sendAfter(answer, reply.sequence)
        // It waited here while the learner changed the answer elsewhere: that one counts.
        else
          acknowledge(answer, { receivedAt: reply.receivedAt, sequence: reply.sequence, answer: null, feedback: null })
        break
      case 'not-found':
        // Kept: the person who answered may sign in again.
        onEvent({ kind: 'delayed', answer, delay: { kind: 'not-found' } }, answer)
        break
      case 'refused':
        refuse(answer, reply.message)
    }
  }

  function acknowledge(
    answer: UnsentAnswer,
    stored: Pick<Extract<ServerReply, { kind: 'locked' }>, 'receivedAt'> & {
      sequence: number
      answer: UnsentAnswer['request']['answer'] | null
      feedback: Extract<ServerReply, { kind: 'saved' }>['feedback']
    },
  ): void {
    void store.remove(answer.id)
    const { receivedAt, sequence, feedback } = stored
    const place = { attemptId: answer.attemptId, position: answer.request.position, responseId: answer.id }
    const acknowledged = { ...place, receivedAt, sequence, feedback, answer: stored.answer }
    onEvent({ kind: 'acknowledged', acknowledged }, answer)
  }

  /** The learner has just changed what another tab had answered: the server never stored this id, so a new one is safe. */
  function sendAfter(answer: UnsentAnswer, sequence: number): void {
    const id = newResponseId()
    void store.remove(answer.id)
    send({ ...answer, id, request: { ...answer.request, id, sequence: sequence + 1 } })
  }

  function refuse(answer: UnsentAnswer, message: string): void {
    refused.add(answer.id)
    onEvent({ kind: 'delayed', answer, delay: { kind: 'refused', message } }, answer)
  }

  function delayAll(delay: Delay): void {
    failures++
    for (const { answer } of queue.values()) onEvent({ kind: 'delayed', answer, delay }, answer)
    const seconds = 'retryInSeconds' in delay ? delay.retryInSeconds : LONGEST_WAIT_SECONDS
    // A browser may be wrong about being offline: it is tried all the same, if seldom.
    if (delay.kind !== 'signed-out') cancelRetry = later(() => void drain(), seconds * 1000)
  }

  function send(answer: UnsentAnswer): void {
    dropOlder(answer)
    queue.set(answer.id, { answer, tries: 0 })
    onEvent({ kind: 'saving', answer }, answer)
    void store.put(answer)
    void drain()
  }

  /** Of several unsent answers to one question only the newest is worth sending. */
  function dropOlder(newer: UnsentAnswer): void {
    for (const { answer } of queue.values()) {
      if (answer.attemptId !== newer.attemptId || answer.request.position !== newer.request.position) continue
      queue.delete(answer.id)
      void store.remove(answer.id)
    }
  }

  return {
    send,
    async resume() {
      for (const answer of await store.list(accountId)) {
        if (!queue.has(answer.id) && !refused.has(answer.id)) queue.set(answer.id, { answer, tries: 1 })
      }
      await drain()
    },
    tryNow: () => void drain(),
    forget(id) {
      queue.delete(id)
      void store.remove(id)
    },
    stop() {
      stopped = true
      cancelRetry()
    },
  }
}
