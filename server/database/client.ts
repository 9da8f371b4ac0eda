import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { PrismaClient } from './generated/client'

type Opened = { url: string; client: PrismaClient; pool: Pool }

const connectMs = 5000
/** Unless the address says otherwise with `?connection_limit=`, the name Prisma has for it. */
const maxConnections = 10
/** Prisma's 2 s and 5 s are too few on a busy machine, and a start or a hand-in must not fail for that. */
const patient = { maxWait: 15_000, timeout: 30_000 }
/** Next bundles this file apart from the code that starts the server; both must find the same pool. */
const shelf: { [key: symbol]: Opened | undefined } = globalThis
const openedKey = Symbol.for('footnote.database')

/**
 * The database at DATABASE_URL. Connections open with the first query, at most ten of them, and are opened anew when
 * the database was away: nothing but a query ever fails because of that.
 *
 * @throws Error when DATABASE_URL is not set
 */
export function database(): PrismaClient {
  return opened().client
}

/** Closes all connections; the next `database()` opens new ones. */
export async function closeDatabase(): Promise<void> {
  const last = shelf[openedKey]
  shelf[openedKey] = undefined
  if (!last) return
  await last.client.$disconnect()
  await last.pool.end()
}

function opened(): Opened {
  const url = process.env.DATABASE_URL
  if (!url) throw new Error('DATABASE_URL is not set: this code runs outside the commands in package.json')
  const last = shelf[openedKey]
  if (last?.url === url) return last
  const now = open(url)
  shelf[openedKey] = now
  return now
}

function open(url: string): Opened {
  const max = Number(new URL(url).searchParams.get('connection_limit') ?? maxConnections)
  const pool = new Pool({ connectionString: url, max, connectionTimeoutMillis: connectMs })
  // An idle connection that breaks is dropped from the pool; without a listener it would end the process.
  pool.on('error', (error) => process.stderr.write(`A database connection was lost: ${error.message}\n`))
  const client = new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions: patient })
  return { url, pool, client }
}
