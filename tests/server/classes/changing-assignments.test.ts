import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAssignment } from '@/server/classes/create-assignment'
import { findAssignment } from '@/server/classes/find-assignment'
import { findOwnAssignment, listOwnAssignments } from '@/server/classes/own-assignments'
import { startAssignment } from '@/server/classes/start-assignment'
import { closeAssignment, deleteAssignment, grantException, updateAssignment } from '@/server/classes/update-assignment'
import { database } from '@/server/database/client'
import { handIn } from '@/server/quiz/hand-in'
import { assign, begin, details, makeClass, type TestClass } from '@/tests/support/classes'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { smallContent, storeContent } from '@/tests/support/quiz-content'

const { clear, setClock } = testDatabase()
let given: TestClass
let learnerId: string
let other: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(2)
  ;[learnerId = '', other = ''] = given.students
})

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)

function taught(assignmentId: string) {
  return { teacherId: given.teacherId, classroomId: given.classroomId, assignmentId }
}

async function save(assignmentId: string, changes: Parameters<typeof details>[0]) {
  const found = await findAssignment(taught(assignmentId))
  if (!found) throw new Error('No assignment')
  return updateAssignment({ ...taught(assignmentId), version: found.updatedAt, details: details(changes) })
}

async function deadlineOf(id: string): Promise<Date | null> {
  return (await database().attempt.findUniqueOrThrow({ where: { id } })).deadlineAt
}

describe('editing while students answer', () => {
  test('a later due time lengthens what it would have ended, an earlier one or another limit shortens nothing', async () => {
    const [due, later, earlier] = [inMinutes(60), inMinutes(90), inMinutes(30)]
    const assignmentId = await assign(given, { dueAt: due })
    const attemptId = await begin(learnerId, assignmentId)
    expect(await save(assignmentId, { dueAt: later })).toEqual({ ok: true, value: null })
    expect(await deadlineOf(attemptId)).toEqual(later)
    await save(assignmentId, { dueAt: earlier, minutes: 5 })
    expect(await deadlineOf(attemptId)).toEqual(later)
    const started = await begin(other, assignmentId)
    const { startedAt, deadlineAt } = await database().attempt.findUniqueOrThrow({ where: { id: started } })
    expect((deadlineAt?.getTime() ?? 0) - startedAt.getTime()).toBe(5 * 60_000)
  })

  test('an attempt that was over stays over', async () => {
    const due = inMinutes(60)
    const assignmentId = await assign(given, { dueAt: due })
    const attemptId = await begin(learnerId, assignmentId)
    await setClock(2 * 3_600)
    await save(assignmentId, { dueAt: inMinutes(600) })
    await setClock(0)
    expect(await deadlineOf(attemptId)).toEqual(due)
  })

  test('of two teachers who save, the second is told', async () => {
    const assignmentId = await assign(given)
    const version = (await findAssignment(taught(assignmentId)))?.updatedAt ?? new Date(0)
    expect((await save(assignmentId, { title: 'New name' })).ok).toBe(true)
    expect(await updateAssignment({ ...taught(assignmentId), version, details: details() })).toMatchObject({
      code: 'changed',
    })
    expect((await findAssignment(taught(assignmentId)))?.title).toBe('New name')
  })
})

describe('closing, reopening and granting', () => {
  test('nothing starts once it is closed, but for the student to whom it was opened again', async () => {
    const assignmentId = await assign(given)
    await closeAssignment({ ...taught(assignmentId), close: true })
    expect(await startAssignment({ learnerId, assignmentId })).toMatchObject({ code: 'over' })
    const grant = { dueAt: inMinutes(120), extraMinutes: 0, extraAttempts: 0 }
    expect((await grantException({ ...taught(assignmentId), learnerId, grant })).ok).toBe(true)
    const attemptId = await begin(learnerId, assignmentId)
    expect(await deadlineOf(attemptId)).toEqual(grant.dueAt)
    expect(await startAssignment({ learnerId: other, assignmentId })).toMatchObject({ code: 'over' })
    await closeAssignment({ ...taught(assignmentId), close: false })
    expect((await startAssignment({ learnerId: other, assignmentId })).ok).toBe(true)
  })

  test('more minutes lengthen the running attempt, more attempts let one more start', async () => {
    const assignmentId = await assign(given, { minutes: 10, dueAt: inMinutes(600) })
    const attemptId = await begin(learnerId, assignmentId)
    const before = (await deadlineOf(attemptId))?.getTime() ?? 0
    const grant = { dueAt: null, extraMinutes: 5, extraAttempts: 1 }
    await grantException({ ...taught(assignmentId), learnerId, grant })
    expect(((await deadlineOf(attemptId))?.getTime() ?? 0) - before).toBe(5 * 60_000)
    await handIn({ learnerId, attemptId })
    expect((await startAssignment({ learnerId, assignmentId })).ok).toBe(true)
    const stranger = { ...taught(assignmentId), learnerId: randomUUID(), grant }
    expect(await grantException(stranger)).toMatchObject({ code: 'not-in-class' })
  })

  test('is for the class’s teachers alone', async () => {
    const assignmentId = await assign(given)
    const foreign = { ...taught(assignmentId), teacherId: (await makeClass(0)).teacherId }
    const grant = { dueAt: null, extraMinutes: 0, extraAttempts: 9 }
    expect(await closeAssignment({ ...foreign, close: true })).toMatchObject({ code: 'not-found' })
    expect(await deleteAssignment({ ...foreign, remove: true })).toMatchObject({ code: 'not-found' })
    expect(await grantException({ ...foreign, learnerId, grant })).toMatchObject({ code: 'not-found' })
    const version = new Date(0)
    expect(await updateAssignment({ ...foreign, version, details: details() })).toMatchObject({ code: 'not-found' })
    const copied = { teacherId: foreign.teacherId, details: details(), copyOf: assignmentId }
    expect(await createAssignment({ ...copied, classroomId: given.classroomId })).toMatchObject({
      code: 'class-not-found',
    })
    const own = await makeClass(0)
    expect(await createAssignment({ ...own, details: details(), copyOf: assignmentId })).toMatchObject({
      code: 'set-not-found',
    })
  })
})

test('deleting takes it out of the lists, keeps what was begun, and can be undone', async () => {
  const assignmentId = await assign(given)
  const attemptId = await begin(learnerId, assignmentId)
  await deleteAssignment({ ...taught(assignmentId), remove: true })
  expect(await findAssignment(taught(assignmentId))).toBeNull()
  expect(await listOwnAssignments({ learnerId })).toEqual([])
  expect(await findOwnAssignment({ learnerId, assignmentId })).toMatchObject({ isGone: true, openAttemptId: attemptId })
  expect(await findOwnAssignment({ learnerId: other, assignmentId })).toBeNull()
  await deleteAssignment({ ...taught(assignmentId), remove: false })
  expect(await listOwnAssignments({ learnerId })).toMatchObject([{ id: assignmentId, openAttemptId: attemptId }])
})

test('a copy for another class asks the same questions in the same versions', async () => {
  const assignmentId = await assign(given)
  const { classroomId } = await makeClass(0)
  await database().classroomTeacher.create({ data: { classroomId, teacherId: given.teacherId } })
  const made = await createAssignment({
    teacherId: given.teacherId,
    classroomId,
    details: details({ title: 'Copy' }),
    copyOf: assignmentId,
  })
  const asked = (id: string) =>
    database().assignmentQuestion.findMany({
      where: { assignmentId: id },
      orderBy: { position: 'asc' },
      select: { position: true, questionId: true, questionVersion: true },
    })
  expect(await asked(made.ok ? made.value.assignmentId : '')).toEqual(await asked(assignmentId))
})

describe('what a student sees', () => {
  test('is the next due first, with what is left and what counts', async () => {
    const later = await assign(given, { title: 'Later', dueAt: inMinutes(300), attemptsAllowed: 2 })
    const sooner = await assign(given, { title: 'Sooner' })
    await handIn({ learnerId, attemptId: await begin(learnerId, later) })
    expect(await listOwnAssignments({ learnerId })).toMatchObject([
      { id: sooner, attempts: [], counts: null, attemptsLeft: 1, refusal: null },
      {
        id: later,
        attempts: [{ number: 1, points: { score: 0, maxScore: 6 } }],
        attemptsLeft: 1,
        counts: { score: 0 },
      },
    ])
  })

  test('costs the same number of statements for one assignment and for twelve', async () => {
    await assign(given)
    const count = async () => (await statementsOf(() => listOwnAssignments({ learnerId }))).length
    const few = await count()
    for (let i = 0; i < 11; i++) await assign(given)
    expect(await count()).toBe(few)
  })

  test('is marked late and loses its share, once it may be told', async () => {
    const assignmentId = await assign(given, { late: 'accept', latePenaltyPercent: 50, feedback: 'after_due' })
    await setClock(3_700)
    const attemptId = await begin(learnerId, assignmentId)
    await handIn({ learnerId, attemptId })
    expect(await findOwnAssignment({ learnerId, assignmentId })).toMatchObject({
      state: 'late',
      attempts: [{ isLate: true }],
      counts: { isLate: true, score: 0 },
    })
    await setClock(0)
  })
})
