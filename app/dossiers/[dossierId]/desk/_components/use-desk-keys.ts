'use client'
import { useEffect } from 'react'

const TEXT_FIELDS = 'input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select, [contenteditable]'
const BY_KEY: Record<string, string> = {
  a: '[data-accept]',
  r: '[data-reject]',
  j: '[data-next]',
  k: '[data-previous]',
  u: '[data-undo]',
  n: '[data-new-fact]',
  f: '[name=says][value=fact]',
  c: '[name=says][value=claim]',
}

/** Keys of the fact desk: A accepts, E edits, R rejects, J and K go on and back, U undoes, F and C settle who says so, N makes a fact of the selected words (WCAG 2.1.4: off with `letterKeys`). */
export function useDeskKeys(letterKeys: boolean): void {
  useEffect(() => {
    if (!letterKeys) return
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (target.closest(TEXT_FIELDS)) return
      const key = event.key.toLowerCase()
      const control = document.querySelector<HTMLElement>(key === 'e' ? '[name=statement]' : (BY_KEY[key] ?? 'none'))
      if (!control) return
      event.preventDefault()
      if (key === 'e') control.focus()
      else control.click()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letterKeys])
}
