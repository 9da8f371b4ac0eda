'use client'

import { useEffect } from 'react'

const TEXT_FIELDS = 'input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select, [contenteditable]'
const SPACE_ACTS_ITSELF = 'button, input, select, textarea, summary'

/**
 * Keys of cards. Space shows the answer from anywhere that has no Space of its own. With `letterKeys`, 1 to 4 rate, S puts
 * a star on the card or takes it off, and Z takes back the last rating (WCAG 2.1.4).
 */
export function useCardKeys(letterKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (event.key === ' ' && !target.closest(SPACE_ACTS_ITSELF)) return press('[data-show]', event)
      if (!letterKeys || target.closest(TEXT_FIELDS)) return
      if (/^[1-4]$/.test(event.key)) return press(`[data-rate="${event.key}"]`, event)
      if (event.key.toLowerCase() === 's') return press('[data-star]', event)
      if (event.key.toLowerCase() === 'z') press('[data-undo]', event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letterKeys])
}

function press(selector: string, event: KeyboardEvent): void {
  const control = document.querySelector<HTMLElement>(selector)
  if (!control) return
  event.preventDefault()
  control.click()
}
