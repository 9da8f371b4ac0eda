import { z } from 'zod'

// A backup is gzipped UTF-8 text: a line of JSON (BackupHeader), then the rows of each table in the header's order as
// PostgreSQL's COPY writes them, each table closed by a line `\.`, and a last line of JSON (BackupEnd), which a file
// that was cut off lacks.

export const backupFormat = 'footnote-backup'
export const backupVersion = 1
/** COPY's own end mark: it escapes backslashes in data, so no row reads like this. */
export const endOfTable = '\\.'

export const BackupHeader = z.object({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  /** UTC, ISO 8601. */
  createdAt: z.string(),
  /** Those that had made the tables; restoring makes them in the same way first. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Referred-to tables first. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
})
export type BackupHeader = z.infer<typeof BackupHeader>

export const BackupEnd = z.object({ rows: z.number().int() })
