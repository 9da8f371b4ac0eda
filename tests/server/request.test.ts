import { describe, expect, test } from 'vitest'
import { readBody, sameOrigin } from '@/server/request'

const HOST = '192.168.1.20:3000'
const HERE = `http://${HOST}`

describe('a request is ours', () => {
  // [what it is, origin, sec-fetch-site, with PUBLIC_URL unset, with PUBLIC_URL https://quiz.example.org]
  const cases: [string, string | null, string | null, boolean, boolean][] = [
    ['from our page, by address', HERE, 'same-origin', true, false],
    ['from our page in a browser that names no site (http in a local network)', HERE, null, true, false],
    ['from our page at the public address', 'https://quiz.example.org', 'same-origin', false, true],
    ['from the public address without a site', 'https://quiz.example.org', null, false, true],
    ['from our page with a strict referrer policy', 'null', 'same-origin', true, true],
    ['without origin, but same-origin by the browser', null, 'same-origin', true, true],
    ['from a sandboxed frame', 'null', 'cross-site', false, false],
    ['from nowhere known', null, null, false, false],
    ['with an opaque origin and no site', 'null', null, false, false],
    ['from another site', 'https://evil.example', 'cross-site', false, false],
    ['from another site in a browser that names no site', 'https://evil.example', null, false, false],
    ['from a sibling subdomain', 'https://evil.example.org', 'same-site', false, false],
    ['from another port of this host', 'http://192.168.1.20:8080', 'same-site', false, false],
    ['from our origin, but cross-site by the browser', HERE, 'cross-site', false, false],
    ['typed into the address bar', null, 'none', false, false],
    ['from a host that begins like ours', `${HERE}.evil.example`, null, false, false],
    ['from an origin that is none', 'javascript:alert(1)', null, false, false],
  ]

  test.each(cases)('%s', (_, origin, site, unset, set) => {
    const headers = new Headers({ host: HOST })
    if (origin !== null) headers.set('origin', origin)
    if (site !== null) headers.set('sec-fetch-site', site)
    expect(sameOrigin(headers, undefined)).toBe(unset)
    expect(sameOrigin(headers, 'https://quiz.example.org')).toBe(set)
  })
})

describe('the body of a request', () => {
  const post = (type: string | null, body: BodyInit, headers: Record<string, string> = {}) => {
    const request = new Request(`${HERE}/api`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    request.headers.delete('content-type')
    if (type) request.headers.set('content-type', type)
    request.headers.set('host', HOST)
    request.headers.set('origin', HERE)
    for (const [name, value] of Object.entries(headers)) request.headers.set(name, value)
    return request
  }

  test('may be JSON', async () => {
    const read = await readBody(post('application/json; charset=utf-8', '{"a":[1,"ü"]}'))
    expect(read).toEqual({ ok: true, value: { kind: 'json', value: { a: [1, 'ü'] } } })
  })

  test('may be a form where forms are let in, with repeated names as arrays', async () => {
    const form = 'a=1&b=x&b=y&__proto__=z'
    const type = 'application/x-www-form-urlencoded'
    expect(await readBody(post(type, form))).toMatchObject({ ok: false, code: 'wrong-type' })
    const read = await readBody(post(type, form), { forms: true })
    expect(read).toMatchObject({ ok: true, value: { kind: 'form', value: { a: '1', b: ['x', 'y'] } } })
    expect(Object.getPrototypeOf(read.ok && read.value.value)).toBe(Object.prototype)
  })

  test('is refused when it is text that looks like JSON: another site can send that without asking', async () => {
    for (const type of ['text/plain', 'text/plain;application/json', null]) {
      expect(await readBody(post(type, '{}'), { forms: true })).toMatchObject({ ok: false, code: 'wrong-type' })
    }
  })

  test('is refused from elsewhere before it is read', async () => {
    const foreign = post('application/json', '{}', { origin: 'https://evil.example' })
    expect(await readBody(foreign)).toMatchObject({ ok: false, code: 'cross-origin' })
    expect(foreign.bodyUsed).toBe(false)
  })

  test('is refused when it is broken', async () => {
    for (const body of ['{', '', Buffer.from([0x22, 0xff, 0x22])]) {
      expect(await readBody(post('application/json', body))).toMatchObject({ ok: false, code: 'bad-json' })
    }
  })

  test('is limited in bytes, whether it says its length or not', async () => {
    const exactly = JSON.stringify('x'.repeat(98))
    expect(await readBody(post('application/json', exactly), { maxBytes: 100 })).toMatchObject({ ok: true })
    const over = JSON.stringify('x'.repeat(99))
    expect(await readBody(post('application/json', over), { maxBytes: 100 })).toMatchObject({ code: 'too-large' })
    const claimed = post('application/json', '{}', { 'content-length': '999999' })
    expect(await readBody(claimed, { maxBytes: 100 })).toMatchObject({ code: 'too-large' })
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1
        controller.enqueue(new Uint8Array(60))
      },
    })
    expect(await readBody(post('application/json', endless), { maxBytes: 100 })).toMatchObject({ code: 'too-large' })
    expect(pulled).toBeLessThan(6)
  })
})
