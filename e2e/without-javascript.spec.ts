import { expect, test } from './fixtures'
import { answer, answerTheRest, fillIn, questionAt, responsesByNumber, serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'

test.use({ javaScriptEnabled: false })

test('a student without JavaScript takes a set to its results', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await answer(page, await questionAt(sql, attemptId, 1), 'wrong')
  await expect(page).toHaveTitle(/^Wrong: question 1 of 10/)
  await expect(page.getByRole('complementary', { name: 'Footnote' }).getByRole('listitem').first()).toContainText('¶')
  await page.getByRole('link', { name: 'Next question' }).click()
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await expect(page.getByRole('status')).toContainText('You didn’t know')
  await page.getByRole('link', { name: 'Next question' }).click()
  await answerTheRest(page, sql, attemptId, 3)
  await page.getByRole('link', { name: 'See your results' }).click()
  await expect(page.getByText('Eight right, one wrong, one you didn’t know.')).toBeVisible()
  const counts = Object.values(await responsesByNumber(sql, attemptId))
  expect(counts).toEqual(Array(10).fill(1))
})

test('a student without JavaScript matches pairs and fills a gap', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  const matching = await serveAt(sql, attemptId, 1, `v."body"->>'type' = 'matching'`)
  const cloze = await serveAt(sql, attemptId, 2, `v."body"->>'type' = 'cloze'`)
  await page.reload()
  await answer(page, matching, 'right')
  await page.getByRole('link', { name: 'Next question' }).click()
  await answer(page, cloze, 'right')
})

test('a student without JavaScript ticks several, writes a number and says whose words they are', async ({
  page,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  const questions = []
  for (const [i, type] of ['multiple-response', 'number', 'who-says'].entries()) {
    questions.push(await serveAt(sql, attemptId, i + 1, `v."body"->>'type' = '${type}'`))
  }
  await page.reload()
  for (const question of questions) {
    await answer(page, question, 'right')
    await page.getByRole('link', { name: 'Next question' }).click()
  }
})

test('a student without JavaScript puts in order, categorises and fills several gaps', { tag: '@long' }, async ({
  page,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  for (const [i, type] of ['ordering', 'categorise', 'multi-cloze'].entries()) {
    const question = await serveAt(sql, attemptId, i + 1, `v."body"->>'type' = '${type}'`)
    await page.reload()
    await answer(page, question, 'right')
    await page.getByRole('link', { name: 'Next question' }).click()
  }
})

test('a student without JavaScript whose form is sent twice has answered once', { tag: '@long' }, async ({
  page,
  baseURL,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  const form = page.locator('form[action$="/responses"]')
  const fields = await form
    .locator('input[type=hidden]')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    )
  const sent = { form: { ...Object.fromEntries(fields), dontKnow: 'yes' }, headers: { origin: baseURL ?? '' } }
  const address = (await form.getAttribute('action')) ?? ''
  const replies = [await page.request.post(address, sent), await page.request.post(address, sent)]
  for (const reply of replies) expect(await reply.text()).toContain('You didn’t know')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test('a student without JavaScript changes an answer in a test and hands in', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET, 'test')
  const question = await questionAt(sql, attemptId, 1)
  await fillIn(page, question, 'wrong')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  await fillIn(page, question, 'right')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  await expect.poll(() => responsesByNumber(sql, attemptId)).toEqual({ 1: 2 })
  await page.getByRole('link', { name: 'Look over and hand in' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('One right, nine not answered.')).toBeVisible()
})

test('a student without JavaScript reports a problem', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await answer(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('link', { name: 'Report a problem' }).click()
  await page.getByRole('radio', { name: 'The source does not say this' }).check()
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
})
