import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase, database } from '@/server/database/client'
import { setClockOffset } from '@/server/database/clock'
import type { EmbeddedPostgres } from '@/server/database/embedded-postgres'
import { withFileLock } from '@/server/database/file-lock'
import { migrate } from '@/server/database/migrate'
import { startTestServer } from './postgres-server'

const template = 'migrated'

/**
 * Gives the calling test file a migrated, empty database of its own on a real PostgreSQL; `database()` then means it.
 * Call it at the top of the file or of a `describe`.
 *
 * @returns `clear`, which empties all tables (for `beforeEach`), and `setClock`, which moves `app_now()` by seconds
 */
export function testDatabase(): { clear: () => Promise<void>; setClock: (seconds: number) => Promise<void> } {
  let given: TestDatabase | undefined
  beforeAll(async () => {
    given = await createTestDatabase({ migrated: true })
    process.env.DATABASE_URL = given.url
  }, 60_000)
  afterAll(async () => {
    await closeDatabase()
    delete process.env.DATABASE_URL
    await given?.drop()
  })
  return { clear: emptyAllTables, setClock: setClockOffset }
}

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** A new database, migrated or bare, on the run's PostgreSQL; for tests that need several or an unmigrated one. */
export async function createTestDatabase({ migrated }: { migrated: boolean }): Promise<TestDatabase> {
  const folder = process.env.FOOTNOTE_TEST_FOLDER
  if (!folder) throw new Error('FOOTNOTE_TEST_FOLDER is not set: run the tests with vitest and its configuration')
  const server = await startTestServer(folder)
  if (migrated) await withFileLock(join(folder, 'template.lock'), () => ensureTemplate(server))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(server.url, `CREATE DATABASE ${name}${migrated ? ` TEMPLATE ${template}` : ''}`)
  return {
    url: databaseUrl(server.url, name),
    drop: async () => {
      await runOn(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
      await server.stop()
    },
  }
}

/** Migrates under another name and renames, so that a template by its final name is complete. */
async function ensureTemplate(server: EmbeddedPostgres): Promise<void> {
  const found = await runOn(server.url, `SELECT 1 FROM pg_database WHERE datname = '${template}'`)
  if (found > 0) return
  await runOn(server.url, 'DROP DATABASE IF EXISTS unfinished')
  await runOn(server.url, 'CREATE DATABASE unfinished')
  await migrate(databaseUrl(server.url, 'unfinished'), 'prisma/migrations')
  await runOn(server.url, `ALTER DATABASE unfinished RENAME TO ${template}`)
}

async function runOn(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rowCount ?? 0
  } finally {
    await client.end()
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

async function emptyAllTables(): Promise<void> {
  const tables = await database().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`
  await database().$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(', ')} CASCADE`)
}
