import { fuzzSeed, type ScheduleSettings } from '@/core/review/schedule'

/** How a learner’s fact is scheduled: due days are spread but in tests, which count on the days that they work out by hand. */
export function scheduleSettings(key: { learnerId: string; factId: string }, retention: number): ScheduleSettings {
  const isSpread = process.env.FOOTNOTE_TEST_SPREADING !== 'off'
  return { retention, fuzzSeed: isSpread ? fuzzSeed(key.learnerId, key.factId) : null }
}
