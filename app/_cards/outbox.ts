import { waitSeconds } from '@/app/attempts/_components/answer-sender'
import type { Delay } from '@/app/attempts/_components/quiz-types'
import type { UnsentPost, UnsentPosts } from './unsent-posts'

/** What a reply means for whoever sent the post. */
export type PostReply =
  | { kind: 'saved'; receivedAt: string | null }
  | { kind: 'signed-out' }
  /** Somebody else is signed in now. */
  | { kind: 'not-found' }
  | { kind: 'refused'; message: string }
  /** Try again; after so many seconds if the server said so. */
  | { kind: 'busy'; retryAfterSeconds: number | null }

export type OutboxState = {
  /** Oldest first. */
  unsent: readonly UnsentPost[]
  /** Why they wait; null while they are being sent. */
  delay: Delay | null
  /** What the server will never take, with its reason. */
  refused: readonly { post: UnsentPost; message: string }[]
  /** Reviews of this visit that the server has, and since when. */
  savedReviews: number
  savedAt: string | null
  /** False if only this tab holds what is unsent. */
  isDurable: boolean
}

export type Outbox = {
  /** Keeps the post on this device and sends it, after those that came before. */
  send(post: UnsentPost): void
  /** Drops a post that has not been sent, or been refused; false if it is on its way or there is none. */
  drop(id: string): boolean
  /** Takes up what waits on this device for this account, from this or an earlier visit, and tries everything. */
  resume(): Promise<void>
  stop(): void
}

export type OutboxParts = {
  accountId: string
  store: UnsentPosts
  /** Rejects if no reply came. */
  post(post: UnsentPost): Promise<PostReply>
  isOnline(): boolean
  /** Runs `task` after so many milliseconds, unless the returned function is called first. */
  later(task: () => void, delayMs: number): () => void
  onChange(state: OutboxState): void
}

export const NOTHING_SENT: OutboxState = {
  unsent: [],
  delay: null,
  refused: [],
  savedReviews: 0,
  savedAt: null,
  isDurable: true,
}

const LONGEST_WAIT_SECONDS = 60

/**
 * Sends posts one after another, in the order in which they were made, until each is acknowledged or refused. Their ids stay
 * the same over all tries, so that what lost its receipt counts once.
 */
export function createOutbox({ accountId, store, post, isOnline, later, onChange }: OutboxParts): Outbox {
  let state = NOTHING_SENT
  let inFlight: string | null = null
  let failures = 0
  let stopped = false
  let cancelRetry = () => {}

  function change(part: Partial<OutboxState>): void {
    state = { ...state, ...part, isDurable: store.isDurable() }
    onChange(state)
  }

  async function drain(): Promise<void> {
    if (inFlight !== null || stopped) return
    cancelRetry()
    for (let [next] = state.unsent; next && !stopped; [next] = state.unsent) {
      inFlight = next.id
      change({ delay: null })
      const reply = await post(next).catch(() => null)
      inFlight = null
      const delay = settle(next, reply)
      if (delay) return wait(delay)
    }
    failures = 0
  }

  /** Null once the post needs no further try. */
  function settle(sent: UnsentPost, reply: PostReply | null): Delay | null {
    if (reply === null) return isOnline() ? { kind: 'connection', retryInSeconds: nextWait() } : { kind: 'offline' }
    if (reply.kind === 'busy') return { kind: 'server', retryInSeconds: reply.retryAfterSeconds ?? nextWait() }
    // Kept: whoever made it may sign in again.
    if (reply.kind === 'signed-out' || reply.kind === 'not-found') return { kind: reply.kind }
    const unsent = state.unsent.filter(({ id }) => id !== sent.id)
    if (reply.kind === 'refused') {
      change({ unsent, refused: [...state.refused, { post: sent, message: reply.message }] })
      return null
    }
    void store.remove(sent.id)
    const isReview = sent.kind === 'review'
    change({
      unsent,
      savedReviews: state.savedReviews + (isReview ? 1 : 0),
      savedAt: (isReview ? reply.receivedAt : null) ?? state.savedAt,
    })
    return null
  }

  function nextWait(): number {
    return waitSeconds(failures + 1)
  }

  function wait(delay: Delay): void {
    failures++
    change({ delay })
    const seconds = 'retryInSeconds' in delay ? delay.retryInSeconds : LONGEST_WAIT_SECONDS
    // A browser may be wrong about being offline: it is tried all the same, if seldom.
    if (delay.kind !== 'signed-out' && delay.kind !== 'not-found')
      cancelRetry = later(() => void drain(), seconds * 1000)
  }

  return {
    send(made) {
      void store.put(made).then(() => change({}))
      change({ unsent: [...state.unsent, made] })
      void drain()
    },
    drop(id) {
      const isWaiting = state.unsent.some((waiting) => waiting.id === id) && inFlight !== id
      const isRefused = state.refused.some((refused) => refused.post.id === id)
      if (!isWaiting && !isRefused) return false
      void store.remove(id)
      change({
        unsent: state.unsent.filter((waiting) => waiting.id !== id),
        refused: state.refused.filter((refused) => refused.post.id !== id),
      })
      return true
    },
    async resume() {
      const stored = await store.list(accountId)
      if (stopped) return
      const known = new Set([...state.unsent, ...state.refused.map(({ post: refused }) => refused)].map(({ id }) => id))
      const left = stored.filter(({ id }) => !known.has(id))
      change({ unsent: [...left, ...state.unsent] })
      await drain()
    },
    stop() {
      stopped = true
      cancelRetry()
    },
  }
}
