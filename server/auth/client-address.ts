/**
 * Address of the client, for rate limits. Our own server takes it from the socket (or from the proxy that TRUST_PROXY
 * names) and strips what the client sent under this name; elsewhere, as under `next dev`, all share one.
 */
export function clientAddress(headers: { get(name: string): string | null }): string {
  return headers.get('x-footnote-address') ?? 'unknown'
}
