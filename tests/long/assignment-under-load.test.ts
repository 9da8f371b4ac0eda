import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealSession, sessionCookieName } from '@/server/auth/session-cookie'
import { createAssignment } from '@/server/classes/create-assignment'
import { closeDatabase } from '@/server/database/client'
import { details } from '../support/classes'
import { createTestDatabase, type TestDatabase } from '../support/database'
import { HttpLearner, newResponse } from '../support/http-learner'
import { type RunningApp, startApp } from '../support/running-app'

const students = 300
const atOnce = 32
const answersEach = 4
const minutes = 20
const secret = 'the same secret for all instances of a test'

let given: TestDatabase
let instances: RunningApp[] = []
let client: Client
let assignmentId: string
let learners: HttpLearner[]

beforeAll(async () => {
  given = await createTestDatabase({ migrated: false })
  const environment = { DATABASE_URL: given.url, NEXTAUTH_SECRET: secret }
  instances = await Promise.all([startApp(environment), startApp(environment)])
  client = new Client({ connectionString: given.url })
  await client.connect()
  process.env.DATABASE_URL = given.url
  process.env.NEXTAUTH_SECRET = secret
  ;({ assignmentId, learners } = await makeClass())
})

afterAll(async () => {
  await closeDatabase()
  await client?.end()
  await Promise.all(instances.map((instance) => instance.stop()))
  await given?.drop()
})

async function makeClass(): Promise<{ assignmentId: string; learners: HttpLearner[] }> {
  const [classroomId, teacherId] = [randomUUID(), randomUUID()]
  const ids = Array.from({ length: students }, () => randomUUID())
  await client.query('INSERT INTO "Classroom" (id, name) VALUES ($1, $2)', [classroomId, 'The whole year'])
  await client.query(`INSERT INTO "User" (id, roles) VALUES ($1, '{teacher}')`, [teacherId])
  await client.query('INSERT INTO "ClassroomTeacher" ("classroomId", "teacherId") VALUES ($1, $2)', [
    classroomId,
    teacherId,
  ])
  await client.query(`INSERT INTO "User" (id, roles) SELECT unnest($1::uuid[]), '{student}'`, [ids])
  await client.query('INSERT INTO "Enrolment" ("classroomId", "learnerId") SELECT $1, unnest($2::uuid[])', [
    classroomId,
    ids,
  ])
  const sets = await client.query(
    'SELECT id FROM "QuestionSet" WHERE "retiredAt" IS NULL AND count = 10 ORDER BY id LIMIT 1',
  )
  const made = await createAssignment({
    ...{ teacherId, classroomId, setId: String(sets.rows[0].id), seed: '1' },
    details: details({ minutes, attemptsAllowed: 1 }),
  })
  if (!made.ok) throw new Error(made.code)
  const cookies = await Promise.all(ids.map((userId) => sealSession({ userId, sessionVersion: 1 })))
  return {
    assignmentId: made.value.assignmentId,
    learners: cookies.map((cookie) => new HttpLearner({ [sessionCookieName()]: cookie })),
  }
}

/** Runs `work` for every student, so many at once; the results in the students' order. */
async function forEverybody<T>(work: (learner: HttpLearner, number: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  const waiting = learners.map((_, number) => number)
  const worker = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const learner = learners[number]
      if (learner) results[number] = await work(learner, number)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}

describe('three hundred students who start an assignment in the same minute on two instances', () => {
  let attempts: string[]
  const acknowledged: string[] = []

  it('get one attempt each with the exact limit, although each clicks on both at once', async () => {
    const clicks = await forEverybody((learner) =>
      Promise.all(instances.map(({ url }) => learner.startAssignment(url, assignmentId))),
    )
    expect(clicks.flat().filter(({ status }) => status !== 200 && status !== 201)).toEqual([])
    expect(clicks.filter(([a, b]) => a?.attemptId !== b?.attemptId)).toEqual([])
    attempts = clicks.map(([click]) => click?.attemptId ?? '')
    const { rows } = await client.query(
      `SELECT count(*)::int AS attempts, count(DISTINCT "learnerId")::int AS learners, max("number") AS number,
         bool_and("deadlineAt" = "startedAt" + make_interval(mins => ${minutes})) AS exact FROM "Attempt"`,
    )
    expect(rows).toEqual([{ attempts: students, learners: students, number: 1, exact: true }])
  })

  it('lose no answer', async () => {
    const statuses = await forEverybody(async (learner, number) => {
      const url = instances[number % 2]?.url ?? ''
      const replies: number[] = []
      for (let position = 1; position <= answersEach; position++) {
        const sent = newResponse(position, new Date(Date.now()).toISOString())
        const { status } = await learner.save(url, attempts[number] ?? '', sent)
        if (status === 200) acknowledged.push(sent.id)
        replies.push(status)
      }
      return replies
    })
    expect(statuses.flat().filter((status) => status !== 200)).toEqual([])
    const { rows } = await client.query('SELECT id::text AS id FROM "Response"')
    expect(rows.map(({ id }) => id).sort()).toEqual([...acknowledged].sort())
    expect(acknowledged).toHaveLength(students * answersEach)
  })

  it('hand in once, and start no second time', async () => {
    const replies = await forEverybody(async (learner, number) => {
      const [first = '', second = ''] = instances.map(({ url }) => url)
      const handedIn = await learner.handIn(first, attempts[number] ?? '')
      return [handedIn, (await learner.startAssignment(second, assignmentId)).status]
    })
    expect(replies.filter(([handedIn, again]) => handedIn !== 200 || again !== 409)).toEqual([])
    const { rows } = await client.query(
      'SELECT count(*)::int AS attempts, count("finishedAt")::int AS finished, min("maxScore") AS least FROM "Attempt"',
    )
    expect(rows).toEqual([{ attempts: students, finished: students, least: 10 }])
    for (const instance of instances) expect(instance.output()).not.toMatch(/error/i)
  })
})
