import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@/server/database/embedded-postgres'

export type RunningApp = {
  /** Without a closing slash. */
  url: string
  /** The one-time address for the first account, if the app offered one. */
  firstAccountUrl: string | null
  /** Everything the process has printed so far. */
  output: () => string
  pid: number
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop: () => Promise<number | null>
  /** Ends it as a power cut does. */
  kill: () => Promise<void>
}

const startMs = 240_000

/** A data folder of its own under the system's temporary one, open enough for PostgreSQL under root to pass through. */
export function temporaryDataFolder(): { folder: string; remove: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-app-'))
  chmodSync(folder, 0o711)
  return {
    folder,
    remove: async () => {
      // After a kill the database still runs: the last to leave it stops it.
      await (await startEmbeddedPostgres({ folder: join(folder, 'postgres') })).stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address of the embedded database in a data folder; joins it for as long as the test runs. */
export async function joinDatabase(dataFolder: string): Promise<{ url: string; leave: () => Promise<void> }> {
  const server = await startEmbeddedPostgres({ folder: join(dataFolder, 'postgres') })
  return { url: server.url, leave: server.stop }
}

/**
 * Starts the app as `npm start` does (in production mode, built first when stale) and waits until it serves.
 *
 * @param environment at least FOOTNOTE_DATA_DIR or DATABASE_URL and NEXTAUTH_SECRET
 * @throws Error with the app's output when it ends or does not serve within four minutes
 */
export async function startApp(environment: Record<string, string>): Promise<RunningApp> {
  const port = Number(environment.PORT ?? (await freePort()))
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...inherited(),
      FOOTNOTE_TEST_CLOCK: '1',
      FOOTNOTE_TEST_SPREADING: 'off',
      PORT: String(port),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  await untilReady(child, () => output)
  return {
    url: `http://localhost:${port}`,
    firstAccountUrl: /https?:\/\/\S+\/join\/\S+/.exec(output)?.[0] ?? null,
    output: () => output,
    pid: child.pid ?? 0,
    stop: async () => end(child, 'SIGINT'),
    kill: async () => {
      await end(child, 'SIGKILL')
    },
  }
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The test runner's own settings would turn the app into something else than its users run. */
function inherited(): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _mode,
    NODE_OPTIONS: _options,
    TZ: _zone,
    DATABASE_URL: _url,
    VITEST: _vitest,
    ...rest
  } = process.env
  // `next` and React read NODE_ENV; start.mjs sets it.
  return { ...rest, NODE_ENV: 'production' }
}

function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (output().includes('Footnote is ready')) settle(resolve)
      else if (child.exitCode !== null || child.signalCode !== null) settle(() => reject(new Error(output())))
    }, 50)
    const deadline = setTimeout(() => settle(() => reject(new Error(`Not ready in time:\n${output()}`))), startMs)
    function settle(finish: () => void) {
      clearInterval(timer)
      clearTimeout(deadline)
      finish()
    }
  })
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })
}
