import type { Page } from '@playwright/test'
import { otherBrowser, PASSWORD, signUpWith } from './accounts'
import { expect, loseConnection, test } from './fixtures'
import { fillIn, questionAt } from './quiz'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const QUESTIONS = 10

test.use({ expectedErrors: [/Failed to load resource: net::ERR_/] })

test('a teacher makes a class, three students join by code and take a test on their devices, and what they missed is assigned again', {
  tag: ['@long', '@once'],
}, async ({ browser, page, baseURL, sql }) => {
  const phones = [0, 1, 2].map(() => otherBrowser(browser, baseURL))
  const [anna, ben, chloe] = await Promise.all(phones)
  if (!anna || !ben || !chloe) throw new Error('No browsers')
  await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const { id: annaId } = await signUpWith(anna, sql, { name: 'Anna Clark', roles: ['student'] })
  await signUpWith(ben, sql, { name: 'Ben Okafor', roles: ['student'] })
  await signUpWith(chloe, sql, { name: 'Chloe Dubois', roles: ['student'] })

  const classPath = await makeClassWithCode(page)
  const code = (await page.locator('.wall-code').textContent()) ?? ''
  for (const student of [anna, ben, chloe]) await joinByCode(student, code)
  await page.goto(classPath)
  await expect(page.getByText('3 students.')).toBeVisible()

  await page.getByRole('link', { name: 'Assign a set' }).click()
  await page.getByRole('link', { name: /^Who leads, who attends/ }).click()
  await page.getByLabel('Due', { exact: true }).fill(inTwoDays())
  await page.getByLabel('How it is taken').selectOption('Test: results when it is handed in')
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/)

  const annaTest = await startTest(anna)
  await save(anna, sql, annaTest, 1, 'right')
  // Her phone has no connection for the second answer; it arrives when there is one again.
  await anna.goto(`/attempts/${annaTest}?q=2`)
  await loseConnection(anna)
  await fillIn(anna, await questionAt(sql, annaTest, 2), 'right')
  await anna.getByRole('button', { name: 'Save answer' }).click()
  await expect(anna.getByText('Answer 2 not saved yet')).toBeVisible()
  await anna.context().setOffline(false)
  await expect(anna.getByText(/^Answers 1 and 2 saved at/)).toBeVisible()

  const laptop = await otherBrowser(browser, baseURL)
  await signIn(laptop, String((await sql('SELECT email FROM "User" WHERE id = $1', [annaId]))[0]?.email))
  await laptop.goto('/today')
  await laptop.getByRole('link', { name: 'Who leads, who attends' }).click()
  await laptop.getByRole('link', { name: 'Carry on' }).click()
  await expect(laptop.getByText(`Question 3 of ${QUESTIONS}`, { exact: true })).toBeVisible()
  await save(laptop, sql, annaTest, 3, 'right')

  const benTest = await startTest(ben)
  await save(ben, sql, benTest, 1, 'wrong')
  await expect(page.getByRole('row', { name: /Anna Clark/ })).toContainText(`At question 4 of ${QUESTIONS}`)
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toContainText(`At question 2 of ${QUESTIONS}`)
  await expect(page.getByRole('row', { name: /Chloe Dubois/ })).toContainText('Not started')

  const chloeTest = await startTest(chloe)
  for (const number of [1, 2]) await save(chloe, sql, chloeTest, number, 'wrong')
  await handIn(laptop, annaTest, '3 of 10')
  await handIn(ben, benTest, '0 of 10')
  await handIn(chloe, chloeTest, '0 of 10')
  await expect(page.getByRole('row', { name: /Chloe Dubois/ })).toContainText('Handed in, 2 of 10 answered')

  await page.goto(`${classPath}/gradebook`)
  for (const [name, points] of [
    ['Anna Clark', '3'],
    ['Ben Okafor', '0'],
    ['Chloe Dubois', '0'],
  ] as const) {
    await expect(page.getByRole('row', { name }).getByRole('cell').first()).toHaveText(points)
  }
  await page.getByRole('link', { name: '10 %', exact: true }).click()
  await page.getByRole('link', { name: 'Questions', exact: true }).click()
  await expect(page.getByText('From the first attempts of 3 students.')).toBeVisible()
  const first = await questionAt(sql, annaTest, 1)
  const item = page.locator('.item').filter({ hasText: first.stem })
  await expect(item).toContainText('1 of 3 right')
  await item.getByText('The facts and their sources').click()
  await expect(item.getByRole('link', { name: /¶/ }).first()).toBeVisible()

  await page.goto(`${classPath}/reteach`)
  await page.getByRole('link', { name: /^Assign \d+ of them again$/ }).click()
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/)
  const again = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  for (const student of [ben, laptop]) {
    await student.goto('/today')
    await expect(student.getByRole('link', { name: again })).toBeVisible()
  }
  for (const student of [anna, ben, chloe, laptop]) await student.context().close()
})

async function makeClassWithCode(page: Page): Promise<string> {
  await page.goto('/classes')
  await page.getByLabel('Name').fill('9b politics')
  await page.getByRole('button', { name: 'Make the class' }).click()
  await page.getByRole('button', { name: 'Make a code' }).click()
  await expect(page.getByText(/^Works until /)).toBeVisible()
  const { pathname } = new URL(page.url())
  await page.goto(`${pathname}/code`)
  return pathname
}

async function joinByCode(student: Page, code: string): Promise<void> {
  await student.goto('/join/class')
  await student.getByLabel('Code').fill(code)
  await student.getByRole('button').last().click()
  await student.getByRole('button', { name: 'Join the class' }).click()
  await student.waitForURL('**/today#classes')
}

async function startTest(student: Page): Promise<string> {
  await student.goto('/today')
  await student.getByRole('link', { name: 'Who leads, who attends' }).click()
  await student.getByRole('button', { name: 'Start the test' }).click()
  await student.waitForURL(/\/attempts\/.+q=1$/)
  return new URL(student.url()).pathname.split('/')[2] ?? ''
}

async function save(student: Page, sql: Sql, attemptId: string, number: number, outcome: 'right' | 'wrong') {
  await student.goto(`/attempts/${attemptId}?q=${number}`)
  await fillIn(student, await questionAt(sql, attemptId, number), outcome)
  await student.getByRole('button', { name: 'Save answer' }).click()
  await expect(student.getByText(new RegExp(`^Answers? (1 (and|to) )?${number} saved at`))).toBeVisible()
}

async function handIn(student: Page, attemptId: string, points: string): Promise<void> {
  await student.goto(`/attempts/${attemptId}?q=hand-in`)
  await student.getByRole('button', { name: 'Hand in' }).click()
  await expect(student.getByRole('heading', { level: 1 })).toHaveText(points)
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address or username').fill(login)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** Noon the day after tomorrow, as a `datetime-local` field takes it. */
function inTwoDays(): string {
  const day = new Date()
  day.setUTCDate(day.getUTCDate() + 2)
  return `${day.toISOString().slice(0, 10)}T12:00`
}
