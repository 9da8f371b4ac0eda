'use client'

import { useEffect, useState } from 'react'

/** The longest that a timer can wait. */
const LONGEST_WAIT_MS = 2 ** 31 - 1

/**
 * Whether the deadline (ISO) has passed, as the page is looked at. `nowAt`: the server's time (ISO) when the page was made, so that a device
 * whose clock is wrong goes by the server's. Without a deadline never.
 */
export function useTimeUp(deadlineAt: string | null, nowAt: string): boolean {
  const remainingMs = deadlineAt === null ? null : Date.parse(deadlineAt) - Date.parse(nowAt)
  const [isTimeUp, setTimeUp] = useState(remainingMs !== null && remainingMs <= 0)
  useEffect(() => {
    if (remainingMs === null || remainingMs <= 0) return
    const endsAt = performance.now() + remainingMs
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(timer)
      const leftMs = endsAt - performance.now()
      if (leftMs <= 0) setTimeUp(true)
      else timer = setTimeout(wait, Math.min(leftMs, LONGEST_WAIT_MS))
    }
    wait()
    // Timers stand still while a device sleeps.
    document.addEventListener('visibilitychange', wait)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wait)
    }
  }, [remainingMs])
  return isTimeUp
}
