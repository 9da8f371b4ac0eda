import { describe, expect, it } from 'vitest'
import { parseEnv } from '@/server/env'

describe('parseEnv', () => {
  it('has a setting for everything when nothing is set', () => {
    expect(parseEnv({})).toEqual({
      port: 3000,
      host: '0.0.0.0',
      databaseUrl: undefined,
      authSecret: undefined,
      model: null,
      publicUrl: undefined,
      trustedProxies: 0,
      oidc: null,
      dataFolder: 'data',
      logsRequests: false,
    })
  })

  it('takes an empty variable as absent', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '', TRUST_PROXY: '' })).toEqual(parseEnv({}))
  })

  it('drops the slash after a public address', () => {
    expect(parseEnv({ PUBLIC_URL: 'https://quiz.example.org/' }).publicUrl).toBe('https://quiz.example.org')
  })

  it('asks a provider only when all of its settings are there', () => {
    const all = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'footnote', OIDC_CLIENT_SECRET: 's' }
    expect(parseEnv(all).oidc).toMatchObject({ issuer: 'https://id.example.org', clientId: 'footnote' })
    expect(parseEnv({ ...all, OIDC_CLIENT_SECRET: '' }).oidc).toBeNull()
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'eighty'],
    ['DATABASE_URL', 'mysql://app:hunter2@db/app'],
    ['NEXTAUTH_SECRET', 'hunter2'],
    ['PUBLIC_URL', 'quiz.example.org'],
    ['PUBLIC_URL', 'https://quiz.example.org/path'],
    ['TRUST_PROXY', 'hunter2'],
  ])('names %s when it is wrong, but not its value', (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`^Setting ${name} is wrong: `))
    expect(() => parseEnv({ [name]: value })).not.toThrow(/hunter2/)
  })
})
