import { migrationsFolder, openDatabase } from '@/server/database/open-database'
import { restore } from '@/server/database/restore'
import { StartupError } from '@/server/startup-error'

const words = process.argv.slice(2)
const replace = words.includes('--replace')
const [file, ...others] = words.filter((word) => word !== '--replace')
if (!file || others.length > 0) throw new StartupError('Usage: npm run restore -- FILE [--replace]')
const opened = await openDatabase()
try {
  const rows = await restore({ url: opened.url, file, migrationsFolder, replace })
  process.stderr.write(`${rows} rows restored from ${file}\n`)
} finally {
  await opened.close()
}
