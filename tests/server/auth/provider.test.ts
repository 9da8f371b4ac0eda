import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { authOptions, type Browser } from '@/server/auth/next-auth'
import { newCsrfToken } from '@/server/auth/provider-redirect'
import { findSessionUser } from '@/server/auth/session'
import { openSession, sessionCookieName } from '@/server/auth/session-cookie'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { startTestIssuer, type TestIssuer } from '@/tests/support/oidc-issuer'
import { countWork, makeContent, makeGuest, makePerson, makeWork, PASSWORD } from '@/tests/support/people'
import { freePort } from '@/tests/support/running-app'

const { clear } = testDatabase()
let issuer: TestIssuer
let app: Server
let appUrl: string
let browser: Browser

beforeAll(async () => {
  issuer = await startTestIssuer()
  const port = await freePort()
  appUrl = `http://localhost:${port}`
  Object.assign(process.env, {
    PORT: String(port),
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: issuer.clientId,
    OIDC_CLIENT_SECRET: issuer.clientSecret,
  })
  // next-auth's other front, for plain node servers: the same settings as in the route, without Next around them.
  app = createServer((request, response) => void nextAuth(request, response))
  await new Promise<void>((resolve) => app.listen(port, 'localhost', resolve))
})
afterAll(async () => {
  app.closeAllConnections()
  await new Promise((resolve) => app.close(resolve))
  await issuer.stop()
})
beforeEach(async () => {
  await clear()
  await makeContent()
  browser = { address: '10.0.0.1', accountId: null, guest: null }
})

const maria = { sub: 'subject-1', name: 'Maria K', email: 'Maria@Example.org', email_verified: true }

describe('signing in through a provider', () => {
  test('makes a student’s account the first time, and is that account the second time', async () => {
    issuer.actAs(maria)
    const first = await signInThroughProvider()
    const second = await signInThroughProvider()
    expect(second.userId).toBe(first.userId)
    expect(first.location).toBe(`${appUrl}/account/claim?next=%2Fdossiers`)
    expect(await database().user.findMany({ select: { name: true, email: true, roles: true } })).toEqual([
      { name: 'Maria K', email: 'maria@example.org', roles: ['student'] },
    ])
    const identity = { userId: first.userId ?? '', sessionVersion: first.version, guestTokenHash: null }
    expect(await findSessionUser(identity)).toMatchObject({ name: 'Maria K', kind: 'account' })
  })

  test('turns the guest of the browser into the account, with all work', async () => {
    const guest = await makeGuest()
    await makeWork(guest.id)
    issuer.actAs(maria)
    browser = { ...browser, guest: guest.identity }
    expect((await signInThroughProvider()).userId).toBe(guest.id)
    expect(await countWork(guest.id)).toMatchObject({ attempts: 1, evidence: 1 })
  })

  test('does not take over an account that somebody else may have made with the address', async () => {
    await makePerson({ email: 'maria@example.org' })
    issuer.actAs(maria)
    const refused = await signInThroughProvider()
    expect(refused).toMatchObject({ userId: null })
    expect(refused.location).toContain('/sign-in?error=email-taken')
    expect(await database().identity.count()).toBe(0)
  })

  test('connects to the account that is signed in, and to no second one', async () => {
    const [mine, other] = [await makePerson({ email: 'maria@example.org' }), await makePerson()]
    issuer.actAs(maria)
    browser = { ...browser, accountId: mine.id }
    expect((await signInThroughProvider()).userId).toBe(mine.id)
    browser = { ...browser, accountId: other.id }
    expect((await signInThroughProvider()).location).toContain('error=linked-elsewhere')
    browser = { ...browser, accountId: null }
    expect((await signInThroughProvider()).userId).toBe(mine.id)
  })

  test('does not open a closed account', async () => {
    issuer.actAs(maria)
    const { userId } = await signInThroughProvider()
    await database().user.update({ where: { id: userId ?? '' }, data: { deactivatedAt: new Date(0) } })
    expect((await signInThroughProvider()).location).toContain('error=deactivated')
  })

  test('takes no address that the provider did not verify', async () => {
    issuer.actAs({ ...maria, email_verified: false })
    const { userId } = await signInThroughProvider()
    expect(await database().user.findUnique({ where: { id: userId ?? '' } })).toMatchObject({ email: null })
  })

  test.each(['signature', 'nonce', 'audience'] as const)('is refused with a wrong %s', async (how) => {
    issuer.actAs(maria)
    issuer.spoil(how)
    const refused = await signInThroughProvider()
    expect(refused.userId).toBeNull()
    expect(refused.location).toContain('error=OAuthCallback')
    expect(await database().user.count()).toBe(0)
  })

  test('cannot be started without our token, and an answer without its state is refused', async () => {
    const jar = new Map<string, string>()
    const started = await visit('/api/auth/signin/oidc', jar, { csrfToken: 'made-up', callbackUrl: '/' })
    expect(started.location).not.toContain(issuer.url)
    const answered = await visit('/api/auth/callback/oidc?code=x&state=y', jar)
    expect(answered.location).toContain('error=')
    expect(jar.has(sessionCookieName())).toBe(false)
  })

  test('leads back to our own pages only', async () => {
    issuer.actAs(maria)
    expect((await signInThroughProvider('https://evil.example/')).location).toBe(`${appUrl}/`)
  })
})

describe('signing in as a program, with a password', () => {
  test('sets a session of the account, and none for a wrong password', async () => {
    const person = await makePerson({ email: 'maria@example.org' })
    const right = await signInWithPassword('maria@example.org', PASSWORD)
    expect(right).toMatchObject({ userId: person.id, version: 1 })
    const wrong = await signInWithPassword('maria@example.org', 'not it')
    expect(wrong.userId).toBeNull()
    expect(wrong.location).toContain('error=CredentialsSignin')
  })

  test('says nothing about the database when that is away', async () => {
    const url = process.env.DATABASE_URL
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/secret-name'
    const refused = await signInWithPassword('maria@example.org', PASSWORD)
    process.env.DATABASE_URL = url
    expect(refused.location).toContain('error=CredentialsSignin')
    expect(refused.location).not.toMatch(/secret|connect|127/i)
  })
})

async function signInThroughProvider(callbackUrl = '/account/claim?next=%2Fdossiers') {
  const { token, cookie } = newCsrfToken()
  const jar = new Map([[cookie.name, cookie.value]])
  const started = await visit('/api/auth/signin/oidc', jar, { csrfToken: token, callbackUrl })
  const atIssuer = await fetch(started.location, { redirect: 'manual' })
  const back = new URL(atIssuer.headers.get('location') ?? '')
  return readSession(jar, await visit(back.pathname + back.search, jar))
}

async function signInWithPassword(login: string, password: string) {
  const { token, cookie } = newCsrfToken()
  const jar = new Map([[cookie.name, cookie.value]])
  return readSession(jar, await visit('/api/auth/callback/credentials', jar, { csrfToken: token, login, password }))
}

async function readSession(jar: Map<string, string>, { location }: { location: string }) {
  const session = await openSession(decodeURIComponent(jar.get(sessionCookieName()) ?? ''))
  return { location, userId: session?.userId ?? null, version: session?.sessionVersion ?? null }
}

/** One step of a browser: sends its cookies, keeps new ones, says where it is sent. */
async function visit(path: string, jar: Map<string, string>, form?: Record<string, string>) {
  const response = await fetch(appUrl + path, {
    redirect: 'manual',
    method: form ? 'POST' : 'GET',
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  for (const line of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
    if (value === '' || /max-age=0/i.test(line)) jar.delete(name)
    else jar.set(name, value)
  }
  return { location: response.headers.get('location') ?? '' }
}

/** Gives a node request the shape that next-auth expects of one. */
async function nextAuth(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', appUrl)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split(/=(.*)/s))
  const shaped = Object.assign(request, {
    query: { ...Object.fromEntries(url.searchParams), nextauth: url.pathname.split('/').slice(3) },
    cookies: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, decodeURIComponent(value)])),
    body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
  })
  const shapedResponse = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (body: unknown) => response.end(JSON.stringify(body)),
    send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body)),
  })
  await NextAuth(
    shaped as unknown as NextApiRequest,
    shapedResponse as unknown as NextApiResponse,
    authOptions(browser),
  )
}
