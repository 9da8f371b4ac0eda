import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import { type Canaries, canariesIn, newCanaries, plantedFootnote, plantedQuestion } from '../tests/support/canaries'
import { expect, test } from './fixtures'
import { countQuestions, fillIn, startSet } from './quiz'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const SET = 'Who leads, who attends'

test('a curious student finds no key in anything a test sends, nor in any file or cache', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET, 'test')
  const canaries = await plantIn(sql, attemptId)
  const heard = listen(page)
  for (let number = 1; number <= (await countQuestions(sql, attemptId)); number++) {
    await page.goto(`/attempts/${attemptId}?q=${number}`)
    await fillIn(page, await servedAt(sql, attemptId, number), 'right')
    const saved = page.waitForResponse((response) => response.url().endsWith('/responses'))
    await page.getByRole('button', { name: 'Save answer' }).click()
    expect((await saved).status()).toBe(200)
  }
  for (const path of ['/', '/dossiers', '/dossiers/istanbul-talks-2025', '/progress', '/missed']) await page.goto(path)
  for (const path of ['results', 'hand-in', 'responses']) {
    heard.push((await page.request.get(`/attempts/${attemptId}/${path}`)).text())
    heard.push((await page.request.get(`/api/v1/attempts/${attemptId}/${path}`)).text())
  }
  await page.goto(`/attempts/${attemptId}?q=1`)
  heard.push(page.evaluate(keptInBrowser))
  const said = (await Promise.all(heard)).join('\n')
  expect(said.length).toBeGreaterThan(10_000)
  expect(canariesIn(said, canaries)).toEqual([])
  expect(canariesIn(filesUnder('.next/cache').join('\n'), canaries)).toEqual([])

  // The same ears hear everything once the test is handed in: but never what only the server may see.
  await page.request.post(`/api/v1/attempts/${attemptId}/hand-in`, {
    data: {},
    headers: { origin: new URL(page.url()).origin },
  })
  const after = await (await page.request.get(`/attempts/${attemptId}/results`)).text()
  for (const { later, never } of canaries) {
    expect(after).toContain(later)
    expect(after).not.toContain(never)
  }
})

test('in practice a student hears the reasons of the question that was answered, and of no other', async ({
  page,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  const canaries = await plantIn(sql, attemptId)
  const heard = listen(page)
  await page.goto(`/attempts/${attemptId}?q=1`)
  expect(canariesIn((await Promise.all(heard)).join('\n'), canaries)).toEqual([])
  await fillIn(page, await servedAt(sql, attemptId, 1), 'wrong')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('status')).toContainText('Wrong')
  await page.goto(`/attempts/${attemptId}?q=2`)
  const own = canaries[0]?.later
  expect(new Set(canariesIn((await Promise.all(heard)).join('\n'), canaries))).toEqual(new Set([own]))
})

test('no file that the server gives to everybody holds a fact or a reason', async ({ sql }) => {
  const files = filesUnder('.next/static').join('\n')
  const rows = await sql('SELECT "statement" FROM "Fact"')
  expect(rows.length).toBeGreaterThan(100)
  expect(rows.filter(({ statement }) => files.includes(String(statement)))).toEqual([])
})

/** Gives the attempt versions of its questions with marks in them; no other attempt has these versions. */
async function plantIn(sql: Sql, attemptId: string): Promise<Canaries[]> {
  const rows = await sql(
    `SELECT q."position", v.* FROM "AttemptQuestion" q
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
     WHERE q."attemptId" = $1 ORDER BY q."position"`,
    [attemptId],
  )
  const version = 1_000_000 + (Number.parseInt(randomUUID().slice(0, 6), 16) % 1_000_000_000)
  const planted: Canaries[] = []
  for (const { position, questionId, body, footnotes } of rows) {
    const canaries = newCanaries(String(questionId))
    const notes = (footnotes as Parameters<typeof plantedFootnote>[0][]).map((note) => plantedFootnote(note, canaries))
    await sql(
      `INSERT INTO "QuestionVersion" ("questionId", "version", "contentHash", "body", "footnotes") VALUES ($1, $2, '', $3, $4)`,
      [questionId, version, JSON.stringify(plantedQuestion(body as Question, canaries)), JSON.stringify(notes)],
    )
    await sql('UPDATE "AttemptQuestion" SET "questionVersion" = $3 WHERE "attemptId" = $1 AND "position" = $2', [
      attemptId,
      position,
      version,
    ])
    planted.push(canaries)
  }
  return planted
}

async function servedAt(sql: Sql, attemptId: string, position: number): Promise<Question> {
  const rows = await sql(
    `SELECT v."body" FROM "AttemptQuestion" q
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
     WHERE q."attemptId" = $1 AND q."position" = $2`,
    [attemptId, position],
  )
  return rows[0]?.body as Question
}

/** Collects the text of every reply that reaches the page from now on. */
function listen(page: Page): Promise<string>[] {
  const heard: Promise<string>[] = []
  page.on('response', (response) => {
    // A redirect has no body to read.
    heard.push(response.text().catch(() => ''))
  })
  return heard
}

/** What the browser keeps of this site: storages, caches and databases, as one text. */
async function keptInBrowser(): Promise<string> {
  const databases = await Promise.all((await indexedDB.databases()).map(({ name }) => readDatabase(name ?? '')))
  const caches = (await window.caches.keys()).join()
  return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, caches, databases])

  function readDatabase(name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames]
        if (stores.length === 0) return resolve([])
        const transaction = opening.result.transaction(stores)
        const reads = stores.map((store) => transaction.objectStore(store).getAll())
        transaction.oncomplete = () => {
          opening.result.close()
          resolve(reads.map((read) => read.result))
        }
      }
    })
  }
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
