import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/attempts/[attemptId]/responses/route'
import { database } from '@/server/database/client'
import { testDatabase } from '@/tests/support/database'
import { GUEST_COOKIE, makeGuest } from '@/tests/support/people'
import {
  ONE_FACT_SET_ID,
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  TYPED_SET_ID,
  wrongAnswer,
} from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let learnerId: string
let cookie: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  ;({ id: learnerId, cookie } = await makeGuest())
})

type Sent = { body: string | URLSearchParams; headers?: Record<string, string> }

function send(attemptId: string, { body, headers = {} }: Sent): Promise<Response> {
  const request = new Request('http://localhost:3000/api', {
    method: 'POST',
    headers: { cookie: `${GUEST_COOKIE}=${cookie}`, 'sec-fetch-site': 'same-origin', ...headers },
    body,
  })
  return POST(request, { params: Promise.resolve({ attemptId }) })
}

const sendJson = (attemptId: string, value: unknown, headers = {}) =>
  send(attemptId, { body: JSON.stringify(value), headers: { 'content-type': 'application/json', ...headers } })

async function oneQuestion(mode: 'practice' | 'test' = 'practice') {
  const attemptId = await started({ learnerId, setId: ONE_FACT_SET_ID, mode })
  const [asked] = await servedQuestions(attemptId)
  if (!asked) throw new Error('The attempt is empty')
  return { attemptId, ...asked }
}

describe('answers as JSON', () => {
  test('get a reply that no cache keeps', async () => {
    const { attemptId, position, question } = await oneQuestion()
    const reply = await sendJson(attemptId, saveRequest(position, rightAnswer(question)))
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(await reply.json()).toMatchObject({ sequence: 1, feedback: { verdict: 'Right' } })
  })

  test.each(['2026-02-20T00:00:00+23:59', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00'])(
    'are saved although the device says it is %s',
    async (occurredAt) => {
      const { attemptId, position, question } = await oneQuestion()
      const reply = await sendJson(attemptId, { ...saveRequest(position, rightAnswer(question)), occurredAt })
      expect(reply.status).toBe(200)
      expect(await database().evidence.count({ where: { learnerId } })).toBe(1)
    },
  )

  test('that come second in practice are told what counts', async () => {
    const { attemptId, position, question } = await oneQuestion()
    await sendJson(attemptId, saveRequest(position, wrongAnswer(question)))
    const reply = await sendJson(attemptId, saveRequest(position, rightAnswer(question), { sequence: 2 }))
    expect(reply.status).toBe(409)
    expect(await reply.json()).toMatchObject({
      error: { code: 'locked', message: 'You have answered this question already; the first answer counts.' },
      sequence: 1,
      feedback: { verdict: 'Wrong' },
    })
  })

  test('are refused with a code and a sentence when something is wrong with them', async () => {
    const { attemptId, position, question } = await oneQuestion()
    const request = saveRequest(position, rightAnswer(question))
    const refusals: [Promise<Response>, number, string][] = [
      [sendJson(attemptId, { ...request, isAdmin: true }), 400, 'invalid'],
      [sendJson(attemptId, { ...request, id: 'x' }), 400, 'invalid'],
      [sendJson(attemptId, { ...request, position: { gt: 0 } }), 400, 'invalid'],
      [sendJson(attemptId, { ...request, answer: { kind: 'choice', optionId: 'zz' } }), 400, 'answer-does-not-fit'],
      [send(attemptId, { body: '{"id"', headers: { 'content-type': 'application/json' } }), 400, 'bad-json'],
      [send(attemptId, { body: '{}', headers: { 'content-type': 'text/plain' } }), 415, 'wrong-type'],
      [sendJson(attemptId, { ...request, pad: 'x'.repeat(70_000) }), 413, 'too-large'],
      [sendJson(attemptId, request, { 'sec-fetch-site': 'cross-site' }), 403, 'cross-origin'],
      [sendJson(attemptId, request, { cookie: '' }), 401, 'signed-out'],
      [sendJson(randomUUID(), request), 404, 'not-found'],
      [sendJson('1 OR 1=1', request), 404, 'not-found'],
    ]
    for (const [sent, status, code] of refusals) {
      const reply = await sent
      expect([code, reply.status]).toEqual([code, status])
      expect(await reply.json()).toMatchObject({ error: { code, message: expect.stringMatching(/^[A-Z].*[.)]$/) } })
    }
    expect(await database().response.count()).toBe(0)
  })

  test('may hold any character: what a database cannot store is left out, the rest is kept', async () => {
    const attemptId = await started({ learnerId, setId: TYPED_SET_ID, mode: 'practice' })
    const request = saveRequest(1, { kind: 'typed', text: 'a\u0000b\ud800 ’ü' })
    expect((await sendJson(attemptId, request)).status).toBe(200)
    const row = await database().response.findUniqueOrThrow({ where: { id: request.id } })
    expect(row.answer).toEqual({ kind: 'typed', text: 'ab\ufffd ’ü' })
  })
})

describe('answers from a plain form', () => {
  const formOf = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) })

  test('are saved and lead back to the question, also when sent twice', async () => {
    const { attemptId, position, question } = await oneQuestion()
    const answer = rightAnswer(question)
    const fields = {
      id: randomUUID(),
      position: String(position),
      sequence: '1',
      kind: 'choice',
      optionId: answer.kind === 'choice' ? answer.optionId : '',
      shownAt: new Date(Date.now() - 7000).toISOString(),
      zone: '',
    }
    for (const _ of [1, 2]) {
      const reply = await send(attemptId, formOf(fields))
      expect([reply.status, reply.headers.get('location')]).toEqual([303, `/attempts/${attemptId}?q=${position}`])
    }
    const rows = await database().response.findMany()
    expect(rows).toMatchObject([{ id: fields.id, outcome: 'right', zone: 'UTC', confidence: null }])
    expect(rows[0]?.visibleMs).toBeGreaterThanOrEqual(7000)
    expect(rows[0]?.visibleMs).toBeLessThan(60_000)
    const locked = await send(attemptId, formOf({ ...fields, id: randomUUID(), dontKnow: 'yes' }))
    expect(locked.status).toBe(303)
    expect(await database().response.count()).toBe(1)
  })

  test('say “I don’t know” by their button, and pair what belongs together', async () => {
    const { attemptId, position } = await oneQuestion('test')
    const fields = { id: randomUUID(), position: String(position), sequence: '1', kind: 'choice', dontKnow: 'yes' }
    expect((await send(attemptId, formOf(fields))).status).toBe(303)
    expect(await database().response.findFirst()).toMatchObject({ outcome: 'dont-know', answer: { kind: 'dont-know' } })
    const pairs = { ...fields, id: randomUUID(), dontKnow: '', kind: 'matching', 'pair.left': 'right' }
    // Not of this question, which is a choice: refused in a sentence that a person can read.
    const refused = await send(attemptId, formOf({ ...pairs, sequence: '2' }))
    expect(refused.status).toBe(400)
    expect(refused.headers.get('content-type')).toMatch('text/plain')
  })

  test('of nobody lead to the sign-in page, and back from there', async () => {
    const { attemptId, position } = await oneQuestion()
    const fields = { id: randomUUID(), position: String(position), sequence: '1', kind: 'choice', dontKnow: 'yes' }
    const reply = await send(attemptId, { ...formOf(fields), headers: { cookie: '' } })
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe(
      `/sign-in?callbackUrl=${encodeURIComponent(`/attempts/${attemptId}?q=${position}`)}`,
    )
  })
})
