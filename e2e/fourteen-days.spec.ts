import type { Page } from '@playwright/test'
import { Client } from 'pg'
import type { Question } from '@/core/questions/question'
import { joinDatabase, type RunningApp, startApp, temporaryDataFolder } from '../tests/support/running-app'
import { expect, loseConnection, test } from './fixtures'
import { answer, fillIn, serveAt, startSet } from './quiz'

/** An app of its own: it lives in March 2027, and other journeys do not. Due days are not spread in tests. */
const data = temporaryDataFolder()
let app: RunningApp
let database: Awaited<ReturnType<typeof joinDatabase>>
let client: Client

test.beforeAll(async () => {
  test.setTimeout(240_000)
  app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
  database = await joinDatabase(data.folder)
  client = new Client({ connectionString: database.url })
  await client.connect()
})

test.afterAll(async () => {
  await client.end()
  await app.stop()
  await database.leave()
  await data.remove()
})

const sql = async (query: string, values: unknown[] = []) => (await client.query(query, values)).rows

/*
 * One fact over fourteen days; stabilities by FSRS-6 with default weights, recall wanted 0.9: then the interval is the stability,
 * rounded to days.
 *   1 March   quiz, single choice, wrong      again  S 0.212   due on 2 March, as after every miss; on the missed list
 *   2 March   card, “Got it”                  good   S 1.887   due in 2 days, on 4 March; first clean day, in another form
 *   3 March   nothing due
 *   4 March   question, offline, right        good   S 6.269   due in 6 days, on 10 March; second clean day: cleared
 *   5 March   it arrives, and counts for 4 March
 *   9 March   nothing due, tomorrow one
 *   10 March  question in Los Angeles, right  good   S 17.379  due in 17 days, on 27 March
 *   14 March  nothing due, the next on 27 March
 */
test('a learner misses a fact, clears it on two days in other forms, and finds it due when it should be', {
  tag: ['@once', '@long'],
}, async ({ browser }) => {
  test.setTimeout(240_000)
  const kyiv = await browser.newContext({ baseURL: app.url, timezoneId: 'Europe/Kyiv' })
  const page = await kyiv.newPage()

  await liveOn(page, 1)
  const attemptId = await startSet(page, 'Who leads, who attends')
  const missed = await serveAt(
    sql,
    attemptId,
    1,
    `v."body"->>'type' = 'single-choice' AND jsonb_array_length(v."body"->'factIds') = 1`,
  )
  await sql('UPDATE "User" SET "newPerDay" = 0')
  await page.reload()
  await answer(page, missed, 'wrong')
  await page.goto('/missed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 fact you missed')
  await expect(page.getByText('Clears after 2 good days')).toBeVisible()
  expect(await dueDays()).toEqual(['2027-03-02'])

  await liveOn(page, 2)
  await startReviewing(page, '1 fact is due')
  await page.getByRole('link', { name: 'Show the answer' }).click()
  await expect(page.getByRole('button', { name: 'Missed' })).toContainText('again tomorrow')
  await expect(page.getByRole('button', { name: 'Got it' })).toContainText('again in 2 days')
  await page.getByRole('button', { name: 'Got it' }).click()
  await expect(page.getByText(/^1 review saved at/)).toBeVisible()
  await page.goto('/missed')
  await expect(page.getByText('1 good day done, 1 to go')).toBeVisible()
  expect(await dueDays()).toEqual(['2027-03-04'])

  await liveOn(page, 3)
  await page.goto('/today')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 fact to practise')
  await expect(page.getByText('About 1 minute: 1 you missed.')).toBeVisible()

  await liveOn(page, 4)
  await startReviewing(page, '1 fact is due')
  await expect(page.getByText('Fact 1 of 1', { exact: true })).toBeVisible()
  const second = await askedInSitting()
  expect(second.form).not.toBe(missed.form)
  await loseConnection(page)
  await fillIn(page, second, 'right')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Your answer is not saved yet')).toBeVisible()
  await liveOn(page, 5)
  expect(await answersOn('2027-03-04')).toEqual([])
  await kyiv.setOffline(false)
  await expect(page.getByRole('status')).toContainText('Right')
  expect(await answersOn('2027-03-04')).toEqual([{ zone: 'Europe/Kyiv', mode: 'review', form: second.form }])
  await page.goto('/missed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing on your missed list')
  await expect(page.getByText('Cleared yesterday, after 2 good days.')).toBeVisible()
  expect(await dueDays()).toEqual(['2027-03-10'])

  await liveOn(page, 9)
  await page.goto('/today')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Done for today')
  await expect(page.getByText('The next fact falls due tomorrow.')).toBeVisible()

  const abroad = await browser.newContext({
    baseURL: app.url,
    timezoneId: 'America/Los_Angeles',
    storageState: await kyiv.storageState(),
  })
  const away = await abroad.newPage()
  await liveOn(away, 10)
  await startReviewing(away, '1 fact is due')
  const third = await askedInSitting()
  expect(third.form).not.toBe(second.form)
  await answer(away, third, 'right')
  expect(await answersOn('2027-03-10')).toEqual([{ zone: 'America/Los_Angeles', mode: 'review', form: third.form }])
  await away.goto('/today')
  await expect(away.getByRole('heading', { level: 1 })).toHaveText('Done for today')
  expect(await dueDays()).toEqual(['2027-03-27'])
  await abroad.close()

  await liveOn(page, 14)
  await page.goto('/today')
  await expect(page.getByText('The next fact falls due on 27 March.')).toBeVisible()
  expect(await everyAnswer()).toEqual([
    { learnerDay: '2027-03-01', mode: 'quiz' },
    { learnerDay: '2027-03-02', mode: 'flashcard' },
    { learnerDay: '2027-03-04', mode: 'review' },
    { learnerDay: '2027-03-10', mode: 'review' },
  ])
  await kyiv.close()
})

/** Both clocks, the app’s and the browser’s, show 18:00 UTC of a day of March 2027: the same day in Kyiv and Los Angeles. */
async function liveOn(page: Page, dayOfMarch: number): Promise<void> {
  const instant = Date.UTC(2027, 2, dayOfMarch, 18)
  await sql(
    'INSERT INTO "ClockOffset" (id, seconds) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET seconds = excluded.seconds',
    [Math.round((instant - Date.now()) / 1000)],
  )
  await page.clock.setFixedTime(instant)
}

async function startReviewing(page: Page, headline: string): Promise<void> {
  await page.goto('/today')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.getByRole('button', { name: 'Start reviewing' }).click()
}

async function askedInSitting(): Promise<Question> {
  const rows = await sql(
    `SELECT v."body" FROM "Attempt" a JOIN "Sitting" s ON s."id" = a."sittingId" AND s."finishedAt" IS NULL
     JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"`,
  )
  return rows[0]?.body as Question
}

/** What the app has worked out when it was last asked. */
async function dueDays(): Promise<unknown[]> {
  return (await sql('SELECT "dueDay" FROM "FactMemory"')).map(({ dueDay }) => dueDay)
}

async function answersOn(day: string): Promise<Record<string, unknown>[]> {
  return sql('SELECT "zone", "mode", "form" FROM "Evidence" WHERE "learnerDay" = $1', [day])
}

async function everyAnswer(): Promise<Record<string, unknown>[]> {
  return sql('SELECT "learnerDay", "mode" FROM "Evidence" ORDER BY "occurredAt"')
}
