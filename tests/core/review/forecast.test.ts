import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '@/core/review/days'
import { dueByDay, outlookInTwoWeeks, recallCurve } from '@/core/review/forecast'
import type { Memory } from '@/core/review/schedule'

const today = '2025-06-20'
const memory = (stability: number, lastDay: string, dueDay: string): Memory => ({
  stability,
  memoryDifficulty: 5,
  lastDay,
  dueDay,
  reps: 1,
  lapses: 0,
})

describe('the forecast', () => {
  it('counts what falls due on each of 14 days, the overdue today', () => {
    const dueDays = ['2025-06-01', today, '2025-06-21', '2025-07-03', '2025-07-04']
    const forecast = dueByDay(
      dueDays.map((day) => memory(5, '2025-05-20', day)),
      today,
    )
    expect(forecast).toHaveLength(14)
    expect(forecast.filter(({ due }) => due > 0)).toEqual([
      { day: today, due: 2 },
      { day: '2025-06-21', due: 1 },
      { day: '2025-07-03', due: 1 },
    ])
  })

  it('draws recall from 1 through 0.9 at the stability', () => {
    const curve = recallCurve(memory(10, today, '2025-06-30'), today, 10)
    expect(curve).toHaveLength(11)
    expect(curve[0]).toEqual({ day: today, recall: 1 })
    expect(curve[10]?.day).toBe('2025-06-30')
    expect(curve[10]?.recall).toBeCloseTo(0.9, 6)
  })
})

describe('the outlook in two weeks', () => {
  it('is recall then, without the sitting', () => {
    const facts = [{ memory: memory(14, today, '2025-07-04'), inSitting: false }]
    expect(outlookInTwoWeeks(facts, today).withoutSitting).toBeCloseTo(0.9, 6)
    expect(outlookInTwoWeeks(facts, today).withSitting).toBeCloseTo(0.9, 6)
  })

  it('counts a fact not yet seen as missed: 0.212 days of stability', () => {
    // (1 + 0.9803 × 14 ÷ 0.212)^−0.1542 = 0.5244
    const { withoutSitting, withSitting } = outlookInTwoWeeks([{ memory: null, inSitting: true }], today)
    expect(withoutSitting).toBe(0)
    expect(withSitting).toBeCloseTo(0.5244, 3)
  })

  it('gains nothing from a fact answered today', () => {
    const { withoutSitting, withSitting } = outlookInTwoWeeks(
      [{ memory: memory(5, today, '2025-06-25'), inSitting: true }],
      today,
    )
    expect(withSitting).toBe(withoutSitting)
  })

  it('is never worse with a sitting of what is due', () => {
    const due = fc.record({
      stability: fc.double({ min: 0.1, max: 300, noNaN: true }),
      memoryDifficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      late: fc.integer({ min: 0, max: 300 }),
    })
    fc.assert(
      fc.property(due, ({ stability, memoryDifficulty, late }) => {
        const lastDay = addDays(today, -Math.max(1, Math.round(stability)) - late)
        const known = { ...memory(stability, lastDay, today), memoryDifficulty }
        const { withoutSitting, withSitting } = outlookInTwoWeeks([{ memory: known, inSitting: true }], today)
        expect(withSitting).toBeGreaterThanOrEqual(withoutSitting)
      }),
    )
  })
})
