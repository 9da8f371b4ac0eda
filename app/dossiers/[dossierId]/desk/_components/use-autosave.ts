'use client'
import { useEffect, useState } from 'react'
import { saveDraftAction } from '../actions'

export type DraftState = { state: 'none' } | { state: 'saving' } | { state: 'saved'; at: string } | { state: 'failed' }

const PAUSE_MS = 900

/** Keeps what is typed into a form after each pause, and says so only once it is kept. */
export function useAutosave(formId: string): DraftState {
  const [draft, setDraft] = useState<DraftState>({ state: 'none' })
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      setDraft({ state: 'saving' })
      // A connection that breaks rejects the call: what was typed is still in the form, and the next pause tries again.
      const isKept = await saveDraftAction(ownFields(form)).catch(() => false)
      const at = new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
      setDraft(isKept ? { state: 'saved', at } : { state: 'failed' })
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(save, PAUSE_MS)
    }
    form.addEventListener('input', onInput)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', onInput)
    }
  }, [formId])
  return draft
}

/** Without those that React adds for forms that work without script. */
function ownFields(form: HTMLFormElement): FormData {
  const data = new FormData(form)
  for (const name of [...data.keys()]) if (name.startsWith('$')) data.delete(name)
  return data
}
