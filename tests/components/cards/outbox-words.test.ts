import { describe, expect, test } from 'vitest'
import { notSavedWords, postsNamed } from '@/app/_cards/outbox-words'
import { readPostReply } from '@/app/_cards/post-reply'

const REVIEW = { kind: 'review' as const }
const STAR = { kind: 'star' as const }

describe('What is said of posts that wait', () => {
  test('reviews and stars are counted apart', () => {
    expect(postsNamed([REVIEW])).toBe('1 review')
    expect(postsNamed([REVIEW, STAR, REVIEW])).toBe('2 reviews and 1 star')
    expect(postsNamed([STAR, STAR])).toBe('2 stars')
  })

  test('says what happened, what is safe and what comes next', () => {
    expect(notSavedWords([REVIEW, REVIEW], { kind: 'offline' }, true)).toBe(
      '2 reviews were not saved: there is no connection. They are kept on this device, and we will send them when you are back online. You can go on with your cards.',
    )
    expect(notSavedWords([STAR], { kind: 'connection', retryInSeconds: 10 }, false)).toBe(
      '1 star was not saved: the connection dropped. It is kept in this tab, so leave it open, and we will try again in 10 seconds.',
    )
  })
})

describe('A reply to a post', () => {
  test.each([
    [200, { receivedAt: '2026-05-01T10:00:00.000Z' }, { kind: 'saved', receivedAt: '2026-05-01T10:00:00.000Z' }],
    [200, null, { kind: 'busy', retryAfterSeconds: null }],
    [401, {}, { kind: 'signed-out' }],
    [404, {}, { kind: 'not-found' }],
    [409, { error: { message: 'The card has changed.' } }, { kind: 'refused', message: 'The card has changed.' }],
    [503, null, { kind: 'busy', retryAfterSeconds: 30 }],
  ])('%i with %j', (status, body, expected) => {
    expect(readPostReply(status, body, status === 503 ? '30' : null)).toEqual(expected)
  })
})
