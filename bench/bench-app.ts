import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { joinDatabase, type RunningApp, startApp, temporaryDataFolder } from '../tests/support/running-app'

export type BenchApp = RunningApp & {
  /** A connection to the app's database. */
  client: Client
  /** What PostgreSQL has logged so far. */
  databaseLog: () => string
}

/** Runs `work` against the built app on a database of its own, durable as in use, and cleans up. */
export async function withBenchApp<T>(work: (app: BenchApp) => Promise<T>): Promise<T> {
  const data = temporaryDataFolder()
  const app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
  const database = await joinDatabase(data.folder)
  const client = new Client({ connectionString: database.url })
  await client.connect()
  try {
    return await work({
      ...app,
      client,
      databaseLog: () => readFileSync(join(data.folder, 'postgres.log'), 'utf8'),
    })
  } finally {
    await client.end()
    await app.stop()
    await database.leave()
    await data.remove()
  }
}
