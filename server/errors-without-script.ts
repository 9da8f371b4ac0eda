import type { ServerResponse } from 'node:http'

/** How Next marks a document that it leaves to the browser to draw: what notFound() and errors in a page end in. */
const DRAWN_BY_SCRIPT = '<html id="__next_error__">'

type Send = (chunk: unknown, ...rest: unknown[]) => unknown

/**
 * Gives error pages a body that is there without JavaScript. Next sends those of a page's notFound() and of exceptions as
 * an empty document for script to fill; readers without it would see nothing at all. With script nothing changes.
 */
export function showErrorsWithoutScript(response: ServerResponse): void {
  keepReadable(response)
  for (const name of ['write', 'end'] as const) {
    const send = response[name].bind(response) as Send
    response[name] = ((chunk: unknown, ...rest: unknown[]) => send(withBody(response, chunk), ...rest)) as never
  }
}

/** An error page must pass here as text: no-transform keeps Next from compressing it. */
function keepReadable(response: ServerResponse): void {
  let status = response.statusCode
  Object.defineProperty(response, 'statusCode', {
    get: () => status,
    set(next: number) {
      status = next
      if (next >= 400 && !response.headersSent) response.setHeader('Cache-Control', 'private, no-store, no-transform')
    },
  })
}

function withBody(response: ServerResponse, chunk: unknown): unknown {
  if (response.statusCode < 400 || !(typeof chunk === 'string' || chunk instanceof Uint8Array)) return chunk
  const html = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
  if (!html.includes(DRAWN_BY_SCRIPT)) return chunk
  if (!response.headersSent) response.removeHeader('Content-Length')
  const styles = /<([^>]+\.css)>/.exec(String(response.getHeader('Link') ?? ''))?.[1]
  return html.replace('<body>', `<body>${bodyWithoutScript(response.statusCode, styles)}`)
}

function bodyWithoutScript(status: number, styles: string | undefined): string {
  const { title, lede } = status === 404 ? NOT_FOUND : FAILED
  return `<noscript>${styles ? `<link rel="stylesheet" href="${styles}">` : ''}
<header class="masthead"><div class="wrap"><a class="wordmark" href="/" aria-label="Footnote, home">Footnote<sup aria-hidden="true">1</sup></a>
<nav class="nav" aria-label="Main"><a href="/dossiers">Dossiers</a></nav></div></header>
<main class="wrap"><div class="narrow stack"><p class="label">Error ${status}</p><h1 class="title">${title}</h1>
<p class="lede">${lede}</p><p class="actions"><a class="btn" href="/dossiers">See all dossiers</a> <a class="link" href="/">Front page</a></p></div></main></noscript>`
}

const NOT_FOUND = {
  title: 'There is no page here',
  lede: 'The address may be mistyped, or the page may have moved or belong to someone else. Nothing of yours is lost.',
}
const FAILED = {
  title: 'This page could not be made',
  lede: 'The fault is on our side. Every answer that was marked as saved is safe. Load the page again in a moment.',
}
