'use client'
import { useEffect } from 'react'

/** Chooses the browser's time zone in a list that still stands at UTC, where everybody starts. It is kept only when saved. */
export function ZonePreselect({ selectId }: { selectId: string }) {
  useEffect(() => {
    const select = document.getElementById(selectId)
    if (!(select instanceof HTMLSelectElement) || select.value !== 'UTC') return
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    if ([...select.options].some((option) => option.value === zone)) select.value = zone
  }, [selectId])
  return null
}
