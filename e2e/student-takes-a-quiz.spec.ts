import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'
import { answer, answerTheRest, fillIn, questionAt, responsesByNumber, serveAt, startSet } from './quiz'

const SET = 'Who leads, who attends'

test('a guest takes a set, misses one on purpose, sees its footnote, signs up and finds it on the progress page', async ({
  page,
  sql,
}) => {
  await page.goto('/dossiers')
  await page.getByRole('link', { name: 'Istanbul talks, June 2025' }).first().click()
  await page.getByRole('link', { name: SET }).first().click()
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/\/attempts\/.+q=1$/)
  const attemptId = new URL(page.url()).pathname.split('/')[2] ?? ''
  await expect(page).toHaveTitle(/^Question 1 of 10/)
  await expect(page.getByText('The source opens here once you have answered.')).toBeVisible()

  const missed = await questionAt(sql, attemptId, 1)
  await answer(page, missed, 'wrong')
  await expect(page).toHaveTitle(/^Wrong: question 1 of 10/)
  await expect(page.getByRole('status')).toBeFocused()
  if (missed.factIds.length === 1)
    await expect(page.getByRole('complementary', { name: 'Footnote' })).toContainText(missed.answerStatement)
  const footnote = page.getByRole('complementary', { name: 'Footnote' })
  await expect(footnote.getByRole('listitem').first()).toContainText(/, .+, ¶\s\d+/)
  await expect(footnote).toContainText(/independent source|One source/)
  await expect(page.getByText(/^Answer 1 saved at \d\d:\d\d$/)).toBeVisible()

  await page.getByRole('link', { name: 'Next question' }).click()
  await answerTheRest(page, sql, attemptId, 2)
  await page.getByRole('link', { name: 'See your results' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 10')
  await expect(page.getByText('Nine right, one wrong.')).toBeVisible()
  const facts = missed.factIds.length
  await expect(page.getByRole('region', { name: facts === 1 ? 'The one you missed' : /you missed/ })).toBeVisible()

  await page.getByRole('link', { name: 'Sign up to keep this' }).click()
  await page.getByLabel('Name').fill('Mira K.')
  await page.getByLabel('E-mail address').fill(`mira-${attemptId}@school.example`)
  await page.getByLabel('Password').fill('apple tractor seventeen')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('of 10')

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click()
  await expect(page.locator(`a[href^="/attempts/${attemptId}"]`)).toBeVisible()
})

test('a guest’s days are those of the browser from the first quiz on', { tag: '@once' }, async ({ page, sql }) => {
  await page.goto('/dossiers/istanbul-talks-2025/sets/who-leads-who-attends')
  const practice = page.locator('form', { hasText: 'Start practice' })
  // Browsers send the older spelling; what is kept is the current one.
  await expect(practice.locator('input[name=zone]')).toHaveValue(/^Europe\/K(iev|yiv)$/)
  await practice.getByRole('button').click()
  await page.waitForURL(/q=1$/)
  const attemptId = new URL(page.url()).pathname.split('/')[2]
  const zones = await sql(
    'SELECT u."zone" FROM "Attempt" a JOIN "User" u ON u."id" = a."learnerId" WHERE a."id" = $1',
    [attemptId],
  )
  expect(zones).toEqual([{ zone: 'Europe/Kyiv' }])
})

test('a student reloads, goes back and forward, leaves, and finds the same place again', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await answer(page, await questionAt(sql, attemptId, 1), 'right')
  await page.reload()
  await expect(page.getByRole('status')).toContainText('Right')
  await page.getByRole('link', { name: 'Next question' }).click()
  await expect(page).toHaveURL(/q=2$/)
  await page.goBack()
  await expect(page.getByRole('status')).toContainText('Right')
  await page.goForward()
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('Question 2 of 10', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()

  await page.getByRole('link', { name: 'Leave and keep my place' }).click()
  await page.getByRole('link', { name: 'Carry on practising' }).click()
  await expect(page).toHaveURL(/q=2$/)
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test('a student with two tabs open sees in the second what was answered in the first', { tag: '@once' }, async ({
  page,
  context,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(second.getByRole('button', { name: 'Check answer' })).toBeVisible()
  await answer(page, await questionAt(sql, attemptId, 1), 'wrong')
  await expect(second.getByRole('status')).toContainText('Wrong')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
})

test.describe('on another device', () => {
  test.use({ expectedErrors: [/409 \(Conflict\)/] })

  test('a student who answers a question twice gets the first answer’s feedback, not an error', {
    tag: '@once',
  }, async ({ page, browser, context, sql }) => {
    const attemptId = await startSet(page, SET)
    const other = await browser.newContext({ storageState: await context.storageState() })
    const phone = await other.newPage()
    await phone.goto(page.url())
    const question = await questionAt(sql, attemptId, 1)
    await fillIn(phone, question, 'right')
    await answer(page, question, 'wrong')
    await phone.getByRole('button', { name: 'Check answer' }).click()
    await expect(phone.getByRole('status')).toContainText('Wrong')
    expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1 })
    await other.close()
  })
})

test('an impatient student double-clicks everything and sends each answer once', { tag: '@once' }, async ({
  page,
  sql,
}) => {
  const attemptId = await startSet(page, SET)
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('button', { name: 'Check answer' }).dblclick()
  await expect(page.getByRole('status')).toContainText('Right')
  await page.getByRole('link', { name: 'Next question' }).dblclick()
  await expect(page.getByText('Question 2 of 10', { exact: true })).toBeVisible()
  await fillIn(page, await questionAt(sql, attemptId, 2), 'right')
  await page.getByRole('button', { name: 'Check answer' }).dblclick()
  await expect(page.getByRole('status')).toContainText('Right')
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 1, 2: 1 })
})

test('a student changes an answer in a test, looks it over and hands in', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET, 'test')
  const first = await questionAt(sql, attemptId, 1)
  await fillIn(page, first, 'wrong')
  await page.getByRole('button', { name: 'Save answer' }).dblclick()
  await expect(page.getByText('Question 2 of 10', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  await expect(page.getByRole('status')).toHaveCount(0)

  await page.goBack()
  await fillIn(page, first, 'right')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await expect(page.getByText('Question 2 of 10', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Look over and hand in' }).click()
  await expect(page.getByText('You have answered 1 of 10 questions.')).toBeVisible()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  expect(await responsesByNumber(sql, attemptId)).toEqual({ 1: 2 })

  await page.getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('1 of 10')
  await expect(page.getByText('One right, nine not answered.')).toBeVisible()
})

test('a student practises what was missed', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET, 'test')
  await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
  await page.getByRole('button', { name: 'Save answer' }).click()
  await page.getByRole('link', { name: 'Look over and hand in' }).click()
  await expect(page.getByText(/^Answer 1 saved at/)).toBeVisible()
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('button', { name: /^Practise these/ }).click()
  await expect(page).toHaveURL(/\/attempts\/.+q=1$/)
  expect(page.url()).not.toContain(attemptId)
  await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible()
})

test('a student who disagrees reports the question', async ({ page, sql }) => {
  const attemptId = await startSet(page, SET)
  await answer(page, await questionAt(sql, attemptId, 1), 'wrong')
  await page.getByRole('link', { name: 'Report a problem' }).click()
  await page.getByRole('radio', { name: 'The answer given as right is wrong' }).check()
  await page.getByLabel('In your own words').fill('He was named as head of the team in May.')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await expectNoViolations(page)
  const reports = await sql(
    'SELECT "reason" FROM "ProblemReport" WHERE "text" LIKE $1 AND "reporterId" = (SELECT "learnerId" FROM "Attempt" WHERE "id" = $2)',
    ['He was named%', attemptId],
  )
  expect(reports).toEqual([{ reason: 'wrong-key' }])
  await page.getByRole('main').getByRole('link', { name: 'Back to the question' }).click()
  await expect(page.getByRole('status')).toContainText('Wrong')
})

/** A question of each type and kind that looks different, by SQL on its version `v`. */
const KINDS = {
  'a choice': `v."body"->>'type' = 'single-choice' AND v."body"->>'isClaim' = 'false'`,
  'true or false': `v."body"->>'type' = 'true-false'`,
  'a typed answer': `v."body"->>'type' = 'typed'`,
  'a gap to fill': `v."body"->>'type' = 'cloze'`,
  'pairs to match': `v."body"->>'type' = 'matching'`,
  'several right answers': `v."body"->>'type' = 'multiple-response' AND jsonb_array_length(v."body"->'options') = 6`,
  'a number': `v."body"->>'type' = 'number' AND v."body"->'target'->>'unit' = 'square kilometre'`,
  'who says so': `v."body"->>'type' = 'who-says'`,
  'things to put in order': `v."body"->>'type' = 'ordering'`,
  'statements to categorise': `v."body"->>'type' = 'categorise'`,
  'several gaps to fill': `v."body"->>'type' = 'multi-cloze'`,
  'a claim': `v."body"->>'type' = 'single-choice' AND v."body"->>'isClaim' = 'true'`,
  'a claimant with a long name': `v."body"->>'type' = 'single-choice' AND length(v."footnotes"->0->>'claimedBy') > 30`,
  'a disputed fact': `v."body"->>'type' = 'single-choice' AND jsonb_path_exists(v."footnotes", '$[0].readings[1]')`,
}

/** So many kinds fit into one attempt of ten with a question to go on to. */
const KINDS_AT_ONCE = 7
const kindsInTurn = Object.entries(KINDS)
const sittings = (['light', 'dark'] as const).flatMap((colorScheme) =>
  Array.from({ length: Math.ceil(kindsInTurn.length / KINDS_AT_ONCE) }, (_, i) => ({
    colorScheme,
    kinds: kindsInTurn.slice(i * KINDS_AT_ONCE, (i + 1) * KINDS_AT_ONCE),
  })),
)

for (const { colorScheme, kinds } of sittings) {
  test(
    `nothing stands in the way of a student with ${kinds[0]?.[0]} and other questions, ${colorScheme}`,
    { tag: '@long' },
    async ({ page, sql, isMobile }, info) => {
      test.skip(isMobile && colorScheme === 'dark', 'a theme has the same colours at every width')
      await page.emulateMedia({ colorScheme })
      const attemptId = await startSet(page, SET)
      const questions = []
      for (const [i, [, condition]] of kinds.entries()) questions.push(await serveAt(sql, attemptId, i + 1, condition))
      await page.reload()
      for (const [i, [kind]] of kinds.entries()) {
        await expect(page.getByText(`Question ${i + 1} of 10`, { exact: true })).toBeVisible()
        await expectNoViolations(page)
        await info.attach(`${kind}, question`, { body: await page.screenshot(), contentType: 'image/png' })
        const question = questions[i]
        if (question) await answer(page, question, kind === 'a disputed fact' ? 'right' : 'wrong')
        await expectNoViolations(page)
        await expectNoSidewaysScroll(page, 'as it is')
        await info.attach(`${kind}, feedback`, { body: await page.screenshot(), contentType: 'image/png' })
        await page.getByRole('link', { name: 'Next question' }).click()
      }
    },
  )
}

test(
  'nothing stands in the way on the results, nor before handing in',
  { tag: '@long' },
  async ({ page, sql }, info) => {
    const attemptId = await startSet(page, SET, 'test')
    await fillIn(page, await questionAt(sql, attemptId, 1), 'right')
    await page.getByRole('button', { name: 'Save answer' }).click()
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await page.getByRole('link', { name: 'Look over and hand in' }).click()
    await expect(page.getByText(/^Answers 1 and 2 saved at/)).toBeVisible()
    await expectNoViolations(page)
    await info.attach('hand in', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('heading', { name: 'Every fact' })).toBeVisible()
    await expectNoViolations(page)
    await info.attach('results', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
  },
)
