import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '@/server/security-headers'

const context = { nonce: 'bm9uY2U=', isHttps: false, isDev: false, formTargets: [] }

describe('securityHeaders', () => {
  it('let production pages run nothing inline or evaluated, and load nothing from elsewhere', () => {
    const policy = contentSecurityPolicy(context)
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('let a form end at the identity provider only when there is one', () => {
    expect(contentSecurityPolicy(context)).toContain("form-action 'self';")
    expect(contentSecurityPolicy({ ...context, formTargets: ['https://id.example.org'] })).toContain(
      "form-action 'self' https://id.example.org;",
    )
  })

  it('ask for TLS only behind TLS, since a class may reach a laptop without', () => {
    expect(securityHeaders(context)).not.toHaveProperty('Strict-Transport-Security')
    expect(contentSecurityPolicy(context)).not.toContain('upgrade-insecure-requests')
    expect(securityHeaders({ ...context, isHttps: true })['Strict-Transport-Security']).toMatch(/^max-age=31536000/)
  })

  it('keep responses out of every cache unless a route says otherwise', () => {
    expect(securityHeaders(context)['Cache-Control']).toBe('private, no-store')
  })
})
