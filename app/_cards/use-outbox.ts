'use client'

import { useEffect, useRef, useState } from 'react'
import { isOnline, later, postJson } from '@/app/_unsent/post-json'
import { createOutbox, NOTHING_SENT, type Outbox, type OutboxState, type PostReply } from './outbox'
import { readPostReply } from './post-reply'
import { openUnsentPosts, type UnsentPost } from './unsent-posts'

const PATHS: Record<UnsentPost['kind'], string> = {
  review: '/api/v1/card-reviews',
  undo: '/api/v1/card-reviews/undo',
  star: '/api/v1/stars',
}

export type OutboxInBrowser = {
  state: OutboxState
  send(post: UnsentPost): void
  /** False if the post is on its way, or not here. */
  drop(id: string): boolean
  tryNow(): void
}

/** Sends what cards have to send, and whatever else waits on this device for the same account. */
export function useOutbox(accountId: string): OutboxInBrowser {
  const [state, setState] = useState(NOTHING_SENT)
  const outbox = useRef<Outbox | null>(null)
  useEffect(() => {
    const store = openUnsentPosts()
    const current = createOutbox({ accountId, store, post, isOnline, later, onChange: setState })
    outbox.current = current
    const resume = () => void current.resume()
    const resumeIfSeen = () => document.visibilityState === 'visible' && resume()
    window.addEventListener('online', resume)
    document.addEventListener('visibilitychange', resumeIfSeen)
    resume()
    return () => {
      window.removeEventListener('online', resume)
      document.removeEventListener('visibilitychange', resumeIfSeen)
      current.stop()
    }
  }, [accountId])
  return {
    state,
    send: (made) => outbox.current?.send(made),
    drop: (id) => outbox.current?.drop(id) ?? false,
    tryNow: () => void outbox.current?.resume(),
  }
}

async function post({ kind, body }: UnsentPost): Promise<PostReply> {
  return postJson(PATHS[kind], body, readPostReply)
}
