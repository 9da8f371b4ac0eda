import type { Page } from '@playwright/test'
import { expect } from './fixtures'

export const ARTICLE = `River Alde bursts its banks at Marlow Green

The flood closed 12 schools in the valley on Tuesday. Farrow’s deputy, Tomas Bell, leads the relief committee.

Share this article

Lina Farrow, the mayor of Marlow Green, said that 340 households had lost electricity.`

/** What the fact of `acceptFact` rests on. */
export const SENTENCE = 'The flood closed 12 schools in the valley on Tuesday.'

/** A teacher's new dossier of this text; ends at its desk. */
export async function bringIn(page: Page, text: string = ARTICLE): Promise<void> {
  await page.goto('/dossiers/new')
  await page.getByLabel('Topic').fill('The Marlow Green flood')
  await page.getByLabel('Outlet').fill('Valley Post')
  await page.getByLabel('Date').fill('2026-11-24')
  await page.getByLabel('Title').fill('A flood at Marlow Green')
  await page.getByLabel('Text', { exact: true }).fill(text)
  await page.getByRole('button', { name: 'Look for facts' }).click()
  await page.waitForURL(/\/desk/)
}

/** Makes a fact of the twelve schools by hand and accepts it. */
export async function acceptFact(page: Page): Promise<void> {
  await page.getByText('Make a fact of your own').click()
  await page.getByLabel('Paragraph').fill('2')
  await page.getByLabel('The words to ask for').fill('12')
  await page.getByRole('button', { name: 'Make the fact' }).click()
  const open = page.getByRole('article')
  await expect(open.getByRole('blockquote')).toHaveText(SENTENCE)
  await fillFact(page)
  await open.getByRole('button', { name: /^Accept/ }).click()
  await expect(page.getByText(/^You accepted/)).toBeVisible()
}

async function fillFact(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'The fact' })
  await form.getByLabel('About').fill('the Marlow Green flood')
  await form.getByLabel('What is told of it').fill('closed')
  await form.getByLabel('Of what (for numbers)').fill('schools')
  await form.getByLabel('Reported as fact').check()
  await form
    .getByLabel('The fact, in your own words')
    .fill('In November 2026 the Marlow Green flood closed 12 schools.')
}
