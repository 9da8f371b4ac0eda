import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { database } from '@/server/database/client'
import { testDatabase } from '../../support/database'

type Column = { table: string; column: string; type: string; nullable: boolean }

const nativeTypes: Record<string, string> = {
  String: 'text',
  Int: 'int4',
  BigInt: 'int8',
  Float: 'float8',
  Boolean: 'bool',
  Json: 'jsonb',
  Bytes: 'bytea',
  'DateTime @db.Timestamptz(6)': 'timestamptz',
  'DateTime @db.Date': 'date',
  'String @db.Uuid': 'uuid',
}

describe('the migrated database', () => {
  testDatabase()

  it("has the columns, types and nullability of the schema's models, and no others", async () => {
    const found = await database().$queryRaw<Column[]>`
      SELECT table_name AS "table", column_name AS "column", udt_name AS "type", is_nullable = 'YES' AS "nullable"
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`
    const modelled = columnsOf(readFileSync('prisma/schema.prisma', 'utf8'))
    expect(sorted(found)).toEqual(sorted(modelled))
  })

  it("has the values of the schema's enums in their order", async () => {
    const found = await database().$queryRaw<{ name: string; values: string[] }[]>`
      SELECT t.typname::text AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname ORDER BY t.typname`
    const modelled = blocksOf(readFileSync('prisma/schema.prisma', 'utf8'), 'enum').map(({ name, lines }) => ({
      name,
      values: lines.map((line) => line.trim()),
    }))
    expect(found).toEqual(modelled.sort((a, b) => (a.name < b.name ? -1 : 1)))
  })
})

function columnsOf(schema: string): Column[] {
  const models = blocksOf(schema, 'model')
  const modelNames = new Set(models.map(({ name }) => name))
  return models.flatMap(({ name: table, lines }) =>
    lines.flatMap((line) => {
      const [, column = '', type = '', mark = '', rest = ''] = /^\s*(\w+)\s+(\w+)(\?|\[\])?(.*)$/.exec(line) ?? []
      if (line.trim().startsWith('@@') || modelNames.has(type)) return []
      const native = nativeTypes[[type, ...(rest.match(/@db\.\S+/) ?? [])].join(' ')] ?? type
      // Prisma leaves list columns nullable and reads null as an empty list.
      const isList = mark === '[]'
      return [{ table, column, type: isList ? `_${native}` : native, nullable: isList || mark === '?' }]
    }),
  )
}

function blocksOf(schema: string, kind: 'model' | 'enum'): { name: string; lines: string[] }[] {
  return [...schema.matchAll(new RegExp(`^${kind} (\\w+) \\{([^}]*)\\}`, 'gm'))].map(([, name = '', body = '']) => ({
    name,
    lines: body.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')),
  }))
}

function sorted(columns: Column[]): string[] {
  return columns
    .map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? ' or null' : ''}`)
    .sort()
}
