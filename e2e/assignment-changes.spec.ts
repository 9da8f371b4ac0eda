import { otherBrowser, signUpWith } from './accounts'
import { expect, test } from './fixtures'
import { fillIn, questionAt } from './quiz'
import { expectSound, makeClass } from './school'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a teacher edits, grants, closes, deletes and puts back an assignment while a student answers it', {
      tag: '@long',
    }, async ({ browser, page, baseURL, sql }) => {
      const phone = await otherBrowser(browser, baseURL, { javaScriptEnabled })
      const { id: teacher } = await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
      const { id: student } = await signUpWith(phone, sql, { name: 'Anna Clark', roles: ['student'] })
      const classroomId = await makeClass(sql, '9b politics', { teacher, student })
      await page.goto(`/classes/${classroomId}/assignments/new`)
      await page.getByRole('link', { name: /^Who leads, who attends/ }).click()
      if (javaScriptEnabled) await expectSound(page)
      await page.getByRole('button', { name: 'Assign' }).click()
      await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/)
      const path = new URL(page.url()).pathname

      await phone.goto('/assignments')
      if (javaScriptEnabled) await expectSound(phone)
      await phone.getByRole('link', { name: 'Who leads, who attends' }).click()
      if (javaScriptEnabled) await expectSound(phone)
      await phone.getByRole('button', { name: 'Start the test' }).click()
      await phone.waitForURL(/\/attempts\//)
      const attemptId = new URL(phone.url()).pathname.split('/')[2] ?? ''
      const save = async (number: number) => {
        await phone.goto(`/attempts/${attemptId}?q=${number}`)
        await fillIn(phone, await questionAt(sql, attemptId, number), 'right')
        await phone.getByRole('button', { name: 'Save answer' }).click()
        await expect(phone.getByText(new RegExp(`Answers? (1 (to|and) )?${number} saved`))).toBeVisible()
      }
      await save(1)

      await page.goto(`${path}/edit`)
      if (javaScriptEnabled) await expectSound(page)
      await page.getByLabel('Name', { exact: true }).fill('Round two')
      await page.getByLabel('Due', { exact: true }).fill('2040-06-02T14:00')
      // Without script the account's zone is where everybody starts.
      await page.getByLabel('Time zone of these times').selectOption('Europe/Kyiv')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText(/^Saved\./)).toBeVisible()
      const [{ deadlineAt } = {}] = await sql('SELECT "deadlineAt" FROM "Attempt" WHERE id = $1', [attemptId])
      expect(deadlineAt).toEqual(new Date('2040-06-02T11:00:00Z'))
      await page.getByLabel('More attempts').fill('1')
      await page.getByRole('button', { name: 'Grant it' }).click()
      await expect(page.getByText('1 more attempt', { exact: true })).toBeVisible()
      await page.getByRole('button', { name: 'Close it now' }).click()
      await expect(page.getByRole('button', { name: 'Open it again' })).toBeVisible()
      await page.getByRole('button', { name: 'Delete it' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('“Round two” is deleted')

      await save(2)
      await phone.goto(`/attempts/${attemptId}?q=hand-in`)
      await phone.getByRole('button', { name: 'Hand in' }).click()
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText('2 of 10')
      await phone.getByRole('link', { name: 'Back to the assignment' }).click()
      await expect(phone.getByText('Your teacher has taken it back.')).toBeVisible()
      await phone.goto('/assignments')
      await expect(phone.getByText('Nothing is waiting for you.')).toBeVisible()

      await page.getByRole('button', { name: 'Put it back' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the assignment')
      await phone.goto('/assignments')
      await expect(phone.getByText('9b politics. 2 of 10.')).toBeVisible()
      await phone.context().close()
    })
  })
}
