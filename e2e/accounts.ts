import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { expect } from './fixtures'

export const PASSWORD = 'lantern-quiet-river'

export type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
export type Person = { name: string; email: string }

/** A page in a browser of somebody else. */
export async function otherBrowser(
  browser: Browser,
  baseURL: string | undefined,
  options: BrowserContextOptions = {},
): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL ?? '', ...options })).newPage()
}

/** Makes an account in this page's browser; ends on Today. */
export async function signUp(page: Page, name?: string): Promise<Person> {
  const person = newPerson(name)
  await page.goto('/sign-up')
  await fillAccount(page, person)
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page, 'the account was made').toHaveURL(/\/today$/)
  return person
}

/** As signUp, with these roles, as if an invitation had given them. */
export async function signUpWith(
  page: Page,
  sql: Sql,
  { name, roles }: { name?: string; roles: string[] },
): Promise<Person & { id: string }> {
  const person = await signUp(page, name)
  const rows = await sql('UPDATE "User" SET roles = $1::"Role"[] WHERE email = $2 RETURNING id', [roles, person.email])
  return { ...person, id: String(rows[0]?.id) }
}

/** Somebody whose address nobody has yet. */
export function newPerson(name = 'Olha Bondar'): Person {
  return { name, email: `${randomUUID()}@example.org` }
}

/** Fills the fields of a new account. */
export async function fillAccount(page: Page, { name, email }: Person): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
}
