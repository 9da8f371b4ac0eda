import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { HttpLearner, newResponse } from '../support/http-learner'
import { type RunningApp, startApp } from '../support/running-app'

let given: TestDatabase
let instances: RunningApp[]
let client: Client

beforeAll(async () => {
  given = await createTestDatabase({ migrated: false })
  const environment = { DATABASE_URL: given.url, NEXTAUTH_SECRET: 'the same secret for all instances of a test' }
  // At once on an empty database: both want to migrate it and to load the content.
  instances = await Promise.all([startApp(environment), startApp(environment)])
  client = new Client({ connectionString: given.url })
  await client.connect()
})

afterAll(async () => {
  await client?.end()
  await Promise.all(instances?.map((instance) => instance.stop()) ?? [])
  await given?.drop()
})

describe('two instances on one database', () => {
  it('start one attempt for two clicks that reach different ones, and serve it by turns', async () => {
    const learner = new HttpLearner()
    const [set] = (await client.query('SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position')).rows
    // The first request makes the guest; the two clicks are theirs.
    const first = await learner.start(url(0), set.id, 'practice')
    const clicks = await Promise.all([0, 1].map((instance) => learner.start(url(instance), set.id, 'test')))
    expect(new Set(clicks).size).toBe(1)
    expect(clicks[0]).not.toBe(first)

    const positions = await client.query('SELECT position FROM "AttemptQuestion" WHERE "attemptId" = $1 ORDER BY 1', [
      first,
    ])
    for (const [i, { position }] of positions.rows.entries()) {
      const reply = await learner.save(url(i % 2), first, newResponse(position, new Date(Date.now()).toISOString()))
      expect(reply.status).toBe(200)
    }
    const stored = await client.query('SELECT count(*)::int AS n FROM "Response" WHERE "attemptId" = $1', [first])
    expect(stored.rows[0].n).toBe(positions.rows.length)
  })

  it('lock a question for each other: of two answers at once, one counts', async () => {
    const learner = new HttpLearner()
    const [set] = (await client.query('SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position DESC'))
      .rows
    const attemptId = await learner.start(url(0), set.id, 'practice')
    const now = new Date(Date.now()).toISOString()
    const { rows } = await client.query('SELECT position FROM "AttemptQuestion" WHERE "attemptId" = $1', [attemptId])
    for (const { position } of rows) {
      const replies = await Promise.all([0, 1].map((i) => learner.save(url(i), attemptId, newResponse(position, now))))
      expect(replies.map((reply) => reply.status).sort()).toEqual([200, 409])
    }
  })
})

function url(instance: number): string {
  return instances[instance]?.url ?? ''
}
