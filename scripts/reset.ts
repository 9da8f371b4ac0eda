import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@/server/database/embedded-postgres'
import { embeddedFolder } from '@/server/database/open-database'
import { parseEnv } from '@/server/env'
import { StartupError } from '@/server/startup-error'

const env = parseEnv(process.env)
if (env.databaseUrl) {
  throw new StartupError('DATABASE_URL is set, and this command deletes only the embedded database: unset it first.')
}
const folder = embeddedFolder(env.dataFolder)
if (existsSync(folder)) {
  await (await startEmbeddedPostgres({ folder })).stop()
  if (existsSync(join(folder, 'postmaster.pid'))) {
    throw new StartupError('The database is in use: stop Footnote (Ctrl-C where it runs), then try again.')
  }
  rmSync(folder, { recursive: true })
}
process.stderr.write(`The embedded database is empty: npm start makes a new one in ${folder}.\n`)
