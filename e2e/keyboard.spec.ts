import type { Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import type { CategorisedItem } from '@/core/questions/types/categorise'
import type { OrderingQuestion } from '@/core/questions/types/ordering'
import { expect, test } from './fixtures'
import { countQuestions, questionAt, serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'

test('a student takes a whole set with the keyboard alone', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  const total = await countQuestions(sql, attemptId)
  for (let number = 1; number <= total; number++) {
    await expect(page.getByText(`Question ${number} of ${total}`, { exact: true })).toBeVisible()
    await answerByKeys(page, await questionAt(sql, attemptId, number))
    await expect(page.getByRole('status')).toBeFocused()
    await expect(page.getByRole('status')).toContainText('Right')
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('All ten right.')).toBeVisible()
})

test('a student puts in order, categorises and fills several gaps with the keyboard alone', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  const questions = []
  for (const [i, type] of ['ordering', 'categorise', 'multi-cloze'].entries())
    questions.push(await serveAt(sql, attemptId, i + 1, `v."body"->>'type' = '${type}'`))
  await page.reload()
  await page.waitForLoadState('networkidle')
  for (const question of questions) {
    await answerByKeys(page, question)
    await expect(page.getByRole('status')).toContainText('Right')
    await page.keyboard.press('Enter')
  }
})

test('a student unfolds by keyboard why the other options are wrong', { tag: '@long' }, async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  const question = await serveAt(sql, attemptId, 1, `jsonb_array_length(v."body"->'options') = 4`)
  await page.reload()
  await page.waitForLoadState('networkidle')
  await answerByKeys(page, question)
  const reasons = page.getByRole('group').filter({ hasText: 'Why not the others?' })
  await expect(reasons.locator('p, dd').first()).toBeHidden()
  await page.getByText('Why not the others?').focus()
  await page.keyboard.press('Enter')
  await expect(reasons.locator('p, dd').first()).toBeVisible()
  await expect(page).toHaveURL(/q=1$/)
})

test('0 says "I don’t know", and Enter goes on', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await serveAt(sql, attemptId, 1, `v."body"->>'type' = 'single-choice'`)
  await page.reload()
  await expect(async () => {
    await page.keyboard.press('0')
    await expect(page.getByRole('status')).toContainText('You didn’t know', { timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=2$/)
})

test('a student ticks several with letters, takes one back, writes a number and names a speaker by keys', async ({
  page,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  const questions = []
  for (const [i, type] of ['multiple-response', 'number', 'who-says'].entries()) {
    questions.push(await serveAt(sql, attemptId, i + 1, `v."body"->>'type' = '${type}'`))
  }
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('a')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.keyboard.press('a')
  await expect(page.getByRole('checkbox').first()).not.toBeChecked()
  for (const question of questions) {
    await answerByKeys(page, question)
    await expect(page.getByRole('status')).toContainText('Right')
    await page.keyboard.press('Enter')
  }
})

test('keys write into a text field instead of choosing', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await serveAt(sql, attemptId, 1, `v."body"->>'type' = 'typed'`)
  await page.reload()
  await page.getByRole('textbox').focus()
  await page.keyboard.type('0 about 40')
  await expect(page.getByRole('textbox')).toHaveValue('0 about 40')
  await expect(page.getByRole('status')).toHaveCount(0)
})

test('with letter keys switched off, letters and 0 do nothing and Enter still checks', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await serveAt(sql, attemptId, 1, `v."body"->>'type' = 'single-choice'`)
  await sql('UPDATE "User" SET "letterKeys" = false WHERE "id" = (SELECT "learnerId" FROM "Attempt" WHERE "id" = $1)', [
    attemptId,
  ])
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('a')
  await page.keyboard.press('0')
  await expect(page.getByRole('radio').first()).not.toBeChecked()
  await expect(page.getByRole('status')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose an answer, or say that you don’t know.')).toBeVisible()
})

/** Nothing but key presses; the letter of the right option is read off the page. */
async function answerByKeys(page: Page, question: Question): Promise<void> {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
    case 'who-says': {
      const key = question.options.find(({ isKey }) => isKey)
      const letter = await page.getByRole('radio', { name: key?.text ?? '', exact: true }).getAttribute('data-letter')
      await page.keyboard.press(letter ?? '')
      break
    }
    case 'typed':
    case 'cloze':
    case 'number':
      await tabTo(page, 'input.typed')
      await page.keyboard.type(question.answer)
      break
    case 'matching':
      for (const pair of question.pairs) {
        await tabTo(page, `#pair-${pair.id}`)
        await page.keyboard.type(pair.right)
      }
      await tabTo(page, '[data-main-action]')
      break
    case 'multiple-response':
      for (const { text } of question.options.filter(({ isKey }) => isKey)) {
        const letter = await page.getByRole('checkbox', { name: text, exact: true }).getAttribute('data-letter')
        await page.keyboard.press(letter ?? '')
      }
      break
    case 'ordering':
      await orderByKeys(page, question)
      await tabTo(page, '[data-main-action]')
      break
    case 'categorise':
      for (const item of question.items) await categoriseByKeys(page, item)
      await tabTo(page, '[data-main-action]')
      break
    case 'multi-cloze':
      for (const blank of question.blanks) {
        await tabTo(page, `#blank-${blank.id}`)
        await page.keyboard.type(blank.answer)
      }
      break
    default:
      question satisfies never
  }
  await page.keyboard.press('Enter')
}

/** Moves each item up to its place; its button keeps the focus on the way. */
async function orderByKeys(page: Page, { items }: OrderingQuestion): Promise<void> {
  const numberOf = (id: string) =>
    page.locator('li.movable', { has: page.locator(`[name="place.${id}"]`) }).locator('.dot')
  for (const [place, { id }] of items.entries()) {
    await expect(numberOf(id)).toBeVisible()
    await tabTo(page, `[data-move="-1 ${id}"]`)
    for (let moves = 0; (await numberOf(id).textContent()) !== String(place + 1); moves++) {
      await page.keyboard.press('Enter')
      await expect(page.locator(`[data-move="-1 ${id}"]`)).toBeFocused()
      expect(moves).toBeLessThan(items.length)
    }
  }
}

/** Into the group by Tab, then by arrows to the right category. */
async function categoriseByKeys(page: Page, { id, categoryId }: CategorisedItem): Promise<void> {
  const radios = page.locator(`[name="category.${id}"]`)
  await tabTo(page, `[name="category.${id}"]`)
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 3; presses++) {
    if (await radios.and(page.locator(`[value="${categoryId}"]`)).isChecked()) return
    await page.keyboard.press('ArrowRight')
  }
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches ${selector}`)
}
