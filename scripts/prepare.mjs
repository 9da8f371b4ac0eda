// What every command does before the app's own code can run. Plain JavaScript without packages: on a new machine there
// are none yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const oldestNode = [20, 19]

/** Ends the process with one line when Node is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  stop(`Footnote needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`)
}

/** Ends the process with one line on stderr. */
export function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/**
 * Runs one step and says on stderr what it was and how long it took. A step that finds nothing to do returns false and
 * is not mentioned.
 */
export async function step(title, work) {
  const startedAt = performance.now()
  const didSomething = await work()
  if (didSomething === false) return
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stderr.write(`✓ ${title} (${seconds} s)\n`)
}

/** Installs the packages of package-lock.json unless exactly those are there. */
export async function install() {
  if (isInstalled()) return false
  process.stderr.write('Installing packages; the first time this takes a minute or two.\n')
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages, which not every registry has.
  await run(command, [...args, 'install', '--no-save', '--no-audit', '--no-fund'], {
    failure: 'Installing the packages failed. Is the network there, and space on the disk?',
    environment: { NODE_ENV: 'development' },
  })
}

/** npm keeps a copy of what it installed inside node_modules; optional packages are for other platforms. */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages
  const found = readJson('node_modules/.package-lock.json')?.packages
  if (!wanted || !found) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (entry.optional && !found[path]) || found[path]?.version === entry.version,
  )
}

/** Writes the database client from the schema, when the schema or Prisma changed. */
export async function generate() {
  const folder = join(root, 'server/database/generated')
  const stamp = join(folder, '.made-from')
  const version = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (readText(stamp) === version) return false
  await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    failure: 'Generating the database client failed.',
    environment: { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  writeFileSync(stamp, version)
}

const buildSources = [
  ...['app', 'components', 'core', 'server', 'public', 'prisma/schema.prisma'],
  ...['proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
]

/** Builds the app for production, when anything it is made from changed since the last build. */
export async function build() {
  if (isBuilt()) return false
  return exclusively('build', async () => {
    // Another start may have built it while this one waited.
    if (isBuilt()) return false
    const version = buildVersion()
    await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      failure: 'The build failed.',
      environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    writeFileSync(buildStamp, version)
  })
}

const buildStamp = join(root, '.next/made-from')

function isBuilt() {
  return existsSync(join(root, '.next/BUILD_ID')) && readText(buildStamp) === buildVersion()
}

function buildVersion() {
  return hashOf(buildSources, process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
}

/** Runs `work` while no other process of this checkout does the same; one that died holding the lock does not count. */
async function exclusively(name, work) {
  const lock = join(root, 'node_modules', `.footnote-${name}.lock`)
  while (!tryLock(lock)) await pause(300)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(Number(readText(lock)))) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    // An empty file belongs to a process that is about to write its number into it.
    return pid === 0 || process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Makes TypeScript importable in this process, and the project's folder the current one. */
export async function allowTypeScript() {
  process.chdir(root)
  const { register } = await import('tsx/esm/api')
  register()
}

/**
 * Runs a program in the project's folder and shows its output only when it fails; rejects with `failure`.
 */
function run(command, args, { failure, environment = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('error', () => reject(new Error(`${failure} (${command} cannot be run)`)))
    child.on('close', (code) => {
      if (code === 0) return resolve()
      process.stderr.write(Buffer.concat(output))
      reject(new Error(failure))
    })
  })
}

/** One hash over files and folders, their names included; what git ignores inside `server` is left out. */
function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const path of paths.flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!existsSync(path)) return []
  if (path.endsWith(join('database', 'generated'))) return []
  const entries = readEntries(path)
  if (entries === null) return [path]
  return entries.sort().flatMap((name) => filesUnder(join(path, name)))
}

/** The names in a folder, or null for a file. */
function readEntries(path) {
  try {
    return readdirSync(path)
  } catch (error) {
    if (error.code === 'ENOTDIR') return null
    throw error
  }
}

function readJson(path) {
  const text = readText(join(root, path))
  return text === null ? null : JSON.parse(text)
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
