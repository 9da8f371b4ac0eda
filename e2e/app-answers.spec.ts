import { expect, test } from './fixtures'

test('anyone can ask whether the app is up', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(await answer.json()).toEqual({ ok: true })
})

test('the database of the journeys is a real one with the content loaded', async ({ sql }) => {
  expect(await sql('SELECT count(*)::int AS finished FROM "_prisma_migrations" WHERE finished_at IS NULL')).toEqual([
    { finished: 0 },
  ])
})
