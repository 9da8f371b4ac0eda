'use client'

import { useEffect, useRef } from 'react'
import { createVisibleClock, type VisibleClock } from './visible-clock'

/** Measures how long the component has been on screen, this tab in front, since it was mounted. */
export function useVisibleClock(): { elapsedMs(): number } {
  const clock = useRef<VisibleClock | null>(null)
  useEffect(() => {
    const current = createVisibleClock(() => performance.now())
    clock.current = current
    const follow = () => (document.visibilityState === 'visible' ? current.show() : current.hide())
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return { elapsedMs: () => clock.current?.elapsedMs() ?? 0 }
}
