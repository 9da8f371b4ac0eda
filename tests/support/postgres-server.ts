import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@/server/database/embedded-postgres'

/**
 * Names a folder for this run's PostgreSQL, which the first test file that asks for a database starts: runs without
 * one pay nothing. Afterwards stops the server and deletes the folder.
 */
export default function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-test-'))
  // As root, PostgreSQL runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711)
  process.env.FOOTNOTE_TEST_FOLDER = folder
  return async () => {
    if (existsSync(join(folder, 'postgres'))) await (await startTestServer(folder)).stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Starts or joins the run's PostgreSQL. */
export function startTestServer(folder: string) {
  return startEmbeddedPostgres({ folder: join(folder, 'postgres'), durable: false })
}
