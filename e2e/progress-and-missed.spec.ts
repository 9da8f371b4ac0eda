import type { Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'
import { answer, serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'
const DOSSIER = 'istanbul-talks-2025'
/** A question on one fact, by SQL on its version `v`. */
const OF_ONE_FACT = `v."body"->>'type' = 'single-choice' AND jsonb_array_length(v."body"->'factIds') = 1`
type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

test('a student finds a missed fact on the list with its reason, practises it, and sees that it was right the same day', async ({
  page,
  sql,
}) => {
  const missed = await missOne(page, sql)
  await page.goto('/missed')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 fact you missed')
  const entry = entryOf(page, missed.ask)
  await expect(entry).toContainText(/Confused|Unknown/)
  await expect(entry).toContainText('Missed today')
  await expect(entry).toContainText('Clears after 2 good days')
  await expect(entry.getByText(missed.answerStatement)).toBeHidden()
  await entry.getByText('Show the fact').click()
  await expect(entry.getByText(missed.answerStatement)).toBeVisible()
  await entry
    .getByRole('link', { name: /^Source \d+$/ })
    .first()
    .click()
  await expect(page.locator('.note:target')).toBeInViewport()

  await page.getByRole('button', { name: 'Practise this one now' }).click()
  await page.waitForURL(/\/attempts\/.+/)
  const attemptId = new URL(page.url()).pathname.split('/')[2] ?? ''
  const asked = await askedAlone(sql, attemptId, missed.factId)
  await answer(page, asked, 'right')
  await page.goto('/missed')
  await expect(entryOf(page, missed.ask)).toContainText('Right since then. 2 good days to go')
  await expect(page.getByRole('button', { name: /^Practise/ })).toHaveCount(0)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a student takes a fact off the missed list and brings it back', async ({ page, sql }) => {
      const missed = await missOne(page, sql)
      await page.goto('/missed')
      await entryOf(page, missed.ask).getByRole('button', { name: 'Take off the list' }).click()
      await expect(page).toHaveURL(/\/missed#left$/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing on your missed list')
      const left = page.getByRole('region', { name: 'Left the list lately' }).getByRole('listitem')
      await expect(left).toContainText('You took it off the list today.')
      await left.getByRole('button', { name: 'Bring back' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 fact you missed')
      await expect(entryOf(page, missed.ask)).toContainText('Missed today')
      await expect(page.getByRole('region', { name: 'Left the list lately' })).toHaveCount(0)
      const kinds = await sql(
        `SELECT n."kind" FROM "MissedNote" n JOIN "Attempt" a ON a."learnerId" = n."learnerId" WHERE a."id" = $1 ORDER BY n."receivedAt"`,
        [missed.attemptId],
      )
      expect(kinds).toEqual([{ kind: 'dismiss' }, { kind: 'bring-back' }])
    })
  })
}

test('a student reads coverage and recall apart, opens the levels, and goes to what happened with a fact', async ({
  page,
  sql,
}) => {
  const missed = await missOne(page, sql)
  await page.goto('/progress')
  const topics = page.getByRole('region', { name: 'Istanbul talks, June 2025' })
  await expect(topics.getByRole('row', { name: /1 of \d+ seen/ })).toContainText('Four more facts and we can say.')
  await expect(topics).toContainText(/^.*1 attempted, \d+ new, of \d+ facts\./s)
  await expect(
    page.getByRole('img', { name: /^Facts answered each day for 12 weeks\. Active on 1 of \d+ days/ }),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: /^Facts due: today 0, \w+ 1, / })).toBeVisible()

  const calendar = page.getByRole('region', { name: 'The last 12 weeks' })
  await calendar.getByText('See as a table').click()
  await expect(calendar.getByRole('table').getByRole('row')).toHaveCount(2)

  await topics
    .getByRole('row', { name: /1 of \d+ seen/ })
    .getByRole('link')
    .click()
  const line = topics.getByRole('row', { name: missed.ask })
  await expect(line).toBeInViewport()
  await expect(line).toContainText('Attempted')
  await expect(line).toContainText('Due tomorrow')
  await line.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/progress/${DOSSIER}/[a-z0-9-]+$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(missed.ask)
  await expect(
    page.getByRole('img', { name: /^Expected recall of this fact: 100\s% today, \d+\s% on .+, when it is due\.$/ }),
  ).toBeVisible()
  const step = page
    .getByRole('region', { name: /^Every answer/ })
    .getByRole('row')
    .nth(1)
  await expect(step).toContainText('One of several answers')
  await expect(step).toContainText('Missed')
  await expect(step).toContainText('Counted: the first of that day.')
  await expect(page.getByRole('complementary', { name: 'Footnote' })).toContainText(missed.answerStatement)
})

test('nothing of a fact in a running test is told by the missed list, its history or the levels', async ({
  page,
  sql,
}) => {
  const missed = await missOne(page, sql)
  const test = await startSet(page, SET, 'test')
  await sql('DELETE FROM "AttemptQuestion" WHERE "attemptId" = $1', [test])
  await sql(
    `INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionVersion", "order")
     SELECT $1::uuid, 1, "questionId", "questionVersion", "order" FROM "AttemptQuestion" WHERE "attemptId" = $2 AND "position" = 1`,
    [test, missed.attemptId],
  )
  for (const path of ['/missed', '/progress', `/progress/${DOSSIER}/${missed.factId}`]) {
    const html = (await (await page.goto(path))?.text()) ?? ''
    expect(html, path).toContain('running test')
    expect(html, path).not.toContain(missed.answerStatement)
    expect(html, path).not.toContain(missed.ask)
  }
})

test('a fact never met, one that is not there and somebody else’s look the same', async ({
  page,
  browser,
  baseURL,
  sql,
}) => {
  const missed = await missOne(page, sql)
  const other = await browser.newContext({ baseURL })
  const stranger = await other.newPage()
  await startSet(stranger, SET)
  for (const slug of [missed.factId, 'no-such-fact']) {
    expect((await stranger.request.get(`/progress/${DOSSIER}/${slug}`)).status(), slug).toBe(404)
  }
  expect((await page.request.get(`/progress/${DOSSIER}/${missed.factId}`)).status()).toBe(200)
  await other.close()
})

test('a guest sets the target, the new facts a day and four buttons, and a wrong number is told at its field', {
  tag: '@long',
}, async ({ page }) => {
  await startSet(page, SET)
  await page.goto('/account')
  const form = page.getByRole('region', { name: 'Reviewing' })
  await form.getByLabel('New facts a day').fill('1000')
  await form.getByRole('button', { name: 'Save how you review' }).click()
  await expect(form.getByRole('link', { name: 'Write a whole number from 0 to 100.' })).toBeVisible()
  await form.getByLabel('Target').selectOption('85')
  await form.getByLabel('New facts a day').fill('0')
  await form.getByRole('radio', { name: /^Four/ }).check()
  await form.getByRole('button', { name: 'Save how you review' }).click()
  await expect(form.getByText('Saved.')).toBeVisible()
  await expectNoViolations(page)
  await page.reload()
  await expect(form.getByLabel('Target')).toHaveValue('85')
  await expect(form.getByLabel('New facts a day')).toHaveValue('0')
  await expect(form.getByRole('radio', { name: /^Four/ })).toBeChecked()
})

test('a student takes a fact off the list with the keyboard alone', { tag: '@long' }, async ({ page, sql }) => {
  const missed = await missOne(page, sql)
  await page.goto('/missed')
  const button = entryOf(page, missed.ask).getByRole('button', { name: 'Take off the list' })
  for (let tabs = 0; tabs < 40 && !(await button.evaluate((one) => one === document.activeElement)); tabs++)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('You took it off the list today.')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in the way on the missed list, the progress page and a fact’s history, ${colorScheme}`, {
    tag: '@long',
  }, async ({ page, sql }) => {
    await page.emulateMedia({ colorScheme })
    const missed = await missOne(page, sql)
    for (const path of ['/missed', '/progress', `/progress/${DOSSIER}/${missed.factId}`]) {
      await page.setViewportSize({ width: 375, height: 812 })
      await page.goto(path)
      await unfoldAll(page)
      await expectNoViolations(page)
      await expectNoSidewaysScroll(page)
    }
  })
}

type Missed = { attemptId: string; factId: string; ask: string; answerStatement: string }

/** Answers one question on one fact wrong, in practice; what it is about. */
async function missOne(page: Page, sql: Sql): Promise<Missed> {
  const attemptId = await startSet(page, SET)
  const question = await serveAt(sql, attemptId, 1, OF_ONE_FACT)
  await page.reload()
  await answer(page, question, 'wrong')
  const factId = question.factIds[0] ?? ''
  const [fact] = await sql('SELECT "body"->>\'ask\' AS "ask" FROM "Fact" WHERE "id" = $1', [`${DOSSIER}:${factId}`])
  return { attemptId, factId, ask: String(fact?.ask), answerStatement: question.answerStatement }
}

/** What a run through one missed fact asks; fails if that is anything else. */
async function askedAlone(sql: Sql, attemptId: string, factId: string): Promise<Question> {
  const rows = await sql(
    `SELECT v."body" FROM "AttemptQuestion" q
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion" WHERE q."attemptId" = $1`,
    [attemptId],
  )
  const questions = rows.map(({ body }) => body as Question)
  expect(questions.map(({ factIds }) => factIds)).toEqual([[factId]])
  return questions[0] as Question
}

function entryOf(page: Page, ask: string) {
  return page.getByRole('listitem').filter({ has: page.getByText(ask, { exact: true }) })
}

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
