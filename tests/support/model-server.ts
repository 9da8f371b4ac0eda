import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the endpoint does with a request: the text of its reply, a status, a redirect, or nothing for a while. */
export type ModelTurn = { text: string } | { status: number } | { redirectTo: string } | { waitMs: number }

/** A real endpoint on loopback that speaks the OpenAI protocol and plays `turns` one after the other. */
export async function startModelServer(turns: ModelTurn[]) {
  const requests: { authorization: string | undefined; body: string }[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    requests.push({ authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() })
    const turn = turns[requests.length - 1] ?? { status: 500 }
    if ('waitMs' in turn) return void setTimeout(() => response.destroy(), turn.waitMs)
    if ('redirectTo' in turn) return void response.writeHead(307, { location: turn.redirectTo }).end()
    response.writeHead('status' in turn ? turn.status : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify('text' in turn ? completion(turn.text) : { error: { message: 'secret-key leaked' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  // A busy machine must not make a prompt reply a late one.
  const timeoutMs = turns.some((turn) => 'waitMs' in turn) ? 800 : 15_000
  return {
    settings: { url: `http://127.0.0.1:${port}/v1`, name: 'recorded', key: 'secret-key', timeoutMs },
    host: `127.0.0.1:${port}`,
    requests,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

function completion(content: string) {
  return {
    id: 'recorded',
    object: 'chat.completion',
    created: 1,
    model: 'recorded',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}
