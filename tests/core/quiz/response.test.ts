import { describe, expect, it } from 'vitest'
import { SaveResponseRequest } from '@/core/quiz/response'

const request = {
  id: '0d2c5f0e-98f5-4ad7-9f47-3d6a4a7a5a11',
  position: 1,
  sequence: 1,
  answer: { kind: 'choice', optionId: 'abc' },
  visibleMs: 4000,
  confidence: null,
  hintUsed: false,
  occurredAt: '2025-06-02T10:00:00.000Z',
  zone: 'Asia/Kathmandu',
}

describe('a request that saves a response', () => {
  it.each([
    ['a choice', request.answer],
    ['typed text', { kind: 'typed', text: '' }],
    ['pairs', { kind: 'matching', pairs: { a: 'b' } }],
    ['an order', { kind: 'ordering', order: ['b', 'a'] }],
    ['categories', { kind: 'categories', categories: { a: 'b' } }],
    ['several gaps', { kind: 'blanks', blanks: { a: 'Kyiv' } }],
    ['not knowing', { kind: 'dont-know' }],
  ])('may hold %s', (_, answer) => {
    expect(SaveResponseRequest.safeParse({ ...request, answer }).success).toBe(true)
  })

  it.each([
    ['an unknown field', { ...request, isRight: true }],
    ['an unknown field in the answer', { ...request, answer: { ...request.answer, score: 1 } }],
    ['a long text', { ...request, answer: { kind: 'typed', text: 'a'.repeat(501) } }],
    [
      'too many pairs',
      {
        ...request,
        answer: { kind: 'matching', pairs: Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`l${i}`, 'r'])) },
      },
    ],
    ['one item in two places', { ...request, answer: { kind: 'ordering', order: ['a', 'a'] } }],
    ['a long text in a gap', { ...request, answer: { kind: 'blanks', blanks: { a: 'a'.repeat(501) } } }],
    ['another kind', { ...request, answer: { kind: 'essay', text: '' } }],
    ['an id of another form', { ...request, id: '1' }],
    ['sequence 0', { ...request, sequence: 0 }],
    ['a negative time', { ...request, visibleMs: -1 }],
    ['position 0', { ...request, position: 0 }],
    ['an endless zone', { ...request, zone: 'a'.repeat(65) }],
    ['a date without a time', { ...request, occurredAt: '2025-06-02' }],
    ['another confidence', { ...request, confidence: 'very' }],
    ['nothing', null],
  ])('is refused with %s', (_, body) => {
    expect(SaveResponseRequest.safeParse(body).success).toBe(false)
  })
})
