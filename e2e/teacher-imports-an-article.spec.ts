import type { Page } from '@playwright/test'
import { otherBrowser, signUpWith } from './accounts'
import { ARTICLE, acceptFact, bringIn, SENTENCE } from './desk'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'

test('a teacher pastes an article, accepts a fact, and a student answers a question on it with the words as footnote', async ({
  page,
  browser,
  baseURL,
  sql,
}) => {
  await signUpWith(page, sql, { name: 'Ms Osei', roles: ['teacher'] })
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
  await signUpWith(page, sql, { name: 'Ms Osei', roles: ['teacher'] })
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
    await signUpWith(stranger, sql, { name: 'Ms Osei', roles: ['teacher'] })
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
  await signUpWith(page, sql, { name: 'Ms Osei', roles: ['teacher'] })
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

test('an article of 70 kB was refused as too much for one form', { tag: ['@long', '@once'] }, async ({ page, sql }) => {
  await signUpWith(page, sql, { name: 'Ms Osei', roles: ['teacher'] })
  await bringIn(page, longArticle(70_000))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Valley Post, 24 November 2026')
  await expect(page.getByText(/ of \d{2,} /).first()).toBeVisible()
})

/** An article of this many letters in short paragraphs, each of its own valley, so that none stands there twice. */
function longArticle(letters: number): string {
  const flood = (i: number) =>
    `People in valley ${i} have waited for the water to go down since the river came over the wall behind the old mill, and nobody has told them what is to become of their ${i + 2} houses.`
  const paragraphs = ['River Alde bursts its banks']
  for (let length = 0; length < letters; length += (paragraphs.at(-1)?.length ?? 0) + 2) {
    paragraphs.push(flood(paragraphs.length))
  }
  return paragraphs.slice(0, -1).join('\n\n')
}

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
