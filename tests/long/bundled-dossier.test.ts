import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { backup } from '@/server/database/backup'
import { restore } from '@/server/database/restore'
import { toOneFile } from '@/server/desk/dossier-files'
import { exportDossier } from '@/server/desk/export-dossier'
import { importDossier } from '@/server/desk/import-dossier'
import { loadContent } from '@/server/facts/load-content'
import { findDossier } from '@/server/facts/queries'
import { readContent } from '@/server/facts/read-content'
import { createTestDatabase, testDatabase } from '../support/database'
import { makePerson } from '../support/people'
import { contentsOf } from '../support/query'

const { clear } = testDatabase()

beforeEach(clear)

test('a backup of the whole bundled content brings it back exactly', async () => {
  const source = process.env.DATABASE_URL ?? ''
  const target = await createTestDatabase({ migrated: false })
  const folder = mkdtempSync(join(tmpdir(), 'footnote-backup-'))
  try {
    await loadContent()
    const file = join(folder, 'content.gz')
    expect(await backup(source, file)).toBeGreaterThan(1000)
    await restore({ url: target.url, file, migrationsFolder: 'prisma/migrations', replace: false })
    expect(await contentsOf(target.url)).toEqual(await contentsOf(source))
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await target.drop()
  }
})

test('the bundled dossier goes in and out again as one file, every fact, name, question and set as it was', async () => {
  const [bundled] = await readContent(process.cwd())
  if (!bundled) throw new Error('No bundled dossier')
  const { id: userId } = await makePerson({ name: 'Ms Osei', roles: ['teacher'] })
  const made = await importDossier({ ownerId: userId, text: toOneFile(bundled) })
  if (!made.ok) throw new Error(made.detail)
  const { dossierId } = made.value
  const { sets, ...rest } = (await exportDossier({ userId, dossierId })) ?? { sets: [] }
  expect(rest).toEqual({
    dossier: { ...bundled.dossier, head: { ...bundled.dossier.head, id: dossierId } },
    handQuestions: bundled.handQuestions,
    overrides: bundled.overrides,
  })
  expect(sets.slice(1)).toEqual(bundled.sets)
  const read = await findDossier({ dossierId, readerId: userId })
  expect(read?.dossier.facts).toHaveLength(bundled.dossier.facts.length)
  expect(await findDossier({ dossierId, readerId: null })).toBeNull()
})
