import { describe, expect, test } from 'vitest'
import type { UnsentPost } from '@/app/_cards/unsent-posts'
import type { QuestionState } from '@/app/attempts/_components/attempt-state'
import {
  cardSaid,
  momentAfter,
  questionSaid,
  saidInSitting,
  waitingSaid,
  waitingUndos,
} from '@/app/review/_components/sitting-state'
import type { SittingItem } from '@/core/review/sitting-run'

const item = (factId: string, position: number | null = null): SittingItem => ({
  factId,
  factVersion: 1,
  dossierId: 'talks',
  topic: 'talks:leaders',
  why: 'due',
  position,
})
const items = [item('a'), item('b', 1), item('c')]
const nothing = { items, served: [], given: [], undone: new Set<string>(), questions: [] }
const question = (rest: object): QuestionState =>
  ({ position: 1, sequence: 0, feedback: null, outcome: null, unsent: null, ...rest }) as QuestionState
const waiting = (id: string, factId: string, sittingId: string | undefined): UnsentPost => ({
  kind: 'review',
  id,
  accountId: 'mira',
  madeAt: '2025-06-03T10:00:00.000Z',
  body: {
    id,
    learnerId: 'mira',
    sittingId,
    factId,
    factVersion: 1,
    rating: 'good',
    visibleMs: 2000,
    occurredAt: '2025-06-03T10:00:00.000Z',
    zone: 'UTC',
  },
})

describe('What was said in a sitting', () => {
  test('is what the server knows and what this browser does, each once and in order', () => {
    const served = [cardSaid('r1', 'a', 'good', 1000)]
    const given = [
      cardSaid('r3', 'c', 'again', 3000),
      cardSaid('r1', 'a', 'good', 1000),
      cardSaid('r2', 'b', 'good', 2000),
    ]
    expect(saidInSitting({ ...nothing, served, given }).map(({ reviewId }) => reviewId)).toEqual(['r1', 'r2', 'r3'])
  })

  test('is without what was taken back, wherever it came from', () => {
    const served = [cardSaid('r1', 'a', 'good', 1000)]
    const given = [cardSaid('r2', 'c', 'good', 2000)]
    expect(saidInSitting({ ...nothing, served, given, undone: new Set(['r1', 'r2']) })).toEqual([])
  })

  test('has no grade for a question until the server has judged it', () => {
    const given = [questionSaid(item('b', 1), 2000)]
    const gradeWith = (outcome: string | null) =>
      saidInSitting({ ...nothing, given, questions: [question({ outcome })] })[0]?.grade
    expect(gradeWith(null)).toBeNull()
    expect(gradeWith('right')).toBe('good')
    expect(gradeWith('partly')).toBe('again')
    expect(gradeWith('dont-know')).toBe('again')
  })

  test('includes an answer that waited on this device from an earlier visit', () => {
    const unsent = { answer: { request: { occurredAt: '2025-06-03T10:00:00.000Z' } }, delay: null }
    expect(saidInSitting({ ...nothing, questions: [question({ unsent })] })).toEqual([
      questionSaid(item('b', 1), Date.parse('2025-06-03T10:00:00.000Z')),
    ])
  })

  test('includes ratings that wait here, of this sitting only', () => {
    const posts = [waiting('r1', 'a', 's1'), waiting('r2', 'c', 's2'), waiting('r3', 'c', undefined)]
    expect(waitingSaid(posts, 's1').map(({ factId, reviewId }) => [factId, reviewId])).toEqual([['a', 'r1']])
    const undo: UnsentPost = {
      kind: 'undo',
      id: 'u',
      accountId: 'mira',
      madeAt: '',
      body: { id: 'r9', learnerId: 'mira' },
    }
    expect(waitingUndos([...posts, undo])).toEqual(['r9'])
  })

  test('comes before what is said next, even if this device’s clock is behind', () => {
    expect(momentAfter([cardSaid('r1', 'a', 'good', 9000)], 5000)).toBe(9001)
    expect(momentAfter([], 5000)).toBe(5000)
  })
})
