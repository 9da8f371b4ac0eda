import { randomUUID } from 'node:crypto'
import { otherBrowser, signUpWith } from './accounts'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'
import { fillIn, questionAt } from './quiz'
import { makeClass } from './school'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** A test of ten questions on who leads, open for an hour; gives its id. */
async function assignTen(sql: Sql, classroomId: string): Promise<string> {
  const id = randomUUID()
  await sql(
    `INSERT INTO "Assignment" ("id", "classroomId", "setId", "setVersion", "dossierVersion", "title", "opensAt", "dueAt", "zone",
      "mode", "feedback", "shuffle", "createdAt", "updatedAt")
    SELECT $1, $2, s."id", s."version", d."version", 'Checkpoint', now() - interval '1 hour', now() + interval '1 hour',
      'Europe/Kyiv', 'test', 'after_submitting', false, now(), date_trunc('milliseconds', now())
    FROM "QuestionSet" s JOIN "Dossier" d ON d."id" = s."dossierId" WHERE s."id" = 'istanbul-talks-2025:who-leads-who-attends'`,
    [id, classroomId],
  )
  await sql(
    `INSERT INTO "AssignmentQuestion" ("assignmentId", "position", "questionId", "questionVersion")
    SELECT $1, row_number() OVER (ORDER BY q."id"), q."id", q."version" FROM "SetQuestion" sq
    JOIN "Question" q ON q."id" = sq."questionId" AND q."type" = 'single-choice' AND q."retiredAt" IS NULL
    WHERE sq."setId" = 'istanbul-talks-2025:who-leads-who-attends' ORDER BY q."id" LIMIT 10`,
    [id],
  )
  return id
}

test('a teacher watches a student answer, marks the test, and assigns again what was missed', { tag: '@long' }, async ({
  browser,
  page,
  baseURL,
  sql,
}) => {
  const phone = await otherBrowser(browser, baseURL)
  const { id: teacher } = await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const { id: student } = await signUpWith(phone, sql, { name: 'Anna Clark', roles: ['student'] })
  const classroomId = await makeClass(sql, '9b politics', { teacher, student })
  const path = `/classes/${classroomId}/assignments/${await assignTen(sql, classroomId)}`

  await page.goto(path)
  await expect(page.getByRole('row', { name: /Anna Clark/ })).toContainText('Not started')
  await phone.goto(path.replace(/.*\/assignments/, '/assignments'))
  await phone.getByRole('button', { name: 'Start the test' }).click()
  await phone.waitForURL(/\/attempts\/.+q=1$/)
  const attemptId = new URL(phone.url()).pathname.split('/')[2] ?? ''
  await fillIn(phone, await questionAt(sql, attemptId, 1), 'wrong')
  await phone.getByRole('button', { name: 'Save answer' }).click()
  await expect(phone.getByText(/Answer 1 saved/)).toBeVisible()
  // By itself: the page has not been loaded again.
  await expect(page.getByRole('row', { name: /Anna Clark/ })).toContainText('At question 2 of 10')
  await phone.goto(`/attempts/${attemptId}?q=hand-in`)
  await phone.getByRole('button', { name: 'Hand in' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('0 of 10')

  await page.getByRole('link', { name: 'Results', exact: true }).click()
  await expect(page.getByRole('row', { name: /Anna Clark/ }).getByRole('cell')).toHaveText([
    'wrong',
    ...Array(9).fill('not reached'),
    '0',
  ])
  await page.getByRole('link', { name: 'Anna Clark' }).click()
  await page.getByText('Mark or comment', { exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Mark question 1' })
  await form.getByLabel(/^Points/).fill('0,5')
  await form.getByLabel('Comment').fill('Half of it was right.')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('0.5 of 10 points, worked out as 0.')).toBeVisible()
  await expect(page.getByText(/Tom Teacher, .+: 0 → 0.5/)).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('0.5 of 10')
  await expect(phone.getByRole('region', { name: 'From your teacher' })).toContainText('Half of it was right.')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.goto(`/classes/${classroomId}/gradebook`).then(() => page.getByRole('link', { name: 'Export CSV' }).click()),
  ])
  expect(download.suggestedFilename()).toBe('9b politics gradebook.csv')
  await page.getByRole('link', { name: 'What to teach again' }).click()
  await page.getByRole('link', { name: /^Assign \d+ of them again$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assign to 9b politics')
  await phone.context().close()
})

test('every page of a class’s results reads well, light and dark', { tag: '@long' }, async ({
  browser,
  page,
  baseURL,
  sql,
}) => {
  const other = await otherBrowser(browser, baseURL)
  const { id: teacher } = await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  const { id: student } = await signUpWith(other, sql, { name: 'Anna <b>Clark</b>', roles: ['student'] })
  const classroomId = await makeClass(sql, '9b politics', { teacher, student })
  const assignmentId = await assignTen(sql, classroomId)
  await other.goto(`/assignments/${assignmentId}`)
  await other.getByRole('button', { name: 'Start the test' }).click()
  await other.waitForURL(/\/attempts\/.+q=1$/)
  const attemptId = new URL(other.url()).pathname.split('/')[2] ?? ''
  await other.goto(`/attempts/${attemptId}?q=hand-in`)
  await other.getByRole('button', { name: 'Hand in' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('0 of 10')
  const path = `/classes/${classroomId}`
  const assignment = `${path}/assignments/${assignmentId}`
  const pages = [
    assignment,
    `${assignment}/results?sort=-3`,
    `${assignment}/results/${attemptId}`,
    `${assignment}/questions`,
    `${path}/gradebook`,
    `${path}/reteach`,
    `${path}/students/${student}`,
  ]
  for (const address of [`${assignment}/results`, `${path}/gradebook`]) {
    await page.goto(address)
    await expect(page.getByRole('rowheader', { name: 'Anna <b>Clark</b>' }), 'a name is text').toBeVisible()
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const address of pages) {
      await page.goto(address)
      await expectNoViolations(page)
      await expectNoSidewaysScroll(page)
    }
  }
  await other.context().close()
})
