// Which browser the tests use, and how to get one. Plain JavaScript: it runs before everything else.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

/** The shell has no windows to draw: journeys take half the time in it. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
/** A system's browser otherwise talks to its maker, or looks for a graphics card. */
const systemSwitches = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
]

/** The path and switches of an installed browser, or null. Playwright's own comes first, then CHROMIUM_PATH, then the PATH. */
export function findBrowser() {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const own = playwrightBrowser()
  if (own) return { path: own, switches: root }
  const path = systemBrowser()
  return path && { path, switches: [...root, ...systemSwitches] }
}

/** Installs a browser: Debian's or Ubuntu's own as root, else Playwright's. Returns it, or null when neither works. */
export function installBrowser() {
  if (process.getuid?.() === 0 && isDebian()) {
    const isReady = tool('apt-get', ['update']) && packages.some((name) => tool('apt-get', [...aptInstall, name]))
    const found = isReady && findBrowser()
    if (found) return found
  }
  tool(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])
  return findBrowser()
}

/** Ubuntu has no shell. */
const packages = ['chromium-headless-shell', 'chromium']
const aptInstall = ['install', '-y', '--no-install-recommends']

function playwrightBrowser() {
  try {
    const path = createRequire(import.meta.url)('playwright').chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROMIUM_PATH ?? '', ...candidates].find((path) => path && existsSync(path)) ?? null
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/** Whether a program ended well; its output goes to stderr only when it did not. */
function tool(command, args) {
  const ran = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 600_000,
  })
  if (ran.status === 0) return true
  process.stderr.write(`${command} ${args.join(' ')} failed: ${ran.stderr ?? ran.error}\n`)
  return false
}
