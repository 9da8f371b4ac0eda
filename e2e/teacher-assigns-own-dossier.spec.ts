import type { Locator, Page } from '@playwright/test'
import { otherBrowser, signUpWith } from './accounts'
import { acceptFact, bringIn, SENTENCE } from './desk'
import { expect, test } from './fixtures'
import { expectSound, makeClass } from './school'

for (const javaScriptEnabled of [true, false]) {
  test(`a teacher ${javaScriptEnabled ? 'with' : 'without'} JavaScript is told that a class will read a private dossier, assigns its set, and a student opens the footnote`, {
    tag: '@long',
  }, async ({ browser, page, baseURL, sql, expectedErrors }) => {
    expectedErrors.push(/status of 404/)
    const phone = await otherBrowser(browser, baseURL)
    const { id: teacher } = await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
    const { id: student } = await signUpWith(phone, sql, { name: 'Anna Clark', roles: ['student'] })
    const classroomId = await makeClass(sql, '9b politics', { teacher, student })
    await bringIn(page)
    await acceptFact(page)
    const dossier = new URL(page.url()).pathname.replace(/\/desk$/, '')
    expect((await phone.goto(dossier))?.status()).toBe(404)

    const plain = await otherBrowser(browser, baseURL, { javaScriptEnabled })
    await plain.context().addCookies(await page.context().cookies())
    await plain.goto(`/classes/${classroomId}/assignments/new`)
    await setOf(plain, dossier).click()
    await expect(plain.getByText(/^9b politics cannot read the dossier “The Marlow Green flood” yet\./)).toBeVisible()
    if (javaScriptEnabled) await expectSound(plain)
    await plain.getByLabel('How it is taken').selectOption('Practice: each answer is shown right or wrong at once')
    await plain.getByRole('button', { name: 'Assign and share the dossier' }).click()
    await plain.waitForURL(/\/assignments\/[0-9a-f-]{36}$/)
    await plain.goto(`/classes/${classroomId}/assignments/new`)
    await setOf(plain, dossier).click()
    await expect(plain.getByRole('button', { name: 'Assign', exact: true })).toBeVisible()

    await phone.goto('/today')
    await phone.getByRole('link', { name: 'The Marlow Green flood' }).click()
    await phone.getByRole('button', { name: /^Start/ }).click()
    await phone.waitForURL(/\/attempts\/.+q=1$/)
    await phone.getByRole('button', { name: 'I don’t know' }).click()
    const footnote = phone.getByRole('complementary', { name: 'Footnote' })
    await expect(footnote.locator('mark')).toHaveText(SENTENCE)
    await footnote.getByRole('link', { name: /^Valley Post/ }).click()
    await expect(phone.getByText(SENTENCE)).toBeVisible()
    expect((await phone.goto(dossier))?.status()).toBe(200)
    for (const other of [phone, plain]) await other.context().close()
  })
}

test('a teacher rejects a name, which stays away, and has it proposed again', { tag: '@long' }, async ({
  page,
  sql,
}) => {
  await signUpWith(page, sql, { name: 'Tom Teacher', roles: ['teacher'] })
  await bringIn(page)
  await page.goto(new URL(page.url()).pathname.replace(/desk$/, 'names'))
  const reject = page.getByRole('button', { name: 'Not the same (Lina Farrow)' })
  await reject.click()
  await expect(reject).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Found in the articles' })).toBeVisible()
  await expect(reject).toBeHidden()
  await page.getByText('Rejected (1)').click()
  await expectSound(page)
  await page.getByRole('button', { name: 'Propose again (Lina Farrow)' }).click()
  await expect(reject).toBeVisible()
})

/** The set of a dossier in the list of what can be assigned; other journeys make dossiers of this name, too. */
function setOf(page: Page, dossier: string): Locator {
  return page.locator(`main a[href*="${dossier.split('/').at(-1)}"]`)
}
