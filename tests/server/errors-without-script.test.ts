import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { showErrorsWithoutScript } from '@/server/errors-without-script'

const EMPTY = '<!DOCTYPE html><html id="__next_error__"><head></head><body><div hidden=""></div></body></html>'

/** What a browser gets from a server that answers by `answer`, through the code under test. */
async function replyTo(answer: (response: ServerResponse) => void): Promise<Response> {
  const server = createServer((_, response) => {
    showErrorsWithoutScript(response)
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const reply = await fetch(`http://127.0.0.1:${port}/`)
  const text = await reply.text()
  server.close()
  return new Response(text, reply)
}

test.each([
  [404, 'There is no page here'],
  [500, 'This page could not be made'],
])('a page with status %i that only script would fill says so without it', async (status, heading) => {
  const reply = await replyTo((response) => {
    response.statusCode = status
    response.setHeader('Link', '</_next/a.css>; rel=preload; as="style"')
    response.setHeader('Content-Length', EMPTY.length)
    response.end(EMPTY)
  })
  const html = await reply.text()
  expect(html).toContain(`<body><noscript><link rel="stylesheet" href="/_next/a.css">`)
  expect(html).toContain(`<h1 class="title">${heading}</h1>`)
  expect(html).toMatch(/<div hidden=""><\/div><\/body><\/html>$/)
  expect(reply.headers.get('cache-control')).toContain('no-transform')
})

test('a stream is told in its first part, and what follows is left alone', async () => {
  const reply = await replyTo((response) => {
    response.statusCode = 404
    response.write(Buffer.from(EMPTY))
    response.end('<script></script>')
  })
  const html = await reply.text()
  expect(html.match(/<noscript>/g)).toHaveLength(1)
  expect(html).toMatch(/<script><\/script>$/)
})

test.each([
  ['a page', 200, EMPTY],
  ['an error with a body of its own', 404, '<html lang="en"><body>Not here</body></html>'],
  ['an error in JSON', 409, '{"error":{}}'],
])('%s passes as it is', async (_, status, text) => {
  const reply = await replyTo((response) => {
    response.statusCode = status
    response.end(text)
  })
  expect(await reply.text()).toBe(text)
})
