import type { Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import { expect, expectNoSidewaysScroll, expectNoViolations, loseConnection, test } from './fixtures'
import { answer, fillIn, serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'
/** A question on one fact, by SQL on its version `v`. */
const OF_ONE_FACT = `v."body"->>'type' = 'single-choice' AND jsonb_array_length(v."body"->'factIds') = 1`
type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

test('a learner finds what they missed on Today, reviews it by card and by question, and sees how it went', async ({
  page,
  sql,
}, info) => {
  const picture = async (name: string) =>
    info.attach(name, { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  const { learnerId } = await missOne(page, sql, { newFacts: 1 })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 fact to practise')
  await expect(page.getByText('About 1 minute: 1 you missed, 1 new.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Missed, and still open' }).getByRole('listitem')).toContainText(
    /(Confused|Unknown).*Clears after 2 good days/,
  )
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await picture('today')

  await page.getByRole('button', { name: 'Start reviewing' }).click()
  await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
  await expect(page.getByText('The answer and its source are on the back.')).toBeVisible()
  await expectNoViolations(page)
  await picture('front')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Missed.*again tomorrow/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Got it/ })).toContainText(/again (tomorrow|in \d+ days)/)
  await expect(page.locator('.card .note').first()).toContainText('¶')
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await picture('back')

  await page.keyboard.press('2')
  await expect(page.getByText('Fact 2 of 2', { exact: true })).toBeVisible()
  await expect(page.getByText(/^1 review saved at/)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
  await rate(page, 'Missed')
  await expect(page.getByText('Fact 2 of 2', { exact: true })).toBeVisible()
  await expect(page.getByText(/saved at/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Fact 2 of 2', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Undo the last rating' }).click()
  await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
  await rate(page, 'Missed')
  await page.getByRole('link', { name: 'Leave and keep my place' }).click()
  await expect(page.getByText('You have answered 1 of 2 facts of today’s sitting.')).toBeVisible()
  await page.getByRole('button', { name: 'Go on reviewing' }).click()
  await rate(page, 'Got it')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew 1 of 2.')
  await expect(
    page.getByText(/The one you missed comes back tomorrow\. What you missed can be asked once more from/),
  ).toBeVisible()
  await expectNoViolations(page)
  await picture('end')
  // Four ratings of which two were taken back.
  expect(await countingReviews(sql, learnerId)).toEqual(['again', 'good'])

  await page.getByRole('button', { name: 'Finish for now' }).click()
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.getByRole('button', { name: 'Start reviewing' }).click()
  await expect(page.getByText('Fact 1 of 1', { exact: true })).toBeVisible()
  await expectNoViolations(page)
  await picture('question')
  await answer(page, await askedInSitting(sql, learnerId), 'right')
  await expect(page.getByRole('complementary', { name: 'Footnote' })).toContainText('¶')
  await picture('feedback')
  await page.getByRole('link', { name: 'See how it went' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew 1 of 1.')
  await page.goto('/missed')
  await expect(page.getByText('Right since then. 2 good days to go')).toBeVisible()
})

test.describe('offline', () => {
  test.use({ expectedErrors: [/Failed to load resource: net::ERR_/] })

  test('a learner goes on without a connection, and each rating arrives once with the time it was given', async ({
    page,
    context,
    sql,
  }) => {
    const { learnerId } = await missOne(page, sql, { newFacts: 3 })
    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await expect(page.getByText('Fact 1 of 4', { exact: true })).toBeVisible()
    await loseConnection(page)
    const before = Date.now()
    await rate(page, 'Got it')
    await expect(page.getByText('1 review was not saved: there is no connection.')).toBeVisible()
    await rate(page, 'Missed')
    await rate(page, 'Got it')
    // The last is taken back before it could leave: it never does.
    await page.getByRole('button', { name: 'Undo the last rating' }).click()
    await expect(page.getByText('2 reviews were not saved: there is no connection.')).toBeVisible()
    await expect(page.getByText('Fact 3 of 4', { exact: true })).toBeVisible()
    const after = Date.now()
    expect(await countingReviews(sql, learnerId)).toEqual([])

    await context.setOffline(false)
    await expect(page.getByText(/^2 reviews saved at/)).toBeVisible()
    expect(await countingReviews(sql, learnerId)).toEqual(['good', 'again'])
    const rows = await sql('SELECT "occurredAt" FROM "Review" WHERE "learnerId" = $1', [learnerId])
    expect(rows).toHaveLength(2)
    for (const { occurredAt } of rows) {
      expect(Number(occurredAt)).toBeGreaterThanOrEqual(before)
      expect(Number(occurredAt)).toBeLessThanOrEqual(after)
    }
    await page.reload()
    await expect(page.getByText('Fact 3 of 4', { exact: true })).toBeVisible()
  })

  test('a tab that is closed without a connection keeps its ratings, and the sitting goes on after them', async ({
    page,
    context,
    sql,
  }) => {
    const { learnerId } = await missOne(page, sql, { newFacts: 2 })
    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await expect(page.getByText('Fact 1 of 3', { exact: true })).toBeVisible()
    const address = page.url()
    await loseConnection(page)
    await rate(page, 'Got it')
    await expect(page.getByText('1 review was not saved')).toBeVisible()
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(address)
    await expect(later.getByText('Fact 2 of 3', { exact: true })).toBeVisible()
    await expect.poll(() => countingReviews(sql, learnerId)).toEqual(['good'])
  })

  test('a question answered without a connection stays unjudged until it is sent, and the sitting goes on', {
    tag: '@long',
  }, async ({ page, context, sql }) => {
    const { learnerId } = await missOne(page, sql, { newFacts: 0 })
    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await rate(page, 'Missed')
    await page.getByRole('button', { name: 'Finish for now' }).click()
    await allowNewFacts(sql, learnerId, 1)
    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
    const question = await askedInSitting(sql, learnerId)
    await loseConnection(page)
    await fillIn(page, question, 'wrong')
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByText('Whether it is right shows here as soon as it is saved.')).toBeVisible()
    await page.getByRole('link', { name: 'Next fact' }).click()
    await expect(page.getByText('Fact 2 of 2', { exact: true })).toBeVisible()
    await rate(page, 'Got it')
    await context.setOffline(false)
    // Only now is it known that the question was missed.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew 1 of 2.')
    await expect(page.getByText('What you missed can be asked once more from')).toBeVisible()
    const responses = await sql(
      `SELECT count(*)::int AS "count" FROM "Response" r JOIN "Attempt" a ON a."id" = r."attemptId"
       WHERE a."learnerId" = $1 AND a."purpose" = 'review'`,
      [learnerId],
    )
    expect(responses).toEqual([{ count: 1 }])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a learner reviews by card, undoes, and answers a question', async ({ page, sql }) => {
    const { learnerId } = await missOne(page, sql, { newFacts: 1 })
    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
    await rate(page, 'Got it')
    await expect(page.getByText('Fact 2 of 2', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Undo the last rating' }).click()
    await expect(page.getByText('Fact 1 of 2', { exact: true })).toBeVisible()
    await rate(page, 'Missed')
    await rate(page, 'Got it')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew 1 of 2.')
    await page.getByRole('button', { name: 'Finish for now' }).click()
    expect(await countingReviews(sql, learnerId)).toEqual(['again', 'good'])

    await page.goto('/today')
    await page.getByRole('button', { name: 'Start reviewing' }).click()
    await answer(page, await askedInSitting(sql, learnerId), 'right')
    await expect(page).toHaveURL(/\/review\/.+\?q=1$/)
    await page.getByRole('link', { name: 'See how it went' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You knew 1 of 1.')
  })
})

test('somebody new is shown one way forward, and no streaks', async ({ page }) => {
  await page.goto('/today')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Choose a quiz' }).click()
  await expect(page).toHaveURL(/\/dossiers$/)
})

/** A guest misses the first question of a set; then so many new facts may be begun today. */
async function missOne(page: Page, sql: Sql, { newFacts }: { newFacts: number }): Promise<{ learnerId: string }> {
  const attemptId = await startSet(page, SET)
  const question = await serveAt(sql, attemptId, 1, OF_ONE_FACT)
  await page.reload()
  await answer(page, question, 'wrong')
  await page.goto('/today')
  const rows = await sql('SELECT "learnerId" FROM "Attempt" WHERE "id" = $1', [attemptId])
  const learnerId = String(rows[0]?.learnerId)
  await allowNewFacts(sql, learnerId, newFacts)
  await page.reload()
  return { learnerId }
}

/** So many besides those that were begun today already. */
async function allowNewFacts(sql: Sql, learnerId: string, more: number): Promise<void> {
  await sql(
    'UPDATE "User" SET "newPerDay" = $2 + (SELECT count(*) FROM "FactMemory" WHERE "learnerId" = $1) WHERE "id" = $1',
    [learnerId, more],
  )
}

async function rate(page: Page, rating: 'Missed' | 'Got it'): Promise<void> {
  await page.getByRole('link', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: rating }).click()
}

/** The ratings that count, in the order in which they were given. */
async function countingReviews(sql: Sql, learnerId: string): Promise<unknown[]> {
  const rows = await sql(
    `SELECT r."rating" FROM "Review" r WHERE r."learnerId" = $1
       AND NOT EXISTS (SELECT 1 FROM "ReviewUndo" undone WHERE undone."reviewId" = r."id")
     ORDER BY r."occurredAt"`,
    [learnerId],
  )
  return rows.map(({ rating }) => rating)
}

/** The first question of the sitting that is open, with its key. */
async function askedInSitting(sql: Sql, learnerId: string): Promise<Question> {
  const rows = await sql(
    `SELECT v."body" FROM "Attempt" a JOIN "Sitting" s ON s."id" = a."sittingId" AND s."finishedAt" IS NULL
     JOIN "AttemptQuestion" q ON q."attemptId" = a."id"
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
     WHERE a."learnerId" = $1 ORDER BY q."position" LIMIT 1`,
    [learnerId],
  )
  return rows[0]?.body as Question
}
