import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { fillAccount, newPerson, otherBrowser, PASSWORD, signUp, signUpWith } from './accounts'
import { expect, expectNoSidewaysScroll, expectNoViolations, firstAccountUrl, test } from './fixtures'
import { answer, questionAt, startSet } from './quiz'

const NEXT_PASSWORD = 'amber-window-snow'

test('the first person looks after the installation, invites a teacher, whose student signs in with a code', async ({
  browser,
  page,
  baseURL,
  sql,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'the link for the first account works once')
  const admin = newPerson('Iryna Admin')
  await page.goto(firstAccountUrl())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Make the first account')
  await fillAccount(page, admin)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.getByRole('link', { name: 'Admin', exact: true }).click()
  await expect(page.getByRole('link', { name: admin.name }).last()).toBeVisible()

  await page.getByLabel('For whom').fill('Tom, history')
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  const invitation = await issuedSecret(page)
  await expect(page.getByText('Tom, history: teacher')).toBeVisible()

  const teacher = newPerson('Tom Teacher')
  const atSchool = await otherBrowser(browser, baseURL)
  await atSchool.goto(invitation)
  await fillAccount(atSchool, teacher)
  await atSchool.getByRole('button', { name: 'Make my account' }).click()
  await atSchool.getByRole('link', { name: 'Classes', exact: true }).click()
  await atSchool.getByLabel('Name').fill('9b')
  await atSchool.getByRole('button', { name: 'Make the class' }).click()
  await expect(atSchool.getByRole('heading', { level: 1 })).toHaveText('9b')
  const username = `anna.${randomUUID().slice(0, 8)}`
  await atSchool.getByLabel('Name', { exact: true }).fill('Anna C')
  await atSchool.getByLabel('Username').fill(username)
  await atSchool.getByRole('button', { name: 'Add and show the code' }).click()
  const code = await issuedSecret(atSchool)
  await expect(atSchool.getByRole('row', { name: /Anna C/ })).toContainText('Not yet')

  const atHome = await otherBrowser(browser, baseURL)
  await signIn(atHome, username, code.toLowerCase())
  await expect(atHome.getByRole('heading', { level: 1 })).toHaveText('Choose your password')
  await atHome.getByLabel('New password').fill(PASSWORD)
  await atHome.getByRole('button', { name: 'Set my password' }).click()
  await atHome.waitForURL(/\/$/)
  const zones = await sql('SELECT "zone" FROM "User" WHERE "username" = $1', [username])
  expect(zones, 'the student’s days are those of the student’s browser').toEqual([{ zone: 'Europe/Kyiv' }])
  await atHome.goto('/account')
  await expect(atHome.getByText(`You sign in as ${username}.`)).toBeVisible()
  await atHome.goto('/admin')
  await expect(atHome.getByRole('heading', { level: 1 })).not.toHaveText('People')

  // Each link and code works once.
  await page.goto(firstAccountUrl())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
  const late = await otherBrowser(browser, baseURL)
  await signIn(late, username, code)
  await expect(summaryOf(late)).toContainText('do not belong together')
  for (const other of [atSchool, atHome, late]) await other.context().close()
})

test('a guest who signs up keeps what they did, and finds it after signing in again', async ({ page, sql }) => {
  const attemptId = await startSet(page, 'Who leads, who attends')
  await answer(page, await questionAt(sql, attemptId, 1), 'wrong')
  const person = await signUp(page)
  await expect(page).toHaveURL(/\/today$/)
  await page.goto('/progress')
  await expect(page.getByText('Who leads, who attends').first()).toBeVisible()
  await signOut(page)
  await page.goto(`/attempts/${attemptId}`)
  await expect(page.getByText(/Question \d+ of/)).toHaveCount(0)
  await signIn(page, person.email, PASSWORD)
  await page.goto('/progress')
  await expect(page.getByText('Who leads, who attends').first()).toBeVisible()
})

test('someone who did a quiz as a guest says that it was them when they sign in', { tag: '@once' }, async ({
  page,
  sql,
}) => {
  const person = await signUp(page)
  await signOut(page)
  const attemptId = await startSet(page, 'Who leads, who attends')
  await answer(page, await questionAt(sql, attemptId, 1), 'right')
  await signIn(page, person.email, PASSWORD)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was this you?')
  await expect(page.getByText('started 1 quiz and gave 1 answer')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Yes, add it to my account' }).click()
  await page.waitForURL(/\/$/)
  await page.goto(`/attempts/${attemptId}`)
  await expect(page.getByText(/Question \d+ of/).first()).toBeVisible()
})

test('someone on a shared device says no, and the work before them is not theirs', { tag: '@once' }, async ({
  page,
  sql,
}) => {
  const person = await signUp(page)
  await signOut(page)
  const attemptId = await startSet(page, 'Who leads, who attends')
  await answer(page, await questionAt(sql, attemptId, 1), 'right')
  await signIn(page, person.email, PASSWORD)
  await page.getByRole('button', { name: 'No, leave it' }).click()
  await page.waitForURL(/\/$/)
  const rows = await sql('SELECT "learnerId" FROM "Attempt" WHERE id = $1', [attemptId])
  const [owner] = await sql('SELECT id FROM "User" WHERE email = $1', [person.email])
  expect(rows[0]?.learnerId).not.toBe(owner?.id)
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('footnote-guest')
})

test('someone with a wrong password is told so, and keeps what they typed', { tag: '@once' }, async ({ page }) => {
  const person = await signUp(page)
  await signOut(page)
  await signIn(page, person.email, 'not-the-password')
  const summary = summaryOf(page)
  await expect(summary).toContainText('The name and the password do not belong together.')
  await expect(summary).toBeFocused()
  await expect(page.getByLabel('E-mail address or username')).toHaveValue(person.email)
  await expect(page.getByLabel('Password')).toHaveValue('')
  const wrong = await summary.textContent()
  await signIn(page, `nobody-${person.email}`, PASSWORD)
  await expect(summary).toBeVisible()
  expect(await summary.textContent()).toBe(wrong)
})

test('someone who leaves fields empty is led to each of them', { tag: '@long' }, async ({ page }) => {
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill('Olha')
  await page.getByLabel('Password').fill('password1')
  await page.getByRole('button', { name: 'Make my account' }).click()
  const summary = summaryOf(page)
  await expect(summary.getByRole('link', { name: 'Enter an e-mail address such as maria@example.org.' })).toBeVisible()
  await summary.getByRole('link').first().click()
  const email = page.getByLabel('E-mail address')
  await expect(email).toBeFocused()
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Name')).toHaveValue('Olha')
  await email.fill(newPerson('Olha').email)
  await page.getByLabel('Password').fill('password1')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(summaryOf(page)).toContainText('one of the first that anyone would try')
  await expectNoViolations(page)
})

test('someone who signs out everywhere is signed out in the other browser at once', { tag: '@once' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await signUp(page)
  const other = await otherBrowser(browser, baseURL)
  await signIn(other, person.email, PASSWORD)
  await other.goto('/account')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL(/\/sign-in$/)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/)
  await other.context().close()
})

test('someone changes the password here, stays, and the other browser has to sign in with the new one', {
  tag: ['@once', '@long'],
}, async ({ page, browser, baseURL }) => {
  const person = await signUp(page)
  const other = await otherBrowser(browser, baseURL)
  await signIn(other, person.email, PASSWORD)
  await page.goto('/account')
  await page.getByLabel('Present password').fill(PASSWORD)
  await page.getByLabel('New password').fill(NEXT_PASSWORD)
  await page.getByRole('button', { name: 'Change my password' }).click()
  await expect(page.getByRole('status')).toContainText('Your password is changed.')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
  await signIn(other, person.email, NEXT_PASSWORD)
  await expect(other.getByRole('link', { name: person.name })).toBeVisible()
  await other.context().close()
})

test('someone sets name, zone and appearance, exports everything and deletes the account', { tag: '@once' }, async ({
  page,
  sql,
}) => {
  const person = await signUp(page)
  await page.goto('/account')
  await page.getByLabel('Name', { exact: true }).fill('Olha B')
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Kyiv')
  await page.getByLabel('Time zone').selectOption('Asia/Kathmandu')
  await page.getByText('Dark', { exact: true }).click()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByRole('status')).toContainText('Saved.')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Olha B')
  await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Kathmandu')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export everything' }).click()
  expect((await download).suggestedFilename()).toBe('footnote-account.json')
  const data = await (await page.request.get('/api/v1/account/export')).json()
  expect(data.account).toMatchObject({ name: 'Olha B', email: person.email })

  await page.getByLabel('Your password').fill('wrong')
  await page.getByLabel('I know that this cannot be undone.').check()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(summaryOf(page)).toContainText('This is not your present password.')
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByLabel('I know that this cannot be undone.').check()
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page).toHaveURL(/\/$/)
  expect(await sql('SELECT 1 FROM "User" WHERE email = $1', [person.email])).toEqual([])
})

test('someone signs in with the keyboard alone', async ({ page }, { project }) => {
  test.skip(project.name !== 'desktop', 'phones have no keyboard')
  const person = await signUp(page)
  await signOut(page)
  await page.goto('/sign-in')
  await tabTo(page, 'E-mail address or username')
  await page.keyboard.type(person.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await expect(summaryOf(page)).toBeFocused()
  await tabTo(page, 'Password')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: person.name })).toBeVisible()
})

test('an admin finds a person, changes the role, closes and opens the account', { tag: ['@once', '@long'] }, async ({
  page,
  browser,
  baseURL,
  sql,
}) => {
  await signUpWith(page, sql, { roles: ['admin'] })
  const other = await otherBrowser(browser, baseURL)
  const student = await signUp(other)
  await page.goto('/admin')
  await page.getByLabel('Name, e-mail or username').fill(student.email.toUpperCase())
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByText(/^1 account for/)).toBeVisible()
  await page.getByRole('link', { name: student.name, exact: true }).click()
  await page.getByRole('checkbox', { name: /^Teacher/ }).check()
  await page.getByRole('button', { name: 'Change the roles' }).click()
  await expect(page.getByRole('status')).toContainText('The roles are changed')
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in/)
  await signIn(other, student.email, PASSWORD)
  await expect(other.getByRole('link', { name: 'Classes', exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Close the account' }).click()
  await expect(page.getByRole('heading', { name: 'This account is closed' })).toBeVisible()
  await signIn(other, student.email, PASSWORD)
  await expect(summaryOf(other)).toContainText('do not belong together')
  await page.getByRole('button', { name: 'Open the account again' }).click()
  await expect(page.getByRole('heading', { name: 'Close the account' })).toBeVisible()
  await page.getByRole('button', { name: 'Make a password link' }).click()
  await other.goto(await issuedSecret(page))
  await other.getByLabel('New password').fill(NEXT_PASSWORD)
  await other.getByRole('button', { name: 'Set my password' }).click()
  await other.waitForURL(/\/$/)
  await other.goto('/account')
  await expect(other.getByText(`You sign in as ${student.email}.`)).toBeVisible()
  await other.context().close()
})

test('a student asks for pages of teachers and admins and finds nothing there', { tag: '@once' }, async ({
  page,
  expectedErrors,
}) => {
  await signUp(page)
  expectedErrors.push(/404/)
  const hidden = `/dossiers/${randomUUID()}`
  const paths = ['/admin', '/classes', '/reports', '/dossiers/new', `${hidden}/desk`, `${hidden}/sharing`]
  for (const path of [...paths, `/admin/people/${randomUUID()}`, `/classes/${randomUUID()}`]) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
})

test('a stranger’s page cannot post our forms', { tag: '@once' }, async ({ page, baseURL, request }) => {
  const person = await signUp(page)
  const jar = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie: jar, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (const path of ['/sign-in/provider', '/api/auth/signout', '/api/auth/callback/credentials']) {
    const reply = await request.post(`${baseURL}${path}`, { headers, form: { csrfToken: 'x' }, maxRedirects: 0 })
    expect(reply.status(), path).toBe(403)
  }
  await page.goto('/account')
  await expect(page.getByText(person.email)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('every page about people has no violation and no sideways scroll at 320 px', { tag: '@long' }, async ({
      page,
      sql,
      isMobile,
    }) => {
      test.skip(isMobile && colorScheme === 'dark', 'dark colours are checked at the wide width')
      const [classroom, student] = [randomUUID(), randomUUID()]
      const { id, email } = await signUpWith(page, sql, { roles: ['admin', 'teacher'] })
      await sql('INSERT INTO "Classroom" (id, name) VALUES ($1, $2)', [classroom, '9b politics'])
      await sql('INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId") VALUES ($1, $2)', [classroom, id])
      await sql(
        `INSERT INTO "User" (id, roles, name, username) VALUES ($1, '{student}', 'Bartholomew Featherstonehaugh', $2)`,
        [student, `bartholomew.${student.slice(0, 8)}`],
      )
      await sql('INSERT INTO "Enrolment" ("classroomId", "learnerId") VALUES ($1, $2)', [classroom, student])
      await sql(
        `INSERT INTO "ProblemReport" (id, "questionId", "questionVersion", "dossierId", reason, text)
     SELECT gen_random_uuid(), "questionId", version, 'istanbul-talks-2025', 'unclear', 'Which round is meant?'
     FROM "QuestionVersion" ORDER BY "questionId" LIMIT 1`,
      )
      const paths = [
        '/account',
        `/admin?q=${encodeURIComponent(email)}`,
        `/admin/people/${id}`,
        '/classes',
        `/classes/${classroom}`,
        `/classes/${classroom}/students/${student}/seat`,
        '/reports',
        '/reports?show=resolved',
        '/join/nothing-here',
      ]
      for (const path of paths) await expectSound(page, path)
      await page.goto('/account')
      await page.getByRole('button', { name: 'Change my password' }).click()
      await expect(summaryOf(page)).toBeVisible()
      await expectNoViolations(page)
      await page.context().clearCookies()
      for (const path of ['/sign-in', '/sign-up', '/sign-in?error=email-taken']) await expectSound(page, path)
      await page.goto('/sign-in')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await expect(summaryOf(page)).toBeVisible()
      await expectNoViolations(page)
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('someone signs up, makes a mistake, signs in, changes settings and signs out', { tag: '@once' }, async ({
    page,
  }) => {
    const person = newPerson('Petro Plain')
    await page.goto('/sign-up')
    await fillAccount(page, { ...person, email: 'no address' })
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(summaryOf(page)).toContainText('Enter an e-mail address such as')
    await expect(page.getByLabel('Name')).toHaveValue(person.name)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await fillAccount(page, person)
    await page.getByRole('button', { name: 'Make my account' }).click()
    await expect(page).toHaveURL(/\/today$/)
    await signOut(page)
    await signIn(page, person.email, 'not-the-password')
    await expect(summaryOf(page)).toContainText('do not belong together')
    await expect(page.getByLabel('E-mail address or username')).toHaveValue(person.email)
    await signIn(page, person.email, PASSWORD)
    await page.goto('/account')
    await page.getByLabel('Time zone').selectOption('Europe/Berlin')
    await page.getByRole('button', { name: 'Save settings' }).click()
    await expect(page.getByRole('status')).toContainText('Saved.')
    await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin')
  })

  test('a teacher adds a student and sees the code', { tag: '@once' }, async ({ browser, page, baseURL, sql }) => {
    await signUpWith(page, sql, { roles: ['teacher'] })
    await page.goto('/classes')
    await page.getByLabel('Name').fill('9b')
    await page.getByRole('button', { name: 'Make the class' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('9b')
    const username = `petro.${randomUUID().slice(0, 8)}`
    await page.getByLabel('Name', { exact: true }).fill('Petro P')
    await page.getByLabel('Username').fill(username)
    await page.getByRole('button', { name: 'Add and show the code' }).click()
    const code = await issuedSecret(page)
    const atHome = await otherBrowser(browser, baseURL)
    await signIn(atHome, username, code)
    await expect(atHome.getByRole('heading', { level: 1 })).toHaveText('Choose your password')
    await atHome.context().close()
  })
})

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address or username').fill(login)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  // Either the mistake is shown or the next page.
  await expect(async () => {
    expect(new URL(page.url()).pathname !== '/sign-in' || (await summaryOf(page).isVisible())).toBe(true)
  }).toPass()
}

/** The box above a form that says what is to be put right; Next has an alert of its own on every page. */
function summaryOf(page: Page): Locator {
  return page.locator('.errors')
}

async function signOut(page: Page): Promise<void> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await page.waitForURL(/\/$/)
}

/** The link or code that a page shows once. */
async function issuedSecret(page: Page): Promise<string> {
  const status = page.getByRole('status').filter({ hasText: 'shown only now' })
  await expect(status).toBeVisible()
  return ((await status.locator('p').nth(1).textContent()) ?? '').trim()
}

async function tabTo(page: Page, label: string): Promise<void> {
  const target = page.getByLabel(label)
  for (let i = 0; i < 30; i += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not reach ${label}`)
}

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
