import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup } from '@/server/database/backup'
import { restore } from '@/server/database/restore'
import { createTestDatabase, type TestDatabase } from '../../support/database'
import { contentsOf, query } from '../../support/query'

const migrationsFolder = 'prisma/migrations'
/** Each breaks some careless way of writing or splitting lines. */
const awkwardNames = [
  'tab\there',
  'two\nlines',
  'back\\slash',
  '\\.',
  '\\N',
  'line\u2028separator',
  'Київ “quoted”',
  '',
]

let source: TestDatabase
let target: TestDatabase
let folder: string

beforeEach(async () => {
  source = await createTestDatabase({ migrated: true })
  target = await createTestDatabase({ migrated: false })
  folder = mkdtempSync(join(tmpdir(), 'footnote-backup-'))
  await fill(source.url)
})

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await source.drop()
  await target.drop()
})

describe('backup and restore', () => {
  it('bring every row of every table back exactly', async () => {
    const file = join(folder, 'all.gz')
    const written = await backup(source.url, file)
    expect(await restore({ url: target.url, file, migrationsFolder, replace: false })).toBe(written)
    expect(written).toBeGreaterThan(awkwardNames.length)
    expect(await contentsOf(target.url)).toEqual(await contentsOf(source.url))
  })

  it('make a file that only its owner can read, and never overwrite one', async () => {
    const file = join(folder, 'all.gz')
    await backup(source.url, file)
    expect(statSync(file).mode & 0o077).toBe(0)
    await expect(backup(source.url, file)).rejects.toThrow('exists already')
  })

  it('leave a database in use alone unless told to replace it', async () => {
    const file = join(folder, 'all.gz')
    await backup(source.url, file)
    await query(source.url, `INSERT INTO "User" (id, name) VALUES (gen_random_uuid(), 'came later')`)
    const before = await contentsOf(source.url)
    await expect(restore({ url: source.url, file, migrationsFolder, replace: false })).rejects.toThrow('--replace')
    expect(await contentsOf(source.url)).toEqual(before)

    await restore({ url: source.url, file, migrationsFolder, replace: true })
    expect(await query(source.url, `SELECT 1 FROM "User" WHERE name = 'came later'`)).toEqual([])
  })

  it('change nothing when the file is cut off, damaged, foreign or absent', async () => {
    const file = join(folder, 'all.gz')
    await backup(source.url, file)
    const whole = readFileSync(file)
    const text = gunzipSync(whole)
    const before = await contentsOf(source.url)
    const attempts: [string, Buffer, RegExp][] = [
      ['cut.gz', whole.subarray(0, whole.length - 20), /incomplete or damaged/],
      ['short.gz', gzipSync(text.subarray(0, text.length - 30)), /incomplete or damaged/],
      ['foreign.gz', gzipSync('{"format":"something else"}\n'), /not a backup/],
      ['plain.gz', Buffer.from('hello\n'), /incomplete or damaged/],
    ]
    for (const [name, bytes, message] of attempts) {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      await expect(restore({ url: source.url, file: path, migrationsFolder, replace: true }), name).rejects.toThrow(
        message,
      )
    }
    const absent = join(folder, 'absent.gz')
    await expect(restore({ url: source.url, file: absent, migrationsFolder, replace: true })).rejects.toThrow('no file')
    expect(await contentsOf(source.url)).toEqual(before)
  })

  it('refuse the backup of a newer version', async () => {
    const file = join(folder, 'all.gz')
    await query(
      source.url,
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('x', 'y', '2099_future', now())`,
    )
    await backup(source.url, file)
    await expect(restore({ url: target.url, file, migrationsFolder, replace: false })).rejects.toThrow('newer version')
  })

  it('say that an unused database holds nothing to back up', async () => {
    await expect(backup(target.url, join(folder, 'none.gz'))).rejects.toThrow('nothing to back up')
  })
})

async function fill(url: string): Promise<void> {
  for (const name of awkwardNames) {
    await query(
      url,
      `INSERT INTO "User" (id, name, roles, "createdAt") VALUES (gen_random_uuid(), $1, '{student,teacher}', '2025-06-02 13:00:00.123456+03')`,
      [name],
    )
  }
  // Refers to a row of its own table that may come later in the file.
  await query(url, `UPDATE "User" SET "createdById" = (SELECT id FROM "User" WHERE name = '') WHERE name <> ''`)
  await query(url, `INSERT INTO "Classroom" (id, name) VALUES (gen_random_uuid(), 'Class 8b')`)
  await query(
    url,
    `INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId") SELECT c.id, u.id FROM "Classroom" c, "User" u LIMIT 1`,
  )
  await query(
    url,
    `INSERT INTO "Dossier" (id, title, "contentHash", head) VALUES ('d', 'A dossier', 'h', '{"a": "back\\\\slash \\n \\" \\u2028"}')`,
  )
  for (const statement of MEMORY) await query(url, statement)
}

const LEARNER = '(SELECT id FROM "User" ORDER BY id LIMIT 1)'

/** A row in each table that what a learner remembers rests on, and in those that are worked out from it. */
const MEMORY = [
  `INSERT INTO "Fact" (id, "dossierId", position, topic, kind, status, statement, body)
   VALUES ('d:f', 'd', 1, 't', 'date', 'reported', 'A fact.', '{}')`,
  `INSERT INTO "Review" (id, "learnerId", "factId", "factVersion", rating, "visibleMs", "occurredAt", "receivedAt", zone, "requestHash")
   VALUES (gen_random_uuid(), ${LEARNER}, 'd:f', 1, 'good', 3000, now(), now(), 'UTC', 'h')`,
  `INSERT INTO "ReviewUndo" SELECT id, now() FROM "Review"`,
  `INSERT INTO "Evidence" (id, "learnerId", "factId", "factVersion", "reviewId", form, mode, score, "firstTry", "hintUsed", "responseMs",
     "selfRating", "occurredAt", "receivedAt", zone, "learnerDay")
   SELECT gen_random_uuid(), "learnerId", 'd:f', 1, id, 'flashcard', 'flashcard', 1, true, false, 3000, 'good', now(), now(), 'UTC',
     '2025-06-02' FROM "Review"`,
  `INSERT INTO "MissedNote" VALUES (gen_random_uuid(), ${LEARNER}, 'd:f', 1, 'dismiss', now(), now(), 'UTC', '2025-06-02')`,
  `INSERT INTO "StarredFact" VALUES (${LEARNER}, 'd:f', now())`,
  `INSERT INTO "FactMemory" VALUES (${LEARNER}, 'd:f', 1, '{"memory": {"stability": 2.3065}}', '{}', NULL, 'fsrs-6', 'w', now())`,
  `INSERT INTO "StaleMemory" VALUES (${LEARNER}, 'd:f', gen_random_uuid())`,
]
