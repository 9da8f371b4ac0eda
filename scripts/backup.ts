import { backup } from '@/server/database/backup'
import { openDatabase } from '@/server/database/open-database'
import { StartupError } from '@/server/startup-error'

const [file] = process.argv.slice(2)
if (!file) throw new StartupError('Usage: npm run backup -- FILE')
const opened = await openDatabase()
try {
  const rows = await backup(opened.url, file)
  process.stderr.write(`${rows} rows written to ${file}\n`)
} finally {
  await opened.close()
}
