'use client'
import { useEffect, useRef, useState } from 'react'
import type { EditFinding } from '@/core/questions/judge-edit'
import type { QuestionEdit } from '@/core/questions/question-edit'
import type { EditorState } from './editor-state'

export type Subject = { questionId: string } | { factId: string; type: 'single-choice' | 'typed' }

/** A pause in typing after which it is worth asking. */
const PAUSE_MS = 600

/**
 * What the checks find in the edit as it stands: what came with the page or the form, and after each pause in typing what
 * the server says of it. An answer that comes late is dropped; one that fails leaves what was found before.
 */
export function useFindings(input: {
  setId: string
  subject: Subject
  edit: QuestionEdit
  sent: EditorState
}): EditFinding[] {
  const { setId, subject, edit, sent } = input
  const [found, setFound] = useState(sent.findings)
  const looked = useRef(edit)
  const request = JSON.stringify({ setId, subject, edit })
  useEffect(() => setFound(sent.findings), [sent])
  useEffect(() => {
    if (looked.current === edit) return
    looked.current = edit
    const gone = new AbortController()
    const timer = setTimeout(async () => {
      const findings = await ask(request, gone.signal)
      if (findings && !gone.signal.aborted) setFound(findings)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      gone.abort()
    }
  }, [edit, request])
  return found
}

async function ask(body: string, signal: AbortSignal): Promise<EditFinding[] | null> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch('/api/v1/questions/check', { method: 'POST', headers, body, signal }).catch(() => null)
  if (!reply?.ok) return null
  return ((await reply.json()) as { findings: EditFinding[] }).findings
}
