const NO_REPLY_MS = 15_000

/** Posts JSON to an address of ours and reads the reply by `read`; an unreadable body is null. Rejects if no reply came within 15 s. */
export async function postJson<Reply>(
  path: string,
  body: unknown,
  read: (status: number, reply: unknown, retryAfter: string | null) => Reply,
): Promise<Reply> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(NO_REPLY_MS),
  })
  const reply: unknown = await response.json().catch(() => null)
  return read(response.status, reply, response.headers.get('retry-after'))
}

/** False only if there is no connection for sure. */
export function isOnline(): boolean {
  return navigator.onLine
}

/** Runs `task` after so many milliseconds, unless the returned function is called first. */
export function later(task: () => void, delayMs: number): () => void {
  const timer = setTimeout(task, delayMs)
  return () => clearTimeout(timer)
}
