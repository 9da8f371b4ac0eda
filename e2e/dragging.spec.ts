import type { Locator, Page } from '@playwright/test'
import type { MatchingQuestion } from '@/core/questions/types/matching'
import type { OrderingQuestion } from '@/core/questions/types/ordering'
import { expect, test } from './fixtures'
import { serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'

test.describe('with a mouse', () => {
  test.use({ isMobile: false, hasTouch: false, viewport: { width: 1280, height: 900 } })

  test('a student drags what happened into its order', async ({ page, sql }) => {
    const { items } = await serveOrdering(page, sql)
    for (const [place, { id }] of items.entries()) await dragTo(page, row(page, id), rowAt(page, place))
    expect(await orderOf(page)).toEqual(items.map(({ id }) => id))
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByRole('status')).toContainText('Right')
  })

  test('a student drags what belongs together, and puts one right in the list', async ({ page, sql }) => {
    const attemptId = await startSet(page, SET)
    const { pairs } = (await serveAt(sql, attemptId, 1, `v."body" ->> 'type' = 'matching'`)) as MatchingQuestion
    await page.reload()
    const [first, ...others] = pairs
    if (!first) throw new Error('No pairs')
    for (const { id, right } of pairs) {
      const target = page.locator('li', { has: page.locator(`#pair-${id}`) })
      await page
        .locator('.draggable')
        .getByText(id === first.id ? (others[0]?.right ?? '') : right, { exact: true })
        .dragTo(target)
    }
    await expect(page.getByText(/: chosen for /)).toBeAttached()
    await expect(page.locator(`#pair-${others[0]?.id}`)).not.toHaveValue('')
    await page.locator(`#pair-${first.id}`).selectOption({ label: first.right })
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByRole('status')).toContainText('Right')
  })
})

test.describe('with a finger', () => {
  test('a student drags what happened by its number; a swipe over its words moves nothing', async ({ page, sql }) => {
    const { items } = await serveOrdering(page, sql)
    const before = await orderOf(page)
    await swipe(page, rowAt(page, 0).locator('.text'), rowAt(page, 1))
    expect(await orderOf(page)).toEqual(before)
    await swipe(page, rowAt(page, 0).locator('.dot'), rowAt(page, 1))
    expect(await orderOf(page)).toEqual([before[1], before[0], ...before.slice(2)])
    await expect(page.getByText(/: now in place 2 of \d\.$/)).toBeAttached()
    expect(before).toHaveLength(items.length)
  })

  test('a student drags what belongs together; beside every place it goes back', { tag: '@long' }, async ({
    page,
    sql,
  }) => {
    const attemptId = await startSet(page, SET)
    const { pairs } = (await serveAt(sql, attemptId, 1, `v."body" ->> 'type' = 'matching'`)) as MatchingQuestion
    await page.reload()
    const rightSide = (id: string | undefined) => page.locator(`[data-draggable="${id}"]`)
    await expect(rightSide(pairs[0]?.rightId)).toBeVisible()
    await swipe(page, rightSide(pairs[0]?.rightId), page.locator('h1'))
    await expect(page.locator(`#pair-${pairs[0]?.id}`)).toHaveValue('')
    for (const { id, left, right, rightId } of pairs) {
      await swipe(page, rightSide(rightId), page.locator(`[data-target="${id}"]`))
      await expect(page.locator(`#pair-${id}`)).toHaveValue(rightId)
      await expect(page.getByText(`${right}: chosen for ${left}.`)).toBeAttached()
    }
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByRole('status')).toContainText('Right')
  })
})

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

async function serveOrdering(page: Page, sql: Sql): Promise<OrderingQuestion> {
  const attemptId = await startSet(page, SET)
  const question = await serveAt(sql, attemptId, 1, `v."body" ->> 'type' = 'ordering'`)
  await page.reload()
  await expect(page.locator('li.movable').first()).toBeVisible()
  return question as OrderingQuestion
}

function row(page: Page, id: string): Locator {
  return page.locator(`[data-row="${id}"]`)
}

function rowAt(page: Page, place: number): Locator {
  return page.locator('[data-row]').nth(place)
}

async function orderOf(page: Page): Promise<(string | undefined)[]> {
  return page.locator('[data-row]').evaluateAll((rows) => rows.map((element) => (element as HTMLElement).dataset.row))
}

/** Takes a row by its words and lets go at the place of another one. */
async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.locator('.text').boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('Nothing to drag')
  await page.mouse.move(start.x + 5, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(end.x + 60, end.y + end.height / 2 - 1, { steps: 5 })
  await page.mouse.up()
}

/** A finger that goes down on one element, moves to another and lifts. Playwright has no call for it; the browser’s own has. */
async function swipe(page: Page, from: Locator, to: Locator): Promise<void> {
  const finger = await page.context().newCDPSession(page)
  await from.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('Nothing to drag')
  const x = start.x + start.width / 2
  const touch = (type: 'touchStart' | 'touchMove', y: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  await touch('touchStart', start.y + start.height / 2)
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const y = start.y + start.height / 2
    await touch('touchMove', y + share * (end.y + end.height * 0.8 - y))
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await finger.detach()
}
