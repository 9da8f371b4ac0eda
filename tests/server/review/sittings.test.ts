import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as postReview } from '@/app/api/v1/card-reviews/route'
import { POST as postStep } from '@/app/api/v1/sittings/[sittingId]/route'
import { POST as postSitting } from '@/app/api/v1/sittings/route'
import { nextOfSitting } from '@/core/review/sitting-run'
import { claimGuest } from '@/server/auth/claim-guest'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { listAttempts } from '@/server/quiz/list-attempts'
import { saveResponse } from '@/server/quiz/save-response'
import { getSitting, type SittingView } from '@/server/review/get-sitting'
import { planToday } from '@/server/review/plan-today'
import { undoReview } from '@/server/review/record-review'
import { startSitting } from '@/server/review/start-sitting'
import { testDatabase } from '@/tests/support/database'
import { GUEST_COOKIE, makeGuest, makePerson } from '@/tests/support/people'
import {
  LEADER_SET_ID,
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'
import { answerOnce, HOST_CITY, rated, remembered } from '@/tests/support/remembering'

const { clear, setClock } = testDatabase()
const DAY = 86_400
let guest: Awaited<ReturnType<typeof makeGuest>>

beforeEach(async () => {
  await clear()
  await setClock(0)
  await storeContent(smallContent())
  guest = await makeGuest()
})

async function sittingOf(learnerId = guest.id): Promise<SittingView> {
  const begun = await startSitting({ learnerId })
  if (!begun.ok) throw new Error(begun.code)
  return look(begun.value.sittingId, learnerId)
}

async function look(sittingId: string, learnerId = guest.id): Promise<SittingView> {
  const sitting = await getSitting({ learnerId, sittingId })
  if (!sitting) throw new Error('No such sitting')
  return sitting
}

const next = (sitting: SittingView) => nextOfSitting(sitting.items, sitting.said, sitting.now)
const noNewFacts = () => database().user.update({ where: { id: guest.id }, data: { newPerDay: 0 } })

/** The only due fact is one that is asked by a question: its card was seen last. */
async function withQuestion(): Promise<{ sitting: SittingView; attemptId: string }> {
  await noNewFacts()
  await answerOnce(guest, { answer: 'wrong' })
  await rated(guest, 'again')
  await setClock(DAY)
  const sitting = await sittingOf()
  return { sitting, attemptId: sitting.attempt?.id ?? '' }
}

describe('A sitting', () => {
  test('has nothing to ask somebody who has not met anything', async () => {
    expect(await startSitting({ learnerId: guest.id })).toEqual({ ok: false, code: 'nothing-to-ask' })
  })

  test('asks what is due, then new facts of the dossier up to the day’s cap, as cards', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    await setClock(DAY)
    await database().user.update({ where: { id: guest.id }, data: { newPerDay: 3 } })
    const sitting = await sittingOf()
    expect(sitting.items.map(({ why }) => why)).toEqual(['due', 'new', 'new', 'new'])
    expect(sitting.items[0]).toMatchObject({ factId: HOST_CITY, position: null, card: { comesBackIn: { again: 1 } } })
    expect(sitting.attempt).toBeNull()
    expect(next(sitting)).toMatchObject({ kind: 'card', item: { factId: HOST_CITY } })
  })

  test('counts the facts begun today against the cap', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    await database().user.update({ where: { id: guest.id }, data: { newPerDay: 2 } })
    const { planned } = await planToday({ learnerId: guest.id })
    expect(planned.map(({ why }) => why)).toEqual(['missed', 'new'])
  })

  test('is one for two clicks at once, and the same one later that day; the next day starts another', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const both = await Promise.all([1, 2].map(() => startSitting({ learnerId: guest.id })))
    const ids = both.map((begun) => (begun.ok ? begun.value.sittingId : begun.code))
    expect(new Set(ids).size).toBe(1)
    expect(await startSitting({ learnerId: guest.id })).toEqual({
      ok: true,
      value: { sittingId: ids[0], resumed: true },
    })
    await setClock(DAY)
    const another = await sittingOf()
    expect(another.id).not.toBe(ids[0])
    expect((await look(ids[0] ?? '')).isFinished).toBe(true)
  })

  test('is not ended by another click that looked just before it was started', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const clicks = Array.from({ length: 8 }, () => startSitting({ learnerId: guest.id }))
    const ids = (await Promise.all(clicks)).map((begun) => (begun.ok ? begun.value.sittingId : begun.code))
    expect(new Set(ids).size).toBe(1)
    expect(await database().sitting.count()).toBe(1)
  })

  test('goes on after each rating, and back after one is taken back', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    await setClock(DAY)
    const sitting = await sittingOf()
    const id = await rated(guest, 'good', { sittingId: sitting.id })
    const after = await look(sitting.id)
    expect(after.said).toMatchObject([{ factId: HOST_CITY, grade: 'good', reviewId: id }])
    expect(next(after)).toMatchObject({ kind: 'card', item: { factId: sitting.items[1]?.factId } })
    await undoReview({ learnerId: guest.id, id })
    expect(next(await look(sitting.id))).toMatchObject({ item: { factId: HOST_CITY } })
  })

  test('asks by a question where the card was seen last, and keeps the card back until it is answered', async () => {
    const { sitting, attemptId } = await withQuestion()
    expect(sitting.items).toMatchObject([{ factId: HOST_CITY, position: 1, card: null }])
    expect(next(sitting)).toMatchObject({ kind: 'question' })
    const [asked] = await servedQuestions(attemptId)
    if (!asked) throw new Error('Nothing asked')
    expect(asked.question.form).not.toBe('choice')
    const request = saveRequest(1, wrongAnswer(asked.question), { occurredAt: new Date(sitting.now).toISOString() })
    await saveResponse({ identity: guest.identity, attemptId, request })
    const after = await look(sitting.id)
    expect(after.said).toMatchObject([{ factId: HOST_CITY, grade: 'again', position: 1, reviewId: null }])
    expect(after.items[0]?.card?.back.answer).toBe('Istanbul')
    expect(after.attempt?.questions[0]?.feedback?.outcome).toBe('wrong')
    expect(next(after)).toEqual({ kind: 'wait', until: (after.said[0]?.answeredAt ?? 0) + 600_000 })
    const again = await database().evidence.findFirst({
      where: { learnerId: guest.id },
      orderBy: { receivedAt: 'desc' },
    })
    expect(again).toMatchObject({ mode: 'review', form: asked.question.form })
  })

  test('is no attempt in the list of attempts', async () => {
    const { attemptId } = await withQuestion()
    const ids = (await listAttempts({ learnerId: guest.id, limit: 20 })).map(({ id }) => id)
    expect(ids).toHaveLength(1)
    expect(ids).not.toContain(attemptId)
  })

  test('never shows a fact of a running test, nor one that tells it', async () => {
    await answerOnce(guest, { setId: LEADER_SET_ID, answer: 'wrong' })
    await setClock(DAY)
    const asked = async () => (await planToday({ learnerId: guest.id })).planned.map(({ fact }) => fact.factId)
    expect(await asked()).toContain('small-talks:umerov-leads')
    const sitting = await sittingOf()
    await started({ learnerId: guest.id, setId: LEADER_SET_ID, mode: 'test' })
    expect(await asked()).not.toContain('small-talks:umerov-leads')
    expect((await look(sitting.id)).items.map(({ factId }) => factId)).not.toContain('small-talks:umerov-leads')
  })

  test('leaves out a fact that was corrected after it began', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    await setClock(DAY)
    const sitting = await sittingOf()
    await database().fact.update({ where: { id: HOST_CITY }, data: { version: 2 } })
    expect((await look(sitting.id)).items.map(({ factId }) => factId)).toEqual(
      sitting.items.slice(1).map(({ factId }) => factId),
    )
  })

  test('of somebody else is as one that there is not', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const { id } = await sittingOf()
    const other = await makeGuest()
    expect(await getSitting({ learnerId: other.id, sittingId: id })).toBeNull()
    expect(await getSitting({ learnerId: guest.id, sittingId: randomUUID() })).toBeNull()
    expect(await getSitting({ learnerId: guest.id, sittingId: 'no-id' })).toBeNull()
  })

  test('moves to the account that claims the guest’s work, with what was said in it', async () => {
    const { sitting, attemptId } = await withQuestion()
    const person = await makePerson()
    await claimGuest({ accountId: person.id, guest: guest.identity })
    const moved = await look(sitting.id, person.id)
    expect(moved.attempt?.id).toBe(attemptId)
    expect((await exportAccount({ userId: person.id, now: new Date() })).sittings).toMatchObject([{ id: sitting.id }])
  })

  test('counts as review for memory, not as a quiz: a miss starts no stay on the missed list', async () => {
    await noNewFacts()
    await answerOnce(guest, { answer: 'right' })
    await setClock(5 * DAY)
    const sitting = await sittingOf()
    await rated(guest, 'again', { sittingId: sitting.id })
    expect((await remembered(guest))?.state).toMatchObject({ episodes: [], memory: { reps: 2, lapses: 1 } })
  })
})

describe('Over HTTP', () => {
  const headers = (cookie = guest.cookie) => ({
    cookie: `${GUEST_COOKIE}=${cookie}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  })
  const send = (path: string, fields: Record<string, string>, cookie?: string) =>
    new Request(`http://localhost:3000${path}`, {
      method: 'POST',
      headers: headers(cookie),
      body: new URLSearchParams(fields).toString(),
    })
  const step = (sittingId: string, fields: Record<string, string>, cookie?: string) =>
    postStep(send(`/api/v1/sittings/${sittingId}`, { learnerId: guest.id, ...fields }, cookie), {
      params: Promise.resolve({ sittingId }),
    })

  test('a form starts a sitting and leads to it; with nothing to ask it leads to Today', async () => {
    const without = await postSitting(send('/api/v1/sittings', {}))
    expect([without.status, without.headers.get('location')]).toEqual([303, '/today'])
    await answerOnce(guest, { answer: 'wrong' })
    const begun = await postSitting(send('/api/v1/sittings', {}))
    expect(begun.headers.get('location')).toMatch(/^\/review\/[0-9a-f-]{36}$/)
  })

  test('forms rate a card, take it back and finish, each once', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const sitting = await sittingOf()
    const [item] = sitting.items
    const id = randomUUID()
    const rate = {
      step: 'rate',
      id,
      factId: item?.factId ?? '',
      factVersion: '1',
      rating: 'good',
      shownAt: new Date().toISOString(),
    }
    for (const _ of [1, 2]) {
      const reply = await step(sitting.id, rate)
      expect([reply.status, reply.headers.get('location')]).toEqual([303, `/review/${sitting.id}`])
    }
    expect((await look(sitting.id)).said).toMatchObject([{ reviewId: id, grade: 'good' }])
    await step(sitting.id, { step: 'undo', id })
    expect((await look(sitting.id)).said).toEqual([])
    await step(sitting.id, { step: 'finish' })
    expect((await look(sitting.id)).isFinished).toBe(true)
  })

  test('somebody else’s form does nothing', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const sitting = await sittingOf()
    const other = await makeGuest()
    await step(sitting.id, { step: 'finish' }, other.cookie)
    await step(sitting.id, { step: 'finish', learnerId: other.id }, other.cookie)
    expect((await look(sitting.id)).isFinished).toBe(false)
    expect((await step(sitting.id, { step: 'nonsense' })).status).toBe(400)
  })

  test('a rating sent twice by script is one rating of the sitting', async () => {
    await answerOnce(guest, { answer: 'wrong' })
    const sitting = await sittingOf()
    const body = JSON.stringify({
      id: randomUUID(),
      learnerId: guest.id,
      sittingId: sitting.id,
      factId: sitting.items[0]?.factId,
      factVersion: 1,
      rating: 'good',
      visibleMs: 2000,
      occurredAt: new Date().toISOString(),
      zone: 'UTC',
    })
    for (const _ of [1, 2]) {
      const request = new Request('http://localhost:3000/api/v1/card-reviews', {
        method: 'POST',
        headers: { ...headers(), 'content-type': 'application/json' },
        body,
      })
      expect((await postReview(request)).status).toBe(200)
    }
    expect((await look(sitting.id)).said).toHaveLength(1)
  })
})

test('A right answer in a sitting is a clean day for a missed fact', async () => {
  const { sitting, attemptId } = await withQuestion()
  const [asked] = await servedQuestions(attemptId)
  if (!asked) throw new Error('Nothing asked')
  const request = saveRequest(1, rightAnswer(asked.question), {
    occurredAt: new Date(sitting.now).toISOString(),
    visibleMs: 3500,
    zone: 'UTC',
  })
  await saveResponse({ identity: guest.identity, attemptId, request })
  const state = (await remembered(guest))?.state
  expect(state?.episodes.at(-1)).toMatchObject({ status: 'open', rightDay: sitting.day })
})
