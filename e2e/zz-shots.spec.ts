import { randomUUID } from 'node:crypto'
import { expect, expectNoViolations, test } from './fixtures'
const TEXT = `River Alde bursts its banks at Marlow Green

Lina Farrow, the mayor of Marlow Green, said that 340 households had lost electricity by Tuesday evening.

Share this article

The flood closed 12 schools in the valley. Farrow’s deputy, Tomas Bell, leads the relief committee.

Environment minister Petra Lund said the dam at Holt would be repaired by 1 December 2026.

The council demands a new flood wall. Lund rejected the demand.`
test('shots', async ({ page, sql, browser, baseURL }) => {
  test.setTimeout(300_000)
  await page.goto('/sign-up')
  const email = `${randomUUID().slice(0, 12)}@school.example`
  await page.getByLabel('Name').fill('Ms Osei')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('lantern-quiet-river')
  await page.getByRole('button', { name: 'Make my account' }).click()
  await page.waitForURL(/\/progress$/)
  await sql(`UPDATE "User" SET roles = '{teacher}' WHERE email = $1`, [email])
  const shot = async (name: string, path?: string) => {
    if (path) await page.goto(path)
    for (const [width, scheme] of [[1280, 'light'], [375, 'dark']] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.screenshot({ path: `/tmp/desk-shots/${name}-${width}.png`, fullPage: true })
    }
    try { await expectNoViolations(page) } catch (e) { console.log(name, String(e).slice(0, 900)) }
    await page.setViewportSize({ width: 320, height: 640 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) console.log('OVERFLOW', name, over)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'light' })
  }
  await shot('new', '/dossiers/new')
  await page.getByRole('button', { name: 'Look for facts' }).click()
  await page.waitForTimeout(800)
  await shot('new-errors')
  await page.getByLabel('Topic').fill('The Marlow Green flood')
  await page.getByLabel('Outlet').fill('Valley Post')
  await page.getByLabel('Date').fill('2026-11-24')
  await page.getByLabel('Title').fill('A flood at Marlow Green')
  await page.getByLabel('Text', { exact: true }).fill(TEXT)
  await page.getByRole('button', { name: 'Look for facts' }).click()
  await page.waitForURL(/desk/)
  await shot('desk')
  const base = new URL(page.url()).pathname.replace(/\/desk$/, '')
  await page.keyboard.press('f')
  const t0 = Date.now()
  await page.keyboard.press('a')
  await expect(page.getByText(/^You accepted/)).toBeVisible()
  console.log('accept took', Date.now() - t0)
  await page.waitForTimeout(500)
  await shot('desk-2')
  await page.keyboard.press('a')
  await page.waitForTimeout(300)
  await page.getByLabel('Somebody says it').check()
  await page.keyboard.press('a')
  await page.waitForTimeout(2500)
  await page.keyboard.press('r')
  await page.waitForTimeout(2500)
  await page.keyboard.press('j')
  await page.waitForTimeout(1500)
  await page.getByLabel('About').fill('The flood of the Alde')
  await page.waitForTimeout(1600)
  await shot('desk-3')
  await page.locator('[data-passage="4"] p').evaluate((p) => {
    const run = p.querySelector('[data-start]')?.firstChild ?? p.firstChild
    const range = document.createRange()
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT)
    const first = walker.nextNode() as Text
    range.setStart(first, 4); range.setEnd(first, 9)
    const s = document.getSelection(); s?.removeAllRanges(); s?.addRange(range)
  })
  await page.waitForTimeout(300)
  await page.screenshot({ path: '/tmp/desk-shots/selection.png' })
  await page.keyboard.press('n')
  await page.waitForTimeout(1500)
  await shot('desk-hand')
  await shot('names', `${base}/names`)
  await page.getByText('Change', { exact: false }).first().click()
  await shot('names-open')
  await shot('import', `${base}/import`)
  await shot('compare', `${base}/compare`)
  await shot('sharing', `${base}/sharing`)
  await shot('dossiers', '/dossiers')
  await shot('dossier', base)
  await shot('set', `${base}/sets/all-facts`)
  await page.getByRole('button', { name: 'Start practice' }).click()
  await page.waitForURL(/q=1/)
  await page.getByRole('button', { name: 'I don’t know' }).click()
  await page.waitForTimeout(800)
  await shot('feedback')
  const src = await page.getByRole('complementary', { name: 'Footnote' }).getByRole('link').first().getAttribute('href')
  await shot('source', src ?? undefined)
})
