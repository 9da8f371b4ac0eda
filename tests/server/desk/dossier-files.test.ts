import { beforeEach, describe, expect, it } from 'vitest'
import { addArticle } from '@/server/desk/add-article'
import { fromOneFile, toOneFile } from '@/server/desk/dossier-files'
import { exportDossier } from '@/server/desk/export-dossier'
import { importDossier } from '@/server/desk/import-dossier'
import { readDesk } from '@/server/desk/read-desk'
import { readContent } from '@/server/facts/read-content'
import { testDatabase } from '../../support/database'
import { FLOOD_ARTICLE, FLOOD_DETAILS } from '../../support/flood-article'
import { makePerson } from '../../support/people'

const { clear } = testDatabase()
const [bundled] = await readContent(process.cwd())
if (!bundled) throw new Error('No bundled dossier')
let ownerId: string

beforeEach(async () => {
  await clear()
  ownerId = (await makePerson({ name: 'Ms Osei', roles: ['teacher'] })).id
})

async function bringIn(text: string): Promise<string> {
  const made = await importDossier({ ownerId, text })
  if (!made.ok) throw new Error(made.detail)
  return made.value.dossierId
}

async function exported(dossierId: string): Promise<string> {
  const content = await exportDossier({ userId: ownerId, dossierId })
  if (!content) throw new Error('Nothing to export')
  return toOneFile(content).replaceAll(dossierId, 'same-id')
}

describe('the file of a dossier', () => {
  it('reads back as exactly what was written', () => {
    expect(fromOneFile(toOneFile(bundled))).toEqual({ ok: true, value: bundled })
  })

  it('keeps the text of an article, line ends and odd characters included, and round again', async () => {
    const id = await bringIn(
      toOneFile({
        ...bundled,
        dossier: {
          ...bundled.dossier,
          head: { ...bundled.dossier.head, facing: undefined, timeline: [], glance: [], disputes: [] },
          facts: [],
        },
        sets: [],
        handQuestions: [],
        overrides: [],
      }),
    )
    const text = `${FLOOD_ARTICLE.replaceAll('\n', '\r\n')}\r\n“Tab\there”, – # not a comment: --- \u2028 end\u00a0`
    const original = new Uint8Array(new TextEncoder().encode(text))
    await addArticle(
      { userId: ownerId, dossierId: id },
      { details: FLOOD_DETAILS, relays: ['RT'], read: { text, original, format: 'text' } },
    )
    const first = await exported(id)
    const copy = await bringIn(first)
    expect(await exported(copy)).toBe(first)
    expect((await readDesk({ userId: ownerId, dossierId: copy }))?.articles.at(-1)?.text).toBe(text)
  }, 60_000)

  it.each([
    ['is no dossier', 'hello', /no dossier of Footnote/],
    ['lacks a file', toOneFile(bundled).split('--- # articles.yaml')[0] ?? '', /^articles\.yaml is missing/],
    ['is no YAML', '--- # dossier.yaml\nid: "a\n', /dossier\.yaml, line \d+: no valid YAML/],
    [
      'names what is not there',
      toOneFile({ ...bundled, dossier: { ...bundled.dossier, entities: [] } }),
      /there is no entity/,
    ],
  ])('that %s is refused with file and reason, and leaves nothing behind', async (_, text, reason) => {
    const made = await importDossier({ ownerId, text })
    expect(made.ok ? '' : made.detail).toMatch(reason)
    expect(await exportDossier({ userId: ownerId, dossierId: 'any' })).toBeNull()
  })
})
