import { describe, expect, it } from 'vitest'
import { learnerDay } from '@/core/review/learner-day'

const day = (instant: string, zone: string) => learnerDay(new Date(instant), zone)

describe('the learner’s day', () => {
  it('turns at four in the morning, local time', () => {
    // Kyiv in June is UTC+3: 03:59 and 04:01.
    expect(day('2025-06-02T00:59:00Z', 'Europe/Kyiv')).toBe('2025-06-01')
    expect(day('2025-06-02T01:01:00Z', 'Europe/Kyiv')).toBe('2025-06-02')
  })

  it('is the same day for somebody who flies west', () => {
    expect(day('2025-06-02T08:00:00Z', 'Asia/Kathmandu')).toBe('2025-06-02')
    expect(day('2025-06-02T20:00:00Z', 'America/Los_Angeles')).toBe('2025-06-02')
  })

  it.each([
    ['of 23 hours', 'Europe/Berlin', '2025-03-30T02:00:00Z', '2025-03-31T01:59:00Z', '2025-03-30'],
    ['of 25 hours', 'Europe/Berlin', '2025-10-26T03:00:00Z', '2025-10-27T02:59:00Z', '2025-10-26'],
  ])('is one day %s', (_, zone, first, last, expected) => {
    expect([day(first, zone), day(last, zone)]).toEqual([expected, expected])
  })

  it('turns at 04:00 of the wall clock on the day the clocks change', () => {
    expect(day('2025-03-30T01:59:00Z', 'Europe/Berlin')).toBe('2025-03-29')
    expect(day('2025-03-30T02:00:00Z', 'Europe/Berlin')).toBe('2025-03-30')
  })

  it('knows zones with odd offsets, and the turn of month and year', () => {
    expect(day('2025-12-31T22:14:00Z', 'Asia/Kathmandu')).toBe('2025-12-31')
    expect(day('2025-12-31T22:15:00Z', 'Asia/Kathmandu')).toBe('2026-01-01')
    expect(day('2024-03-01T03:00:00Z', 'UTC')).toBe('2024-02-29')
  })

  it('names the zone it does not know, and says if the instant is none', () => {
    expect(() => day('2025-06-02T00:00:00Z', 'Mars/Olympus')).toThrow('Mars/Olympus')
    expect(() => day('no date', 'UTC')).toThrow('instant')
  })
})
