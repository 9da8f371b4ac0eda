import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { HttpLearner, newResponse, type SaveReply } from '../support/http-learner'
import { type RunningApp, startApp } from '../support/running-app'

const guests = 60
const atOnce = 16

let given: TestDatabase
let instances: RunningApp[] = []
let client: Client

beforeAll(async () => {
  given = await createTestDatabase({ migrated: false })
  const environment = { DATABASE_URL: given.url, NEXTAUTH_SECRET: 'the same secret for all instances of a test' }
  instances = await Promise.all([startApp(environment), startApp(environment)])
  client = new Client({ connectionString: given.url })
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await Promise.all(instances.map((instance) => instance.stop()))
  await given?.drop()
})

type Told = { attemptId: string; statuses: number[]; acknowledged: Acknowledged[] }
type Acknowledged = { id: string; attemptId: string; position: number; receivedAt: string }

describe('sixty guests at once on two instances', () => {
  let told: Told[] = []

  beforeAll(async () => {
    const sets = await client.query('SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL AND count = 10 ORDER BY id')
    const setIds = sets.rows.map((row) => String(row.id))
    const numbers = Array.from({ length: guests }, (_, guest) => guest)
    const workers = Array.from({ length: atOnce }, async () => {
      const results: Told[] = []
      for (let guest = numbers.shift(); guest !== undefined; guest = numbers.shift()) {
        results.push(await takeQuiz(guest, setIds[guest % setIds.length] ?? ''))
      }
      return results
    })
    told = (await Promise.all(workers)).flat()
  })

  it('get one attempt each, although each clicks twice', async () => {
    expect(told).toHaveLength(guests)
    expect(new Set(told.map(({ attemptId }) => attemptId)).size).toBe(guests)
    const { rows } = await client.query(
      'SELECT count(*)::int AS attempts, count(DISTINCT "learnerId")::int AS learners FROM "Attempt"',
    )
    expect(rows).toEqual([{ attempts: guests, learners: guests }])
  })

  it('meet no failure of the server, in any reply or log', () => {
    const statuses = told.flatMap((guest) => guest.statuses)
    expect(statuses.length).toBeGreaterThan(guests * 10)
    expect(statuses.filter((status) => status !== 200)).toEqual([])
    for (const { output } of instances) expect(output()).not.toMatch(/error|lost|wrong/i)
  })

  it('find every acknowledged answer in the database exactly once, and nothing else', async () => {
    const { rows } = await client.query('SELECT id, "attemptId", position, "receivedAt" FROM "Response"')
    const stored = rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
    const acknowledged = told.flatMap((guest) => guest.acknowledged)
    expect(acknowledged).toHaveLength(guests * 10)
    expect(stored.toSorted(byId)).toEqual(acknowledged.toSorted(byId))
  })

  it('are each graded once, however often they handed in', async () => {
    const { rows } = await client.query(`
      SELECT a.id, a."finishedAt" IS NOT NULL AS finished, a."maxScore", count(DISTINCT e."responseId")::int AS graded,
        count(e.id)::int = (SELECT sum(cardinality(ARRAY(SELECT jsonb_array_elements(r.detail -> 'perFact'))))::int
          FROM "Response" r WHERE r."attemptId" = a.id) AS "onePerFact"
      FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id JOIN "Evidence" e ON e."responseId" = r.id GROUP BY a.id`)
    expect(rows).toHaveLength(guests)
    for (const row of rows) {
      expect(row).toEqual({ id: row.id, finished: true, maxScore: 10, graded: 10, onePerFact: true })
    }
  })
})

/** Takes a quiz as an impatient person behind a load balancer does: every click and every third answer goes out twice. */
async function takeQuiz(guest: number, setId: string): Promise<Told> {
  const learner = new HttpLearner()
  const mode = guest % 2 === 0 ? 'practice' : 'test'
  // The first request makes the guest; the two clicks after it are theirs.
  const attemptId = await learner.start(url(guest), setId, mode)
  const clicks = await Promise.all([0, 1].map((instance) => learner.start(url(instance), setId, mode)))
  expect(new Set([attemptId, ...clicks]).size).toBe(1)

  const told: Told = { attemptId, statuses: [], acknowledged: [] }
  for (let position = 1; position <= 10; position += 1) {
    const sent = newResponse(position, new Date(Date.now()).toISOString())
    const copies = position % 3 === 0 ? [0, 1] : [guest + position]
    const replies = await Promise.all(copies.map((instance) => learner.save(url(instance), attemptId, sent)))
    told.statuses.push(...replies.map(({ status }) => status))
    // Both copies of one answer are told the same.
    expect(new Set(replies.map(whatCounts)).size).toBe(1)
    told.acknowledged.push({ id: sent.id, attemptId, position, receivedAt: replies[0]?.body.receivedAt ?? '' })
  }
  told.statuses.push(...(await Promise.all([0, 1].map((instance) => learner.handIn(url(instance), attemptId)))))
  return told
}

function whatCounts({ body }: SaveReply): string {
  return JSON.stringify([body.receivedAt, body.sequence])
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}

function url(instance: number): string {
  return instances[instance % 2]?.url ?? ''
}
