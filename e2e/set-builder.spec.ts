import type { Page } from '@playwright/test'
import { fillAccount, newPerson, type Sql, signUp } from './accounts'
import { expect, expectNoSidewaysScroll, expectNoViolations, test } from './fixtures'
import { answer, questionAt } from './quiz'

const DOSSIER = '/dossiers/istanbul-talks-2025'
/** A choice question of the bundled dossier and a stem of our own for it. */
const NEXT_STEM = 'Who was at the head of Ukraine’s delegation in Istanbul on 2 June 2025?'

test('somebody makes a set by recipe and picks one question more', async ({ page }) => {
  await signUp(page)
  await page.goto(DOSSIER)
  await page.getByRole('link', { name: 'Make a set of your own' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Leaders')
  await page.getByLabel('Delegations', { exact: true }).check()
  await page.getByLabel('Single choice', { exact: true }).check()
  await expect(page.getByRole('status').filter({ hasText: /^Holds \d+ questions on \d+ facts/ })).toContainText(
    'single choice',
  )
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Make the set' }).click()
  await expect(page.getByText('The set is made.')).toBeVisible()
  await expectNoViolations(page)

  await openQuestions(page)
  await page.getByLabel('Words, names').fill('Kiev ceasefire')
  await page.getByLabel('Show').selectOption('All questions')
  await page.getByRole('button', { name: 'Find questions' }).click()
  await page.getByRole('button', { name: /^Add/ }).first().click()
  await expect(page.getByRole('status').filter({ hasText: 'is in the set.' })).toBeFocused()
  await expectNoViolations(page)
})

test('somebody mends a stem with the checks beside it and looks at the set as a student', async ({ page, sql }) => {
  await signUp(page)
  await makeSet(page, 'Leaders', 'Single choice')
  const original = await leaderQuestion(sql)
  await page.goto(`${builder(page)}/questions/${encodeURIComponent(original.id)}`)
  const stem = page.getByLabel('Question', { exact: true })
  await stem.fill('Who led it?')
  await expect(page.getByText('To mend').first()).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Save the question' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Not saved yet.' })).toBeFocused()
  await expect(stem).toHaveValue('Who led it?')
  await stem.fill(NEXT_STEM)
  await expect(page.getByText('To mend')).toHaveCount(0)
  await page.getByRole('button', { name: 'Save the question' }).click()
  await expect(page.getByText(`“${NEXT_STEM}” is in the set.`)).toBeVisible()

  await page.getByRole('navigation', { name: 'This set' }).getByRole('link', { name: 'Preview' }).click()
  await expect(page.getByText('Nothing you answer here is kept.')).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Check answer' }).click()
  await expect(page.getByRole('status')).toContainText(/Right|Wrong/)
  await expect(page.getByRole('complementary', { name: 'Footnote' })).toContainText('¶')
  expect(await countAttempts(sql, page)).toBe(0)
})

test('somebody takes their set, changes it meanwhile, and puts it away', { tag: '@long' }, async ({ page, sql }) => {
  await signUp(page)
  const path = await makeSet(page, 'Leaders')
  await page.getByRole('navigation', { name: 'This set' }).getByRole('link', { name: 'Take it' }).click()
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/\/attempts\/.+q=1$/)
  const attemptId = new URL(page.url()).pathname.split('/')[2] ?? ''
  const asked = await questionAt(sql, attemptId, 1)
  await page.goto(`${path}/edit`)
  await page.getByLabel('Name', { exact: true }).fill('Leaders and others')
  await page.getByLabel('Only the questions you pick').check()
  await page.getByRole('button', { name: 'Save the set' }).click()
  await expect(page.getByText('Quizzes that are already open stay as they were.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Leaders and others')
  await page.goto(`/attempts/${attemptId}?q=1`)
  await answer(page, asked, 'right')

  await page.goto(`${path}/edit`)
  await page.getByRole('button', { name: 'Archive the set' }).click()
  await expect(page.getByRole('heading', { name: 'Archived' })).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('This set was taken back.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Carry on practising' })).toBeVisible()
})

test('somebody makes a set and leaves a question out with the keyboard alone', { tag: '@long' }, async ({ page }) => {
  await signUp(page)
  await page.goto(`/sets/new?dossier=istanbul-talks-2025`)
  await tabTo(page, 'Name')
  await page.keyboard.type('By keys')
  await tabTo(page, 'Delegations')
  await page.keyboard.press('Space')
  await tabToButton(page, 'Make the set')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The set is made.')).toBeVisible()
  await openQuestions(page)
  await tabToButton(page, /^Leave out/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'is left out.' })).toBeFocused()
})

test('a guest tries a recipe, makes an account, and finds the recipe as it was', { tag: '@long' }, async ({ page }) => {
  await page.goto(`/sets/new?dossier=istanbul-talks-2025`)
  await page.getByLabel('Name', { exact: true }).fill('Tried as a guest')
  await page.getByLabel('Dates', { exact: true }).check()
  await page.getByRole('button', { name: 'Make an account and the set' }).click()
  await page.waitForURL(/\/sign-up/)
  await fillAccount(page, newPerson())
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL(/\/sets\/new/)
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Tried as a guest')
  await expect(page.getByLabel('Dates', { exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Make the set' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tried as a guest')
})

test('somebody else’s set is not there', { tag: '@long' }, async ({ page, browser, baseURL }) => {
  await signUp(page)
  const path = await makeSet(page, 'Mine')
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = await context.newPage()
  await signUp(other)
  for (const place of ['', '/edit', '/questions', '/questions/new', '/preview']) {
    const reply = await other.goto(`${path}${place}`)
    expect(reply?.status(), place).toBe(404)
  }
  await context.close()
})

test('what the builder’s addresses refuse', async ({ page, request, baseURL }) => {
  await signUp(page)
  const path = await makeSet(page, 'Guarded')
  const setId = path.slice('/dossiers/'.length).replace('/sets/', ':')
  const edit = { stem: NEXT_STEM, options: [], keyAt: null, answer: '', accepted: [] }
  const data = { setId, subject: { questionId: 'umerov-leads-ukraine.choice' }, edit }
  const headers = { origin: baseURL ?? '' }
  const check = '/api/v1/questions/check'
  expect((await page.request.post(check, { headers, data })).status()).toBe(200)
  expect((await request.post(check, { headers, data })).status()).toBe(401)
  expect((await page.request.post(check, { headers: { origin: 'https://elsewhere.example' }, data })).status()).toBe(
    403,
  )
  expect((await page.request.post(check, { headers, data: { ...data, where: {} } })).status()).toBe(400)
  expect(
    (await page.request.post(check, { headers, data: { ...data, setId: 'istanbul-talks-2025:timeline' } })).status(),
  ).toBe(404)
  const form = { dossier: 'istanbul-talks-2025', title: 'From elsewhere', count: '10', how: 'picks' }
  const sent = await page.request.post('/api/v1/sets', { headers: { origin: 'https://elsewhere.example' }, form })
  expect(sent.status()).toBe(403)
  const foreign = await page.request.post('/api/v1/sets', {
    headers,
    form: { ...form, set: `${setId}x`, version: '1' },
  })
  expect(foreign.status()).toBe(404)
  expect((await request.get('/api/v1/sets/count?dossier=istanbul-talks-2025&owner=x')).status()).toBe(400)
})

test('a reader searches the facts of a dossier by another spelling', async ({ page }) => {
  await page.goto(DOSSIER)
  await page.getByRole('link', { name: 'Search', exact: true }).click()
  await page.getByLabel('Words, names').fill('Zelensky')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { name: /^\d+ facts for “Zelensky”$/ })).toBeVisible()
  await expect(page.getByText('Zelenskyy').first()).toBeVisible()
  await expectNoViolations(page)
  await page.getByLabel('Words, names').fill('nothing of the kind')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing found for “nothing of the kind”' })).toBeVisible()
})

test('the pages of the builder are as narrow as a phone', { tag: '@long' }, async ({ page }) => {
  await signUp(page)
  const path = await makeSet(page, 'A set with a name that is long enough to need a second line on a phone')
  await page.setViewportSize({ width: 320, height: 640 })
  for (const place of [
    '/sets',
    '/sets/new',
    `${path}/edit`,
    `${path}/questions`,
    `${path}/questions/new`,
    `${path}/preview`,
    `${DOSSIER}/search?q=Kyiv`,
  ]) {
    await page.goto(place)
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page, 'as it is')
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('somebody counts what a recipe holds, makes the set, mends a stem and previews it', { tag: '@long' }, async ({
    page,
    sql,
  }) => {
    await signUp(page)
    await page.goto('/sets/new?dossier=istanbul-talks-2025')
    await page.getByLabel('Delegations', { exact: true }).check()
    await page.getByRole('button', { name: 'Count again' }).click()
    await expect(page.getByText(/^Holds \d+ questions on \d+ facts/)).toBeVisible()
    await page.getByRole('button', { name: 'Make the set' }).click()
    await expect(page.getByRole('link', { name: 'Give the set a name.' })).toBeVisible()
    await expect(page.getByLabel('Delegations', { exact: true })).toBeChecked()
    await page.getByLabel('Name', { exact: true }).fill('Plain')
    await page.getByRole('button', { name: 'Make the set' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Plain')

    const path = builder(page)
    const original = await leaderQuestion(sql)
    await page.goto(`${path}/questions/${encodeURIComponent(original.id)}`)
    await page.getByLabel('Question', { exact: true }).fill('Who led it?')
    await page.getByRole('button', { name: 'Check it' }).click()
    await expect(page.getByText('To mend').first()).toBeVisible()
    await page.getByRole('button', { name: 'Save the question' }).click()
    await expect(page.getByText('Not saved yet.')).toBeVisible()
    await expect(page.getByLabel('Question', { exact: true })).toHaveValue('Who led it?')
    await page.getByLabel('Question', { exact: true }).fill(NEXT_STEM)
    await page.getByRole('button', { name: 'Save the question' }).click()
    await expect(page.getByText(`“${NEXT_STEM}” is in the set.`)).toBeVisible()

    await page
      .getByRole('button', { name: /^Leave out/ })
      .first()
      .click()
    await expect(page.getByText(/is left out\.$/)).toBeVisible()
    await page.goto(`${path}/preview`)
    await page.getByRole('button', { name: 'I don’t know' }).click()
    await expect(page.getByText('You didn’t know')).toBeVisible()
  })
})

/** Makes a set on the delegations, of one type if asked; ends on its recipe. Gives the path of the set. */
async function makeSet(page: Page, title: string, type?: string): Promise<string> {
  await page.goto('/sets/new?dossier=istanbul-talks-2025')
  await page.getByLabel('Name', { exact: true }).fill(title)
  await page.getByLabel('Delegations', { exact: true }).check()
  if (type) await page.getByLabel(type, { exact: true }).check()
  await page.getByRole('button', { name: 'Make the set' }).click()
  await page.waitForURL(/\/edit/)
  return builder(page)
}

async function openQuestions(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'This set' }).getByRole('link', { name: 'Questions' }).click()
  await expect(page.getByLabel('Words, names')).toBeVisible()
}

/** The path of the set whose builder is open. */
function builder(page: Page): string {
  return new URL(page.url()).pathname.split('/').slice(0, 5).join('/')
}

/** The dossier's own choice question on who led Ukraine's delegation. */
async function leaderQuestion(sql: Sql): Promise<{ id: string }> {
  const rows = await sql(
    `SELECT v."body" ->> 'id' AS "id" FROM "QuestionVersion" v JOIN "Question" q ON q."id" = v."questionId"
     WHERE q."ownerId" IS NULL AND q."type" = 'single-choice' AND q."form" = 'choice' AND q."retiredAt" IS NULL
       AND v."body" ->> 'stem' ILIKE '%led%Ukraine%delegation%' ORDER BY 1 LIMIT 1`,
  )
  expect(rows).toHaveLength(1)
  return { id: String(rows[0]?.id) }
}

/** How many attempts there are at the set whose builder is open. */
async function countAttempts(sql: Sql, page: Page): Promise<number> {
  const setId = builder(page).split('/').slice(2).join('/').replace('/sets/', ':')
  const rows = await sql('SELECT count(*)::int AS count FROM "Attempt" WHERE "setId" = $1', [setId])
  return Number(rows[0]?.count)
}

async function tabTo(page: Page, label: string): Promise<void> {
  await tabUntil(
    page,
    () => page.getByLabel(label, { exact: true }).evaluate((element) => element === document.activeElement),
    label,
  )
}

async function tabToButton(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first()
  await tabUntil(page, () => button.evaluate((element) => element === document.activeElement), String(name))
}

async function tabUntil(page: Page, isThere: () => Promise<boolean>, what: string): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab')
    if (await isThere()) return
  }
  throw new Error(`Tab does not reach ${what}`)
}
