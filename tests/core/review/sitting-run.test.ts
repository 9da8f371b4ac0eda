import { describe, expect, it } from 'vitest'
import type { Grade } from '@/core/review/grade'
import {
  lastReviewId,
  nextOfSitting,
  type SittingItem,
  type SittingSaid,
  sittingTally,
} from '@/core/review/sitting-run'

const item = (factId: string, position: number | null = null): SittingItem => ({
  factId,
  factVersion: 1,
  dossierId: 'talks',
  topic: `talks:${factId}`,
  why: 'due',
  position,
})
/** Ten facts, the second asked by a question; one answer a second. */
const items = Array.from({ length: 10 }, (_, i) => item(`f${i}`, i === 1 ? 1 : null))
const say = (i: number, grade: Grade | null, at: number): SittingSaid => ({
  factId: `f${i}`,
  form: i === 1 ? 'question' : 'flashcard',
  grade,
  answeredAt: at * 1000,
  position: i === 1 ? 1 : null,
  reviewId: i === 1 ? null : `review ${i}`,
})

describe('A sitting', () => {
  it('asks each fact as it was planned', () => {
    expect(nextOfSitting(items, [], 0)).toMatchObject({ kind: 'card', item: { factId: 'f0' }, isRepeat: false })
    expect(nextOfSitting(items, [say(0, 'good', 1)], 1000)).toMatchObject({ kind: 'question', item: { factId: 'f1' } })
  })

  it('brings back what was missed in a question as a card, after eight others', () => {
    const said = [say(0, 'good', 1), say(1, 'again', 2), ...[2, 3, 4, 5, 6, 7, 8].map((i) => say(i, 'good', i + 1))]
    expect(nextOfSitting(items, said, 9000)).toMatchObject({ item: { factId: 'f9' }, isRepeat: false })
    expect(nextOfSitting(items, [...said, say(9, 'good', 10)], 10_000)).toMatchObject({
      kind: 'card',
      item: { factId: 'f1' },
      isRepeat: true,
    })
  })

  it('waits ten minutes for a repeat if nothing else is left, and repeats twice at most', () => {
    const one = [item('f0')]
    expect(nextOfSitting(one, [say(0, 'again', 1)], 2000)).toEqual({ kind: 'wait', until: 601_000 })
    expect(nextOfSitting(one, [say(0, 'again', 1)], 601_000)).toMatchObject({ kind: 'card', isRepeat: true })
    const thrice = [say(0, 'again', 1), say(0, 'again', 601), say(0, 'again', 1201)]
    expect(nextOfSitting(one, thrice, 5_000_000)).toEqual({ kind: 'finished' })
  })

  it('goes on with an answer that nobody has judged yet', () => {
    expect(nextOfSitting(items.slice(0, 2), [say(0, 'good', 1), say(1, null, 2)], 3000)).toEqual({ kind: 'finished' })
  })

  it('leaves out what cannot be asked now', () => {
    const withoutQuestions = (_: SittingItem, kind: string) => kind === 'card'
    expect(nextOfSitting(items, [say(0, 'good', 1)], 1000, withoutQuestions)).toMatchObject({ item: { factId: 'f2' } })
  })

  it('counts each fact once, by its first answer', () => {
    const said = [say(0, 'again', 1), say(2, 'good', 2), say(0, 'good', 700)]
    const tally = sittingTally(items, said)
    expect({ ...tally, missed: tally.missed.map(({ factId }) => factId) }).toEqual({
      answered: 2,
      all: 10,
      missed: ['f0'],
    })
  })

  it('takes back only a rating, and only the last', () => {
    expect(lastReviewId([])).toBeNull()
    expect(lastReviewId([say(0, 'good', 1)])).toBe('review 0')
    expect(lastReviewId([say(0, 'good', 1), say(1, 'good', 2)])).toBeNull()
  })
})
