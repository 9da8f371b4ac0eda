import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { StartupError } from '../startup-error'

const waitMs = 60_000
/** No holder needs this long; a lock this old was left by a killed process whose number was given to another since. */
const staleMs = 120_000
/** Looking at a lock and removing it takes no time; whoever left this behind died in the middle. */
const breakingMs = 5000

/**
 * Runs `work` while no other process runs its own under the same lock file.
 *
 * @param path the lock file; it holds the holder's process id and is removed afterwards
 * @throws StartupError when the lock is not free within a minute
 */
export async function withFileLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await acquire(path)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

async function acquire(path: string): Promise<void> {
  const giveUpAt = performance.now() + waitMs
  while (!tryAcquire(path)) {
    if (isStale(path)) removeStale(path)
    else if (performance.now() > giveUpAt) {
      throw new StartupError(`Another start is still busy (${path}). If none is running, delete that file.`)
    } else await pause(50)
  }
}

function tryAcquire(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new StartupError(`Cannot write ${path}: check the folder's owner and free space.`, { cause: error })
  }
}

function isStale(path: string): boolean {
  try {
    const holder = Number(readFileSync(path, 'utf8'))
    // An empty file belongs to a holder that is about to write its number.
    const isGone = holder > 0 && !isAlive(holder)
    return isGone || ageMs(path) > staleMs
  } catch {
    return false
  }
}

/**
 * Looks again under a lock of its own: otherwise, of two processes that find the same stale lock, the slower could take
 * away the new one of the faster.
 */
function removeStale(path: string): void {
  const breaking = `${path}.breaking`
  if (!tryAcquire(breaking)) {
    if (ageMs(breaking) > breakingMs) rmSync(breaking, { force: true })
    return
  }
  try {
    if (isStale(path)) rmSync(path, { force: true })
  } finally {
    rmSync(breaking, { force: true })
  }
}

function ageMs(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}

/** Whether a process with this id exists, also when it belongs to someone else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
