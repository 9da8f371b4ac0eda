// What every command does before the app's own code can run. Plain JavaScript without packages: on a new machine there
// are none yet.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

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
  return onceAtATime(isInstalled, installPackages)
}

async function installPackages() {
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
  const stamp = join(root, 'server/database/generated/.made-from')
  const version = hashOf(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  return onceAtATime(
    () => readText(stamp) === version,
    async () => {
      await run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        failure: 'Generating the database client failed.',
        environment: { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      })
      writeFileSync(stamp, version)
    },
  )
}

const buildSources = [
  ...['app', 'components', 'core', 'server', 'public', 'prisma/schema.prisma'],
  ...['proxy.ts', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
]

/** Builds the app for production, when anything it is made from changed since the last build. */
export async function build() {
  return onceAtATime(isBuilt, async () => {
    const version = buildVersion()
    await buildAfterOthers()
    writeFileSync(buildStamp, version)
  })
}

/** Next lets one build run at a time. Another one was started by hand, or outlived the command that had started it. */
async function buildAfterOthers() {
  const giveUpAt = performance.now() + longestStepMs
  for (;;) {
    try {
      return await run(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        failure: 'The build failed.',
        environment: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
        passingTrouble: performance.now() < giveUpAt ? /another .*build.* already running/i : undefined,
      })
    } catch (error) {
      if (!error.isPassing) throw error
      await pause(500)
    }
  }
}

const buildStamp = join(root, '.next/made-from')

function isBuilt() {
  return existsSync(join(root, '.next/BUILD_ID')) && readText(buildStamp) === buildVersion()
}

function buildVersion() {
  return hashOf(buildSources, process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
}

const longestStepMs = 15 * 60_000

/**
 * Runs `work` unless `isDone`, one process of this checkout at a time: of several commands started together one works,
 * the others wait and then find it done. A process that died in the middle does not count.
 *
 * @returns false when there was nothing to do
 */
async function onceAtATime(isDone, work) {
  if (isDone()) return false
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  const lock = join(root, 'node_modules', '.footnote.lock')
  while (!tryLock(lock)) await pause(200)
  try {
    if (isDone()) return false
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function tryLock(lock) {
  if (tryCreate(lock)) return true
  if (isLeftBehind(lock)) breakLock(lock)
  return false
}

/** Looks again under a lock of its own: otherwise the slower of two that clear away could take the faster one's new lock. */
function breakLock(lock) {
  const breaking = `${lock}.breaking`
  if (!tryCreate(breaking)) {
    if (ageMs(breaking) > 5000) rmSync(breaking, { force: true })
    return
  }
  try {
    if (isLeftBehind(lock)) rmSync(lock, { force: true })
  } finally {
    rmSync(breaking, { force: true })
  }
}

function tryCreate(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Error(`Cannot write ${file}: check the folder's owner and free space.`)
  }
}

/** By a process that is gone; its number may have been given to another since, so age counts too. */
function isLeftBehind(lock) {
  return !isAlive(Number(readText(lock))) || ageMs(lock) > longestStepMs
}

function ageMs(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
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
 * Runs a program in the project's folder and shows its output only when it fails; rejects with `failure`. Output that
 * matches `passingTrouble` is not shown, and the error says `isPassing`.
 */
function run(command, args, { failure, environment = {}, passingTrouble }) {
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
      const shown = Buffer.concat(output).toString()
      const isPassing = passingTrouble?.test(stripVTControlCharacters(shown)) ?? false
      if (!isPassing) process.stderr.write(shown)
      reject(Object.assign(new Error(failure), { isPassing }))
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
