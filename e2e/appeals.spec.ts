import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { otherBrowser, type Sql, signUp, signUpWith } from './accounts'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'
import { type OwnDossier, ownDossier, startOwnSet } from './own-dossier'
import { answer, questionAt } from './quiz'

const NOTE = 'My newspaper writes it this way.'

test('a student’s answers are accepted by whoever owns the dossier, count for the student, and are taken back', {
  tag: '@long',
}, async ({ page, browser, baseURL, sql }) => {
  const desk = await otherBrowser(browser, baseURL)
  const dossier = await ownDossier(sql, (await signUpWith(desk, sql, { roles: ['teacher'] })).id)
  const attemptId = await answerBothWrong(page, sql, dossier)
  for (const number of [1, 2]) await appeal(page, attemptId, number)
  await page.goto(`/attempts/${attemptId}/results`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 2')
  await expect(page.getByText('Your appeal waits for a decision.')).toHaveCount(2)

  await desk.goto('/reports')
  await desk.getByRole('main').getByRole('link', { name: 'Appeals' }).click()
  await expect(desk.getByText(NOTE)).toHaveCount(2)
  for (let decided = 0; decided < 2; decided++) {
    await desk.goto('/appeals')
    await desk
      .getByRole('link', { name: /^Look at it and decide/ })
      .first()
      .click()
    const accepting = desk.getByRole('region', { name: /^Accept/ })
    await expect(accepting.getByRole('row', { name: /A guest/ })).toContainText(`${decided} of 2`)
    await expect(accepting.getByRole('row', { name: /A guest/ })).toContainText(`${decided + 1} of 2`)
    await decide(accepting, 'Accept and regrade', 'Both are in use')
    await expect(desk).toHaveURL(/show=decided/)
  }
  await expect(decisions(desk, 'Accepted as another wording: nothing of the kind.')).toBeVisible()
  await expect(decisions(desk, 'Accepted as a second right answer')).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 2')
  await expect(page.getByText('Was 0 of 2.')).toBeVisible()
  await expect(page.getByText(/^Question 1 was regraded on .+: Both are in use\.$/)).toBeVisible()
  await page.goto(`/attempts/${attemptId}?q=1`)
  await expect(page.getByRole('status')).toContainText('Right')
  await expect(page.getByText(/^Was wrong\. Regraded on/)).toBeVisible()
  await page.goto('/progress')
  await expect(page.getByText('2 of 2, was 0 of 2')).toBeVisible()

  for (const what of ['another wording', 'second right answer']) {
    const entry = desk.getByRole('article').filter({ hasText: what })
    await entry.getByText('Undo this').click()
    await entry.getByLabel('Why').fill('I looked again.')
    await entry.getByRole('button', { name: 'Undo' }).click()
    await expect(entry.getByText(/^Undone on/)).toBeVisible()
  }
  await page.goto(`/attempts/${attemptId}/results`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 2')
  await expect(page.getByText('Was 0 of 2.')).toHaveCount(0)
  await expect(page.getByText('Your appeal waits for a decision.')).toHaveCount(2)
  await desk.context().close()
})

test('a teacher voids a question and declines an appeal, with the keyboard alone', async ({
  page,
  browser,
  baseURL,
  sql,
  isMobile,
}) => {
  test.skip(isMobile, 'phones have no keyboard')
  const students = await otherBrowser(browser, baseURL)
  const dossier = await ownDossier(sql, (await signUpWith(page, sql, { roles: ['teacher'] })).id)
  const attemptId = await answerBothWrong(students, sql, dossier)
  for (const number of [1, 2]) await appeal(students, attemptId, number)
  await page.goto('/appeals')
  await followByKeys(page, page.getByRole('link', { name: /^Look at it and decide/ }).first())
  await decideByKeys(
    page,
    page.getByRole('region', { name: 'Void the question' }),
    'Void and regrade',
    'The stem misleads.',
  )
  await expect(decisions(page, 'The question was voided.')).toBeVisible()
  await page.goto('/appeals')
  await followByKeys(page, page.getByRole('link', { name: /^Look at it and decide/ }).first())
  const declining = page.getByRole('region', { name: 'Decline' })
  await decideByKeys(page, declining, 'Decline', '')
  await expect(page.locator('.errors')).toBeFocused()
  await decideByKeys(page, declining, 'Decline', 'No source says so.')
  await expect(decisions(page, 'Declined: ')).toBeVisible()

  await students.goto(`/attempts/${attemptId}/results`)
  await expect(students.getByRole('heading', { level: 1 })).toHaveText('0 of 1')
  await expect(students.getByText('Was 0 of 2.')).toBeVisible()
  await expect(students.getByText(/voided on .+: The stem misleads\.$/)).toBeVisible()
  await expect(students.getByText('Your appeal was declined: No source says so.')).toBeVisible()
  await students.context().close()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('every page about appeals has no violation and no sideways scroll at 320 px', { tag: '@long' }, async ({
      page,
      browser,
      baseURL,
      sql,
      isMobile,
    }) => {
      test.skip(isMobile && colorScheme === 'dark', 'dark colours are checked at the wide width')
      test.slow()
      const students = await otherBrowser(browser, baseURL, { colorScheme })
      const dossier = await ownDossier(sql, (await signUpWith(page, sql, { roles: ['teacher'] })).id)
      const attemptId = await answerBothWrong(students, sql, dossier)
      await expectSound(students, `/attempts/${attemptId}/appeal?q=1`)
      await appeal(students, attemptId, 1)
      await expectSound(page, '/appeals')
      const [first] = await sql(
        'SELECT p.id FROM "Appeal" p JOIN "Response" r ON r.id = p."responseId" WHERE r."attemptId" = $1 LIMIT 1',
        [attemptId],
      )
      await expectSound(page, `/appeals/${first?.id}`)
      await decide(page.getByRole('region', { name: /^Accept/ }), 'Accept and regrade', 'Both are in use.')
      await expect(page).toHaveURL(/show=decided/)
      await page.getByText('Undo this').click()
      await expectNoViolations(page)
      await expectSound(page, '/appeals?show=decided')
      await expectSound(page, `/appeals/${first?.id}`)
      for (const path of ['?q=1', '/results']) await expectSound(students, `/attempts/${attemptId}${path}`)
      await students.context().close()
    })
  })
}

test('a student asks for the appeals of others and finds nothing there', async ({ page, sql, expectedErrors }) => {
  await signUp(page)
  expectedErrors.push(/404/)
  const [foreign] = await sql('SELECT id FROM "Attempt" LIMIT 1')
  for (const path of ['/appeals', `/appeals/${randomUUID()}`, `/attempts/${foreign?.id ?? randomUUID()}/appeal?q=1`]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a student appeals, the owner accepts, the score changes and changes back', async ({
    page,
    browser,
    baseURL,
    sql,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
    const desk = await context.newPage()
    const dossier = await ownDossier(sql, (await signUpWith(desk, sql, { roles: ['teacher'] })).id)
    const attemptId = await answerBothWrong(page, sql, dossier)
    await appeal(page, attemptId, 1)
    await desk.goto('/appeals')
    await desk.getByRole('link', { name: /^Look at it and decide/ }).click()
    const accepting = desk.getByRole('region', { name: /^Accept/ })
    await decide(accepting, 'Accept and regrade', '')
    await expect(desk.locator('.errors')).toContainText('Say why')
    await decide(accepting, 'Accept and regrade', 'Both are in use.')
    await expect(decisions(desk, 'Accepted as')).toBeVisible()
    await page.goto(`/attempts/${attemptId}/results`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 2')
    await desk.getByText('Undo this').click()
    await desk.getByLabel('Why').fill('I looked again.')
    await desk.getByRole('button', { name: 'Undo' }).click()
    await expect(desk.getByText(/^Undone on/)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 2')
    await context.close()
  })
})

/** Both questions of the own dossier's set, answered wrong; ends on the results. */
async function answerBothWrong(page: Page, sql: Sql, dossier: OwnDossier): Promise<string> {
  const attemptId = await startOwnSet(page, dossier)
  await answer(page, await questionAt(sql, attemptId, 1), 'wrong')
  await page.getByRole('link', { name: 'Next question' }).click()
  await answer(page, await questionAt(sql, attemptId, 2), 'wrong')
  await page.getByRole('link', { name: 'See your results' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 2')
  return attemptId
}

async function appeal(page: Page, attemptId: string, number: number): Promise<void> {
  await page.goto(`/attempts/${attemptId}?q=${number}`)
  await page.getByRole('link', { name: 'I think my answer is right' }).click()
  await page.getByLabel('Why is it right?').fill(NOTE)
  await page.getByRole('button', { name: 'Send the appeal' }).click()
  await expect(page.getByText('has yet to decide')).toBeVisible()
  await expect(page.getByRole('link', { name: 'I think my answer is right' })).toHaveCount(0)
}

/** What the list of decisions says of one. */
function decisions(page: Page, what: string): Locator {
  return page.getByRole('article').locator('strong').filter({ hasText: what })
}

async function decide(region: Locator, button: string, reason: string): Promise<void> {
  await region.getByLabel('Reason').fill(reason)
  await region.getByRole('button', { name: button }).click()
}

async function decideByKeys(page: Page, region: Locator, button: string, reason: string): Promise<void> {
  await tabTo(page, region.getByLabel('Reason'))
  await page.keyboard.type(reason)
  await page.keyboard.press('Tab')
  await expect(region.getByRole('button', { name: button })).toBeFocused()
  await page.keyboard.press('Enter')
}

async function followByKeys(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/appeals\/.+/)
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not get there')
}

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
