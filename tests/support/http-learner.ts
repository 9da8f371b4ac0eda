import { randomUUID } from 'node:crypto'

export type SaveReply = { status: number; body: { receivedAt?: string; sequence?: number; error?: { code: string } } }

/** What one response of a learner is, without the question: "I don't know" fits every type. */
export type Sent = { id: string; position: number; sequence: number; occurredAt: string }

/**
 * Somebody who takes a quiz over HTTP as the browser does, with cookies of their own: a guest, unless they come with those of an account.
 * `baseUrl` may change, as when one learner meets several instances.
 */
export class HttpLearner {
  private readonly cookies: Map<string, string>

  constructor(cookies: Record<string, string> = {}) {
    this.cookies = new Map(Object.entries(cookies))
  }

  /** Starts or resumes an attempt; its id. */
  async start(baseUrl: string, setId: string, mode: 'practice' | 'test'): Promise<string> {
    const response = await this.post(baseUrl, '/api/v1/attempts', { setId, mode, zone: 'Europe/Kyiv' })
    const body = (await response.json()) as { attemptId?: string }
    if (!body.attemptId) throw new Error(`No attempt: ${response.status} ${JSON.stringify(body)}`)
    return body.attemptId
  }

  /** Starts or resumes an attempt at an assignment: the reply's status, and the attempt's id unless it was refused. */
  async startAssignment(baseUrl: string, assignmentId: string): Promise<{ status: number; attemptId?: string }> {
    const response = await this.post(baseUrl, `/api/v1/assignments/${assignmentId}/attempts`, {})
    return { status: response.status, ...((await response.json()) as { attemptId?: string }) }
  }

  /** Saves one response; rejects when the connection breaks. */
  async save(baseUrl: string, attemptId: string, sent: Sent): Promise<SaveReply> {
    const response = await this.post(baseUrl, `/api/v1/attempts/${attemptId}/responses`, {
      ...sent,
      answer: { kind: 'dont-know' },
      visibleMs: 1200,
      confidence: null,
      hintUsed: false,
      zone: 'Europe/Kyiv',
    })
    return { status: response.status, body: (await response.json()) as SaveReply['body'] }
  }

  /** Hands an attempt in; the reply's status. */
  async handIn(baseUrl: string, attemptId: string): Promise<number> {
    const response = await this.post(baseUrl, `/api/v1/attempts/${attemptId}/hand-in`, {})
    await response.arrayBuffer()
    return response.status
  }

  /** A page, as this learner sees it. */
  async get(baseUrl: string, path: string): Promise<Response> {
    return fetch(`${baseUrl}${path}`, { headers: { cookie: this.cookieHeader() } })
  }

  /** This learner's cookies, as a browser sends them. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private async post(baseUrl: string, path: string, body: unknown): Promise<Response> {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: baseUrl,
        cookie: this.cookieHeader(),
      },
      body: JSON.stringify(body),
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    return response
  }
}

/** A response that was not sent before. */
export function newResponse(position: number, occurredAt: string, sequence = 1): Sent {
  return { id: randomUUID(), position, sequence, occurredAt }
}
