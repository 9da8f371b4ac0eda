export type SecurityContext = {
  /** Fresh for each response, 128 bits or more, base64. */
  nonce: string
  /** The browser reached us over TLS. */
  isHttps: boolean
  isDev: boolean
  /** Other origins that a form may end at after redirects: the identity provider's. */
  formTargets: string[]
}

/**
 * The policy on what a page may load and run: our own files, and scripts that carry this response's nonce. Next puts the
 * nonce of the request's policy on the scripts it writes.
 */
export function contentSecurityPolicy({ nonce, isHttps, isDev, formTargets }: SecurityContext): string {
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    // React's development build evaluates strings to show where an error came from.
    'script-src': [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDev ? ["'unsafe-eval'"] : [])],
    // The development server swaps style elements without a nonce.
    'style-src': isDev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': isDev ? ["'self'", 'ws:', 'wss:'] : ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'", ...formTargets],
    'frame-ancestors': ["'none'"],
    ...(isHttps ? { 'upgrade-insecure-requests': [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ')
}

/** Headers of every response, by name. Pages and data are private until a route says otherwise. */
export function securityHeaders(context: SecurityContext): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(context),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Keeps paths of ours from other sites, and the Origin header on our own forms.
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'private, no-store',
    ...(context.isHttps ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
