import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from 'prisma/config'

// Prisma's command line fetches a native "schema engine" before it does anything, also for `generate`, which never runs
// it. Behind a closed network that download fails, so we name a file that exists wherever the engine is absent.
const enginesFolder = new URL('./node_modules/@prisma/engines/', import.meta.url)
const hasEngine =
  existsSync(enginesFolder) && readdirSync(enginesFolder).some((name) => name.startsWith('schema-engine'))
if (!hasEngine) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Only the `migrate` commands connect; `generate` works without an address.
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
})
