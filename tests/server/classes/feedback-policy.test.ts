import { beforeEach, describe, expect, test } from 'vitest'
import { readMissed } from '@/app/missed/_components/read-missed'
import { fileAppeal } from '@/server/appeals/file-appeal'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { getAttempt } from '@/server/quiz/get-attempt'
import { getResults } from '@/server/quiz/get-results'
import { handIn } from '@/server/quiz/hand-in'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { listAttempts } from '@/server/quiz/list-attempts'
import { practiseMissed } from '@/server/quiz/practise-missed'
import { saveResponse } from '@/server/quiz/save-response'
import { assign, begin, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { saveRequest, servedQuestions, smallContent, storeContent, wrongAnswer } from '@/tests/support/quiz-content'

const { clear, setClock } = testDatabase()
let given: TestClass
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(1)
  ;[learnerId = ''] = given.students
})

/** A student answers everything wrong and hands in; the attempt's id. */
async function takeAllWrong(assignmentId: string): Promise<string> {
  const attemptId = await begin(learnerId, assignmentId)
  const { sessionVersion } = await database().user.findUniqueOrThrow({ where: { id: learnerId } })
  const identity = { userId: learnerId, sessionVersion, guestTokenHash: null }
  for (const { position, question } of await servedQuestions(attemptId)) {
    const request = saveRequest(position, wrongAnswer(question))
    const saved = await saveResponse({ identity, attemptId, request })
    expect(saved).toMatchObject({ ok: true, value: { feedback: null } })
  }
  await handIn({ learnerId, attemptId })
  return attemptId
}

/** What tells whether an answer was right. */
const TELLING = /"outcome":"|"score":[\d.]+|isKey|rationale|confus/

async function everythingTold(attemptId: string): Promise<string> {
  const scope = { learnerId, attemptId }
  const { attempts, evidence, memory } = await exportAccount({ userId: learnerId, now: new Date(Date.now()) })
  const missed = await readMissed(learnerId)
  return JSON.stringify([
    await getAttempt(scope),
    await getResults(scope),
    await listAttempts({ learnerId, limit: 5 }),
    { attempts, evidence, memory },
    missed.dossiers,
  ])
}

describe('feedback after the due time', () => {
  test('nothing says what was right before it, wherever one looks; then everything does', async () => {
    const assignmentId = await assign(given, { feedback: 'after_due' })
    const attemptId = await takeAllWrong(assignmentId)
    const scope = { learnerId, attemptId }
    expect(await everythingTold(attemptId)).not.toMatch(TELLING)
    expect(await database().evidence.count()).toBe(0)
    expect(await practiseMissed(scope)).toMatchObject({ ok: false, code: 'not-finished' })
    expect(await fileAppeal({ ...scope, position: 1, note: '' })).toMatchObject({ ok: false, code: 'not-found' })
    expect((await listHiddenFactIds({ learnerId })).size).toBeGreaterThanOrEqual(6)
    expect(await getResults(scope)).toBeNull()
    expect(await listAttempts({ learnerId, limit: 5 })).toMatchObject([{ score: null, toldAt: expect.any(String) }])

    await setClock(3_601)
    expect(await getResults(scope)).toMatchObject({ score: 0, maxScore: 6, missed: expect.anything() })
    const told = await everythingTold(attemptId)
    expect(told).toMatch(TELLING)
    const { dossiers } = await readMissed(learnerId)
    expect(dossiers.flatMap(({ topics }) => topics.flatMap(({ entries }) => entries)).length).toBeGreaterThanOrEqual(6)
    expect((await listHiddenFactIds({ learnerId })).size).toBe(0)
    const evidence = await database().evidence.count()
    expect(evidence).toBeGreaterThanOrEqual(6)
    await Promise.all([getAttempt(scope), getAttempt(scope)])
    expect(await database().evidence.count()).toBe(evidence)
    await setClock(0)
  })

  test('waits for a student’s own later due time, and for one that the teacher moved', async () => {
    const assignmentId = await assign(given, { feedback: 'after_due' })
    const attemptId = await takeAllWrong(assignmentId)
    const scope = { learnerId, attemptId }
    const inTwoHours = new Date(Date.now() + 2 * 3_600_000)
    await database().assignmentException.create({
      data: { assignmentId, learnerId, dueAt: inTwoHours, grantedAt: new Date(Date.now()) },
    })
    await setClock(3_601)
    expect(await getResults(scope)).toBeNull()
    await setClock(7_201)
    expect(await getResults(scope)).not.toBeNull()
    await database().assignment.update({
      where: { id: assignmentId },
      data: { dueAt: new Date(Date.now() + 9 * 3_600_000) },
    })
    expect(await getResults(scope)).toBeNull()
    await setClock(0)
  })
})

test('feedback after submitting comes with the end', async () => {
  const attemptId = await takeAllWrong(await assign(given))
  expect(await getResults({ learnerId, attemptId })).toMatchObject({ score: 0, maxScore: 6 })
  expect(await database().evidence.count()).toBeGreaterThanOrEqual(6)
})
