import { expect, test } from './fixtures'
import { startSet } from './quiz'

const DOSSIER = '/dossiers/istanbul-talks-2025'
const NOBODYS_ID = '11111111-1111-4111-8111-111111111111'

test.use({ expectedErrors: [/status of 404/] })

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a reader with a wrong address is told so on a page that says where to go on', async ({ page }) => {
      await startSet(page, 'Who leads, who attends')
      for (const path of [
        '/no-such-page',
        '/dossiers/none',
        `${DOSSIER}/sets/none`,
        `${DOSSIER}/sources/none`,
        `/attempts/${NOBODYS_ID}`,
        `/attempts/none/results`,
        '/questions/none/report',
        // Nothing can decode these; the database would refuse a NUL.
        '/dossiers/%E0%A4%A',
        `${DOSSIER}/sets/%00`,
        '/dossiers?q=%00',
      ]) {
        const reply = await page.goto(path)
        expect(reply?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('There is no page here')
        await expect(page.getByRole('link', { name: 'See all dossiers' })).toBeVisible()
      }
    })
  })
}

test('the answer to an address that nothing can decode is no failure of ours', async ({ request, baseURL }) => {
  for (const path of ['/api/v1/attempts/%E0%A4%A/responses', '/api/v1/questions/%25E0/reports']) {
    const reply = await request.post(path, { data: { reason: 'other', text: '' }, headers: { origin: baseURL ?? '' } })
    expect(reply.status(), path).toBeLessThan(500)
  }
})

test('a learner whose set was retired meanwhile is told so on a page', async ({ page, sql }) => {
  await page.goto(`${DOSSIER}/sets/timeline`)
  await sql(`UPDATE "QuestionSet" SET "retiredAt" = now() WHERE "id" = 'istanbul-talks-2025:timeline'`)
  try {
    await page.getByRole('button', { name: 'Start practice' }).click()
    await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible()
  } finally {
    await sql(`UPDATE "QuestionSet" SET "retiredAt" = NULL WHERE "id" = 'istanbul-talks-2025:timeline'`)
  }
})
