/** An address that no route has: the app's own page says so. */
const NOWHERE = '/no-such-page'

/**
 * The address to serve for the one that was asked for. A path that cannot be decoded, or NUL anywhere, names no page of
 * ours, and Next and PostgreSQL would fail on it: it leads nowhere.
 */
export function settleAddress(url = '/'): string {
  return /%00/.test(url) || !canBeDecoded(url.replace(/\?.*/s, '')) ? NOWHERE : url
}

function canBeDecoded(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}
