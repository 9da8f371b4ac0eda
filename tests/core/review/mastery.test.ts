import { describe, expect, it } from 'vitest'
import { addDays } from '@/core/review/days'
import { type FactEvent, foldFact } from '@/core/review/fold'
import type { Grade } from '@/core/review/grade'
import { isDueForReview, topicProgress } from '@/core/review/mastery'
import type { Memory } from '@/core/review/schedule'
import { answerOn, SETTINGS } from '../../support/memory'

const start = '2025-06-02'
/** Grades at days after the start, with the form typed where marked. */
const history = (...answers: (readonly [day: number, grade: Grade, typed?: 'typed'])[]) =>
  answers.map(([day, grade, typed]) => answerOn(addDays(start, day), grade, { typed: typed === 'typed' }))
const levelsOf = (events: readonly FactEvent[], hasTypedForm = false) =>
  foldFact(events, { ...SETTINGS, hasTypedForm }).steps.map((step) => step.level)
const memory = (stability: number, lastDay = start): Memory => ({
  stability,
  memoryDifficulty: 5,
  lastDay,
  dueDay: addDays(lastDay, 1),
  reps: 1,
  lapses: 0,
})

describe('the level of a fact', () => {
  it('is attempted until it is recalled', () => {
    expect(levelsOf(history([0, 'again'], [1, 'again']))).toEqual(['attempted', 'attempted'])
  })

  it('climbs with stability: 2.3, 10.97, 46.3, 162.9 days', () => {
    const stabilities = foldFact(history([0, 'good'], [2, 'good'], [13, 'good'], [59, 'good']), SETTINGS).steps.map(
      (step) => Math.round((step.memory?.stability ?? 0) * 10) / 10,
    )
    expect(stabilities).toEqual([2.3, 11, 46.3, 162.9])
    expect(levelsOf(history([0, 'good'], [2, 'good'], [13, 'good']))).toEqual(['familiar', 'proficient', 'mastered'])
  })

  it('is not mastered by passes within a week, however stable', () => {
    expect(levelsOf(history([0, 'easy'], [6, 'easy']))).toEqual(['proficient', 'proficient'])
    expect(levelsOf(history([0, 'easy'], [7, 'easy']))).toEqual(['proficient', 'mastered'])
  })

  it('asks for a typed form among passes a week apart if the fact has one', () => {
    expect(levelsOf(history([0, 'good'], [2, 'good'], [13, 'good']), true).at(-1)).toBe('proficient')
    expect(levelsOf(history([0, 'good'], [2, 'good'], [13, 'good', 'typed']), true).at(-1)).toBe('mastered')
    expect(levelsOf(history([0, 'good', 'typed'], [2, 'good'], [13, 'good']), true).at(-1)).toBe('mastered')
  })

  it('drops one level after again, and being right again costs none', () => {
    const events = history(
      [0, 'good'],
      [2, 'good'],
      [13, 'good'],
      [30, 'again'],
      [31, 'good'],
      [40, 'again'],
      [41, 'again'],
    )
    expect(levelsOf(events)).toEqual([
      'familiar',
      'proficient',
      'mastered',
      'proficient',
      'proficient',
      'familiar',
      'attempted',
    ])
  })

  it('drops once a day, however often the fact is missed', () => {
    const events = [
      ...history([0, 'good'], [2, 'good'], [13, 'good']),
      ...[0, 1, 2].map((minutes) => answerOn(addDays(start, 30), 'again', { minutes })),
    ]
    expect(levelsOf(events).at(-1)).toBe('proficient')
  })
})

describe('due for review', () => {
  it('is a fact recalled with less than 0.7, whatever its level', () => {
    // Recall (1 + f × t ÷ S)^−0.1542 with f = 0.9^(−1/0.1542) − 1 = 0.98 falls to 0.7 after 9.29 times the stability.
    expect(isDueForReview(memory(10), addDays(start, 92))).toBe(false)
    expect(isDueForReview(memory(10), addDays(start, 94))).toBe(true)
  })
})

describe('the progress of a topic', () => {
  it('is coverage and expected recall, never one number', () => {
    const memories = [memory(10), memory(10), memory(10), memory(10), memory(10, addDays(start, 10)), null, null, null]
    const progress = topicProgress(memories, addDays(start, 10))
    expect(progress).toMatchObject({ seen: 5, all: 8, coverage: 0.625 })
    // Four at 0.9 and one answered today.
    expect(progress.expectedRecall).toBeCloseTo(0.92, 6)
  })

  it('says nothing about recall under five seen facts', () => {
    expect(topicProgress([memory(10), memory(10), memory(10), memory(10), null], start).expectedRecall).toBeNull()
    expect(topicProgress([], start)).toEqual({ seen: 0, all: 0, coverage: 0, expectedRecall: null })
  })
})
