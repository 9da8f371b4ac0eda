import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeMark } from '@/server/classes/change-mark'
import { getAssignmentResults } from '@/server/classes/get-assignment-results'
import { getGradebook } from '@/server/classes/get-gradebook'
import { getMarkedAttempt } from '@/server/classes/get-marked-attempt'
import { watchAssignment } from '@/server/classes/watch-assignment'
import { database } from '@/server/database/client'
import { getResults } from '@/server/quiz/get-results'
import { listAttempts } from '@/server/quiz/list-attempts'
import { saveResponse } from '@/server/quiz/save-response'
import { taken } from '@/tests/support/answering'
import { assign, begin, makeClass, type TestClass } from '@/tests/support/classes'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'
import {
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'

const { clear, setClock } = testDatabase()
let given: TestClass
let teacher: { teacherId: string; classroomId: string }

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(3)
  teacher = { teacherId: given.teacherId, classroomId: given.classroomId }
})

const HOUR_MS = 3_600_000
const student = (at: number) => given.students[at] ?? ''
const dontKnow = () => ({ kind: 'dont-know' as const })

async function marks() {
  const book = await getGradebook(teacher)
  return book?.students.map(({ standings }) =>
    standings.map((standing) => (standing.kind === 'scored' ? standing.score : standing.kind)),
  )
}

describe('the gradebook', () => {
  test('shows points, what runs, what is to do and what is missing, and the average of what counts', async () => {
    const over = await assign(given, { dueAt: new Date(Date.now() + HOUR_MS / 2), title: 'First' })
    const open = await assign(given, { title: 'Second' })
    await taken(student(0), over, rightAnswer)
    await taken(student(1), open, dontKnow, { handsIn: false })
    await setClock(0.75 * 3600)
    // Six of six and nothing of the second; missing and running; missing and to do.
    expect(await marks()).toEqual([
      [6, 'to-do'],
      ['missing', 'running'],
      ['missing', 'to-do'],
    ])
    const book = await getGradebook(teacher)
    expect(book?.assignments.map(({ title }) => title)).toEqual(['First', 'Second'])
    expect(book?.students.map(({ average }) => average)).toEqual([1, 0, 0])
  })

  test('counts the best, the first or the last attempt, as the assignment says', async () => {
    for (const [counting, expected] of [
      ['best', 6],
      ['first', 0],
      ['last', 0],
    ] as const) {
      const assignmentId = await assign(given, { counting, attemptsAllowed: 3 })
      for (const answering of [wrongAnswer, rightAnswer, wrongAnswer]) await taken(student(0), assignmentId, answering)
      const results = await getAssignmentResults({ ...teacher, assignmentId })
      expect(results?.students[0]?.standing, counting).toMatchObject({ score: expected, maxScore: 6 })
    }
  })

  test('takes the penalty from late work, but not from a mark that the teacher gave it as a whole', async () => {
    const dueAt = new Date(Date.now() + HOUR_MS)
    const assignmentId = await assign(given, { late: 'accept', latePenaltyPercent: 25, dueAt })
    await setClock(2 * 3600)
    const attemptId = await taken(student(0), assignmentId, rightAnswer)
    // 6 − 25 % = 4.5
    expect((await getAssignmentResults({ ...teacher, assignmentId }))?.students[0]?.standing).toMatchObject({
      score: 4.5,
      isLate: true,
    })
    const mark = { ...teacher, assignmentId, attemptId, position: null, comment: 'Ill that day.' }
    expect(await changeMark({ ...mark, action: { kind: 'give', score: 6 } })).toEqual({ ok: true, value: null })
    expect((await marks())?.[0]).toEqual([6])
  })

  test('keeps what a removed student did, and shows it again when they are back', async () => {
    const assignmentId = await assign(given)
    await taken(student(0), assignmentId, rightAnswer)
    const seat = { classroomId: given.classroomId, learnerId: student(0) }
    await database().enrolment.delete({ where: { classroomId_learnerId: seat } })
    expect(await marks()).toEqual([['to-do'], ['to-do']])
    await database().enrolment.create({ data: seat })
    expect((await marks())?.flat()).toContain(6)
  })

  test('of another teacher’s class is not there', async () => {
    const assignmentId = await assign(given)
    const attemptId = await taken(student(0), assignmentId, rightAnswer)
    const other = { teacherId: (await makePerson({ roles: ['teacher'] })).id, classroomId: given.classroomId }
    expect(await getGradebook(other)).toBeNull()
    expect(await getAssignmentResults({ ...other, assignmentId })).toBeNull()
    expect(await watchAssignment({ ...other, assignmentId })).toBeNull()
    expect(await getMarkedAttempt({ ...other, assignmentId, attemptId })).toBeNull()
    const action = { kind: 'give' as const, score: 0 }
    const change = { assignmentId, attemptId, position: 1, action, comment: '' }
    expect(await changeMark({ ...other, ...change })).toMatchObject({ code: 'not-found' })
    expect(await changeMark({ ...teacher, ...change, attemptId: randomUUID() })).toMatchObject({ code: 'not-found' })
    expect(await database().markChange.count()).toBe(0)
  })
})

describe('students and questions', () => {
  test('shows right, wrong, not known, left out and not reached in the assignment’s order, and the share right', async () => {
    const assignmentId = await assign(given, { shuffle: false })
    const byPlace = (...answers: (typeof rightAnswer | null)[]) => {
      let at = 0
      return (question: Parameters<typeof rightAnswer>[0]) => answers[at++]?.(question) ?? null
    }
    await taken(student(0), assignmentId, byPlace(rightAnswer, wrongAnswer, dontKnow, null, rightAnswer, null))
    await taken(student(1), assignmentId, byPlace(rightAnswer), { handsIn: false })
    const results = await getAssignmentResults({ ...teacher, assignmentId })
    expect(results?.students.map(({ cells }) => cells)).toEqual([
      ['right', 'wrong', 'dont-know', 'omitted', 'right', 'not-reached'],
      ['right', 'open', 'open', 'open', 'open', 'open'],
      null,
    ])
    expect(results?.rightShares).toEqual([1, 0, 0, 0, 1, 0])
  })

  test('finds each question again in a shuffled attempt', async () => {
    const assignmentId = await assign(given)
    const results = () => getAssignmentResults({ ...teacher, assignmentId })
    const third = (await results())?.questions[2]?.body.id
    for (const learnerId of given.students) {
      await taken(learnerId, assignmentId, (question) =>
        question.id === third ? wrongAnswer(question) : rightAnswer(question),
      )
    }
    const one = ['right', 'right', 'wrong', 'right', 'right', 'right']
    expect((await results())?.students.map(({ cells }) => cells)).toEqual([one, one, one])
  })
})

describe('a teacher’s mark', () => {
  let assignmentId: string
  let attemptId: string
  const give = (position: number | null, score: number, comment = '') =>
    changeMark({ ...teacher, assignmentId, attemptId, position, action: { kind: 'give', score }, comment })
  const read = () => getMarkedAttempt({ ...teacher, assignmentId, attemptId })

  beforeEach(async () => {
    assignmentId = await assign(given)
    attemptId = await taken(student(0), assignmentId, wrongAnswer)
  })

  test('stands in the place of what was worked out, in the attempt, the table and the gradebook', async () => {
    expect(await give(2, 0.5, 'Half of it is in the article.')).toMatchObject({ ok: true })
    expect((await read())?.standing).toMatchObject({ score: 0.5, maxScore: 6, isCorrected: true })
    expect((await marks())?.[0]).toEqual([0.5])
    const results = await getAssignmentResults({ ...teacher, assignmentId })
    expect(results?.students[0]?.cells?.filter((cell) => cell === 'partly')).toHaveLength(1)
  })

  test('leaves a line that says who, from what to what and why; taking it back leaves another', async () => {
    await give(2, 1, 'Also right.')
    await changeMark({
      ...teacher,
      assignmentId,
      attemptId,
      position: 2,
      action: { kind: 'take-back' },
      comment: 'No.',
    })
    const question = (await read())?.questions[1]
    expect(question).toMatchObject({ score: 0, worked: 0, isCorrected: false })
    expect(question?.lines).toMatchObject([
      { author: 'Olha Teacher', from: 0, to: 1, comment: 'Also right.' },
      { author: 'Olha Teacher', from: 1, to: 0, comment: 'No.' },
    ])
    expect((await marks())?.[0]).toEqual([0])
  })

  test('is refused outside of the points there are, for a question that was not asked, and while the attempt runs', async () => {
    expect(await give(2, 1.5)).toMatchObject({ code: 'out-of-range', detail: 'Give 0 to 1 point.' })
    expect(await give(null, 7)).toMatchObject({ code: 'out-of-range', detail: 'Give 0 to 6 points.' })
    expect(await give(7, 1)).toMatchObject({ code: 'not-found' })
    const running = await begin(student(1), assignmentId)
    const change = { ...teacher, assignmentId, attemptId: running, position: 1, comment: '' }
    expect(await changeMark({ ...change, action: { kind: 'give', score: 1 } })).toMatchObject({ code: 'still-running' })
    const nothing = {
      ...teacher,
      assignmentId,
      attemptId,
      position: 1,
      action: { kind: 'comment' as const },
      comment: '',
    }
    expect(await changeMark(nothing)).toMatchObject({ code: 'says-nothing' })
  })
})

describe('watching', () => {
  test('tells who has not started, who is at which question, who is stuck and who has handed in', async () => {
    const assignmentId = await assign(given)
    await taken(student(0), assignmentId, rightAnswer)
    const running = await begin(student(1), assignmentId)
    await setClock(4 * 60)
    const [first] = await servedQuestions(running)
    if (!first) throw new Error('Empty')
    expect(await watchedStates(assignmentId)).toEqual(['stuck', 'not-started', 'handed-in'])
    const identity = { userId: student(1), sessionVersion: 1, guestTokenHash: null }
    await saveResponse({ identity, attemptId: running, request: saveRequest(1, rightAnswer(first.question)) })
    const seen = await watchAssignment({ ...teacher, assignmentId })
    expect(seen?.watched.counts).toEqual({ 'not-started': 1, running: 1, stuck: 0, 'handed-in': 1 })
    expect(seen?.watched.students[0]).toMatchObject({
      name: 'Student 2',
      state: { kind: 'running', question: 2, answered: 1, total: 6, idleMinutes: 0 },
      asked: (await servedQuestions(running))[1]?.question.stem,
    })
  })

  test('counts an attempt whose time is up as handed in, without anybody having ended it', async () => {
    const assignmentId = await assign(given, { minutes: 5 })
    await begin(student(0), assignmentId)
    await setClock(7 * 60)
    expect(await watchedStates(assignmentId)).toContain('handed-in')
  })

  async function watchedStates(assignmentId: string) {
    const seen = await watchAssignment({ ...teacher, assignmentId })
    return seen?.watched.students.map(({ state }) => state.kind)
  }
})

test('watching, the gradebook and the results cost as many statements for 300 students as for 3', async () => {
  const assignmentId = await assign(given)
  const of = { ...teacher, assignmentId }
  const counts = async () => {
    const read = [() => watchAssignment(of), () => getGradebook(teacher), () => getAssignmentResults(of)]
    const statements: number[] = []
    for (const work of read) statements.push((await statementsOf(work)).length)
    return statements
  }
  for (const learnerId of given.students) await taken(learnerId, assignmentId, rightAnswer)
  const few = await counts()
  await copyStudents(assignmentId, student(0), 297)
  expect((await getGradebook(teacher))?.students.filter(({ average }) => average === 1)).toHaveLength(300)
  expect(await counts()).toEqual(few)
  expect(few[0]).toBeLessThanOrEqual(5)
})

/** So many more students with the same attempt, written in a few statements. */
async function copyStudents(assignmentId: string, learnerId: string, count: number): Promise<void> {
  const db = database()
  await db.$executeRaw`
    INSERT INTO "User" ("id", "name", "roles") SELECT md5('student' || n)::uuid, 'Copy ' || n, '{student}' FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "Enrolment" ("classroomId", "learnerId")
    SELECT ${given.classroomId}::uuid, md5('student' || n)::uuid FROM generate_series(1, ${count}::int) n`
  await db.$executeRaw`
    INSERT INTO "Attempt" ("id", "learnerId", "setId", "setVersion", "setTitle", "dossierVersion", "mode", "purpose", "seed",
      "startedAt", "finishedAt", "score", "maxScore", "assignmentId", "number", "feedback")
    SELECT md5('attempt' || n)::uuid, md5('student' || n)::uuid, a."setId", a."setVersion", a."setTitle", a."dossierVersion",
      a."mode", a."purpose", a."seed", a."startedAt", a."finishedAt", a."score", a."maxScore", a."assignmentId", 1, a."feedback"
    FROM "Attempt" a, generate_series(1, ${count}::int) n
    WHERE a."assignmentId" = ${assignmentId}::uuid AND a."learnerId" = ${learnerId}::uuid`
  await db.$executeRaw`
    INSERT INTO "AttemptQuestion" ("attemptId", "position", "questionId", "questionVersion", "order")
    SELECT md5('attempt' || n)::uuid, q."position", q."questionId", q."questionVersion", q."order"
    FROM "AttemptQuestion" q JOIN "Attempt" a ON a."id" = q."attemptId", generate_series(1, ${count}::int) n
    WHERE a."assignmentId" = ${assignmentId}::uuid AND a."learnerId" = ${learnerId}::uuid`
}

describe('what a teacher marked', () => {
  test('is read by the student with their result, and counts in it and in their list', async () => {
    const assignmentId = await assign(given)
    const attemptId = await taken(student(0), assignmentId, wrongAnswer)
    const before = await getResults({ learnerId: student(0), attemptId })
    const place = { ...teacher, assignmentId, attemptId }
    const action = { kind: 'give' as const, score: 1 }
    await changeMark({ ...place, position: 2, action, comment: 'Right in substance.' })
    await changeMark({ ...place, position: null, action: { kind: 'comment' }, comment: 'Read ¶ 4 again.' })
    const results = await getResults({ learnerId: student(0), attemptId })
    const gained = 1 - (before?.questions[1]?.score ?? 0)
    expect(results?.score).toBeCloseTo((before?.score ?? 0) + gained, 12)
    expect(results?.marks).toMatchObject([
      { position: 2, to: 1, comment: 'Right in substance.', author: 'Olha Teacher' },
      { position: null, from: null, to: null, comment: 'Read ¶ 4 again.' },
    ])
    const [listed] = await listAttempts({ learnerId: student(0), limit: 1 })
    expect(listed).toMatchObject({ score: results?.score, was: { score: before?.score } })
  })

  test('waits with the result for the due time if feedback does', async () => {
    const assignmentId = await assign(given, { feedback: 'after_due' })
    const attemptId = await taken(student(0), assignmentId, wrongAnswer)
    const change = { ...teacher, assignmentId, attemptId, position: 1, comment: 'CANARY' }
    await changeMark({ ...change, action: { kind: 'give', score: 1 } })
    expect(await getResults({ learnerId: student(0), attemptId })).toBeNull()
    expect(JSON.stringify(await listAttempts({ learnerId: student(0), limit: 5 }))).not.toContain('"score":1')
  })
})
