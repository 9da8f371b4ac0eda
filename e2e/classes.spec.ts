import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { fillAccount, newPerson, otherBrowser, signUpWith } from './accounts'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'

test('a teacher shows a code, a guest makes an account on the way, joins, and leaves again', async ({
  browser,
  page,
  baseURL,
  sql,
}) => {
  await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const classId = await makeClass(page, '9b politics')
  await page.getByRole('button', { name: 'Make a code' }).click()
  await page.getByRole('link', { name: 'Show it to the class' }).click()
  await expect(page.getByRole('img', { name: /^QR code of http.+\/join\/class\/\w{4}-\w{4}$/ })).toBeVisible()
  const code = (await page.locator('.wall-code').textContent()) ?? ''

  const phone = await otherBrowser(browser, baseURL)
  await phone.goto('/join/class')
  await phone.getByLabel('Class code').fill(code.toLowerCase().replace('-', ' '))
  await phone.getByRole('button', { name: 'Find the class' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Join 9b politics')
  await phone.getByRole('link', { name: 'Sign in', exact: true }).last().click()
  await phone.getByRole('link', { name: 'Make an account' }).click()
  await fillAccount(phone, newPerson('Anna Clark'))
  await phone.getByRole('button', { name: 'Make my account' }).click()
  await phone.getByRole('button', { name: 'Join the class' }).click()
  await expect(phone.getByRole('region', { name: 'Your class' })).toContainText('9b politicsWith Tom Teacher')

  await page.goto(`/classes/${classId}`)
  await expect(page.getByRole('row', { name: /Anna Clark/ })).toContainText('Nothing now')

  await phone.goto('/account')
  await phone.getByRole('button', { name: 'Leave 9b politics' }).click()
  await expect(phone.getByRole('button', { name: 'Leave 9b politics' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('row', { name: /Anna Clark/ })).toHaveCount(0)
  await phone.context().close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a teacher imports a list, puts a row right, hands out codes that work, and gets no second ones', {
      tag: '@long',
    }, async ({ browser, page, baseURL, sql }) => {
      await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
      const classId = await makeClass(page, '9b politics')
      const [anna, ute] = [newUsername('anna'), newUsername('ute')]
      await page.getByRole('link', { name: 'Import a list' }).click()
      await page.getByLabel('A file from a spreadsheet').setInputFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\uFEFFName;Username\r\nAnna Clark;${anna}\r\nUte Dorn;u\r\n`),
      })
      await page.getByRole('button', { name: 'Check the list' }).click()
      await expect(page.locator('.errors')).toContainText('Row 3: The username cannot be used.')
      await expect(page.getByRole('button', { name: /^Add \d/ })).toHaveCount(0)

      await page.getByLabel('Or paste the cells').fill(`name,username\nAnna Clark,${anna}\nUte Dorn,${ute}\n`)
      await page.getByRole('button', { name: 'Check the list' }).click()
      await expect(page.getByRole('heading', { name: '2 new students' })).toBeVisible()
      expect(await sql('SELECT 1 FROM "User" WHERE username = ANY($1)', [[anna, ute]])).toEqual([])
      await page.getByRole('button', { name: 'Add 2 to 9b politics' }).click()
      await expect(page.getByRole('heading', { name: '2 students added to 9b politics' })).toBeVisible()
      const slip = page.locator('.codes li').filter({ hasText: ute })
      const code = (await slip.locator('.code').textContent()) ?? ''

      const phone = await otherBrowser(browser, baseURL)
      await phone.goto('/sign-in')
      await phone.getByLabel('E-mail address or username').fill(ute)
      await phone.getByLabel('Password').fill(code)
      await phone.getByRole('button', { name: 'Sign in' }).click()
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Choose your password')
      await phone.context().close()

      await page.goto(`/classes/${classId}/roster/import`)
      await page.getByLabel('Or paste the cells').fill(`name,username\nAnna Clark,${anna}\n`)
      await page.getByRole('button', { name: 'Check the list' }).click()
      await expect(page.getByText('Everybody on this list is in 9b politics already.')).toBeVisible()
    })
  })
}

test('two colleagues share a class, move a student, give extra time, and put it away', { tag: '@long' }, async ({
  browser,
  page,
  baseURL,
  sql,
}) => {
  await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const other = await makeClass(page, '9c politics')
  const classId = await makeClass(page, '9b politics')
  await page.getByLabel('Name', { exact: true }).fill('Petro P')
  await page.getByLabel('Username', { exact: true }).fill(newUsername('petro'))
  await page.getByRole('button', { name: 'Add and show the code' }).click()
  await expect(page.getByText('is shown only now')).toBeVisible()

  const ada = await otherBrowser(browser, baseURL)
  const { email } = await signUpWith(ada, sql, { name: 'Ada Colleague', roles: ['teacher'] })
  await ada.goto(`/classes/${classId}`)
  await expect(ada.getByRole('heading', { level: 1 })).not.toHaveText('9b politics')
  await page.getByLabel('Add a colleague').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Add as teacher' }).click()
  await expect(page.locator('.errors')).toContainText('No teacher here has this')
  await page.getByLabel('Add a colleague').fill(email)
  await page.getByRole('button', { name: 'Add as teacher' }).click()
  await expect(page.getByText('Ada Colleague teaches this class now.')).toBeVisible()

  await ada.goto(`/classes/${classId}`)
  await ada.getByRole('link', { name: 'Petro P' }).click()
  await ada.getByRole('link', { name: 'Sign-in and seat' }).click()
  await ada.getByLabel('Percent more than the time limit').fill('25')
  await ada.getByRole('button', { name: 'Save the extra time' }).click()
  await expect(ada.getByText('Saved.')).toBeVisible()
  await ada.goto(`/classes/${classId}`)
  await ada.getByRole('button', { name: 'Leave the class' }).click()
  await expect(ada.getByText('Your classes will be here.')).toBeVisible()
  await ada.context().close()

  await page.goto(`/classes/${classId}`)
  await page.getByRole('link', { name: 'Petro P' }).click()
  await page.getByRole('link', { name: 'Sign-in and seat' }).click()
  await page.getByRole('button', { name: 'Move', exact: true }).click()
  await page.waitForURL(`**/classes/${other}`)
  await page.getByRole('link', { name: 'Petro P' }).click()
  await page.getByRole('link', { name: 'Sign-in and seat' }).click()
  await expect(page.getByLabel('Percent more than the time limit')).toHaveValue('25')

  await page.goto(`/classes/${classId}`)
  await page.getByRole('button', { name: 'Put it away' }).click()
  await expect(page.getByText(/^Put away on /)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Make a code' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take it up again' }).click()
  await expect(page.getByRole('button', { name: 'Make a code' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('every page of a class has no violation and no sideways scroll at 320 px', { tag: '@long' }, async ({
      browser,
      page,
      baseURL,
      sql,
    }) => {
      await signUpWith(page, sql, { name: 'Bartholomew Featherstonehaugh-Montgomery', roles: ['teacher'] })
      const classId = await makeClass(page, 'Donaudampfschifffahrtsgesellschaftskunde 9b')
      await page.getByLabel('Name', { exact: true }).fill('Bartholomew Featherstonehaugh')
      await page.getByLabel('Username', { exact: true }).fill(newUsername('bartholomew'))
      await page.getByRole('button', { name: 'Add and show the code' }).click()
      await expect(page.getByText('is shown only now')).toBeVisible()
      await page.goto(`/classes/${classId}/code`)
      await expectSound(page)
      await page.goto(`/classes/${classId}`)
      await page.getByRole('button', { name: 'Make a code' }).click()
      await expect(page.getByText(/^Works until /)).toBeVisible()
      const code = String((await sql('SELECT "joinCode" FROM "Classroom" WHERE id = $1', [classId]))[0]?.joinCode)
      for (const path of ['', '/code', '/roster/import']) {
        await page.goto(`/classes/${classId}${path}`)
        await expectSound(page)
      }
      const rows = Array.from({ length: 3 }, (_, i) => `Student Number ${i},${newUsername('student')}`)
      await page.getByLabel('Or paste the cells').fill(['name,username', ...rows].join('\n'))
      await page.getByRole('button', { name: 'Check the list' }).click()
      await page.getByRole('heading', { name: '3 new students' }).waitFor()
      await expectSound(page)
      await page.getByRole('button', { name: /^Add 3/ }).click()
      await page.getByRole('heading', { name: /^3 students added/ }).waitFor()
      await expectSound(page)
      const student = await otherBrowser(browser, baseURL, { colorScheme })
      for (const path of ['/join/class', '/join/class?code=abc', `/join/class/${code}`, '/join/class/00000000']) {
        await student.goto(path)
        await expectSound(student)
      }
      await signUpWith(student, sql, { name: 'Anna Clark', roles: ['student'] })
      await student.goto(`/join/class/${code}`)
      await expectSound(student)
      await student.getByRole('button', { name: 'Join the class' }).click()
      await student.waitForURL('**/today#classes')
      await expectSound(student)
      await student.goto('/account')
      await expectSound(student)
      await student.context().close()
    })
  })
}

async function makeClass(page: Page, name: string): Promise<string> {
  await page.goto('/classes')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Make the class' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

function newUsername(start: string): string {
  return `${start}.${randomUUID().slice(0, 8)}`
}

async function expectSound(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
