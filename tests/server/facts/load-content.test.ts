import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/server/database/client'
import { loadContent } from '@/server/facts/load-content'
import { retireOtherDossiers } from '@/server/facts/store-dossier'
import { testDatabase } from '@/tests/support/database'
import { DOSSIER_ID, smallContent, storeContent } from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const { clear } = testDatabase()
beforeEach(clear)

const CONTENT_TABLES = [
  'Dossier',
  'Article',
  'Entity',
  'Fact',
  'FactVersion',
  'Question',
  'QuestionVersion',
  'QuestionFact',
  'QuestionSet',
  'SetQuestion',
]

/** Table, row and the transaction that wrote it: any write of any row changes this. */
async function fingerprint(): Promise<string[]> {
  const rows = await Promise.all(
    CONTENT_TABLES.map((table) =>
      database().$queryRawUnsafe<{ row: string }[]>(
        `SELECT '${table}' || ctid::text || xmin::text || t::text AS row FROM "${table}" t ORDER BY 1`,
      ),
    ),
  )
  return rows.flat().map(({ row }) => row)
}

/** The small dossier with one fact’s statement put otherwise. */
function withRewordedFact() {
  return smallContent({
    facts: FACTS.map((fact) =>
      fact.id === 'host-city'
        ? { ...fact, statement: 'On 2 June 2025 the second round was held in [[Istanbul]].' }
        : fact,
    ),
  })
}

describe('content that is loaded', () => {
  test('is all there: facts with their first version, questions with footnotes, sets with their questions', async () => {
    const written = await storeContent(smallContent())
    expect(written).toMatchObject({ changed: 0, retired: 0 })
    expect(await database().fact.count()).toBe(FACTS.length)
    expect(await database().factVersion.count()).toBe(FACTS.length)
    const question = await database().question.findUniqueOrThrow({
      where: { id: `${DOSSIER_ID}:host-city.choice` },
      include: { versions: true, facts: true, sets: true },
    })
    expect(question).toMatchObject({ version: 1, type: 'single-choice', form: 'choice', retiredAt: null })
    expect(question.facts).toEqual([{ questionId: question.id, factId: `${DOSSIER_ID}:host-city` }])
    expect(question.sets.map(({ setId }) => setId).sort()).toEqual([
      `${DOSSIER_ID}:everything`,
      `${DOSSIER_ID}:one-fact`,
    ])
    expect(question.versions[0]?.footnotes).toMatchObject([
      { factId: 'host-city', answer: 'Istanbul', factVersion: 1, citations: [{ outlet: 'Wire', paragraph: 1 }] },
    ])
  })

  test('writes nothing at all the second time', async () => {
    await storeContent(smallContent())
    const before = await fingerprint()
    expect(before.length).toBeGreaterThan(100)
    expect(await storeContent(smallContent())).toEqual({ created: 0, changed: 0, retired: 0 })
    expect(await fingerprint()).toEqual(before)
  })

  test('is written once when several instances start at the same time', async () => {
    const loads = await Promise.all([1, 2, 3].map(() => storeContent(smallContent())))
    expect(loads.filter(({ created }) => created > 0)).toHaveLength(1)
    expect(loads.filter(({ created }) => created === 0)).toHaveLength(2)
    expect(await database().factVersion.count()).toBe(FACTS.length)
    expect((await database().dossier.findUniqueOrThrow({ where: { id: DOSSIER_ID } })).version).toBe(1)
  })

  test('gives a reworded fact and its questions a new version, keeps the old ones, and touches nothing else', async () => {
    await storeContent(smallContent())
    const written = await storeContent(withRewordedFact())
    const fact = await database().fact.findUniqueOrThrow({
      where: { id: `${DOSSIER_ID}:host-city` },
      include: { versions: { orderBy: { version: 'asc' } } },
    })
    expect(fact.version).toBe(2)
    expect(fact.versions.map(({ body }) => body)).toMatchObject([
      { statement: 'The second round of 2 June 2025 was held in [[Istanbul]].' },
      { statement: 'On 2 June 2025 the second round was held in [[Istanbul]].' },
    ])
    const questions = await database().question.findMany({ where: { version: 2 }, include: { versions: true } })
    expect(questions.length).toBeGreaterThan(0)
    for (const question of questions) {
      expect(question.id).toContain('host-city')
      expect(question.versions).toHaveLength(2)
      expect(question.versions.find(({ version }) => version === 2)?.footnotes).toMatchObject([{ factVersion: 2 }])
    }
    expect(await database().fact.count({ where: { version: { gt: 1 } } })).toBe(1)
    expect(written).toEqual({ created: 0, changed: 1 + questions.length, retired: 0 })
  })

  test('retires what is absent, without deleting it, and takes it back when it returns', async () => {
    const id = `${DOSSIER_ID}:host-city`
    await storeContent(smallContent())
    const without = smallContent({ facts: FACTS.filter((fact) => fact.id !== 'host-city') })
    expect((await storeContent(without)).retired).toBeGreaterThan(1)
    expect((await database().fact.findUniqueOrThrow({ where: { id } })).retiredAt).not.toBeNull()
    const questions = { where: { id: { startsWith: `${id}.` } } }
    expect((await database().question.findMany(questions)).every(({ retiredAt }) => retiredAt !== null)).toBe(true)
    await storeContent(smallContent())
    expect(await database().fact.findUniqueOrThrow({ where: { id } })).toMatchObject({ retiredAt: null, version: 1 })
    for (const question of await database().question.findMany(questions)) {
      expect(question).toMatchObject({ retiredAt: null, version: 1 })
    }
  })

  test('retires a bundled dossier that is no longer there, and never one that somebody imported', async () => {
    await storeContent(smallContent())
    const owner = await database().user.create({ data: {} })
    await database().dossier.create({
      data: { id: 'imported', title: 'Mine', contentHash: '', head: {}, ownerId: owner.id },
    })
    expect(await retireOtherDossiers(['another'])).toBe(1)
    const dossiers = await database().dossier.findMany({ orderBy: { id: 'asc' } })
    expect(dossiers.map(({ id, retiredAt }) => [id, retiredAt !== null])).toEqual([
      ['imported', false],
      [DOSSIER_ID, true],
    ])
    expect(await storeContent(smallContent())).toEqual({ created: 0, changed: 1, retired: 0 })
    expect((await database().dossier.findUniqueOrThrow({ where: { id: DOSSIER_ID } })).retiredAt).toBeNull()
  })
})

describe('the bundled content', () => {
  test('loads, and a second time writes nothing', async () => {
    const first = await loadContent()
    expect(first.dossiers).toBe(1)
    expect(first.created).toBeGreaterThan(450)
    const stored = await fingerprint()
    expect(await loadContent()).toEqual({ dossiers: 1, created: 0, changed: 0, retired: 0 })
    expect(await fingerprint()).toEqual(stored)
  })

  test('is refused whole, with file, id and reason, if one fact cites a paragraph that there is none of', async () => {
    const root = await mkdtemp(join(tmpdir(), 'footnote-content-'))
    try {
      await cp('content', join(root, 'content'), { recursive: true })
      const file = join(root, 'content/dossiers/istanbul-talks-2025/facts.yaml')
      const broken = (await readFile(file, 'utf8')).replace(/paragraph: \d+/, 'paragraph: 999')
      await writeFile(file, broken)
      await expect(loadContent(root)).rejects.toThrow(/facts\.yaml, [a-z0-9-]+: .*999/)
      expect(await database().dossier.count()).toBe(0)
    } finally {
      await rm(root, { recursive: true })
    }
  })
})
