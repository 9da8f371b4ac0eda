import { encode } from 'next-auth/jwt'
import { describe, expect, test } from 'vitest'
import { isStill } from '@/server/auth/identity'
import { identityOf } from '@/server/auth/session'
import { openSession, sealSession, sessionCookieName } from '@/server/auth/session-cookie'
import { authSettings } from '@/server/auth/settings'
import { parseEnv } from '@/server/env'
import { GUEST_COOKIE, requestWith } from '@/tests/support/people'

const userId = '0b5e7f0e-5f0e-4a52-9d5a-0a3b6f2f7c11'
const guestValue = `${userId}.${'a'.repeat(43)}`

describe('a session cookie', () => {
  test('says whose it is and which version of their sessions', async () => {
    const sealed = await sealSession({ userId, sessionVersion: 3 })
    expect(sealed).not.toContain(userId)
    const identity = await identityOf(requestWith({ [sessionCookieName()]: sealed }))
    expect(identity).toEqual({ userId, sessionVersion: 3, guestTokenHash: null })
  })

  test('that was changed, is made with another secret, is out of date or is no token says nothing', async () => {
    const sealed = await sealSession({ userId, sessionVersion: 3 })
    const { secret } = authSettings()
    const token = { sub: userId, version: 3 }
    const others = [
      `${sealed.slice(0, -3)}AAA`,
      await encode({ token, secret: `${secret}x` }),
      await encode({ token, secret, maxAge: -60 }),
      await encode({ token: { sub: userId }, secret }),
      'nonsense',
      '',
    ]
    expect(await Promise.all(others.map(openSession))).toEqual(others.map(() => null))
  })

  test('wins over a guest cookie, and leaves it when it is not valid', async () => {
    const sealed = await sealSession({ userId, sessionVersion: 1 })
    const both = { [sessionCookieName()]: sealed, [GUEST_COOKIE]: guestValue }
    expect(await identityOf(requestWith(both))).toMatchObject({ sessionVersion: 1, guestTokenHash: null })
    expect(await identityOf(requestWith({ ...both, [sessionCookieName()]: 'nonsense' }))).toMatchObject({
      sessionVersion: null,
    })
  })
})

describe('a guest cookie', () => {
  test('gives the hash of its secret, which the database has to know', async () => {
    const identity = await identityOf(requestWith({ other: '1', [GUEST_COOKIE]: guestValue }))
    expect(identity).toMatchObject({ userId, sessionVersion: null })
    // SHA-256 of 43 times "a".
    expect(identity?.guestTokenHash).toMatch(/^[0-9a-f]{64}$/)
    expect(identity?.guestTokenHash).not.toContain('aaaa')
  })

  test.each(['', 'x', userId, `${userId}.`, `${userId}.short`, `not-a-uuid.${'a'.repeat(43)}`, `${guestValue}=`])(
    'like "%s" says nothing',
    async (value) => {
      expect(await identityOf(requestWith({ [GUEST_COOKIE]: value }))).toBeNull()
    },
  )

  test('never matches an account: its condition asks for the hash, a session’s for its absence', () => {
    expect(isStill({ userId, sessionVersion: null, guestTokenHash: 'h' })).toMatchObject({ guestTokenHash: 'h' })
    expect(isStill({ userId, sessionVersion: 2, guestTokenHash: null })).toMatchObject({
      sessionVersion: 2,
      guestTokenHash: null,
    })
  })
})

describe('the settings', () => {
  test('have no default secret', () => {
    expect(() => authSettings(parseEnv({}))).toThrow(/NEXTAUTH_SECRET is not set/)
  })

  test('make cookies secure behind https only', () => {
    const secret = { NEXTAUTH_SECRET: 'x'.repeat(32) }
    const secure = (url: string) => authSettings(parseEnv({ ...secret, PUBLIC_URL: url })).secureCookies
    expect([secure('https://quiz.example.org'), secure('http://quiz.example.org'), secure('')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
