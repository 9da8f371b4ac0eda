import type { IncomingHttpHeaders } from 'node:http'

/** Set by our server on every request, whatever the client sent under that name; read by rate limits. */
export const addressHeader = 'x-footnote-address'

/**
 * Replaces what a client may have claimed about itself by what the socket says; behind `trustedProxies` proxies, by what
 * the outermost of them wrote, which is that many entries from the end of X-Forwarded-For.
 *
 * @param headers changed in place
 * @returns whether the browser used TLS
 */
export function settleOrigin(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  trustedProxies: number,
): { isHttps: boolean } {
  const socket = plainAddress(socketAddress ?? 'unknown')
  if (trustedProxies > 0) {
    const isHttps = lastEntries(headers['x-forwarded-proto'], 1) === 'https'
    headers[addressHeader] = plainAddress(lastEntries(headers['x-forwarded-for'], trustedProxies) ?? socket)
    headers['x-forwarded-proto'] = isHttps ? 'https' : 'http'
    return { isHttps }
  }
  for (const name of ['forwarded', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-prefix', 'x-real-ip']) {
    delete headers[name]
  }
  headers['x-forwarded-for'] = socket
  headers['x-forwarded-proto'] = 'http'
  headers[addressHeader] = socket
  return { isHttps: false }
}

function lastEntries(header: string | string[] | undefined, fromEnd: number): string | undefined {
  const entries = String(header ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
  return entries.at(-fromEnd)
}

/** IPv4 over an IPv6 socket is the same client as over an IPv4 one. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}
