import { describe, expect, test } from 'vitest'
import { createAnswerSender, waitSeconds } from '@/app/attempts/_components/answer-sender'
import type { AttemptEvent } from '@/app/attempts/_components/attempt-state'
import type { UnsentAnswer } from '@/app/attempts/_components/quiz-types'
import type { ServerReply } from '@/app/attempts/_components/server-reply'
import { answerTo, deviceWith, saved, settled } from './quiz-builders'

/** A sender at work: its server gives the replies in turn (null: no reply came), its timer is fired by hand. */
function senderOn(
  device: ReturnType<typeof deviceWith>,
  replies: (ServerReply | null)[],
  accountId = 'mira',
  online = true,
) {
  const posted: UnsentAnswer[] = []
  const events: AttemptEvent[] = []
  const timers: { task: () => void; delayMs: number }[] = []
  const sender = createAnswerSender({
    accountId,
    store: device.store,
    post: async (answer) => {
      posted.push(answer)
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
    onEvent: (event) => events.push(event),
  })
  return { sender, posted, events, timers }
}

function lastDelay(events: AttemptEvent[]) {
  const last = events.at(-1)
  return last?.kind === 'delayed' ? last.delay : null
}

describe('Sending answers', () => {
  test('an answer leaves the device only after its receipt', async () => {
    const device = deviceWith()
    const { sender, events } = senderOn(device, [saved(1)])
    sender.send(answerTo(4))
    expect(device.kept()).toHaveLength(1)
    await settled()
    expect(events.map((event) => event.kind)).toEqual(['saving', 'saving', 'acknowledged'])
    expect(device.kept()).toEqual([])
  })

  test('after a lost connection the same id goes out again, first after 10 seconds', async () => {
    const device = deviceWith()
    const { sender, posted, events, timers } = senderOn(device, [null, saved(1)])
    sender.send(answerTo(4))
    await settled()
    expect(lastDelay(events)).toEqual({ kind: 'connection', retryInSeconds: 10 })
    expect(device.kept()).toHaveLength(1)
    expect(timers.map((timer) => timer.delayMs)).toEqual([10_000])
    timers[0]?.task()
    await settled()
    expect(posted.map((answer) => answer.id)).toEqual([answerTo(4).id, answerTo(4).id])
    expect(device.kept()).toEqual([])
  })

  test('waits grow to a minute: 10, 20, 40, 60, 60 seconds', () => {
    expect([1, 2, 3, 4, 5].map(waitSeconds)).toEqual([10, 20, 40, 60, 60])
  })

  test('answers given while there is no connection go out in order once there is one', async () => {
    const { sender, posted, timers } = senderOn(deviceWith(), [null, null, saved(1), saved(1)], 'mira', false)
    sender.send(answerTo(4))
    await settled()
    sender.send(answerTo(5))
    await settled()
    sender.tryNow()
    await settled()
    expect(posted.map((answer) => answer.number)).toEqual([4, 4, 4, 5])
    expect(timers).toEqual([])
  })

  test('a closed tab’s answers are taken up again, and only those of the same account', async () => {
    const device = deviceWith(answerTo(2), { ...answerTo(3), id: 'other', accountId: 'noah' })
    const { sender, posted } = senderOn(device, [saved(1)])
    await sender.resume()
    await settled()
    expect(posted.map((answer) => answer.number)).toEqual([2])
    expect(device.kept().map((answer) => answer.accountId)).toEqual(['noah'])
  })

  test('a server in trouble is asked again after the time it names, and does not hold up the other answers', async () => {
    const device = deviceWith(answerTo(1), answerTo(2))
    const { sender, posted, timers } = senderOn(device, [{ kind: 'busy', retryAfterSeconds: 30 }, saved(1)])
    await sender.resume()
    expect(posted.map((answer) => answer.number)).toEqual([1, 2])
    expect(device.kept().map((answer) => answer.number)).toEqual([1])
    expect(timers.map((timer) => timer.delayMs)).toEqual([30_000])
  })

  test('signed out: the answer is kept and not tried again by itself', async () => {
    const device = deviceWith()
    const { sender, events, timers } = senderOn(device, [{ kind: 'signed-out' }])
    sender.send(answerTo(4))
    await settled()
    expect(lastDelay(events)).toEqual({ kind: 'signed-out' })
    expect([device.kept().length, timers.length]).toEqual([1, 0])
  })

  test('a refused answer is kept and said to be refused', async () => {
    const device = deviceWith()
    const { sender, posted, events } = senderOn(device, [{ kind: 'refused', message: 'The set was handed in.' }])
    sender.send(answerTo(4))
    await settled()
    expect(lastDelay(events)).toEqual({ kind: 'refused', message: 'The set was handed in.' })
    expect(device.kept()).toHaveLength(1)
    await sender.resume()
    expect(posted).toHaveLength(1)
    sender.forget(answerTo(4).id)
    expect(device.kept()).toEqual([])
  })

  test('a change made here after one in another tab goes on from the server’s count, under a new id', async () => {
    const { sender, posted } = senderOn(deviceWith(), [{ kind: 'stale', sequence: 3, receivedAt: null }, saved(4)])
    sender.send(answerTo(4))
    await settled()
    expect(posted.map((answer) => answer.request.sequence)).toEqual([1, 4])
    expect(posted[1]?.id).toBe(posted[1]?.request.id)
    expect(posted[1]?.id).not.toBe(posted[0]?.id)
  })

  test('an old answer that waited does not overwrite a newer one', async () => {
    const device = deviceWith(answerTo(4))
    const { sender, posted, events } = senderOn(device, [{ kind: 'stale', sequence: 3, receivedAt: null }])
    await sender.resume()
    expect(posted).toHaveLength(1)
    expect(events.at(-1)).toMatchObject({ kind: 'acknowledged', acknowledged: { sequence: 3 } })
    expect(device.kept()).toEqual([])
  })

  test('of two unsent answers to one question only the newer is sent', async () => {
    const device = deviceWith()
    const { sender, posted } = senderOn(device, [null, saved(2)])
    sender.send(answerTo(4))
    await settled()
    const newer = answerTo(4, { id: 'newer', sequence: 2 })
    sender.send(newer)
    await settled()
    expect(posted.map((answer) => answer.id)).toEqual([answerTo(4).id, 'newer'])
    expect(device.kept()).toEqual([])
  })
})
