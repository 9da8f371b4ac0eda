import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { Client, escapeIdentifier } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { StartupError } from '../startup-error'
import { type BackupHeader, backupFormat, backupVersion, endOfTable } from './backup-format'

/**
 * Writes everything in a database to one gzipped file (the format is told in backup-format.ts), as it was at one moment,
 * while the app may go on. The file appears complete or not at all, and only its owner can read it.
 *
 * @returns how many rows were written
 * @throws StartupError when the file exists, or the database was never used
 */
export async function backup(url: string, file: string): Promise<number> {
  if (existsSync(file)) throw new StartupError(`${file} exists already: choose another name.`)
  const unfinished = `${file}.part`
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await beginSnapshot(client)
    const header = await readHeader(client)
    const rows = { count: 0 }
    await pipeline(contentOf(client, header, rows), createGzip(), createWriteStream(unfinished, { mode: 0o600 }))
    renameSync(unfinished, file)
    return rows.count
  } finally {
    rmSync(unfinished, { force: true })
    await client.end()
  }
}

/** One snapshot for all tables, and values written in a way that any server reads back exactly. */
async function beginSnapshot(client: Client): Promise<void> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await client.query(
    "SET LOCAL datestyle = 'ISO'; SET LOCAL timezone = 'UTC'; SET LOCAL extra_float_digits = 3; SET LOCAL client_encoding = 'UTF8'",
  )
}

async function readHeader(client: Client): Promise<BackupHeader> {
  const used = await client.query("SELECT to_regclass('public._prisma_migrations') AS name")
  if (used.rows[0]?.name === null) throw new StartupError('This database is empty: there is nothing to back up.')
  const migrations = await client.query<{ name: string; checksum: string }>(
    'SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name',
  )
  const moment = await client.query<{ at: string }>('SELECT to_char(now(), \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS at')
  return {
    format: backupFormat,
    version: backupVersion,
    createdAt: moment.rows[0]?.at ?? '',
    migrations: migrations.rows,
    tables: await listTables(client),
  }
}

/** All tables of ours with their columns, those that are referred to before those that refer to them. */
async function listTables(client: Client): Promise<BackupHeader['tables']> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT coalesce(array_agg(DISTINCT r.relname::text), '{}') FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`)
  const ordered: BackupHeader['tables'] = []
  const done = new Set<string>()
  while (ordered.length < rows.length) {
    const ready = rows.filter(({ name, needs }) => !done.has(name) && needs.every((need) => done.has(need)))
    if (ready.length === 0) throw new Error('Tables refer to each other in a circle, so no order restores them')
    for (const { name, columns } of ready) {
      ordered.push({ name, columns })
      done.add(name)
    }
  }
  return ordered
}

async function* contentOf(client: Client, header: BackupHeader, rows: { count: number }): AsyncGenerator<Buffer> {
  yield lineOf(header)
  for (const { name, columns } of header.tables) {
    const copy = client.query(copyTo(`COPY ${escapeIdentifier(name)} (${columns.map(escapeIdentifier)}) TO STDOUT`))
    for await (const chunk of copy) yield chunk
    rows.count += copy.rowCount ?? 0
    yield Buffer.from(`${endOfTable}\n`)
  }
  yield lineOf({ rows: rows.count })
}

function lineOf(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`)
}
