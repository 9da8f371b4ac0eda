import { type SpawnOptions, spawnSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { StartupError } from '../startup-error'

/** How to run PostgreSQL's programs, which refuse to run as root. */
export type Runner = {
  command: (program: string, args: string[]) => [string, string[]]
  options: SpawnOptions
  /** Gives a new file or folder to the user that PostgreSQL runs as. */
  own: (path: string) => void
}

const nobody = 65534

const asMyself: Runner = { command: (program, args) => [program, args], options: {}, own: () => undefined }

/**
 * The ways to run PostgreSQL on `dataFolder` that are open to this process, best first.
 *
 * An ordinary user runs it as itself. Root runs it as the owner of an existing data folder, else as `nobody`, else
 * in a user namespace in which root's files belong to `nobody` (needed when a parent folder is closed to others,
 * as a private home is; some containers forbid it). The namespace also helps a user without an entry in the system's
 * list of users, as containers have them, whom PostgreSQL refuses.
 */
export function runnersFor(dataFolder: string): Runner[] {
  if (process.getuid?.() !== 0) return [asMyself, inUserNamespace]
  const owner = ownerOf(dataFolder)
  if (owner === undefined) return [asUser(nobody, nobody), inUserNamespace]
  return owner.uid === 0 ? [inUserNamespace] : [asUser(owner.uid, owner.gid)]
}

/**
 * The first of `runners` that can run `program --version` at all.
 *
 * @throws StartupError when none can
 */
export function firstWorking(runners: Runner[], program: string): Runner {
  const works = runners.find((runner) => {
    const [command, args] = runner.command(program, ['--version'])
    return spawnSync(command, args, { ...runner.options, stdio: 'ignore' }).status === 0
  })
  if (works) return works
  throw new StartupError(
    process.getuid?.() === 0
      ? 'The bundled PostgreSQL refuses to run as root and cannot switch to another user here: start as an ordinary user, move the project out of a private folder, or set DATABASE_URL.'
      : 'The bundled PostgreSQL does not run on this system (it needs glibc): set DATABASE_URL to a PostgreSQL of yours.',
  )
}

function asUser(uid: number, gid: number): Runner {
  return { ...asMyself, options: { uid, gid }, own: (path) => chownSync(path, uid, gid) }
}

const inUserNamespace: Runner = {
  ...asMyself,
  command: (program, args) => ['unshare', ['-U', `--map-user=${nobody}`, `--map-group=${nobody}`, program, ...args]],
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}
