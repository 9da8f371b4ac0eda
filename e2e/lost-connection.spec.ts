import { expect, expectNoViolations, loseConnection, test } from './fixtures'
import { answer, fillIn, questionAt, responsesByNumber, startSet } from './quiz'

const SET = 'Who leads, who attends'

test.use({ expectedErrors: [/Failed to load resource: net::ERR_/] })

test('a student loses the connection, goes on, and every answer arrives once', async ({ page, context, sql }, info) => {
  const attemptId = await startSet(page, SET)
  await answer(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('link', { name: 'Next question' }).click()

  await loseConnection(page)
  await fillIn(page, await questionAt(sql, attemptId, 2), 'wrong')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Answer 2 was not saved: there is no connection.')).toBeVisible()
  await expect(page.getByText('Answer 2 not saved yet')).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)
  await info.attach('not saved', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })

  await page.getByRole('link', { name: 'Next question' }).click()
  await fillIn(page, await questionAt(sql, attemptId, 3), 'right')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Answers 2 and 3 were not saved')).toBeVisible()
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })

  await context.setOffline(false)
  await expect(page.getByRole('status')).toContainText('Right')
  await expect(page.getByText(/^Answer 3 saved at/)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('status')).toContainText('Wrong')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1, 2: 1, 3: 1 })
})

test('a student whose receipt got lost tries again and has answered once', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await page.route('**/api/v1/attempts/*/responses', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await fillIn(page, await questionAt(sql, attemptId, 1), 'wrong')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(
    page.getByText(
      'Answer 1 was not saved: the connection dropped. It is kept on this device, and we will try again in 10 seconds.',
    ),
  ).toBeVisible()
  await expectNoViolations(page)
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })

  await page.unroute('**/api/v1/attempts/*/responses')
  await page.getByRole('button', { name: 'Try now' }).click()
  await expect(page.getByRole('status')).toContainText('Wrong')
  await expect(page.getByText('was not saved')).toHaveCount(0)
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test('a student closes the tab without a connection, and the answer is sent when the quiz is opened again', async ({
  page,
  context,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  const address = page.url()
  await loseConnection(page)
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Answer 1 was not saved')).toBeVisible()
  await page.close()

  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto(address)
  await expect(later.getByRole('status')).toContainText('Right')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test('another person at the same device never sends what the first one left unsent', async ({ page, context, sql }) => {
  const attemptId = await startSet(page, SET)
  await loseConnection(page)
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByText('Answer 1 was not saved')).toBeVisible()
  const mine = await context.cookies()
  // The page ends as with an empty battery: a tab that is closed may still send, rightly, as the first person.
  const crashed = page.waitForEvent('crash')
  await page.goto('chrome://crash').catch(() => {})
  await crashed
  await page.close()

  await context.setOffline(false)
  await context.clearCookies()
  const next = await context.newPage()
  const sent: string[] = []
  next.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/responses')) sent.push(request.url())
  })
  const otherAttempt = await startSet(next, SET)
  await answer(next, await questionAt(sql, otherAttempt, 1), 'right')
  expect(sent.filter((url) => url.includes(attemptId))).toEqual([])
  expect(await responsesByNumber(sql, attemptId)).toEqual({})

  await context.clearCookies()
  await context.addCookies(mine)
  await next.goto(`/attempts/${attemptId}?q=1`)
  await expect(next.getByRole('status')).toContainText('Right')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test('a student cannot hand in a test while an answer is not saved', async ({ page, context, sql }) => {
  const attemptId = await startSet(page, SET, 'test')
  await loseConnection(page)
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText('Question 2 of 10', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Look over and hand in' }).click()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('Answer 1 is not saved yet. Hand in as soon as it is.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('One right, nine not answered.')).toBeVisible()
})

test.describe('when the server has forgotten the session', () => {
  test.use({ expectedErrors: [/Failed to load resource/] })

  test('a student is told to sign in, and the answer is kept', async ({ page, context, sql }) => {
    const attemptId = await startSet(page, SET)
    await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
    const mine = await context.cookies()
    await context.clearCookies()
    await page.getByRole('button', { name: 'Check answer' }).click()
    await expect(page.getByText('Answer 1 was not saved: you are signed out.')).toBeVisible()
    await context.addCookies(mine)
    await page.getByRole('button', { name: 'Try now' }).click()
    await expect(page.getByRole('status')).toContainText('Right')
    expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
  })
})
