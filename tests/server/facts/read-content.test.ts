import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readContent } from '@/server/facts/read-content'

const root = path.resolve(import.meta.dirname, '../../..')
const folder = path.join('content', 'dossiers', 'istanbul-talks-2025')
let copy = ''

beforeEach(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'content-'))
  await cp(path.join(root, folder), path.join(copy, folder), { recursive: true })
})

afterEach(() => rm(copy, { recursive: true, force: true }))

async function change(file: string, from: string, to: string): Promise<void> {
  const place = path.join(copy, folder, file)
  const text = await readFile(place, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  await writeFile(place, text.replace(from, to))
}

describe('reading the bundled content', () => {
  it('reads a dossier with its sets and hand-written questions', async () => {
    const [content, ...others] = await readContent(copy)
    expect(others).toEqual([])
    expect(content?.dossier.head.id).toBe('istanbul-talks-2025')
    expect(content?.dossier.articles).toHaveLength(5)
    expect(content?.sets.length).toBeGreaterThan(0)
    expect(content?.handQuestions.length).toBeGreaterThan(0)
  })

  it('names file, line and id of a fact that does not fit', async () => {
    await change('facts.yaml', 'kind: leads', 'kind: heads')
    const lines = (await readFile(path.join(copy, folder, 'facts.yaml'), 'utf8')).split('\n')
    const line = lines.findIndex((text) => text.includes('kind: heads')) + 1
    await expect(readContent(copy)).rejects.toThrow(
      new RegExp(`facts\\.yaml, line ${line} \\(umerov-leads-ukraine\\): kind: .* Correct it there`),
    )
  })

  it('points at the entry when a field is missing', async () => {
    await change('facts.yaml', '  kind: leads\n', '')
    await expect(readContent(copy)).rejects.toThrow(/facts\.yaml, line \d+ \(umerov-leads-ukraine\): kind: /)
  })

  it('names every faulty file at once', async () => {
    await change('facts.yaml', 'kind: leads', 'kind: heads')
    await change('sets.yaml', 'minutes: 6', 'minutes: six')
    const message = await readContent(copy).then(String, String)
    expect(message).toMatch(/facts\.yaml, line/)
    expect(message).toMatch(/sets\.yaml, line/)
  })

  it('says where a file is no YAML', async () => {
    await change('entities.yaml', 'name: Ukraine', 'name: "Ukraine')
    await expect(readContent(copy)).rejects.toThrow(/entities\.yaml, line \d+: no valid YAML/)
  })

  it('says which file is missing and what would do', async () => {
    await rm(path.join(copy, folder, 'questions.yaml'))
    await expect(readContent(copy)).rejects.toThrow(/questions\.yaml is missing; every dossier needs it/)
  })

  it('reads overrides with their reasons, and none where there is no such file', async () => {
    expect((await readContent(copy))[0]?.overrides?.length).toBeGreaterThan(0)
    await rm(path.join(copy, folder, 'overrides.yaml'))
    expect((await readContent(copy))[0]?.overrides).toEqual([])
  })

  it('refuses an override without a reason', async () => {
    await writeFile(path.join(copy, folder, 'overrides.yaml'), "- { set: timeline, check: 20, reason: 'so' }\n")
    await expect(readContent(copy)).rejects.toThrow(/overrides\.yaml, line 1: reason: say in a sentence/)
  })
})
