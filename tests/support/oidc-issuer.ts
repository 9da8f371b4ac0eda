import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type IssuerPerson = { sub: string; name?: string; email?: string; email_verified?: boolean }

export type TestIssuer = {
  url: string
  clientId: string
  clientSecret: string
  /** Whom the next visitor of the authorization page is taken for. */
  actAs: (person: IssuerPerson) => void
  /** Makes the next id token wrong in one way. */
  spoil: (how: 'signature' | 'nonce' | 'audience') => void
  stop: () => Promise<void>
}

/**
 * A minimal OpenID Connect provider on loopback: discovery, authorization code with PKCE and nonce, RS256 id tokens. Its
 * authorization page asks nothing and sends the visitor back at once.
 */
export async function startTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const grants = new Map<string, { nonce: string; challenge: string; redirectUri: string; person: IssuerPerson }>()
  const clientId = 'footnote-test'
  const clientSecret = randomUUID()
  let person: IssuerPerson = { sub: 'nobody' }
  let spoiled: string | null = null

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuerUrl())
    const pages: Record<string, () => void | Promise<void>> = {
      '/.well-known/openid-configuration': () => json(response, 200, discovery()),
      '/jwks': () =>
        json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] }),
      '/authorize': () => authorize(url, response),
      '/token': () => token(request, response),
    }
    const page = pages[url.pathname]
    if (page) void page()
    else json(response, 404, {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  function issuerUrl(): string {
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  function discovery() {
    const url = issuerUrl()
    return {
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
    }
  }

  function authorize(url: URL, response: ServerResponse): void {
    const wants = (name: string) => url.searchParams.get(name) ?? ''
    const isComplete = wants('client_id') === clientId && wants('nonce') && wants('state') && wants('code_challenge')
    if (!isComplete || wants('code_challenge_method') !== 'S256') {
      json(response, 400, { error: 'invalid_request' })
      return
    }
    const code = randomUUID()
    grants.set(code, {
      nonce: wants('nonce'),
      challenge: wants('code_challenge'),
      redirectUri: wants('redirect_uri'),
      person,
    })
    const back = new URL(wants('redirect_uri'))
    back.search = new URLSearchParams({ code, state: wants('state') }).toString()
    response.writeHead(302, { location: back.href }).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await text(request))
    const grant = grants.get(form.get('code') ?? '')
    grants.delete(form.get('code') ?? '')
    const isClient = request.headers.authorization === `Basic ${btoa(`${clientId}:${clientSecret}`)}`
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!grant || !isClient || challenge !== grant.challenge || form.get('redirect_uri') !== grant.redirectUri) {
      json(response, 400, { error: 'invalid_grant' })
      return
    }
    json(response, 200, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60, id_token: idToken(grant) })
  }

  function idToken(grant: { nonce: string; person: IssuerPerson }): string {
    const now = Math.floor(Date.now() / 1000)
    const claims = {
      iss: issuerUrl(),
      aud: spoiled === 'audience' ? 'somebody-else' : clientId,
      iat: now,
      exp: now + 60,
      nonce: spoiled === 'nonce' ? 'another' : grant.nonce,
      ...grant.person,
    }
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = `${part({ alg: 'RS256', kid: 'k', typ: 'JWT' })}.${part(claims)}`
    const signature = createSign('RSA-SHA256')
      .update(spoiled === 'signature' ? `${signed}x` : signed)
      .sign(privateKey)
    spoiled = null
    return `${signed}.${signature.toString('base64url')}`
  }

  return {
    url: issuerUrl(),
    clientId,
    clientSecret,
    actAs: (next) => {
      person = next
    },
    spoil: (how) => {
      spoiled = how
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
