import { describe, expect, test } from 'vitest'
import { createOutbox, NOTHING_SENT, type OutboxState, type PostReply } from '@/app/_cards/outbox'
import type { UnsentPost, UnsentPosts } from '@/app/_cards/unsent-posts'
import { settled } from '../quiz/quiz-builders'

const SAVED: PostReply = { kind: 'saved', receivedAt: '2026-05-01T10:00:05.000Z' }

/** The nth rating of somebody. */
function review(n: number, accountId = 'mira'): UnsentPost {
  const id = `00000000-0000-4000-8000-00000000000${n}`
  const madeAt = `2026-05-01T10:00:0${n}.000Z`
  const body = {
    id,
    learnerId: accountId,
    factId: `small:fact-${n}`,
    factVersion: 1,
    rating: 'good' as const,
    visibleMs: 4000,
    occurredAt: madeAt,
    zone: 'Europe/Kyiv',
  }
  return { id, accountId, madeAt, kind: 'review', body }
}

/** A browser's storage; without `works`, one that refuses. */
function storage(kept: UnsentPost[] = [], works = true): { store: UnsentPosts; kept: () => UnsentPost[] } {
  const posts = new Map(kept.map((post) => [post.id, post]))
  return {
    kept: () => [...posts.values()],
    store: {
      isDurable: () => works,
      put: async (post) => void posts.set(post.id, post),
      remove: async (id) => void posts.delete(id),
      list: async (accountId) => [...posts.values()].filter((post) => post.accountId === accountId),
    },
  }
}

/** An outbox whose server gives the replies in turn (null: no reply came) and whose timer is fired by hand. */
function outboxOn(device: ReturnType<typeof storage>, replies: (PostReply | null)[], online = true) {
  const posted: string[] = []
  const timers: { task: () => void; delayMs: number }[] = []
  let state: OutboxState = NOTHING_SENT
  const outbox = createOutbox({
    accountId: 'mira',
    store: device.store,
    post: async ({ id }) => {
      posted.push(id)
      const reply = replies.shift()
      if (!reply) throw new TypeError('Failed to fetch')
      return reply
    },
    isOnline: () => online,
    later: (task, delayMs) => {
      const timer = { task, delayMs }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
    onChange: (next) => {
      state = next
    },
  })
  return { outbox, posted, timers, state: () => state }
}

describe('Sending ratings', () => {
  test('a rating leaves the device only after its receipt', async () => {
    const device = storage()
    const { outbox, state } = outboxOn(device, [SAVED])
    outbox.send(review(1))
    expect(device.kept()).toHaveLength(1)
    expect(state()).toMatchObject({ unsent: [{ id: review(1).id }], savedReviews: 0 })
    await settled()
    expect(device.kept()).toEqual([])
    expect(state()).toMatchObject({ unsent: [], savedReviews: 1, savedAt: '2026-05-01T10:00:05.000Z' })
  })

  test('after a lost connection the same id goes out again, first after 10 seconds, then after 20', async () => {
    const { outbox, posted, timers, state } = outboxOn(storage(), [null, null, SAVED])
    outbox.send(review(1))
    await settled()
    expect(state().delay).toEqual({ kind: 'connection', retryInSeconds: 10 })
    timers[0]?.task()
    await settled()
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([20_000])
    timers[0]?.task()
    await settled()
    expect(posted).toEqual([review(1).id, review(1).id, review(1).id])
    expect(state()).toMatchObject({ delay: null, unsent: [] })
  })

  test('what is rated without a connection goes out in order once there is one', async () => {
    const { outbox, posted, state } = outboxOn(storage(), [null, null, SAVED, SAVED], false)
    outbox.send(review(1))
    await settled()
    outbox.send(review(2))
    await settled()
    expect(state()).toMatchObject({ delay: { kind: 'offline' }, unsent: [review(1), review(2)] })
    await outbox.resume()
    await settled()
    expect(posted.slice(2)).toEqual([review(1).id, review(2).id])
    expect(state().savedReviews).toBe(2)
  })

  test('what an earlier visit left is sent first, and nobody else’s', async () => {
    const device = storage([review(1), review(3, 'noor')])
    const { outbox, posted } = outboxOn(device, [SAVED, SAVED])
    await outbox.resume()
    await settled()
    outbox.send(review(2))
    await settled()
    expect(posted).toEqual([review(1).id, review(2).id])
    expect(device.kept()).toEqual([review(3, 'noor')])
  })

  test.each(['signed-out', 'not-found'] as const)('%s: it is kept, and not tried again by itself', async (kind) => {
    const device = storage()
    const { outbox, timers, state } = outboxOn(device, [{ kind }])
    outbox.send(review(1))
    await settled()
    expect(state().delay).toEqual({ kind })
    expect(timers).toEqual([])
    expect(device.kept()).toHaveLength(1)
  })

  test('a busy server is asked again when it says', async () => {
    const { outbox, timers, state } = outboxOn(storage(), [{ kind: 'busy', retryAfterSeconds: 45 }])
    outbox.send(review(1))
    await settled()
    expect(state().delay).toEqual({ kind: 'server', retryInSeconds: 45 })
    expect(timers.map(({ delayMs }) => delayMs)).toEqual([45_000])
  })

  test('what is refused holds up nothing, and stays until it is dropped', async () => {
    const device = storage()
    const { outbox, state } = outboxOn(device, [{ kind: 'refused', message: 'The card has changed.' }, SAVED])
    outbox.send(review(1))
    outbox.send(review(2))
    await settled()
    expect(state()).toMatchObject({ unsent: [], savedReviews: 1, refused: [{ message: 'The card has changed.' }] })
    expect(device.kept()).toEqual([review(1)])
    expect(outbox.drop(review(1).id)).toBe(true)
    expect(device.kept()).toEqual([])
    expect(state().refused).toEqual([])
  })

  test('what is on its way cannot be dropped, what waits can', async () => {
    const { outbox, posted } = outboxOn(storage(), [SAVED])
    outbox.send(review(1))
    outbox.send(review(2))
    expect(outbox.drop(review(1).id)).toBe(false)
    expect(outbox.drop(review(2).id)).toBe(true)
    expect(outbox.drop(review(3).id)).toBe(false)
    await settled()
    expect(posted).toEqual([review(1).id])
  })

  test('says so when the browser refuses to store anything', async () => {
    const { outbox, state } = outboxOn(storage([], false), [null])
    outbox.send(review(1))
    await settled()
    expect(state().isDurable).toBe(false)
  })
})
