'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and without JavaScript, true once the page runs. */
export function useScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
