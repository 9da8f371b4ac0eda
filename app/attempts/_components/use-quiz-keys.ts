'use client'

import { useEffect } from 'react'

const TEXT_FIELDS = 'input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select, [contenteditable]'
const ENTER_ACTS_ITSELF = 'a, button, input, select, textarea, summary'

/**
 * Keys of the quiz. Enter presses the main action from anywhere that has no Enter of its own. With `letterKeys`, and while
 * no text field has the focus, A to D choose an option and 0 says "I don't know" (WCAG 2.1.4).
 */
export function useQuizKeys(letterKeys: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (event.key === 'Enter' && !target.closest(ENTER_ACTS_ITSELF)) return press('[data-main-action]', event)
      if (!letterKeys || target.closest(TEXT_FIELDS)) return
      if (event.key === '0') return press('[data-unknown]', event)
      if (/^[a-h]$/i.test(event.key)) choose(event.key.toUpperCase(), event)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [letterKeys])
}

function press(selector: string, event: KeyboardEvent): void {
  const action = document.querySelector<HTMLElement>(selector)
  if (!action) return
  event.preventDefault()
  action.click()
}

function choose(letter: string, event: KeyboardEvent): void {
  const option = document.querySelector<HTMLInputElement>(`input[data-letter="${letter}"]`)
  if (!option) return
  event.preventDefault()
  option.click()
  option.focus()
}
