import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HttpLearner, newResponse, type Sent } from '../support/http-learner'
import { freePort, joinDatabase, startApp, temporaryDataFolder } from '../support/running-app'

const rounds = 5
const data = temporaryDataFolder()
let PORT: string

beforeAll(async () => {
  PORT = String(await freePort())
})

afterAll(async () => {
  await data.remove()
})

const start = () => startApp({ FOOTNOTE_DATA_DIR: data.folder, PORT })

describe('an acknowledged answer', () => {
  it.each(Array.from({ length: rounds }, (_, round) => round))(
    'survives kill -9 of the server, round %i, and the one in flight can be sent again',
    async (round) => {
      const attempt = await answerUntilKilled({
        answersBefore: 1 + round,
        msInFlight: round * 4,
        alsoDatabase: round >= 3,
      })
      const again = await start()
      try {
        expect(await storedIn(attempt.id)).toEqual(expect.arrayContaining(attempt.acknowledged))
        const reply = await attempt.learner.save(again.url, attempt.id, attempt.inFlight)
        expect(reply.status).toBe(200)
        const stored = await storedIn(attempt.id)
        expect(stored).toHaveLength(attempt.acknowledged.length + 1)
        expect(new Set(stored.map((row) => row.position)).size).toBe(stored.length)
      } finally {
        await again.stop()
      }
    },
  )
})

type Stored = { id: string; position: number; receivedAt: string }

/** Answers some questions, then kills the server while the next answer is on its way. */
async function answerUntilKilled(plan: { answersBefore: number; msInFlight: number; alsoDatabase: boolean }) {
  const app = await start()
  const learner = new HttpLearner()
  const [set] = await query('SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL ORDER BY position LIMIT 1')
  const id = await learner.start(app.url, String(set?.id), 'practice')
  const positions = await query('SELECT position FROM "AttemptQuestion" WHERE "attemptId" = $1 ORDER BY 1', [id])
  const questions = positions.map((row) => newResponse(Number(row.position), new Date(Date.now()).toISOString()))
  const acknowledged: Stored[] = []
  for (const sent of questions.slice(0, plan.answersBefore)) acknowledged.push(await saved(learner, app.url, id, sent))
  const inFlight = questions[plan.answersBefore]
  if (!inFlight) throw new Error('The set asks too few questions for this test')
  const lost = learner.save(app.url, id, inFlight).catch(() => null)
  await pause(plan.msInFlight)
  if (plan.alsoDatabase) process.kill(databasePid(), 'SIGKILL')
  await app.kill()
  await lost
  return { id, learner, acknowledged, inFlight }
}

async function saved(learner: HttpLearner, url: string, attemptId: string, sent: Sent): Promise<Stored> {
  const reply = await learner.save(url, attemptId, sent)
  expect(reply.status).toBe(200)
  return { id: sent.id, position: sent.position, receivedAt: reply.body.receivedAt ?? '' }
}

async function storedIn(attemptId: string): Promise<Stored[]> {
  const rows = await query('SELECT id, position, "receivedAt" FROM "Response" WHERE "attemptId" = $1', [attemptId])
  return rows.map((row) => ({
    id: String(row.id),
    position: Number(row.position),
    receivedAt: row.receivedAt instanceof Date ? row.receivedAt.toISOString() : '',
  }))
}

async function query(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const database = await joinDatabase(data.folder)
  const client = new Client({ connectionString: database.url })
  try {
    await client.connect()
    return (await client.query(sql, values)).rows
  } finally {
    await client.end()
    await database.leave()
  }
}

function databasePid(): number {
  return Number.parseInt(readFileSync(join(data.folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}
