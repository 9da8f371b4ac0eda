import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expectNoSidewaysScroll, expectNoViolations } from './fixtures'

export const PASSWORD = 'lantern-quiet-river'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Makes an account in this page's browser and gives it roles; its id. */
export async function signUpAs(page: Page, sql: Sql, name: string, role: 'teacher' | 'student'): Promise<string> {
  const email = `${randomUUID()}@example.org`
  await page.goto('/sign-up')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make my account' }).click()
  // Being there is enough: the load event of a page that goes on at once has been waited for in vain.
  await page.waitForURL(/\/today$/, { waitUntil: 'commit' })
  const rows = await sql('UPDATE "User" SET roles = $1::"Role"[] WHERE email = $2 RETURNING id', [[role], email])
  return String(rows[0]?.id)
}

/** A class of this teacher with this student, made in the database; its id. */
export async function makeClass(sql: Sql, name: string, people: { teacher: string; student: string }): Promise<string> {
  const classroomId = randomUUID()
  await sql('INSERT INTO "Classroom" (id, name) VALUES ($1, $2)', [classroomId, name])
  await sql('INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId") VALUES ($1, $2)', [
    classroomId,
    people.teacher,
  ])
  await sql('INSERT INTO "Enrolment" ("classroomId", "learnerId") VALUES ($1, $2)', [classroomId, people.student])
  return classroomId
}

/** A page in a browser of somebody else. */
export async function otherBrowser(
  browser: Browser,
  baseURL: string | undefined,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '', ...options })).newPage()
}

/** Fails if the page, as it is now, has an accessibility violation or scrolls sideways at 320 px. */
export async function expectSound(page: Page): Promise<void> {
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
}
