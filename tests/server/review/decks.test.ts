import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST as postReview } from '@/app/api/v1/card-reviews/route'
import { POST as postUndo } from '@/app/api/v1/card-reviews/undo/route'
import { POST as postStar } from '@/app/api/v1/stars/route'
import type { ReviewRequest } from '@/core/review/review-request'
import { database } from '@/server/database/client'
import { finishAttempt } from '@/server/quiz/finish-attempt'
import { saveResponse } from '@/server/quiz/save-response'
import { readDeck } from '@/server/review/read-deck'
import { listStarred } from '@/server/review/star-fact'
import { testDatabase } from '@/tests/support/database'
import { GUEST_COOKIE, makeGuest, makePerson } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  ONE_FACT_SET_ID,
  SET_ID,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const { clear } = testDatabase()
let guest: Awaited<ReturnType<typeof makeGuest>>

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  guest = await makeGuest()
})

const CITY = `${DOSSIER_ID}:host-city`
const deckOf = async (setId: string, readerId: string | null = guest.id) => {
  const deck = await readDeck({ setId, readerId })
  if (!deck) throw new Error(`No deck of ${setId}`)
  return deck
}
const slugs = (deck: { cards: { factId: string }[] }) => deck.cards.map(({ factId }) => factId.split(':')[1])

describe('The cards of a set', () => {
  test('are one for each of its facts, in the order of the dossier, whatever number of questions there are', async () => {
    const { cards } = await deckOf(SET_ID)
    // Nothing is asked of demands and rejections: what else a side wants or rejects nobody lists.
    const asked = FACTS.filter(({ id }) => !/-(demands|rejects)-/.test(id))
    expect(slugs({ cards })).toEqual(asked.map(({ id }) => id))
    expect(cards.map(({ number }) => number)).toEqual(asked.map((_, i) => i + 1))
  })

  test('are there for who is not known yet', async () => {
    const { cards } = await deckOf(ONE_FACT_SET_ID, null)
    expect(cards).toMatchObject([
      { number: 1, factId: CITY, factVersion: 1, isStarred: false, isMissed: false, comesBackIn: null },
    ])
  })

  test('come back by the schedule of their learner', async () => {
    const { cards } = await deckOf(ONE_FACT_SET_ID)
    expect(cards[0]?.comesBackIn).toMatchObject({ again: 1, hard: 1, good: 2 })
  })

  test('of a set that one may not take are not there, as of one that there is not', async () => {
    const owner = await makePerson()
    await database().questionSet.update({ where: { id: ONE_FACT_SET_ID }, data: { ownerId: owner.id } })
    expect(await readDeck({ setId: ONE_FACT_SET_ID, readerId: guest.id })).toBeNull()
    expect(await readDeck({ setId: `${DOSSIER_ID}:no-such-set`, readerId: guest.id })).toBeNull()
    expect((await deckOf(ONE_FACT_SET_ID, owner.id)).cards).toHaveLength(1)
    await database().questionSet.update({ where: { id: ONE_FACT_SET_ID }, data: { visibility: 'public' } })
    expect((await deckOf(ONE_FACT_SET_ID)).cards).toHaveLength(1)
    await database().questionSet.update({ where: { id: ONE_FACT_SET_ID }, data: { retiredAt: new Date() } })
    expect(await readDeck({ setId: ONE_FACT_SET_ID, readerId: owner.id })).toBeNull()
  })

  test('leave out what a running test asks for, keep their numbers, and bring it back once it is handed in', async () => {
    const attemptId = await started({ learnerId: guest.id, setId: LEADER_SET_ID, mode: 'test' })
    const hidden = await deckOf(SET_ID)
    expect(hidden.withheld).toBe(1)
    expect(slugs(hidden)).not.toContain('umerov-leads')
    expect(hidden.cards[0]).toMatchObject({ number: 2, factId: `${DOSSIER_ID}:medinsky-leads` })
    expect(JSON.stringify(hidden.cards)).not.toContain('Rustem Umerov')
    await finishAttempt({ learnerId: guest.id, attemptId })
    expect((await deckOf(SET_ID)).withheld).toBe(0)
  })

  test('show somebody else’s test to be none of theirs', async () => {
    const other = await makeGuest()
    await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'test' })
    expect((await deckOf(SET_ID)).withheld).toBe(0)
  })

  test('know what is on the missed list', async () => {
    const attemptId = await started({ learnerId: guest.id, setId: ONE_FACT_SET_ID, mode: 'practice' })
    const [asked] = await servedQuestions(attemptId)
    if (!asked) throw new Error('The attempt is empty')
    await saveResponse({
      identity: guest.identity,
      attemptId,
      request: saveRequest(asked.position, wrongAnswer(asked.question)),
    })
    const { cards } = await deckOf(SET_ID)
    expect(cards.filter(({ isMissed }) => isMissed).map(({ factId }) => factId)).toEqual([CITY])
  })
})

describe('A rating', () => {
  test('is saved once, whatever number of times it is sent', async () => {
    const request = review()
    for (const _ of [1, 2]) {
      const reply = await send(postReview, json(request))
      expect(reply.status).toBe(200)
      expect(await reply.json()).toEqual({ receivedAt: expect.stringMatching(/Z$/) })
    }
    expect(await database().review.count()).toBe(1)
    const [evidence] = await database().evidence.findMany()
    expect(evidence).toMatchObject({ learnerId: guest.id, factId: CITY, mode: 'flashcard', selfRating: 'good' })
  })

  test('is refused while somebody else is signed in, who may not even try it', async () => {
    const other = await makeGuest()
    const reply = await send(postReview, json(review({ learnerId: other.id })))
    expect(reply.status).toBe(404)
    expect(await database().review.count()).toBe(0)
  })

  test('is kept by the browser while nobody is', async () => {
    const reply = await send(postReview, json(review()), 'nobody')
    expect(reply.status).toBe(401)
  })

  test.each([
    ['rating', 'perfect'],
    ['visibleMs', -1],
    ['factVersion', 0],
    ['more', 'fields'],
  ])('with %s %j is no rating', async (field, value) => {
    expect((await send(postReview, json({ ...review(), [field]: value }))).status).toBe(400)
  })

  test('from another site is none', async () => {
    const reply = await send(postReview, json(review()), guest.cookie, { 'sec-fetch-site': 'cross-site' })
    expect(reply.status).toBe(403)
    expect(await database().review.count()).toBe(0)
  })

  test('without JavaScript leads to the next card, and sent twice counts once', async () => {
    const { factId, factVersion, id, rating } = review({ rating: 'again' })
    const shownAt = new Date(Date.now() - 5000).toISOString()
    const fields = { id, learnerId: guest.id, factId, factVersion: String(factVersion), rating, shownAt, ...PLACE }
    const reply = await send(postReview, form(fields))
    expect(reply.status).toBe(303)
    expect(reply.headers.get('location')).toBe(
      `/dossiers/${DOSSIER_ID}/sets/everything/cards?cards=3.1.2&said=ga&undo=${id}`,
    )
    expect((await send(postReview, form(fields))).status).toBe(303)
    expect(await database().review.count()).toBe(1)
    const [stored] = await database().review.findMany()
    expect(stored?.rating).toBe('again')
    expect(stored?.visibleMs).toBeGreaterThanOrEqual(5000)
  })

  test('that is taken back counts for nothing, and its card is up again', async () => {
    const { id } = review()
    await send(postReview, json(review({ id })))
    const reply = await send(postUndo, form({ id, learnerId: guest.id, ...PLACE }))
    expect(reply.headers.get('location')).toBe(`/dossiers/${DOSSIER_ID}/sets/everything/cards?cards=3.1.2`)
    expect((await send(postUndo, json({ id, learnerId: guest.id }))).status).toBe(200)
    expect(await database().reviewUndo.count()).toBe(1)
    expect((await deckOf(ONE_FACT_SET_ID)).cards[0]?.comesBackIn).toMatchObject({ good: 2 })
  })
})

describe('A star', () => {
  test('is put on and taken off, however often it is sent', async () => {
    const star = (isStarred: boolean) => send(postStar, json({ learnerId: guest.id, factId: CITY, isStarred }))
    await star(true)
    expect((await star(true)).status).toBe(200)
    expect(await listStarred({ learnerId: guest.id })).toEqual([CITY])
    expect((await deckOf(ONE_FACT_SET_ID)).cards[0]?.isStarred).toBe(true)
    await star(false)
    expect((await star(false)).status).toBe(200)
    expect(await listStarred({ learnerId: guest.id })).toEqual([])
  })

  test('without JavaScript leads back to the side of the card where it was', async () => {
    const fields = { learnerId: guest.id, factId: CITY, isStarred: 'yes', side: 'back', ...PLACE }
    const reply = await send(postStar, form(fields))
    expect(reply.headers.get('location')).toBe(
      `/dossiers/${DOSSIER_ID}/sets/everything/cards?cards=3.1.2&said=g&side=back`,
    )
    expect(await listStarred({ learnerId: guest.id })).toEqual([CITY])
  })

  test('is nobody else’s to put on', async () => {
    const other = await makeGuest()
    const reply = await send(postStar, json({ learnerId: other.id, factId: CITY, isStarred: true }))
    expect(reply.status).toBe(404)
    expect(await database().starredFact.count()).toBe(0)
  })
})

/** Where a plain form stands: at the second of three cards. */
const PLACE = { setId: SET_ID, cards: '3.1.2', said: 'g' }

function review(changes: Partial<ReviewRequest> = {}): ReviewRequest {
  return {
    id: randomUUID(),
    learnerId: guest.id,
    factId: CITY,
    factVersion: 1,
    rating: 'good',
    visibleMs: 4200,
    occurredAt: new Date().toISOString(),
    zone: 'Europe/Kyiv',
    ...changes,
  }
}

type Body = { type: string; body: string }
const json = (value: unknown): Body => ({ type: 'application/json', body: JSON.stringify(value) })
const form = (fields: Record<string, string>): Body => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
})

function send(
  post: (request: Request) => Promise<Response>,
  { type, body }: Body,
  cookie = guest.cookie,
  headers: Record<string, string> = {},
): Promise<Response> {
  const own = { cookie: `${GUEST_COOKIE}=${cookie}`, 'sec-fetch-site': 'same-origin', 'content-type': type }
  return post(new Request('http://localhost:3000/api', { method: 'POST', headers: { ...own, ...headers }, body }))
}
