import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOfWallTime, wallTimeOf } from '@/core/classes/wall-time'

test('a time on the wall clock is the instant at which the zone shows it', () => {
  // Kyiv is three hours ahead of UTC in summer, two in winter; Kathmandu five and three quarters; St. John’s three and a half behind.
  expect(instantOfWallTime('2025-06-02T14:00', 'Europe/Kyiv')).toEqual(new Date('2025-06-02T11:00Z'))
  expect(instantOfWallTime('2025-12-02T14:00', 'Europe/Kyiv')).toEqual(new Date('2025-12-02T12:00Z'))
  expect(instantOfWallTime('2025-06-02T14:00', 'Asia/Kathmandu')).toEqual(new Date('2025-06-02T08:15Z'))
  expect(instantOfWallTime('2025-12-31T23:59', 'America/St_Johns')).toEqual(new Date('2026-01-01T03:29Z'))
})

test('what the clock shows twice is the first time, what it skips is later by the hour that it skips', () => {
  // Berlin: on 26 October 2025 at 03:00 back to 02:00, on 30 March 2025 at 02:00 on to 03:00.
  expect(instantOfWallTime('2025-10-26T02:30', 'Europe/Berlin')).toEqual(new Date('2025-10-26T00:30Z'))
  expect(instantOfWallTime('2025-03-30T02:30', 'Europe/Berlin')).toEqual(new Date('2025-03-30T01:30Z'))
})

test('what is no date and time is none', () => {
  for (const text of ['', '2025-06-02', '2025-02-30T10:00', '2025-06-02T24:30', '2025-06-02T14:00:00', 'soon']) {
    expect(instantOfWallTime(text, 'UTC')).toBeNull()
  }
})

test('there and back is the same minute, in every zone and season', () => {
  const zones = fc.constantFrom(
    'UTC',
    'Europe/Kyiv',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Australia/Lord_Howe',
  )
  const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const shown = wallTimeOf(new Date(minute * 60_000), zone)
      const instant = instantOfWallTime(shown, zone)
      expect(instant && wallTimeOf(instant, zone)).toBe(shown)
    }),
  )
})
