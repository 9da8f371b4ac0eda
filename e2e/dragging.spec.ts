import type { Locator, Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import { expect, expectNoViolations, test } from './fixtures'
import { serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'

test('a student puts events in order by dragging their numbers with a mouse; Escape lets go', async ({ page, sql }) => {
  const { question, attemptId } = await open(page, sql, 'ordering')
  if (question.type !== 'ordering') throw new Error('No question of order')
  const rows = page.locator('[data-row]')
  const served = await textsOf(rows)
  await page.mouse.move(...(await middleOf(grip(page, served.at(-1)))))
  await page.mouse.down()
  await page.mouse.move(...(await middleOf(rows.first(), -20)), { steps: 8 })
  expect((await textsOf(rows))[0]).toBe(served.at(-1))
  await page.keyboard.press('Escape')
  expect(await textsOf(rows)).toEqual(served)
  await page.mouse.up()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'say that you don’t know' })).toBeVisible()

  for (const [place, { text }] of question.items.entries()) {
    if ((await textsOf(rows))[place] === text) continue
    await page.mouse.move(...(await middleOf(grip(page, text))))
    await page.mouse.down()
    await page.mouse.move(...(await middleOf(rows.nth(place), -20)), { steps: 8 })
    await page.mouse.up()
    await expect(page.getByText(`${text}: now in place ${place + 1} of ${question.items.length}.`)).toBeAttached()
  }
  expect(await textsOf(rows)).toEqual(question.items.map(({ text }) => text))
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('status')).toContainText('Right')
  expect(await sql('SELECT 1 FROM "Response" WHERE "attemptId" = $1', [attemptId])).toHaveLength(1)
})

test('a student matches pairs by dragging with a finger; beside every place it changes nothing', async ({
  page,
  sql,
}, info) => {
  const { question } = await open(page, sql, 'matching')
  if (question.type !== 'matching') throw new Error('No question of pairs')
  await expectNoViolations(page)
  await info.attach('matching', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  const [first] = question.pairs
  await dragByFinger(page, page.locator(`[data-chip="${first?.rightId}"]`), page.locator('h1'))
  await expect(page.getByLabel(first?.left ?? '', { exact: true })).toHaveValue('')
  for (const { id, left, right, rightId } of question.pairs) {
    await dragByFinger(page, page.locator(`[data-chip="${rightId}"]`), page.locator(`[data-target="${id}"]`))
    await expect(page.getByLabel(left, { exact: true })).toHaveValue(rightId)
    await expect(page.getByText(`${right}: chosen for ${left}.`)).toBeAttached()
  }
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('status')).toContainText('Right')
})

test('a student puts events in order by dragging with a finger', async ({ page, sql }, info) => {
  await open(page, sql, 'ordering')
  const rows = page.locator('[data-row]')
  const served = await textsOf(rows)
  await info.attach('ordering', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  await dragByFinger(page, grip(page, served[0]), rows.nth(1), 20)
  expect((await textsOf(rows)).slice(0, 2)).toEqual([served[1], served[0]])
  await expect(page.getByText(`${served[0]}: now in place 2 of ${served.length}.`)).toBeAttached()
})

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

/** Opens a question of this type, scripts running. */
async function open(page: Page, sql: Sql, type: Question['type']): Promise<{ question: Question; attemptId: string }> {
  const attemptId = await startSet(page, SET)
  const question = await serveAt(sql, attemptId, 1, `v."body"->>'type' = '${type}'`)
  await page.reload()
  await expect(page.locator('.grip, .chip').first()).toBeVisible()
  return { question, attemptId }
}

function grip(page: Page, text: string | undefined): Locator {
  return page
    .locator('[data-row]')
    .filter({ has: page.getByText(text ?? '', { exact: true }) })
    .locator('.grip')
}

async function textsOf(rows: Locator): Promise<string[]> {
  return rows.locator('.text').allTextContents()
}

/** The middle of an element on screen, `below` pixels further down. */
async function middleOf(element: Locator, below = 0): Promise<[number, number]> {
  await element.scrollIntoViewIfNeeded()
  const box = await element.boundingBox()
  if (!box) throw new Error('It is not on screen')
  return [box.x + box.width / 2, box.y + box.height / 2 + below]
}

/** A finger that goes down on one element, moves to another and lifts. Playwright has no call for it: the browser’s own has. */
async function dragByFinger(page: Page, from: Locator, to: Locator, below = 0): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
    browser.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y]) => ({ x, y })) })
  const [x, y] = await middleOf(from)
  await send('touchStart', [[x, y]])
  const box = await to.boundingBox()
  if (!box) throw new Error('Nowhere to drag to')
  const [endX, endY] = [box.x + box.width / 2, box.y + box.height / 2 + below]
  for (const part of [0.25, 0.5, 0.75, 1]) await send('touchMove', [[x + (endX - x) * part, y + (endY - y) * part]])
  await send('touchEnd', [])
  await browser.detach()
}
