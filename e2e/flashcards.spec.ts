import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, expectNoViolations, loseConnection, test } from './fixtures'
import { startSet } from './quiz'

const DOSSIER = '/dossiers/istanbul-talks-2025'
const TITLE = 'Who leads, who attends'
const SET = `${DOSSIER}/sets/who-leads-who-attends`
const FIRST = { ask: 'who led Ukraine’s delegation', answer: 'Rustem Umerov' }

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Starts a run through all cards of the set in their order; ends on the first card. */
async function startCards(page: Page): Promise<void> {
  await page.goto(`${SET}/cards`)
  await page.getByLabel('Shuffle them').uncheck()
  await page.getByRole('button', { name: 'Start the cards' }).click()
  await page.waitForURL(/cards=1\.2\.3/)
}

/** Goes on with a run through these cards only: a run is its address. */
async function withCards(page: Page, cards: string): Promise<void> {
  await page.goto(`${SET}/cards?cards=${cards}`)
  await page.waitForLoadState('networkidle')
}

async function learnerId(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'footnote-guest')?.value.split('.')[0] ?? ''
}

/** Ratings that count, by fact, in the order of occurrence. */
async function ratings(sql: Sql, learner: string): Promise<unknown[]> {
  const rows = await sql(
    `SELECT r."rating" FROM "Review" r WHERE r."learnerId" = $1
       AND NOT EXISTS (SELECT 1 FROM "ReviewUndo" u WHERE u."reviewId" = r."id") ORDER BY r."occurredAt"`,
    [learner],
  )
  return rows.map(({ rating }) => rating)
}

test('a student goes through the cards of a set by keys, and the missed one comes again', async ({
  page,
  sql,
}, info) => {
  await page.goto(SET)
  await page.getByRole('link', { name: 'Go through the cards' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Flashcards' })).toBeVisible()
  await expect(page.getByLabel('Only those you starred: none yet')).toBeDisabled()
  await expectNoViolations(page)
  await startCards(page)
  await withCards(page, '1.2.3')

  await expect(page.getByText('Card 1 of 3', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FIRST.ask)
  await expect(page.getByText(FIRST.answer)).toHaveCount(0)
  await expectNoViolations(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('heading', { level: 1, name: FIRST.answer })).toBeFocused()
  await expect(page.locator('main .notes .cite').first()).toContainText(/AFP, 2 June 2025, ¶\s\d+/)
  await expect(page.getByRole('button', { name: 'Missed again tomorrow' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Got it again in 2 days' })).toBeVisible()
  await expectNoViolations(page)
  await info.attach('back', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  await page.keyboard.press('s')
  await expect(page.getByRole('button', { name: 'Starred' })).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('1')

  await expect(page.getByText('Card 2 of 3', { exact: true })).toBeVisible()
  await expect(page.getByText(/1 review saved at/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('Card 2 of 3', { exact: true })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Space')
  await page.keyboard.press('2')
  await page.getByRole('link', { name: 'Skip this card' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'You had 1 of 2.' })).toBeFocused()
  await expect(page.getByText('The one you missed comes back tomorrow. 1 card was skipped.')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'The missed one again' }).click()
  await expect(page.getByText('Card 1 of 1', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(FIRST.ask)
  await page.keyboard.press('Space')
  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { level: 1, name: 'You had 1 of 1.' })).toBeVisible()
  await expect(page.getByText(/2 reviews saved at/)).toBeVisible()
  expect(await ratings(sql, await learnerId(page))).toEqual(['again', 'good', 'good'])

  await page.getByRole('link', { name: 'Choose other cards' }).click()
  await page.getByLabel('Only the one you starred').check()
  await page.getByRole('button', { name: 'Start the cards' }).click()
  await expect(page.getByText('Card 1 of 1', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Starred' })).toBeVisible()
})

test('a student takes back the last rating, before and after a reload @once', async ({ page, sql }) => {
  await startCards(page)
  await withCards(page, '1.2')
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await expect(page.getByText(/1 review saved at/)).toBeVisible()
  await page.keyboard.press('z')
  await expect(page.getByText('Card 1 of 2', { exact: true })).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('2')
  await expect(page.getByText(/2 reviews saved at/)).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Undo the last rating' }).click()
  await expect(page.getByText('Card 1 of 2', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo the last rating' })).toHaveCount(0)
  await expect.poll(async () => ratings(sql, await learnerId(page))).toEqual([])
})

test('with four buttons a card is rated from Missed to Easy; without letter keys only Space is left @once', async ({
  page,
  sql,
}) => {
  await startCards(page)
  const learner = await learnerId(page)
  await sql('UPDATE "User" SET "fourButtons" = true WHERE "id" = $1', [learner])
  await withCards(page, '1.2')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^(Missed|Hard|Got it|Easy) again/ })).toHaveCount(4)
  await expectNoViolations(page)
  await page.keyboard.press('4')
  await expect(page.getByText(/1 review saved at/)).toBeVisible()
  expect(await ratings(sql, learner)).toEqual(['easy'])

  await sql('UPDATE "User" SET "letterKeys" = false WHERE "id" = $1', [learner])
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Space')
  await page.keyboard.press('1')
  await page.keyboard.press('s')
  await expect(page.getByText('Card 2 of 2', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Star', exact: true })).toBeVisible()
})

test('cards that a test asks for are left out while it is open @once', { tag: '@long' }, async ({ page, sql }) => {
  const attemptId = await startSet(page, TITLE, 'test')
  const [asked] = await sql(
    `SELECT count(DISTINCT qf."factId")::int AS count FROM "AttemptQuestion" q
     JOIN "QuestionFact" qf ON qf."questionId" = q."questionId" WHERE q."attemptId" = $1`,
    [attemptId],
  )
  await page.goto(`${SET}/cards`)
  const left = page.getByText(/cards? (is|are) left out: a test that you have open asks for/)
  await expect(left).toBeVisible()
  expect(Number.parseInt((await left.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(Number(asked?.count))
  await page.getByRole('link', { name: 'Print cards to cut out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cards to cut out' })).toBeVisible()
  const statements = await sql(
    `SELECT f."statement" FROM "AttemptQuestion" q JOIN "QuestionFact" qf ON qf."questionId" = q."questionId"
     JOIN "Fact" f ON f."id" = qf."factId" WHERE q."attemptId" = $1`,
    [attemptId],
  )
  const shown = (await page.locator('main').textContent()) ?? ''
  expect(statements.filter(({ statement }) => shown.includes(String(statement)))).toEqual([])
})

test.describe('without a connection', () => {
  test.use({ expectedErrors: [/Failed to load resource: net::ERR_/] })

  test('a student goes on to the last card, and each rating arrives once with its time @once', async ({
    page,
    context,
    sql,
  }, info) => {
    await startCards(page)
    await withCards(page, '1.2.3')
    const learner = await learnerId(page)
    await loseConnection(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('s')
    await page.keyboard.press('1')
    await expect(page.getByText('1 review and 1 star were not saved: there is no connection.')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.locator('main .notes .cite').first()).toBeVisible()
    await page.keyboard.press('2')
    await expect(page.getByText('2 reviews and 1 star not saved yet')).toBeVisible()
    await info.attach('not saved', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
    await expectNoViolations(page)
    expect(await ratings(sql, learner)).toEqual([])
    const ratedBefore = new Date()

    await context.setOffline(false)
    await expect(page.getByText(/2 reviews saved at/)).toBeVisible()
    await expect(page.getByText(/not saved/)).toHaveCount(0)
    expect(await ratings(sql, learner)).toEqual(['again', 'good'])
    const late = await sql('SELECT 1 FROM "Review" WHERE "learnerId" = $1 AND "occurredAt" > $2', [
      learner,
      ratedBefore,
    ])
    expect(late).toEqual([])
    expect(await sql('SELECT 1 FROM "StarredFact" WHERE "learnerId" = $1', [learner])).toHaveLength(1)
  })

  test('what a closed tab could not send goes out when cards are opened again @once', { tag: '@long' }, async ({
    page,
    context,
    sql,
  }) => {
    await startCards(page)
    await withCards(page, '1.2')
    const learner = await learnerId(page)
    await loseConnection(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('2')
    await expect(page.getByText(/1 review was not saved/)).toBeVisible()
    const address = page.url()
    await page.close()
    await context.setOffline(false)
    const later = await context.newPage()
    await later.goto(address)
    await expect(later.getByText('Card 2 of 2', { exact: true })).toBeVisible()
    await expect(later.getByText(/1 review saved at/)).toBeVisible()
    expect(await ratings(sql, learner)).toEqual(['good'])
  })

  test('another person at the same device never sends it @once', { tag: '@long' }, async ({ page, context, sql }) => {
    await startCards(page)
    await withCards(page, '1.2')
    const learner = await learnerId(page)
    await page.route('**/api/v1/card-reviews', (route) => route.abort('connectionreset'))
    await page.keyboard.press('Space')
    await page.keyboard.press('2')
    await expect(page.getByText(/1 review was not saved: the connection dropped/)).toBeVisible()
    const mine = await context.cookies()
    await page.goto('about:blank')
    await context.clearCookies()
    await page.unroute('**/api/v1/card-reviews')
    await startCards(page)
    await expect(page.getByText('Each rating is saved as you give it')).toBeVisible()
    expect(await ratings(sql, learner)).toEqual([])
    await context.clearCookies()
    await context.addCookies(mine)
    await withCards(page, '1.2')
    await expect(page.getByText(/1 review saved at/)).toBeVisible()
    expect(await ratings(sql, learner)).toEqual(['good'])
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a student shows, rates, stars, takes back and sees how it went @once', async ({ page, sql }) => {
    await startCards(page)
    await page.goto(`${SET}/cards?cards=1.2.3`)
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: FIRST.answer })).toBeVisible()
    await page.getByRole('button', { name: 'Star' }).click()
    await expect(page.getByRole('button', { name: 'Starred' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: FIRST.answer })).toBeVisible()
    await page.getByRole('button', { name: /^Missed/ }).click()
    await expect(page.getByText('Card 2 of 3', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Undo the last rating' }).click()
    await expect(page.getByText('Card 1 of 3', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: /^Missed/ }).click()
    await page.getByRole('link', { name: 'Show the answer' }).click()
    await page.getByRole('button', { name: /^Got it/ }).click()
    await page.getByRole('link', { name: 'Skip this card' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'You had 1 of 2.' })).toBeVisible()
    expect(await ratings(sql, await learnerId(page))).toEqual(['again', 'good'])
    await page.getByRole('link', { name: 'The missed one again' }).click()
    await expect(page.getByText('Card 1 of 1', { exact: true })).toBeVisible()
  })
})

test('cards to cut out fit their places in every set, with a source on each back @once @long', async ({ page }) => {
  await page.goto(DOSSIER)
  const sets = await page
    .locator('#sets .toc a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(sets.length).toBeGreaterThan(9)
  for (const set of sets) {
    await page.goto(`${set}/cards/print`)
    await page.emulateMedia({ media: 'print' })
    const tooFull = await page
      .locator('.cut-card')
      .evaluateAll((cards) =>
        cards.filter((card) => card.scrollHeight > card.clientHeight + 1).map((card) => card.textContent),
      )
    expect(tooFull, set).toEqual([])
    const unsourced = await page
      .locator('.sheet:nth-child(2) .cut-card:not(:empty)')
      .evaluateAll((cards) => cards.filter((card) => !/¶\s\d/.test(card.textContent ?? '')).length)
    expect(unsourced, set).toBe(0)
    await page.emulateMedia({ media: null })
  }
})

test('a teacher prints a set’s cards: two pages of A4 for each eight @once @long', async ({ page }, info) => {
  await page.goto(`${SET}/cards/print`)
  await expectNoViolations(page)
  const cards = await page.locator('.sheet:nth-child(1) .cut-card:not(:empty)').count()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await info.attach('cards', { body: pdf, contentType: 'application/pdf' })
  const text = pdf.toString('latin1')
  expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2 * Math.ceil(cards / 8))
  // A4 is 595.28 by 841.89 points.
  const sizes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ])
  expect(new Set(sizes.map(String))).toEqual(new Set(['595,842']))
})

test('nothing of the cards scrolls sideways at 320 px @once @long', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const expectFits = () => expectNoSidewaysScroll(page, 'as it is')
  await page.goto(`${SET}/cards`)
  await expectFits()
  await startCards(page)
  await expectFits()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Got it/ })).toBeVisible()
  await expectFits()
  await page.goto(`${SET}/cards/print`)
  await expectFits()
})
