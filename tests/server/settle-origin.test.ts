import { describe, expect, it } from 'vitest'
import { settleOrigin } from '@/server/settle-origin'

const forged = {
  'x-footnote-address': '6.6.6.6',
  'x-forwarded-for': '6.6.6.6',
  'x-forwarded-proto': 'https',
  'x-forwarded-host': 'evil.example',
  forwarded: 'for=6.6.6.6',
}

describe('settleOrigin', () => {
  it('believes the socket and nothing that the client says while no proxy is trusted', () => {
    const headers = { ...forged }
    expect(settleOrigin(headers, '203.0.113.7', 0)).toEqual({ isHttps: false })
    expect(headers).toEqual({
      'x-footnote-address': '203.0.113.7',
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-proto': 'http',
    })
  })

  it('believes what one trusted proxy wrote, which stands last', () => {
    const headers = { ...forged, 'x-forwarded-for': '6.6.6.6, 198.51.100.4' }
    expect(settleOrigin(headers, '10.0.0.1', 1)).toEqual({ isHttps: true })
    expect(headers['x-footnote-address']).toBe('198.51.100.4')
  })

  it('believes the outer of two trusted proxies', () => {
    const headers = { ...forged, 'x-forwarded-for': '6.6.6.6, 198.51.100.4, 10.0.0.2' }
    settleOrigin(headers, '10.0.0.1', 2)
    expect(headers['x-footnote-address']).toBe('198.51.100.4')
  })

  it('takes the socket when the proxy wrote nothing', () => {
    const headers: Record<string, string> = {}
    expect(settleOrigin(headers, '10.0.0.1', 1)).toEqual({ isHttps: false })
    expect(headers['x-footnote-address']).toBe('10.0.0.1')
  })

  it('names an IPv4 client alike over both kinds of socket', () => {
    const headers: Record<string, string> = {}
    settleOrigin(headers, '::ffff:203.0.113.7', 0)
    expect(headers['x-footnote-address']).toBe('203.0.113.7')
  })
})
