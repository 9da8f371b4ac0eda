import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, escapeIdentifier } from 'pg'
import { StartupError } from '../startup-error'
import { isAlive, withFileLock } from './file-lock'
import { findPostgresBinaries } from './postgres-binaries'
import { firstWorking, type Runner, runnersFor } from './run-unprivileged'

export type EmbeddedPostgres = {
  /** For pg, Prisma and psql alike: a Unix socket in a folder that only its owner can enter, no port. */
  url: string
  /** Leaves the server, and stops it unless another process still uses it. */
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** PostgreSQL's own data folder; made when absent. Its lock and log stand beside it. */
  folder: string
  /** False trades safety against power loss for speed: for tests only. */
  durable?: boolean
}

type Place = {
  /** How this user of the server names its connections. */
  name: string
  folder: string
  socketFolder: string
  lockFile: string
  logFile: string
  durable: boolean
}

const databaseName = 'app'
const user = 'app'
/** PostgreSQL's own rules for letters, so that no locale of the system is needed and every machine sorts alike. */
const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
const startMs = 10_000
/** After a crash PostgreSQL first replays its log. */
const recoveryMs = 120_000
/** The system's limit for a socket's path is 104 (macOS) or 108 bytes (Linux), its closing zero included. */
const maxSocketPathBytes = 103

/**
 * Runs the bundled PostgreSQL on a folder, or joins the one that already runs on it.
 *
 * Each process that uses the server holds a connection for as long as it does, so that the last one to leave can tell
 * that it is the last and stops it. Should the server die meanwhile, it is started again.
 *
 * @throws StartupError in one line that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new StartupError('The bundled PostgreSQL does not run on Windows: set DATABASE_URL, or use WSL.')
  }
  const place = placeOf(options)
  let isLeaving = false
  let presence = await enter()

  async function enter(): Promise<Client> {
    const client = await withFileLock(place.lockFile, () => enterServer(place))
    client.on('end', () => {
      if (!isLeaving) void revive()
    })
    return client
  }

  async function revive(): Promise<void> {
    while (!isLeaving) {
      try {
        presence = await enter()
        return
      } catch {
        await pause(1000)
      }
    }
  }

  return {
    url: urlOf(place, databaseName),
    stop: async () => {
      if (isLeaving) return
      isLeaving = true
      await withFileLock(place.lockFile, () => leaveServer(place, presence))
    },
  }
}

function placeOf({ folder, durable = true }: EmbeddedOptions): Place {
  const absolute = resolve(folder)
  mkdirSync(dirname(absolute), { recursive: true })
  return {
    name: `footnote-${process.pid}-${randomBytes(3).toString('hex')}`,
    folder: absolute,
    socketFolder: socketFolderFor(absolute),
    lockFile: `${absolute}.lock`,
    logFile: `${absolute}.log`,
    durable,
  }
}

/** The data folder itself, which only its owner can enter; a short private one when that path is too long for a socket. */
function socketFolderFor(folder: string): string {
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= maxSocketPathBytes) return folder
  return join(tmpdir(), `footnote-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

function urlOf(place: Place, database: string): string {
  const settings = new URLSearchParams({ host: place.socketFolder, application_name: place.name })
  return `postgresql://${user}@localhost/${database}?${settings}`
}

async function enterServer(place: Place): Promise<Client> {
  let postgres = await connect(place, 'postgres')
  if (!postgres) {
    const runner = prepareFolder(place)
    postgres = await launch(place, runner)
  }
  await createDatabase(postgres)
  return postgres
}

/** A connection, or null when no server answers. */
async function connect(place: Place, database: string): Promise<Client | null> {
  const client = new Client({ connectionString: urlOf(place, database), connectionTimeoutMillis: 5000 })
  // Without a listener a lost connection would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    return null
  }
}

async function createDatabase(postgres: Client): Promise<void> {
  const found = await postgres.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
  if (found.rowCount === 0) await postgres.query(`CREATE DATABASE ${escapeIdentifier(databaseName)}`)
}

/** Makes the data folder when absent; says how to run PostgreSQL on it. */
function prepareFolder(place: Place): Runner {
  const { postgres } = findPostgresBinaries()
  const runners = runnersFor(place.folder)
  if (!existsSync(place.folder)) return initialise(place, runners)
  refuseForeignFolder(place.folder)
  const runner = firstWorking(runners, postgres)
  prepareSocketFolder(place, runner)
  return runner
}

function refuseForeignFolder(folder: string): void {
  const me = process.getuid?.()
  if (me !== 0 && statSync(folder).uid !== me) {
    throw new StartupError(`${folder} belongs to another user: start as that user, or set FOOTNOTE_DATA_DIR.`)
  }
}

/** Fills a temporary folder and renames it, so that a data folder is either complete or absent. */
function initialise(place: Place, runners: Runner[]): Runner {
  const { initdb, postgres } = findPostgresBinaries()
  const temporary = `${place.folder}.new`
  let complaint = ''
  for (const runner of runners) {
    rmSync(temporary, { recursive: true, force: true })
    mkdirSync(temporary, { mode: 0o700 })
    runner.own(temporary)
    const settings = ['-U', user, '-A', 'trust', '-E', 'UTF8', ...locale, '--no-instructions', '-D', temporary]
    const [command, args] = runner.command(initdb, settings)
    // Its own working folder, since the one of a root shell may be closed to the user that PostgreSQL runs as.
    const made = spawnSync(command, args, { ...runner.options, cwd: '/', encoding: 'utf8' })
    if (made.status === 0) {
      prepareSocketFolder(place, runner)
      renameSync(temporary, place.folder)
      return runner
    }
    complaint = made.stderr.trim().split('\n').at(-1) ?? String(made.error ?? '')
  }
  rmSync(temporary, { recursive: true, force: true })
  // Names the cause when the programs cannot run here at all.
  firstWorking(runners, postgres)
  throw new StartupError(
    `Cannot make a database in ${place.folder} (${complaint}). Start as an ordinary user, or set DATABASE_URL.`,
  )
}

function prepareSocketFolder(place: Place, runner: Runner): void {
  if (place.socketFolder === place.folder) return
  if (!existsSync(place.socketFolder)) {
    mkdirSync(place.socketFolder, { mode: 0o700 })
    runner.own(place.socketFolder)
  }
  const found = lstatSync(place.socketFolder)
  const mine = [process.getuid?.(), runner.options.uid]
  if (!found.isDirectory() || !mine.includes(found.uid) || (found.mode & 0o077) !== 0) {
    throw new StartupError(`${place.socketFolder} is not a private folder of ours: delete it and start again.`)
  }
}

/** Starts until a server answers, whoever started it: after a hard kill the old one may need a moment to be gone. */
async function launch(place: Place, runner: Runner): Promise<Client> {
  const giveUpAt = performance.now() + startMs
  do {
    removeStalePidFile(place)
    const postgres = await firstAnswer(place, spawnPostgres(place, runner))
    if (postgres) return postgres
    await pause(200)
  } while (performance.now() < giveUpAt)
  throw new StartupError(`The bundled PostgreSQL does not start: ${lastLogLine(place)} (${place.logFile})`)
}

function spawnPostgres(place: Place, runner: Runner): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '',
    dynamic_shared_memory_type: 'mmap',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '100',
    ...(place.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const switches = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = runner.command(findPostgresBinaries().postgres, [
    ...['-D', place.folder, '-k', place.socketFolder],
    ...switches,
  ])
  const log = openSync(place.logFile, 'a', 0o600)
  // Detached: Ctrl-C reaches the whole foreground group, and the database must outlive the app's last requests.
  const server = spawn(command, args, { ...runner.options, cwd: '/', detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  server.on('error', () => undefined)
  server.unref()
  return server
}

/** The first connection to the server, or null when it ends before it answers. */
async function firstAnswer(place: Place, server: ChildProcess): Promise<Client | null> {
  let hasEnded = server.pid === undefined
  server.once('exit', () => {
    hasEnded = true
  })
  const giveUpAt = performance.now() + recoveryMs
  while (!hasEnded && performance.now() < giveUpAt) {
    const postgres = await connect(place, 'postgres')
    if (postgres) return postgres
    await pause(25)
  }
  return connect(place, 'postgres')
}

/** PostgreSQL removes its own stale file, unless the number in it was given to another program since. */
function removeStalePidFile(place: Place): void {
  const pid = readServerPid(place)
  if (pid !== null && isAlive(pid) && !isPostgres(pid)) rmSync(join(place.folder, 'postmaster.pid'), { force: true })
}

function readServerPid(place: Place): number | null {
  try {
    return Number.parseInt(readFileSync(join(place.folder, 'postmaster.pid'), 'utf8'), 10) || null
  } catch {
    return null
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  } catch {
    // No /proc (macOS), or the process has just ended.
    return (
      spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes('postgres') ?? false
    )
  }
}

async function leaveServer(place: Place, presence: Client): Promise<void> {
  const pid = readServerPid(place)
  const isLast = await isOnlyUser(presence, place.name)
  await presence.end().catch(() => undefined)
  if (!isLast || pid === null || !isPostgres(pid)) return
  // SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, nothing needs recovery at the next start.
  process.kill(pid, 'SIGINT')
  const giveUpAt = performance.now() + startMs
  while (isAlive(pid) && performance.now() < giveUpAt) await pause(20)
  if (place.socketFolder !== place.folder) rmSync(place.socketFolder, { recursive: true, force: true })
}

async function isOnlyUser(presence: Client, name: string): Promise<boolean> {
  try {
    const others = await presence.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1 LIMIT 1",
      [name],
    )
    return others.rowCount === 0
  } catch {
    return false
  }
}

function lastLogLine(place: Place): string {
  try {
    const lines = readFileSync(place.logFile, 'utf8').trim().split('\n')
    return lines.findLast((line) => /FATAL|PANIC|HINT|error/.test(line)) ?? lines.at(-1) ?? 'no message'
  } catch {
    return 'no message'
  }
}
