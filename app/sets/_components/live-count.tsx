'use client'
import { useEffect, useRef, useState } from 'react'

/** A pause in ticking and typing after which it is worth asking. */
const PAUSE_MS = 300

/** What the form's recipe holds, in words: as it was when the page was made, and with script as it is now. */
export function LiveCount({ formId, words }: { formId: string; words: string[] }) {
  const [shown, setShown] = useState(words)
  const asked = useRef(0)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      clearTimeout(timer)
      timer = setTimeout(async () => {
        asked.current += 1
        const mine = asked.current
        const counted = await askFor(form)
        if (counted && mine === asked.current) setShown(counted)
      }, PAUSE_MS)
    }
    form.addEventListener('input', ask)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', ask)
    }
  }, [formId])
  return (
    <div className="flagline calm" role="status">
      {shown.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** Null when it could not be counted: then what was counted last stays. */
async function askFor(form: HTMLFormElement): Promise<string[] | null> {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') query.append(name, value)
  const reply = await fetch(`/api/v1/sets/count?${query}`).catch(() => null)
  if (!reply?.ok) return null
  const { words } = (await reply.json()) as { words: string[] }
  return words
}
