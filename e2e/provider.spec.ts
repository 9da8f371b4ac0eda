import { startTestIssuer, type TestIssuer } from '../tests/support/oidc-issuer'
import { type RunningApp, startApp, temporaryDataFolder } from '../tests/support/running-app'
import { expect, test } from './fixtures'

let issuer: TestIssuer
let app: RunningApp
let data: ReturnType<typeof temporaryDataFolder>

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  issuer = await startTestIssuer()
  data = temporaryDataFolder()
  app = await startApp({
    FOOTNOTE_DATA_DIR: data.folder,
    OIDC_ISSUER: issuer.url,
    OIDC_CLIENT_ID: issuer.clientId,
    OIDC_CLIENT_SECRET: issuer.clientSecret,
    OIDC_NAME: 'Lyceum 9',
  })
})

test.afterAll(async () => {
  await app.stop()
  await data.remove()
  await issuer.stop()
})

for (const javaScriptEnabled of [true, false]) {
  test(`a student signs in through the school’s provider ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    issuer.actAs({ sub: 'student-1', name: 'Anna Clark', email: 'anna@lyceum.example', email_verified: true })
    const context = await browser.newContext({ javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${app.url}/sign-in?callbackUrl=/account`)
    await page.getByRole('button', { name: 'Continue with Lyceum 9' }).click()
    await expect(page).toHaveURL(`${app.url}/account`)
    await expect(page.getByText('You sign in as anna@lyceum.example.')).toBeVisible()
    await expect(page.getByText('You can sign in with it.')).toBeVisible()
    await context.close()
  })
}

test('a student whose provider sends a forged answer is told that it did not work', async ({ browser }) => {
  issuer.actAs({ sub: 'student-2', name: 'Tom Baker' })
  issuer.spoil('signature')
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${app.url}/sign-in`)
  await page.getByRole('button', { name: 'Continue with Lyceum 9' }).click()
  await expect(page.getByText('Signing in with the other account did not work.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await context.close()
})
