import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '@/server/database/migrate'
import { createTestDatabase, type TestDatabase } from '../../support/database'

const shipped = 'prisma/migrations'
let given: TestDatabase
let folder: string

beforeEach(async () => {
  given = await createTestDatabase({ migrated: false })
  folder = mkdtempSync(join(tmpdir(), 'footnote-migrations-'))
  cpSync(shipped, folder, { recursive: true })
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await given.drop()
})

describe('migrate', () => {
  it('applies everything once, and then nothing', async () => {
    const first = await migrate(given.url, folder)
    expect(first.length).toBeGreaterThan(0)
    expect(await migrate(given.url, folder)).toEqual([])
  })

  it('lets three starters at once apply each migration exactly once', async () => {
    addMigration('20990101000000_slow', 'CREATE TABLE "Slow" (id int); SELECT pg_sleep(0.2);')
    const applied = await Promise.all([1, 2, 3].map(() => migrate(given.url, folder)))
    expect(applied.flat().filter((name) => name === '20990101000000_slow')).toHaveLength(1)
    expect(await query('SELECT migration_name FROM "_prisma_migrations" GROUP BY 1 HAVING count(*) > 1')).toEqual([])
  })

  it('leaves nothing of a broken migration, says so in one line, and applies it once it is mended', async () => {
    addMigration('20990101000000_broken', 'CREATE TABLE "Half" (id int); CREATE TABLE "Half" (id int);')
    const failure = await migrate(given.url, folder).catch((error: Error) => error.message)
    expect(failure).toBe(
      'Migration 20990101000000_broken failed and was undone: relation "Half" already exists. The data is as it was before.',
    )
    expect(await query("SELECT 1 FROM pg_tables WHERE tablename = 'Half'")).toEqual([])

    addMigration('20990101000000_broken', 'CREATE TABLE "Half" (id int);')
    expect(await migrate(given.url, folder)).toEqual(['20990101000000_broken'])
  })

  it('refuses a migration that changed after it was applied', async () => {
    addMigration('20990101000000_plain', 'CREATE TABLE "Plain" (id int);')
    await migrate(given.url, folder)
    addMigration('20990101000000_plain', 'CREATE TABLE "Plain" (id bigint);')
    await expect(migrate(given.url, folder)).rejects.toThrow('20990101000000_plain changed after it was applied')
  })

  it('stops on a migration that another tool left unfinished', async () => {
    await migrate(given.url, folder)
    await query('UPDATE "_prisma_migrations" SET finished_at = NULL')
    await expect(migrate(given.url, folder)).rejects.toThrow('was left unfinished')
  })

  it('refuses a database that a newer version has used', async () => {
    addMigration('20990101000000_future', 'CREATE TABLE "Future" (id int);')
    await migrate(given.url, folder)
    await expect(migrate(given.url, shipped)).rejects.toThrow('newer version of Footnote')
  })

  it('says that a database does not answer without showing its password', async () => {
    const failure = await migrate('postgresql://app:hunter2@127.0.0.1:1/app', folder).catch((error: Error) => error)
    expect(failure).toMatchObject({ name: 'StartupError' })
    expect(String(failure)).toMatch(/does not answer/)
    expect(String(failure)).not.toMatch(/hunter2/)
  })
})

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'migration.sql'), sql)
}

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: given.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
