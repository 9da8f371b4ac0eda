import { Client } from 'pg'

/** Every table's rows as text, in an order of their own, by table. */
export async function contentsOf(url: string): Promise<Record<string, unknown[]>> {
  const tables = await query(
    url,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
  )
  const contents: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    contents[String(name)] = await query(url, `SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
  }
  return contents
}

/** The rows that a statement gives on a database, over a connection of its own. */
export async function query(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
  }
}
