import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Client, escapeIdentifier } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { StartupError } from '../startup-error'
import { BackupEnd, BackupHeader, endOfTable } from './backup-format'
import { applyMigration, createMigrationsTable, type MigrationFile, migrate, readMigrations } from './migrate'

export type RestoreOptions = {
  url: string
  file: string
  migrationsFolder: string
  /** Deletes what the database holds; without it only an unused database is accepted. */
  replace: boolean
}

/**
 * Makes a database what it was when a backup was written, and then brings it up to date with this version of the app.
 * It is one transaction: when anything is wrong with the file, the database stays as it is.
 *
 * @returns how many rows were restored
 * @throws StartupError in one line: unreadable or foreign file, made by a newer version, database in use
 */
export async function restore({ url, file, migrationsFolder, replace }: RestoreOptions): Promise<number> {
  const lines = new LineReader(file)
  const client = new Client({ connectionString: url })
  try {
    const header = await readHeader(lines, file)
    const migrations = knownMigrations(header, readMigrations(migrationsFolder))
    await client.connect()
    await client.query('BEGIN')
    if (!replace) await refuseUsedDatabase(client)
    await dropEverything(client)
    await client.query(createMigrationsTable)
    for (const migration of migrations) await applyMigration(client, migration)
    const rows = await copyTables(client, lines, header, file)
    await client.query('COMMIT')
    await migrate(url, migrationsFolder)
    return rows
  } finally {
    // Ends an open transaction too, which undoes it.
    await client.end().catch(() => undefined)
    lines.close()
  }
}

async function readHeader(lines: LineReader, file: string): Promise<BackupHeader> {
  const first = await lines.next()
  const parsed = BackupHeader.safeParse(parseJson(first))
  if (!parsed.success) throw new StartupError(`${file} is not a backup that this version of Footnote can read.`)
  return parsed.data
}

function knownMigrations(header: BackupHeader, files: MigrationFile[]): MigrationFile[] {
  return header.migrations.map(({ name, checksum }) => {
    const file = files.find((candidate) => candidate.name === name)
    if (file?.checksum === checksum) return file
    throw new StartupError(`The backup was made by a newer version of Footnote (migration ${name}): update this one.`)
  })
}

async function refuseUsedDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'",
  )
  for (const { name } of rows) {
    const found = await client.query(`SELECT 1 FROM ${escapeIdentifier(name)} LIMIT 1`)
    if (found.rowCount) {
      throw new StartupError('The database holds data already. To delete it and restore the backup, add --replace.')
    }
  }
}

/** One object after the other: dropping the schema would need rights that hosted databases do not give. */
async function dropEverything(client: Client): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(`
    SELECT format('DROP TABLE public.%I CASCADE', tablename) AS drop FROM pg_tables WHERE schemaname = 'public'
    UNION ALL
    SELECT format('DROP FUNCTION %s CASCADE', p.oid::regprocedure) FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT format('DROP TYPE %s CASCADE', t.oid::regtype) FROM pg_type t
      WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e'`)
  for (const { drop } of rows) await client.query(drop)
}

async function copyTables(client: Client, lines: LineReader, header: BackupHeader, file: string): Promise<number> {
  let rows = 0
  for (const { name, columns } of header.tables) {
    const target = client.query(
      copyFrom(`COPY ${escapeIdentifier(name)} (${columns.map(escapeIdentifier)}) FROM STDIN`),
    )
    await pipeline(rowsOfTable(lines, file), target)
    rows += target.rowCount ?? 0
  }
  const end = BackupEnd.safeParse(parseJson(await lines.next()))
  if (!end.success || end.data.rows !== rows) throw cutOff(file)
  return rows
}

async function* rowsOfTable(lines: LineReader, file: string): AsyncGenerator<Buffer> {
  for (;;) {
    const line = await lines.next()
    if (line === null) throw cutOff(file)
    if (line.equals(endMark)) return
    yield Buffer.concat([line, newline])
  }
}

const endMark = Buffer.from(endOfTable)
const newline = Buffer.from('\n')

function cutOff(file: string): StartupError {
  return new StartupError(`${file} is incomplete or damaged. The database is as it was before.`)
}

function parseJson(line: Buffer | null): unknown {
  try {
    return JSON.parse(line?.toString('utf8') ?? '')
  } catch {
    return undefined
  }
}

/** Reads a gzipped file line by line. Only \n ends a line: node:readline also breaks at characters that data may hold. */
class LineReader {
  private readonly source
  private readonly chunks: AsyncIterator<Buffer>
  private rest: Buffer = Buffer.alloc(0)

  constructor(private readonly file: string) {
    this.source = createReadStream(file)
    const text = createGunzip()
    this.source.on('error', (error) => text.destroy(error))
    this.chunks = this.source.pipe(text)[Symbol.asyncIterator]()
  }

  /** The next line without its end, or null after the last one. */
  async next(): Promise<Buffer | null> {
    let end = this.rest.indexOf(0x0a)
    while (end === -1) {
      const chunk = await this.readChunk()
      if (chunk === null) return null
      this.rest = Buffer.concat([this.rest, chunk])
      end = this.rest.indexOf(0x0a)
    }
    const line = this.rest.subarray(0, end)
    this.rest = this.rest.subarray(end + 1)
    return line
  }

  close(): void {
    this.source.destroy()
  }

  private async readChunk(): Promise<Buffer | null> {
    try {
      const { value, done } = await this.chunks.next()
      return done ? null : value
    } catch (cause) {
      const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
      throw isMissing ? new StartupError(`There is no file ${this.file}.`) : cutOff(this.file)
    }
  }
}
