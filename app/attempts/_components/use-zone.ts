'use client'

import { useSyncExternalStore } from 'react'

/** The learner's zone; for a guest (null) the server's guess until the page runs, then the browser's. */
export function useZone(accountZone: string | null): string {
  return useSyncExternalStore(
    never,
    () => accountZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => accountZone ?? 'UTC',
  )
}

const never = () => () => {}
