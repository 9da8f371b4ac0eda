import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures'

const SET = 'istanbul-talks-2025:who-leads-who-attends'

/** A request as a page of ours makes it. */
function poster(request: APIRequestContext, origin: string | undefined) {
  return (path: string, data: unknown) =>
    request.post(`/api/v1${path}`, { data, headers: { origin: origin ?? '' }, maxRedirects: 0 })
}

test('a guest’s script starts one attempt, hands it in, practises what it missed and reports a question', async ({
  request,
  baseURL,
}) => {
  const post = poster(request, baseURL)
  const started = await post('/attempts', { setId: SET, mode: 'test', minutes: 30, zone: 'Europe/Kyiv' })
  expect(started.status()).toBe(201)
  expect(started.headers()['cache-control']).toContain('no-store')
  expect(started.headers()['set-cookie']).toMatch(/footnote-guest=.*HttpOnly/i)
  const { attemptId } = await started.json()
  const again = await post('/attempts', { setId: SET, mode: 'test' })
  expect([again.status(), await again.json()]).toEqual([200, { attemptId, resumed: true }])

  const early = await post(`/attempts/${attemptId}/practise-missed`, {})
  expect([early.status(), (await early.json()).error.code]).toEqual([409, 'not-finished'])
  for (const _ of [1, 2]) {
    const ended = await post(`/attempts/${attemptId}/hand-in`, {})
    expect([ended.status(), await ended.json()]).toEqual([200, { attemptId }])
  }
  const practice = await post(`/attempts/${attemptId}/practise-missed`, {})
  expect(practice.status()).toBe(201)
  expect((await practice.json()).attemptId).not.toBe(attemptId)
})

test('a reported question reaches the dossier, and only a question that was asked can be reported', async ({
  request,
  baseURL,
  sql,
}) => {
  const post = poster(request, baseURL)
  const { attemptId } = await (await post('/attempts', { setId: SET, mode: 'practice' })).json()
  const [asked] = await sql('SELECT "questionId" FROM "AttemptQuestion" WHERE "attemptId" = $1 LIMIT 1', [attemptId])
  const report = { reason: 'unclear', text: 'Which day?' }
  const sent = await post(`/questions/${encodeURIComponent(String(asked?.questionId))}/reports`, report)
  expect(sent.status()).toBe(201)
  const { reportId } = await sent.json()
  expect(await sql('SELECT "reason", "text" FROM "ProblemReport" WHERE "id" = $1', [reportId])).toEqual([report])
  const other = await post('/questions/istanbul-talks-2025%3Anone/reports', report)
  expect([other.status(), (await other.json()).error.code]).toEqual([404, 'not-found'])
})

test('another site, another person and a malformed request get a sentence and nothing else', async ({
  request,
  baseURL,
  playwright,
}) => {
  const post = poster(request, baseURL)
  const { attemptId } = await (await post('/attempts', { setId: SET, mode: 'practice' })).json()
  const stranger = await playwright.request.newContext({ baseURL })
  const asStranger = poster(stranger, baseURL)
  await asStranger('/attempts', { setId: SET, mode: 'practice' })
  const replies = [
    await poster(request, 'https://elsewhere.example')('/attempts', { setId: SET, mode: 'practice' }),
    await post('/attempts', { setId: { startsWith: '' }, mode: 'practice' }),
    await post('/attempts', { setId: SET, mode: 'practice', minutes: 5 }),
    await post('/attempts', { setId: 'istanbul-talks-2025:none', mode: 'practice' }),
    await asStranger(`/attempts/${attemptId}/hand-in`, {}),
    await asStranger(`/attempts/${attemptId}/practise-missed`, {}),
    await asStranger('/attempts/no-id/hand-in', {}),
  ]
  expect(replies.map((reply) => reply.status())).toEqual([403, 400, 400, 404, 404, 404, 404])
  for (const reply of replies) {
    const { error, ...rest } = await reply.json()
    expect(error).toEqual({ code: expect.any(String), message: expect.stringMatching(/^[A-Z].*\.$/) })
    expect(rest).toEqual({})
  }
  await stranger.dispose()
})
