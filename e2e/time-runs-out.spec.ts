import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const SET_ID = 'istanbul-talks-2025:who-leads-who-attends'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Opens a test with a limit of five minutes; gives its id. */
async function startTimedTest(page: Page, origin: string): Promise<string> {
  const reply = await page.request.post('/api/v1/attempts', {
    data: { setId: SET_ID, mode: 'test', minutes: 5, zone: 'Europe/Kyiv' },
    headers: { origin },
  })
  const { attemptId } = await reply.json()
  await page.goto(`/attempts/${attemptId}?q=1`)
  return attemptId
}

/** As if the test had been started so many seconds earlier; after 420 of them deadline and grace are over. */
async function letTimeRunOut(sql: Sql, attemptId: string, seconds = 420): Promise<void> {
  await sql(
    `UPDATE "Attempt" SET "startedAt" = "startedAt" - make_interval(secs => $2),
       "deadlineAt" = "deadlineAt" - make_interval(secs => $2) WHERE "id" = $1`,
    [attemptId, seconds],
  )
}

test.describe('with JavaScript', () => {
  test.use({ expectedErrors: [/status of 409/] })

  test('a student whose time runs out while answering is told so, and gets to the results', async ({
    page,
    baseURL,
    sql,
  }) => {
    const attemptId = await startTimedTest(page, baseURL ?? '')
    await expect(page.getByText(/^Open until \d\d:\d\d\. What is saved by then counts\.$/)).toBeVisible()
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
    await letTimeRunOut(sql, attemptId)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByText(/^Answer 2 was not saved\. /)).toBeVisible()
    // An answer that never will be saved holds nothing up.
    await page.getByRole('link', { name: 'Look over and hand in' }).click()
    await page.getByRole('button', { name: 'Remove it from this device' }).click()
    await expect(page.getByText(/^Answer 2 was not saved/)).toHaveCount(0)
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText('One you didn’t know, nine not answered.')).toBeVisible()
  })

  test('a student hands in although the server refused an answer', { tag: '@long' }, async ({ page, baseURL, sql }) => {
    const attemptId = await startTimedTest(page, baseURL ?? '')
    await letTimeRunOut(sql, attemptId)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByText(/^Answer 1 was not saved\. /)).toBeVisible()
    await page.getByRole('link', { name: 'Look over and hand in' }).click()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText('Ten not answered.')).toBeVisible()
  })
})

test('what a student has before them when the time runs out is remembered as not known', { tag: '@long' }, async ({
  page,
  baseURL,
  sql,
}) => {
  const attemptId = await startTimedTest(page, baseURL ?? '')
  await page.goto('/about/privacy')
  await sql(`UPDATE "Attempt" SET "deadlineAt" = now() + interval '6 seconds' WHERE "id" = $1`, [attemptId])
  const told = page.waitForResponse((response) => response.url().endsWith('/time-up'))
  await page.goto(`/attempts/${attemptId}?q=1`)
  await expect(page.getByText(/^The time was up at \d\d:\d\d\. .* you can hand in\.$/)).toBeVisible({ timeout: 15_000 })
  expect(await (await told).json()).toEqual({ noted: true })
  await page.getByRole('link', { name: 'Look over and hand in' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('Ten not answered.')).toBeVisible()
  const left = await sql(
    `SELECT e."ending", e."responseMs" >= 3000 AS "seen" FROM "Evidence" e JOIN "Attempt" a ON a."learnerId" = e."learnerId"
     WHERE a."id" = $1`,
    [attemptId],
  )
  expect(left).toEqual([{ ending: 'time-ran-out', seen: true }])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a student whose time runs out while answering is told so', async ({ page, baseURL, sql }) => {
    const attemptId = await startTimedTest(page, baseURL ?? '')
    await letTimeRunOut(sql, attemptId)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not answered')
    await page.getByRole('link', { name: 'See your results' }).click()
    await expect(page.getByText('Ten not answered.')).toBeVisible()
  })

  test('a student whose answer comes a moment too late is told so beside the question', async ({
    page,
    baseURL,
    sql,
  }) => {
    const attemptId = await startTimedTest(page, baseURL ?? '')
    await letTimeRunOut(sql, attemptId, 305)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByText(/^The time was up at \d\d:\d\d\./)).toBeVisible()
    await page.getByRole('link', { name: 'Look over and hand in' }).click()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByText('Ten not answered.')).toBeVisible()
  })
})
