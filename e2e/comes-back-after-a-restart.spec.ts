import { type RunningApp, startApp, temporaryDataFolder } from '../tests/support/running-app'
import { expect, test } from './fixtures'

const EMAIL = 'mira@school.example'
const PASSWORD = 'apple tractor seventeen'

let app: RunningApp | null = null
const data = temporaryDataFolder()

test.afterAll(async () => {
  await app?.stop()
  await data.remove()
})

test('a guest who signed up signs in after the app was stopped and started, and finds the attempt and what was missed', {
  tag: '@long',
}, async ({ browser }) => {
  test.setTimeout(120_000)
  app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })
  const first = await browser.newContext({ baseURL: app.url })
  const page = await first.newPage()
  await page.goto('/dossiers/istanbul-talks-2025/sets/who-leads-who-attends')
  await page.getByRole('button', { name: 'Start practice' }).click()
  for (let number = 1; number <= 10; number++) {
    await expect(page.getByText(`Question ${number} of 10`, { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByRole('status')).toContainText('You didn’t know')
    await page.getByRole('link', { name: number < 10 ? 'Next question' : 'See your results' }).click()
  }
  await expect(page.getByText('Ten you didn’t know.')).toBeVisible()
  const attemptId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await page.getByRole('link', { name: 'Sign up to keep this' }).click()
  await page.getByLabel('Name').fill('Mira K.')
  await page.getByLabel('E-mail address').fill(EMAIL)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 10')
  await first.close()

  expect(await app.stop()).toBe(0)
  app = await startApp({ FOOTNOTE_DATA_DIR: data.folder })

  const later = await browser.newContext({ baseURL: app.url })
  const again = await later.newPage()
  await again.goto('/sign-in?callbackUrl=/progress')
  await again.getByLabel(/E-mail/).fill(EMAIL)
  await again.getByLabel('Password').fill(PASSWORD)
  await again.getByRole('button', { name: 'Sign in' }).click()
  await expect(again).toHaveURL(`${app.url}/progress`)
  await expect(again.locator(`a[href^="/attempts/${attemptId}"]`).first()).toBeVisible()
  await expect(again.getByText(/\d+ attempted, \d+ new, of \d+ facts\.$/)).toBeVisible()
  await again.getByRole('link', { name: 'What you missed' }).click()
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(/^\d+ facts you missed$/)
  await expect(again.getByRole('button', { name: /^Practise / }).first()).toBeVisible()
  await later.close()
})
