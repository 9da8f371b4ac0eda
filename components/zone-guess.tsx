'use client'
import { useEffect, useRef } from 'react'

/** A hidden field with the browser's time zone; empty without JavaScript. */
export function ZoneGuess() {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone
  }, [])
  return <input ref={input} type="hidden" name="zone" defaultValue="" />
}
