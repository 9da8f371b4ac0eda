import { database } from '@/server/database/client'

/** app_now() of this one connection says `instant` from here on, and runs on. */
export async function moveClock(instant: Date): Promise<void> {
  const seconds = ((instant.getTime() - Date.now()) / 1000).toFixed(3)
  await database().$queryRaw`SELECT set_config('footnote.clock_offset_seconds', ${seconds}, false)`
}
