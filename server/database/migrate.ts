import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { StartupError } from '../startup-error'

export type MigrationFile = { name: string; sql: string; checksum: string }

type AppliedMigration = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
}

/** The advisory lock that Prisma's own engine takes, so that the two never run at once. */
const migrationLock = 72707369
const oldestServer = 120_000

/**
 * Brings a database up to date: runs each folder of `folder` that it has not seen, in the order of their names.
 *
 * Any number of starters may call it at once. Each migration and its row in `_prisma_migrations` are one transaction,
 * so a failed or interrupted one leaves nothing behind. `prisma migrate status` understands the result.
 *
 * @param url of the database
 * @returns the names of the migrations applied now
 * @throws StartupError in one line: unreachable, too old, failed migration, one that changed after it was applied, one
 *   left unfinished by another tool, or a database of a newer version of the app
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const files = readMigrations(folder)
  const client = await connect(url)
  try {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await client.query(createMigrationsTable)
    const pending = pendingOf(files, await readApplied(client))
    for (const file of pending) await apply(client, file)
    return pending.map((file) => file.name)
  } finally {
    // Ends the lock too.
    await client.end().catch(() => undefined)
  }
}

/** The migrations in a folder, oldest first. */
export function readMigrations(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** Prisma's own table of what was applied. */
export const createMigrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" varchar(36) NOT NULL PRIMARY KEY,
  "checksum" varchar(64) NOT NULL,
  "finished_at" timestamptz,
  "migration_name" varchar(255) NOT NULL,
  "logs" text,
  "rolled_back_at" timestamptz,
  "started_at" timestamptz NOT NULL DEFAULT now(),
  "applied_steps_count" integer NOT NULL DEFAULT 0
)`

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (cause) {
    throw new StartupError(`The database does not answer: ${messageOf(cause)}. Check DATABASE_URL.`, { cause })
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  )
  const server = rows[0]
  if (server && server.number < oldestServer) {
    throw new StartupError(`Footnote needs PostgreSQL 12 or newer; this one is ${server.version}.`)
  }
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations" ORDER BY started_at',
  )
  return rows.filter((row) => row.rolled_back_at === null)
}

function pendingOf(files: MigrationFile[], applied: AppliedMigration[]): MigrationFile[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  for (const row of applied) {
    const file = byName.get(row.migration_name)
    if (row.finished_at === null) {
      throw new StartupError(
        `Migration ${row.migration_name} was left unfinished: look at the database, then mark it with "npx prisma migrate resolve".`,
      )
    }
    if (!file) {
      throw new StartupError(
        `The database was used by a newer version of Footnote (it has migration ${row.migration_name}): update this one.`,
      )
    }
    if (file.checksum !== row.checksum) {
      throw new StartupError(
        `Migration ${row.migration_name} changed after it was applied: restore its file and put the change into a new migration.`,
      )
    }
  }
  const done = new Set(applied.map((row) => row.migration_name))
  return files.filter((file) => !done.has(file.name))
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN')
    await applyMigration(client, file)
    await client.query('COMMIT')
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw new StartupError(
      `Migration ${file.name} failed and was undone: ${messageOf(cause)}. The data is as it was before.`,
      { cause },
    )
  }
}

/** Runs one migration and notes it in Prisma's table; the caller holds a transaction. */
export async function applyMigration(client: Client, file: MigrationFile): Promise<void> {
  await client.query(
    'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
    [randomUUID(), file.checksum, file.name],
  )
  await client.query(file.sql)
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL',
    [file.name],
  )
}

/** Without the address: it may hold a password. */
function messageOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const first = cause instanceof AggregateError && cause.errors[0] instanceof Error ? cause.errors[0] : cause
  return first.message.split('\n')[0] ?? first.name
}
