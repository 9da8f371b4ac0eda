import type { Page } from '@playwright/test'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'

const DOSSIER = '/dossiers/istanbul-talks-2025'
const PAGES = {
  'the front page': '/',
  'the front page after an answer': '/?answer=dont-know',
  'the list of dossiers': '/dossiers',
  'a dossier': DOSSIER,
  'a source': `${DOSSIER}/sources/reuters`,
  'a set': `${DOSSIER}/sets/who-leads-who-attends`,
  'the progress page of a visitor': '/progress',
  'the missed list of a visitor': '/missed',
  'how facts are checked': '/about/facts',
  privacy: '/about/privacy',
  appearance: '/appearance',
  'a page that is not there': '/nowhere',
}

/** The browser itself notes a page that is not there. */
const NOT_THERE = [/404/]

test('a reader follows a numeral to its note, and the note to the paragraph in the source', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dossiers' }).click()
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Istanbul talks, June 2025' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Istanbul talks, June 2025')

  const facts = page.getByRole('region', { name: 'Delegations' })
  const numeral = facts.getByRole('link', { name: /^Source \d+$/ }).first()
  const n = (await numeral.textContent()) ?? ''
  await numeral.click()
  const note = page.locator(`#n${n}`)
  await expect(note).toBeInViewport()
  const line = (await note.getByRole('link').textContent()) ?? ''
  const paragraph = /¶\s(\d+)$/.exec(line)?.[1]
  await note.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/sources/[a-z]+#p${paragraph}$`))
  await expect(page.locator(`#p${paragraph}`)).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(line.split(',')[0] ?? '')
})

test('a reader goes from a paragraph of a source to a fact that rests on it, even one folded away', async ({
  page,
}) => {
  await page.goto(`${DOSSIER}/sources/afp`)
  const folded = page.locator('#p15 details')
  await folded.locator('summary').click()
  const fact = folded.getByRole('link').first()
  const statement = (await fact.textContent()) ?? ''
  await fact.click()
  await expect(
    page.getByRole('listitem').filter({ hasText: statement }).locator('visible=true').first(),
  ).toBeInViewport()
})

test('a reader tries the question on the front page and sees its footnote without an account', async ({
  page,
  sql,
}) => {
  await page.goto('/')
  const before = await sql('SELECT count(*) AS n FROM "User"')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page).toHaveTitle(/^(Right|Wrong): /)
  await expect(page.getByRole('status')).toBeInViewport()
  const footnote = page.getByRole('complementary', { name: 'Footnote' })
  await expect(footnote.getByRole('listitem').first()).toContainText(/, .+, ¶\s\d+/)
  expect(await sql('SELECT count(*) AS n FROM "User"')).toEqual(before)
})

test('a reader’s choice of dark holds from the first byte on', async ({ page }) => {
  await page.goto('/appearance')
  await page.getByRole('radio', { name: /^Dark/ }).check()
  await page.getByRole('button', { name: 'Save appearance' }).click()
  await expect(page.getByRole('status')).toContainText('Saved')
  const response = await page.goto('/')
  expect(await response?.text()).toContain('<html lang="en" data-theme="dark"')
})

test('someone taking a test does not find its facts on the dossier’s pages', async ({ page, sql }) => {
  await page.goto(`${DOSSIER}/sets/who-leads-who-attends`)
  await page.getByRole('button', { name: 'Start the test' }).click()
  await page.waitForURL(/\/attempts\//)
  const attemptId = new URL(page.url()).pathname.split('/')[2]
  const [asked] = await sql(
    `SELECT f."statement" FROM "AttemptQuestion" q
     JOIN "QuestionFact" qf ON qf."questionId" = q."questionId" JOIN "Fact" f ON f."id" = qf."factId"
     WHERE q."attemptId" = $1 LIMIT 1`,
    [attemptId],
  )
  const statement = String(asked?.statement)
  for (const path of [DOSSIER, ...SOURCES.map((source) => `${DOSSIER}/sources/${source}`)]) {
    const response = await page.goto(path)
    expect(await response?.text(), path).not.toContain(statement)
  }
  await page.goto(DOSSIER)
  await expect(page.getByText('This fact is in your running test.').first()).toBeAttached()
})

const SOURCES = ['reuters', 'unsigned', 'afp', 'globalpost', 'infowars']

test.describe('every page for reading', { tag: '@long' }, () => {
  test.use({ expectedErrors: NOT_THERE })

  for (const theme of ['light', 'dark'] as const) {
    test(`is free of what axe objects to, ${theme}`, async ({ page, isMobile }) => {
      test.skip(isMobile && theme === 'dark', 'a theme has the same colours at every width')
      test.slow()
      await page.emulateMedia({ colorScheme: theme })
      for (const path of Object.values(PAGES)) {
        await page.goto(path)
        await unfoldAll(page)
        await expectNoViolations(page)
      }
    })
  }

  test('does not scroll sideways at 320 px, nor with text twice as large', async ({ page, isMobile }) => {
    test.skip(isMobile, 'the widths are set here')
    test.slow()
    for (const path of Object.values(PAGES)) {
      await page.goto(path)
      await unfoldAll(page)
      await expectNoSidewaysScroll(page)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      await expectNoSidewaysScroll(page, 'as it is')
    }
  })
})

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
}
