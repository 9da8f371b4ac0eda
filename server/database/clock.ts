import { StartupError } from '../startup-error'
import { database } from './client'

/**
 * Refuses to serve with a moved clock: only tests may set an offset, and say so with FOOTNOTE_TEST_CLOCK=1.
 *
 * @throws StartupError when the database holds an offset and tests are not running
 */
export async function refuseMovedClock(): Promise<void> {
  if (process.env.FOOTNOTE_TEST_CLOCK === '1') return
  const offsets = await database().clockOffset.count()
  if (offsets > 0) {
    throw new StartupError(
      'This database has a test clock, so deadlines would be wrong: use another one, or run DELETE FROM "ClockOffset".',
    )
  }
}

/** Moves `app_now()` by so many seconds (for tests): past deadlines are reached without waiting. */
export async function setClockOffset(seconds: number): Promise<void> {
  await database().clockOffset.upsert({ where: { id: 1 }, create: { id: 1, seconds }, update: { seconds } })
}
