import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { findAssignment } from '@/server/classes/find-assignment'
import { listAssignments } from '@/server/classes/list-assignments'
import { startAssignment } from '@/server/classes/start-assignment'
import { database } from '@/server/database/client'
import { handIn } from '@/server/quiz/hand-in'
import { assign, begin, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'
import { servedQuestions, smallContent, storeContent } from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let given: TestClass

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(3)
})

describe('starting an assignment', () => {
  test('everybody is asked the same questions, shuffled for each, or the same paper without shuffling', async () => {
    const [a = '', b = ''] = given.students
    const asked = async (assignmentId: string, learnerId: string) =>
      (await servedQuestions(await begin(learnerId, assignmentId))).map(({ question }) => question.id)
    const shuffled = await assign(given)
    const [ofA, ofB] = [await asked(shuffled, a), await asked(shuffled, b)]
    expect([...ofA].sort()).toEqual([...ofB].sort())
    expect(ofA).toHaveLength(6)

    const paper = await assign(given, { shuffle: false })
    await asked(paper, a)
    await asked(paper, b)
    const rows = await database().attemptQuestion.findMany({
      where: { attempt: { assignmentId: paper } },
      orderBy: [{ position: 'asc' }],
    })
    const [paperOfA, paperOfB] = [0, 1].map((which) =>
      rows.filter((_, i) => i % 2 === which).map(({ attemptId: _, ...row }) => row),
    )
    expect(paperOfA).toEqual(paperOfB)
  })

  test('by six clicks at once starts one attempt, and never more than are allowed', async () => {
    const [learnerId = ''] = given.students
    const assignmentId = await assign(given, { attemptsAllowed: 2 })
    const clicks = () => Promise.all([1, 2, 3, 4, 5, 6].map(() => startAssignment({ learnerId, assignmentId })))
    for (const number of [1, 2]) {
      const ids = new Set((await clicks()).map((result) => (result.ok ? result.value.attemptId : result.code)))
      expect(ids.size).toBe(1)
      const [attemptId = ''] = ids
      const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
      expect(attempt).toMatchObject({ number, feedback: 'after_submitting', setTitle: 'Round two', assignmentId })
      await handIn({ learnerId, attemptId })
    }
    expect((await clicks()).map((result) => (result.ok ? 'started' : result.code))).toEqual(
      Array(6).fill('no-attempts-left'),
    )
    expect(await database().attempt.count()).toBe(2)
  })

  test('is for students of the class alone, and a foreign id is like a missing one', async () => {
    const assignmentId = await assign(given)
    const stranger = await makePerson()
    expect(await startAssignment({ learnerId: stranger.id, assignmentId })).toMatchObject({ code: 'not-found' })
    const [learnerId = ''] = given.students
    expect(await startAssignment({ learnerId, assignmentId: randomUUID() })).toMatchObject({ code: 'not-found' })
    await database().assignment.update({ where: { id: assignmentId }, data: { deletedAt: new Date() } })
    expect(await startAssignment({ learnerId, assignmentId })).toMatchObject({ code: 'not-found' })
  })

  test('ends with the due time, or with the limit and the student’s extra time', async () => {
    const [a = '', b = ''] = given.students
    await database().enrolment.updateMany({ where: { learnerId: b }, data: { extraTimePercent: 50 } })
    const dueAt = new Date(Date.now() + 30 * 60_000)
    const assignmentId = await assign(given, { minutes: 10, dueAt })
    const attempts = await Promise.all([a, b].map((learnerId) => begin(learnerId, assignmentId)))
    const minutes = await Promise.all(
      attempts.map(async (id) => {
        const { startedAt, deadlineAt } = await database().attempt.findUniqueOrThrow({ where: { id } })
        return ((deadlineAt?.getTime() ?? 0) - startedAt.getTime()) / 60_000
      }),
    )
    expect(minutes).toEqual([10, 15])
    const untilDue = await begin(a, await assign(given, { dueAt }))
    expect((await database().attempt.findUniqueOrThrow({ where: { id: untilDue } })).deadlineAt).toEqual(dueAt)
  })
})

test('a class’s teachers see its assignments with how many started and finished; other teachers nothing', async () => {
  const [a = '', b = ''] = given.students
  const assignmentId = await assign(given)
  await handIn({ learnerId: a, attemptId: await begin(a, assignmentId) })
  await begin(b, assignmentId)
  const { teacherId, classroomId } = given
  expect(await listAssignments({ teacherId, classroomId })).toMatchObject([
    { id: assignmentId, state: 'open', questionCount: 6, started: 2, finished: 1 },
  ])
  expect(await findAssignment({ teacherId, classroomId, assignmentId })).toMatchObject({
    title: 'Round two',
    className: '9B',
    setTitle: 'Everything',
    questionCount: 6,
    state: 'open',
  })
  const other = await makeClass(0)
  expect(await listAssignments({ teacherId: other.teacherId, classroomId })).toEqual([])
  expect(await findAssignment({ teacherId: other.teacherId, classroomId, assignmentId })).toBeNull()
  expect(await findAssignment({ ...other, assignmentId })).toBeNull()
})
