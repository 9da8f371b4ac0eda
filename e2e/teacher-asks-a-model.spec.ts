import { Client } from 'pg'
import { startModelServer } from '../tests/support/model-server'
import { joinDatabase, type RunningApp, startApp, temporaryDataFolder } from '../tests/support/running-app'
import { otherBrowser, type Sql, signUpWith } from './accounts'
import { bringIn, SENTENCE } from './desk'
import { expect, test } from './fixtures'

type Model = Awaited<ReturnType<typeof startModelServer>>

const FOUND = {
  kind: 'number',
  subject: 'the flood',
  relation: 'closed',
  object: '12 schools',
  answer: '12',
  attributedTo: null,
  paragraph: 2,
  evidence: SENTENCE,
}

let app: RunningApp
let model: Model
let data: ReturnType<typeof temporaryDataFolder>
let database: Awaited<ReturnType<typeof joinDatabase>>

/** The model replies nonsense, then what fits; asked again, nonsense twice. */
test.beforeAll(async () => {
  model = await startModelServer([
    { text: 'Certainly!' },
    { text: JSON.stringify([FOUND, { ...FOUND, answer: '13', evidence: 'The flood closed 13 schools.' }]) },
    { text: 'I cannot.' },
    { text: '{}' },
  ])
  data = temporaryDataFolder()
  app = await startApp({
    FOOTNOTE_DATA_DIR: data.folder,
    FOOTNOTE_MODEL_URL: model.settings.url,
    FOOTNOTE_MODEL_NAME: model.settings.name,
    FOOTNOTE_MODEL_KEY: model.settings.key,
  })
  database = await joinDatabase(data.folder)
})

test.afterAll(async () => {
  await app.stop()
  await database.leave()
  await data.remove()
  await model.stop()
})

test('a teacher is told where the article goes, sends it to a language model, and gets suggestions and no key', {
  tag: '@long',
}, async ({ browser }) => {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const page = await otherBrowser(browser, app.url)
  const heard: Promise<string>[] = []
  page.on('response', (response) => heard.push(response.text().catch(() => '')))
  const sql: Sql = async (query, values) => (await client.query(query, values)).rows
  await signUpWith(page, sql, { name: 'Ms Osei', roles: ['teacher'] })
  await bringIn(page)

  await page.getByText('Ask a language model').click()
  await expect(page.getByText(`The text of the article is sent to ${model.host}.`)).toBeVisible()
  expect(model.requests).toEqual([])
  await page.getByRole('button', { name: `Send the article to ${model.host}` }).click()
  await expect(page.getByText('1 suggestion of the language model is in the list. 1 more was left out')).toBeVisible()
  expect(model.requests).toHaveLength(2)
  expect(model.requests[0]?.authorization).toBe(`Bearer ${model.settings.key}`)
  expect((await client.query(`SELECT 1 FROM "Suggestion" WHERE origin = 'model'`)).rowCount).toBe(1)
  expect((await client.query('SELECT 1 FROM "SuggestionDecision"')).rowCount).toBe(0)

  await page.getByRole('button', { name: /^Send the article/ }).click()
  await expect(page.getByText('The language model did not reply in the form it was asked for, twice.')).toBeVisible()
  expect(model.requests).toHaveLength(4)
  // A body is gone once the page has moved on: what the page holds now is looked through as well.
  const said = [...(await Promise.all(heard)), await page.content()].join('\n')
  expect(said).toContain(model.host)
  expect(said).not.toContain(model.settings.key)
  await client.end()
  await page.context().close()
})
