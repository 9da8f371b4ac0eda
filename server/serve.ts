import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import next from 'next'
import { firstAccountLink } from './auth/first-account'
import { refuseMovedClock } from './database/clock'
import { migrate } from './database/migrate'
import { migrationsFolder, openDatabase } from './database/open-database'
import { type DemoReport, loadDemo } from './demo/load-demo'
import { type Env, parseEnv } from './env'
import { showErrorsWithoutScript } from './errors-without-script'
import { loadContent } from './facts/load-content'
import { markOutdatedMemory } from './review/mark-stale'
import { securityHeaders } from './security-headers'
import { settleAddress } from './settle-address'
import { settleOrigin } from './settle-origin'
import { StartupError, startupErrorLine } from './startup-error'

export type ServeOptions = {
  isDev: boolean
  /** Loads the demonstration class before serving. */
  withDemo: boolean
  /** Runs a part of the start and reports it. */
  step: (title: string, work: () => Promise<unknown>) => Promise<void>
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const drainMs = 5000

/**
 * Starts everything: database, migrations, content, the app behind our own HTTP server. Resolves once it serves; ends the
 * process with one line when it cannot. SIGINT and SIGTERM let running requests finish, then stop the database.
 */
export async function serve(options: ServeOptions): Promise<void> {
  const undo: (() => Promise<unknown>)[] = []
  const stopAll = async () => {
    for (const stop of undo.splice(0).reverse()) await stop().catch(() => undefined)
  }
  stopOnSignals(stopAll)
  try {
    await start(options, undo)
  } catch (error) {
    process.stderr.write(`${error instanceof StartupError ? error.message : stackOf(error)}\n`)
    await stopAll()
    process.exit(1)
  }
}

async function start({ isDev, withDemo, step }: ServeOptions, undo: (() => Promise<unknown>)[]): Promise<void> {
  const env = parseEnv(process.env)
  settleSecret(env)
  settleAuthAddress(env)
  // First the port: when it is taken, nothing else need start.
  const gate = await listen(env, undo)

  let url = ''
  await step('Database ready', async () => {
    const opened = await openDatabase()
    undo.push(opened.close)
    url = opened.url
  })
  await step('Migrations applied', async () => (await migrate(url, migrationsFolder)).length > 0)
  if (!isDev) await refuseMovedClock()
  await step('Content loaded', async () => {
    const { created, changed, retired } = await loadContent()
    await markOutdatedMemory()
    return created + changed + retired > 0
  })
  let demo: DemoReport | null = null
  if (withDemo) {
    await step('Demo class made', async () => {
      demo = await loadDemo({ seed: 'demo', now: new Date() })
      return demo !== null
    })
  }

  await step('App ready', async () => {
    const app = next({ dev: isDev, dir: '.', hostname: env.host, port: env.port, httpServer: gate.server })
    await app.prepare()
    undo.push(() => app.close())
    const handle = app.getRequestHandler()
    gate.open(async (request, response) => {
      prepareExchange(request, response, env, isDev)
      await handle(request, response)
    })
  })
  if (withDemo) process.stdout.write(describeDemo(demo))
  const link = await firstAccountLink()
  if (link) process.stdout.write(`Make the first account, which is admin and teacher: ${origin(env)}${link}\n`)
  process.stdout.write(`${addressLine(env)}\n`)
}

/** The secret that signs sessions: given, or for the embedded database made once and kept beside it. */
function settleSecret(env: Env): void {
  if (env.authSecret) return
  if (env.databaseUrl) {
    throw new StartupError(
      'DATABASE_URL is set, so NEXTAUTH_SECRET must be too, the same for all instances: set it to the output of openssl rand -base64 33.',
    )
  }
  const file = join(env.dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(env.dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(33).toString('base64url'), { mode: 0o600 })
  }
  process.env.NEXTAUTH_SECRET = readFileSync(file, 'utf8').trim()
}

/** next-auth builds its links from PUBLIC_URL; without one, from the Host that the browser used. */
function settleAuthAddress(env: Env): void {
  if (!env.publicUrl) process.env.AUTH_TRUST_HOST ??= 'true'
  process.env.NEXTAUTH_URL = origin(env)
}

type Gate = { server: Server; open: (handler: Handler) => void }

async function listen(env: Env, undo: (() => Promise<unknown>)[]): Promise<Gate> {
  let handler: Handler = async (_, response) => {
    response.writeHead(503, { 'Retry-After': '2', 'Content-Type': 'text/plain' }).end('Footnote is starting.')
  }
  const server = createServer((request, response) => {
    if (env.logsRequests) response.on('finish', () => logRequest(request, response))
    handler(request, response).catch((error) => failExchange(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, env.port)))
    server.listen(env.port, env.host, resolve)
  })
  undo.push(() => drain(server))
  return {
    server,
    open: (next) => {
      handler = next
    },
  }
}

function listenError(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new StartupError(`Port ${port} is taken by another program. Choose one: PORT=${port + 1} npm start`)
  }
  if (code === 'EACCES') return new StartupError(`Port ${port} needs more rights. Choose one above 1023 with PORT.`)
  return error
}

function prepareExchange(request: IncomingMessage, response: ServerResponse, env: Env, isDev: boolean): void {
  const { isHttps } = settleOrigin(request.headers, request.socket.remoteAddress, env.trustedProxies)
  const headers = securityHeaders({
    nonce: randomBytes(16).toString('base64'),
    isHttps,
    isDev,
    formTargets: env.oidc ? [new URL(env.oidc.issuer).origin] : [],
  })
  for (const [name, value] of Object.entries(headers)) {
    // Built files carry a hash in their name, and Next lets browsers keep them unless told otherwise.
    if (name === 'Cache-Control' && request.url?.startsWith('/_next/static/')) continue
    response.setHeader(name, value)
  }
  showErrorsWithoutScript(response)
  request.url = settleAddress(request.url)
  // Where to lead back to after signing in; Next does not tell server components the address.
  request.headers['x-footnote-path'] = ownAddress(request.url)
  // Next reads the nonce for its own scripts from the request.
  request.headers['content-security-policy'] = headers['Content-Security-Policy']
}

/** Path and query, without the mark that Next's client adds when it asks for a part of a page. */
function ownAddress(url = '/'): string {
  return url.replace(/([?&])_rsc=[^&]*&?/, '$1').replace(/[?&]$/, '')
}

function failExchange(response: ServerResponse, error: unknown): void {
  process.stderr.write(`${stackOf(error)}\n`)
  if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
  response.end('Something went wrong on our side. Please try again.')
}

/** One line of JSON; a segment that could be a secret or a person is left out, and so is the query. */
function logRequest(request: IncomingMessage, response: ServerResponse): void {
  const path = (request.url ?? '').replace(/\?.*/, '').replace(/[^/]{16,}/g, '…')
  process.stdout.write(`${JSON.stringify({ method: request.method, path, status: response.statusCode })}\n`)
}

/** Lets running requests finish for five seconds. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function stopOnSignals(stopAll: () => Promise<void>): void {
  let signals = 0
  const onSignal = () => {
    signals += 1
    // npm passes Ctrl-C on although the terminal has sent it already, so only the third one means impatience.
    if (signals > 2) process.exit(1)
    if (signals === 1) void stopAll().finally(() => process.exit(0))
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

/** The passwords are nowhere else: only their hashes are stored. */
function describeDemo(demo: DemoReport | null): string {
  if (!demo) return 'The demo class is there already; its passwords were shown when it was made.\n'
  const accounts = demo.accounts.map(
    ({ name, username, password, roles }) =>
      `  ${roles.join(', ').padEnd(10)} ${username.padEnd(24)} ${password}  ${name}\n`,
  )
  return `Demo accounts (role, username, password, name), shown only now:\n${accounts.join('')}`
}

function origin(env: Env): string {
  return env.publicUrl ?? `http://localhost:${env.port}`
}

function addressLine(env: Env): string {
  if (env.publicUrl) return `Footnote is ready: ${env.publicUrl}`
  const lan = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)
  const others = lan && env.host === '0.0.0.0' ? ` (in your network: http://${lan.address}:${env.port})` : ''
  return `Footnote is ready: ${origin(env)}${others}`
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : startupErrorLine(error)
}
