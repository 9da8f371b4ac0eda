/**
 * A path on our own origin, whatever a link or form asked for: `/dossiers?x=1` stays, anything that a browser would read
 * as another origin (`//host`, `/\host`, `https:…`, control characters in between) becomes `/`.
 */
export function ownPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2_000) return '/'
  const here = 'http://own-path.invalid'
  if (!URL.canParse(wanted, here)) return '/'
  const url = new URL(wanted, here)
  if (url.origin !== here) return '/'
  const path = url.pathname + url.search + url.hash
  // `/.//host` parses on our origin but reads `//host` once written out again.
  return path.startsWith('//') ? '/' : path
}
