import { otherBrowser, signUpWith } from './accounts'
import { expect, test } from './fixtures'
import { fillIn, questionAt } from './quiz'
import { makeClass } from './school'

test('a teacher assigns a set, a student takes it on Today, and is told the result after the due time', {
  tag: '@long',
}, async ({ browser, page, baseURL, sql }) => {
  const phone = await otherBrowser(browser, baseURL)
  const { id: teacher } = await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const { id: student } = await signUpWith(phone, sql, { name: 'Anna Clark', roles: ['student'] })
  const classroomId = await makeClass(sql, '9b politics', { teacher, student })

  await page.goto(`/classes/${classroomId}/assignments/new`)
  await page.getByRole('link', { name: /^Who leads, who attends/ }).click()
  await expect(page.getByRole('heading', { name: 'What everybody is asked' })).toBeVisible()
  await page.getByLabel('How it is taken').selectOption('Test: results after the due time')
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.waitForURL(/\/assignments\/[0-9a-f-]{36}$/)
  const assignmentId = new URL(page.url()).pathname.split('/').at(-1)

  await phone.goto('/today')
  await phone.getByRole('link', { name: 'Who leads, who attends' }).click()
  await phone.getByRole('button', { name: 'Start the test' }).click()
  await phone.waitForURL(/\/attempts\/.+q=1$/)
  const attemptId = new URL(phone.url()).pathname.split('/')[2] ?? ''
  await fillIn(phone, await questionAt(sql, attemptId, 1), 'wrong')
  await phone.getByRole('button', { name: 'Save answer' }).click()
  await expect(phone.getByText(/Answer 1 saved/)).toBeVisible()
  await phone.goto(`/attempts/${attemptId}?q=hand-in`)
  await expect(phone.getByText('The result follows after the due time.')).toBeVisible()
  await phone.getByRole('button', { name: 'Hand in' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Handed in')
  await phone.goto(`/attempts/${attemptId}?q=1`)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Handed in')

  await sql(`UPDATE "Assignment" SET "dueAt" = now() - interval '1 minute' WHERE id = $1`, [assignmentId])
  await phone.getByRole('link', { name: 'Back to the assignment' }).click()
  await expect(phone.getByRole('region', { name: 'What counts' })).toContainText('0 of 10')
  await phone.getByRole('link', { name: 'Attempt 1' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('0 of 10')
  await phone.context().close()
})
