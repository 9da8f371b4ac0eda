import { expect, test } from 'vitest'
import { foldFact } from '@/core/review/fold'
import { recallHistory } from '@/core/review/recall-history'
import type { Memory } from '@/core/review/schedule'
import { answerOn, SETTINGS } from '@/tests/support/memory'

const memory = (lastDay: string, stability: number): Memory => ({
  stability,
  memoryDifficulty: 5,
  lastDay,
  dueDay: lastDay,
  reps: 1,
  lapses: 0,
})

test('recall starts at 1, is 0.9 after as many days as stability says, and jumps back to 1 with each answer', () => {
  const points = recallHistory([memory('2025-06-02', 3), memory('2025-06-05', 10)], '2025-06-15')
  expect(points.map(({ day }) => day).slice(0, 5)).toEqual([
    '2025-06-02',
    '2025-06-03',
    '2025-06-04',
    '2025-06-05',
    '2025-06-05',
  ])
  expect(points[0]?.recall).toBe(1)
  expect(points[3]?.recall).toBeCloseTo(0.9, 6)
  expect(points[4]?.recall).toBe(1)
  expect(points).toHaveLength(4 + 11)
  expect(points.at(-1)).toEqual({ day: '2025-06-15', recall: expect.closeTo(0.9, 6) })
})

test('of two grades of one day the second one holds', () => {
  const points = recallHistory([memory('2025-06-02', 10), memory('2025-06-02', 1)], '2025-06-03')
  expect(points).toEqual([
    { day: '2025-06-02', recall: 1 },
    { day: '2025-06-03', recall: expect.closeTo(0.9, 6) },
  ])
})

test('a chart that ends before the last answer ends with it', () => {
  expect(recallHistory([memory('2025-06-02', 10)], '2025-06-01')).toEqual([{ day: '2025-06-02', recall: 1 }])
  expect(recallHistory([], '2025-06-01')).toEqual([])
})

test('the memories that a fold leaves make a curve', () => {
  const { steps } = foldFact([answerOn('2025-06-02', 'good'), answerOn('2025-06-04', 'again')], SETTINGS)
  const memories = steps.filter(({ applied }) => applied).flatMap(({ memory: left }) => left ?? [])
  const points = recallHistory(memories, '2025-06-05')
  expect(points.map(({ day }) => day)).toEqual(['2025-06-02', '2025-06-03', '2025-06-04', '2025-06-04', '2025-06-05'])
  expect(points[4]?.recall).toBeLessThan(points[1]?.recall ?? 0)
})
