import { join, resolve } from 'node:path'
import { parseEnv } from '../env'
import { closeDatabase } from './client'
import { startEmbeddedPostgres } from './embedded-postgres'

export type OpenedDatabase = {
  url: string
  isEmbedded: boolean
  /** Closes this process's connections; stops the embedded database unless another process uses it. */
  close: () => Promise<void>
}

/** Where migrations lie, in a checkout. */
export const migrationsFolder = join('prisma', 'migrations')

/**
 * Finds the database for a command: the one at DATABASE_URL, else the embedded one in the data folder, started or
 * joined, whose address then stands in DATABASE_URL for everything that follows.
 *
 * @throws StartupError
 */
export async function openDatabase(): Promise<OpenedDatabase> {
  const env = parseEnv(process.env)
  if (env.databaseUrl) return { url: env.databaseUrl, isEmbedded: false, close: closeDatabase }
  const server = await startEmbeddedPostgres({ folder: embeddedFolder(env.dataFolder) })
  process.env.DATABASE_URL = server.url
  return {
    url: server.url,
    isEmbedded: true,
    close: async () => {
      await closeDatabase()
      await server.stop()
      delete process.env.DATABASE_URL
    },
  }
}

/** PostgreSQL's folder inside the app's data folder. */
export function embeddedFolder(dataFolder: string): string {
  return resolve(dataFolder, 'postgres')
}
