import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { ARTICLE, acceptFact, bringIn, SENTENCE } from './desk'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const PASSWORD = 'lantern-quiet-river'

test('a teacher pastes an article, accepts a fact, and a student answers a question on it with the words as footnote', async ({
  page,
  browser,
  baseURL,
  sql,
}) => {
  await signUpAsTeacher(page, sql)
  await bringIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valley Post, 24 November 2026')
  await expect(page.getByRole('region', { name: 'The article' })).not.toContainText('Share this article')

  await acceptFact(page)
  await expect(page.getByRole('heading', { name: /questions? so far$/ })).toBeVisible()

  await page.getByRole('navigation', { name: 'Making this dossier' }).getByRole('link', { name: 'Sharing' }).click()
  await page.getByLabel('Everybody').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Everybody reads it now.')).toBeVisible()

  const student = await otherBrowser(browser, baseURL)
  await student.goto('/dossiers')
  await student.getByRole('link', { name: 'The Marlow Green flood' }).first().click()
  await student
    .getByRole('link', { name: /^The Marlow Green flood/ })
    .first()
    .click()
  await student.getByRole('button', { name: 'Start practice' }).click()
  await student.waitForURL(/\/attempts\/.+q=1$/)
  await student.getByRole('button', { name: 'I don’t know' }).click()
  const footnote = student.getByRole('complementary', { name: 'Footnote' })
  await expect(footnote.locator('mark')).toHaveText(SENTENCE)
  await expect(footnote.getByRole('link', { name: /^Valley Post, 24 November 2026, ¶\s2$/ })).toBeVisible()
  await expectNoViolations(student)
  await student.context().close()
})

test('a teacher decides with the keys alone, takes a decision back, selects words for a fact, and no stranger gets in', {
  tag: '@long',
}, async ({ page, browser, baseURL, sql, expectedErrors }) => {
  expectedErrors.push(/status of 404/)
  await signUpAsTeacher(page, sql)
  await bringIn(page)
  const desk = new URL(page.url()).pathname
  // Keys act once the script of the page runs.
  await expect(async () => {
    await page.keyboard.press('f')
    await expect(page.getByLabel('Reported as fact')).toBeChecked({ timeout: 500 })
  }).toPass()
  await page.keyboard.press('a')
  await expect(page.getByText(/^You accepted/)).toBeVisible()
  await expect(page.getByText(/^2 of \d+, from ¶\s2, to decide$/)).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByText(/^You rejected/)).toBeVisible()
  await page.keyboard.press('u')
  await expect(page.getByText(/^You took back/)).toBeVisible()

  await page.evaluate(() => {
    const words = document.querySelector('[data-passage="2"] [data-start]')?.firstChild
    if (words) document.getSelection()?.setBaseAndExtent(words, 4, words, 9)
  })
  await expect(page.getByRole('toolbar')).toContainText('“flood”')
  await page.keyboard.press('n')
  await expect(page.getByText(/your own, to decide$/)).toBeVisible()
  const form = page.getByRole('form', { name: 'The fact' })
  await expect(form.getByLabel('Answer', { exact: true })).toHaveValue('flood')
  await form.getByLabel('About').fill('the valley')
  await expect(page.getByText(/Draft saved at/)).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('About')).toHaveValue('the valley')

  for (const path of ['desk', 'import', 'names', 'compare', 'sharing']) {
    const address = desk.replace(/desk$/, path)
    await expectSound(page, address)
    const stranger = await otherBrowser(browser, baseURL)
    await signUpAsTeacher(stranger, sql)
    expect((await stranger.goto(address))?.status(), address).toBe(404)
    expect((await stranger.goto(desk.replace(/\/desk$/, '')))?.status()).toBe(404)
    await stranger.context().close()
  }
  await expectSound(page, '/dossiers/new')
})

test('a teacher without JavaScript brings an article in and decides', { tag: '@long' }, async ({
  browser,
  baseURL,
  sql,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  const page = await context.newPage()
  await signUpAsTeacher(page, sql)
  await page.goto('/dossiers/new')
  await page.getByLabel('Text', { exact: true }).fill(ARTICLE)
  await page.getByRole('button', { name: 'Look for facts' }).click()
  await expect(page.getByText('Name the topic.').first()).toBeVisible()
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(ARTICLE)
  await bringIn(page)
  await page.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText(/^You accepted/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText(/^You took back/)).toBeVisible()
  await context.close()
})

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}

async function signUpAsTeacher(page: Page, sql: Sql): Promise<string> {
  const email = `${randomUUID().slice(0, 12)}@school.example`
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Ms Osei')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL(/\/today$/)
  const [row] = await sql(`UPDATE "User" SET roles = '{teacher}' WHERE email = $1 RETURNING id`, [email])
  return String(row?.id)
}

async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage()
}
