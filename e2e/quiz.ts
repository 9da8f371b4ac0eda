import type { Page } from '@playwright/test'
import type { Question } from '@/core/questions/question'
import type { CategoriseQuestion } from '@/core/questions/types/categorise'
import type { MatchingQuestion } from '@/core/questions/types/matching'
import type { OrderingQuestion } from '@/core/questions/types/ordering'
import { bankOrder } from '@/core/quiz/question-view'
import { expect } from './fixtures'

type Sql = (query: string, values?: unknown[]) => Promise<Record<string, unknown>[]>

const DOSSIER = '/dossiers/istanbul-talks-2025'

/** Opens a set of the bundled dossier and starts it; ends on the first question. Gives the attempt's id. */
export async function startSet(page: Page, title: string, mode: 'practice' | 'test' = 'practice'): Promise<string> {
  await page.goto(`${DOSSIER}/sets/${title.toLowerCase().replaceAll(/\W+/g, '-')}`)
  await page.getByRole('button', { name: mode === 'practice' ? 'Start practice' : 'Start the test' }).click()
  await page.waitForURL(/\/attempts\/.+q=1$/)
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** The question at a number of an attempt with its key, from the database: the browser never gets it. */
export async function questionAt(sql: Sql, attemptId: string, number: number): Promise<Question> {
  const rows = await sql(
    `SELECT v."body" FROM "AttemptQuestion" q
     JOIN "QuestionVersion" v ON v."questionId" = q."questionId" AND v."version" = q."questionVersion"
     WHERE q."attemptId" = $1 ORDER BY q."position" OFFSET $2 LIMIT 1`,
    [attemptId, number - 1],
  )
  return rows[0]?.body as Question
}

/**
 * Puts a question of the bundled dossier of the wanted kind at a number of an attempt, so that a test does not wait for chance to draw one.
 * `condition` is SQL on the question's version `v`. The page must be loaded again.
 */
export async function serveAt(sql: Sql, attemptId: string, number: number, condition: string): Promise<Question> {
  const rows = await sql(
    `SELECT v."questionId", v."version", v."body" FROM "QuestionVersion" v JOIN "Question" q ON q."id" = v."questionId"
     WHERE q."dossierId" = 'istanbul-talks-2025' AND q."retiredAt" IS NULL AND q."version" = v."version" AND (${condition})
       AND v."questionId" NOT IN (SELECT "questionId" FROM "AttemptQuestion" WHERE "attemptId" = $1)
     ORDER BY v."questionId" LIMIT 1`,
    [attemptId],
  )
  const [found] = rows
  expect(found, `a question with ${condition}`).toBeDefined()
  const body = found?.body as Question
  await sql(
    `UPDATE "AttemptQuestion" SET "questionId" = $2, "questionVersion" = $3, "order" = $4
     WHERE "attemptId" = $1 AND "position" = (
       SELECT "position" FROM "AttemptQuestion" WHERE "attemptId" = $1 ORDER BY "position" OFFSET $5 LIMIT 1)`,
    [attemptId, found?.questionId, found?.version, JSON.stringify(bankOrder(body)), number - 1],
  )
  return body
}

/** Fills in a right or a wrong answer to the question on the page. */
export async function fillIn(page: Page, question: Question, outcome: 'right' | 'wrong'): Promise<void> {
  switch (question.type) {
    case 'single-choice':
    case 'true-false':
    case 'who-says': {
      const option = question.options.find(({ isKey }) => isKey === (outcome === 'right'))
      await page.getByRole('radio', { name: option?.text ?? '', exact: true }).check()
      return
    }
    case 'typed':
    case 'cloze':
    case 'number':
      await page.getByRole('textbox').fill(outcome === 'right' ? question.answer : 'nothing of the kind')
      return
    case 'matching':
      await matchPairs(page, question, outcome)
      return
    case 'multiple-response':
      for (const { text, isKey } of question.options) {
        if (isKey === (outcome === 'right')) await page.getByRole('checkbox', { name: text, exact: true }).check()
      }
      return
    case 'ordering':
      await putInOrder(page, question, outcome)
      return
    case 'categorise':
      await categorise(page, question, outcome)
      return
    case 'multi-cloze':
      for (const [i, { answer: text }] of question.blanks.entries()) {
        const label = `Blank ${i + 1} of ${question.blanks.length}`
        await page.getByLabel(label).fill(outcome === 'right' ? text : 'nothing of the kind')
      }
      return
    default:
      question satisfies never
  }
}

async function matchPairs(page: Page, { pairs }: MatchingQuestion, outcome: 'right' | 'wrong'): Promise<void> {
  for (const [i, pair] of pairs.entries()) {
    const right = outcome === 'right' ? pair : pairs[(i + 1) % pairs.length]
    await page.getByLabel(pair.left, { exact: true }).selectOption({ label: right?.right ?? '' })
  }
}

/** By buttons where there is script, else by places. */
async function putInOrder(page: Page, { items }: OrderingQuestion, outcome: 'right' | 'wrong'): Promise<void> {
  const wanted = outcome === 'right' ? items : [...items].reverse()
  const buttons = page.getByRole('button', { name: /^Earlier: / })
  const hasScript = await buttons
    .first()
    .waitFor({ timeout: 3_000 })
    .then(
      () => true,
      () => false,
    )
  if (!hasScript) {
    for (const [i, item] of wanted.entries())
      await page.getByLabel(item.text, { exact: true }).selectOption(String(i + 1))
    return
  }
  // Both ways once, so that something has been moved where the wanted order is the one served.
  await page
    .getByRole('button', { name: /^Later: / })
    .first()
    .click()
  for (const [place, item] of wanted.entries()) {
    const button = page.getByRole('button', { name: `Earlier: ${item.text}`, exact: true })
    const row = page.getByRole('listitem').filter({ has: button })
    for (let moves = 0; moves < items.length; moves++) {
      if ((await row.locator('.dot').textContent()) === String(place + 1)) break
      await button.click()
    }
  }
}

async function categorise(page: Page, question: CategoriseQuestion, outcome: 'right' | 'wrong'): Promise<void> {
  for (const item of question.items) {
    const isWanted = (id: string) => (id === item.categoryId) === (outcome === 'right')
    const category = question.categories.find(({ id }) => isWanted(id))
    await page.locator(`input[name="category.${item.id}"][value="${category?.id}"]`).check()
  }
}

/** Answers the question on the page in practice and waits for the verdict. */
export async function answer(page: Page, question: Question, outcome: 'right' | 'wrong'): Promise<void> {
  await fillIn(page, question, outcome)
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('status')).toContainText(outcome === 'right' ? 'Right' : 'Wrong')
}

/** Answers what is left of a practice attempt, from `first` on, all right; ends on the last feedback. */
export async function answerTheRest(page: Page, sql: Sql, attemptId: string, first: number): Promise<void> {
  const total = await countQuestions(sql, attemptId)
  for (let number = first; number <= total; number++) {
    await expect(page.getByText(`Question ${number} of ${total}`, { exact: true })).toBeVisible()
    await answer(page, await questionAt(sql, attemptId, number), 'right')
    if (number < total) await page.getByRole('link', { name: 'Next question' }).click()
  }
}

export async function countQuestions(sql: Sql, attemptId: string): Promise<number> {
  const rows = await sql('SELECT count(*)::int AS count FROM "AttemptQuestion" WHERE "attemptId" = $1', [attemptId])
  return Number(rows[0]?.count)
}

/** How many responses each answered question has, by number. */
export async function responsesByNumber(sql: Sql, attemptId: string): Promise<Record<number, number>> {
  const rows = await sql(
    'SELECT "position", count(*)::int AS count FROM "Response" WHERE "attemptId" = $1 GROUP BY 1 ORDER BY 1',
    [attemptId],
  )
  return Object.fromEntries(rows.map((row) => [row.position, row.count]))
}
