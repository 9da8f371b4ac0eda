import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closeDatabase, database } from '@/server/database/client'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@/server/database/embedded-postgres'
import { isAlive, withFileLock } from '@/server/database/file-lock'

let parent: string
let servers: EmbeddedPostgres[]

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'footnote-embedded-'))
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(parent, 0o711)
  servers = []
})

afterEach(async () => {
  for (const server of servers) await server.stop()
  rmSync(parent, { recursive: true, force: true })
})

async function start(folder = join(parent, 'postgres')): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ folder, durable: false })
  servers.push(server)
  return server
}

const serverPid = (folder = join(parent, 'postgres')) =>
  Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10)

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start()
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    expect(await query((await start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('runs one server for starters at once, and stops it with the last of them', async () => {
    const [first, second] = await Promise.all([start(), start()])
    const pid = serverPid()
    expect(await query(first.url, 'SELECT pg_postmaster_start_time() AS at')).toEqual(
      await query(second.url, 'SELECT pg_postmaster_start_time() AS at'),
    )
    await first.stop()
    expect(await query(second.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
    await second.stop()
    expect(isAlive(pid)).toBe(false)
  })

  it('stays up while a program of someone else is connected', async () => {
    const server = await start()
    const other = new Client({
      connectionString: server.url.replace(/application_name=[^&]*/, 'application_name=psql'),
    })
    await other.connect()
    await server.stop()
    expect((await other.query('SELECT 1 AS up')).rows).toEqual([{ up: 1 }])
    await other.end()
    await (await start()).stop()
    expect(existsSync(join(parent, 'postgres', 'postmaster.pid'))).toBe(false)
  })

  it('starts again after the machine lost power, also when its number now belongs to another program', async () => {
    const first = await start()
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    writeFileSync(join(parent, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(parent, 'postgres')}\n`)
    expect(await query((await start()).url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('comes back by itself when the server is killed, and queries work again without a restart', async () => {
    const server = await start()
    process.env.DATABASE_URL = server.url
    expect(await database().$queryRaw`SELECT 1 AS up`).toEqual([{ up: 1 }])
    process.kill(serverPid(), 'SIGQUIT')
    await expect
      .poll(() => database().$queryRaw`SELECT 2 AS up`.catch(() => null), { timeout: 15_000 })
      .toEqual([{ up: 2 }])
    await closeDatabase()
    delete process.env.DATABASE_URL
  })

  it('works in a folder whose path is too long for a socket', async () => {
    const server = await start(join(parent, 'a-name-of-forty-characters-for-a-folder0'.repeat(3), 'postgres'))
    expect(await query(server.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }])
  })

  it('listens on no network port', async () => {
    const server = await start()
    expect(await query(server.url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
  })
})

describe('the database client', () => {
  it('works after a first try found no database', async () => {
    const server = await start()
    await server.stop()
    process.env.DATABASE_URL = server.url
    await expect(database().$queryRaw`SELECT 1 AS up`).rejects.toThrow()
    await start()
    expect(await database().$queryRaw`SELECT 1 AS up`).toEqual([{ up: 1 }])
    await closeDatabase()
    delete process.env.DATABASE_URL
  })
})

describe('withFileLock', () => {
  it('lets one after the other in', async () => {
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} in`)
      await pause(30)
      order.push(`${name} out`)
    }
    const lock = join(parent, 'lock')
    await Promise.all([withFileLock(lock, work('a')), withFileLock(lock, work('b'))])
    expect([order.slice(0, 2), order.slice(2)].map((pair) => pair.map((entry) => entry[0]))).toEqual(
      order[0] === 'a in'
        ? [
            ['a', 'a'],
            ['b', 'b'],
          ]
        : [
            ['b', 'b'],
            ['a', 'a'],
          ],
    )
  })

  it('takes over the lock of a process that is gone', async () => {
    const lock = join(parent, 'lock')
    writeFileSync(lock, '999999999')
    expect(await withFileLock(lock, async () => 'in')).toBe('in')
  })
})
