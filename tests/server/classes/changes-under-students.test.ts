import { beforeEach, describe, expect, test } from 'vitest'
import { archiveClassroom } from '@/server/classes/archive-classroom'
import { findOwnAssignment, listOwnAssignments } from '@/server/classes/own-assignments'
import { removeStudent } from '@/server/classes/seats'
import { startAssignment } from '@/server/classes/start-assignment'
import { deleteAssignment } from '@/server/classes/update-assignment'
import { database } from '@/server/database/client'
import { getAttempt } from '@/server/quiz/get-attempt'
import { getResults } from '@/server/quiz/get-results'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { assign, begin, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { rightAnswer, saveRequest, servedQuestions, smallContent, storeContent } from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const { clear } = testDatabase()
let given: TestClass
let learnerId: string
let assignmentId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(2)
  ;[learnerId = ''] = given.students
  assignmentId = await assign(given, { attemptsAllowed: 2 })
})

/** What a teacher, or whoever keeps the content, may do while students answer. */
const CHANGES: Record<string, () => Promise<unknown>> = {
  'the set is archived': () =>
    database().questionSet.updateMany({ data: { retiredAt: new Date(), version: { increment: 1 } } }),
  'the set is emptied': () => database().setQuestion.deleteMany(),
  'the facts, and with them the questions, are worded anew': () =>
    storeContent(
      smallContent({ facts: FACTS.map((fact) => ({ ...fact, ask: fact.ask?.replace('who led', 'who headed') })) }),
    ),
  'the questions are gone from the files': () => storeContent(smallContent({ facts: FACTS.slice(0, 1) })),
  'the assignment is deleted': () =>
    deleteAssignment({ teacherId: given.teacherId, classroomId: given.classroomId, assignmentId, remove: true }),
  'the class is put away': () => archiveClassroom({ teacherId: given.teacherId, classroomId: given.classroomId }),
  'the student is taken out of the class': () =>
    removeStudent({ teacherId: given.teacherId, classroomId: given.classroomId, studentId: learnerId }),
  'the teacher’s account is gone': () => database().user.delete({ where: { id: given.teacherId } }),
  'the class is gone from the database': () => database().classroom.deleteMany(),
}

describe('an attempt that has begun is finished and graded as it was served, when meanwhile', () => {
  test.each(Object.keys(CHANGES))('%s', async (what) => {
    const attemptId = await begin(learnerId, assignmentId)
    const before = await servedQuestions(attemptId)
    await answer(attemptId, before.slice(0, 2))
    await CHANGES[what]?.()
    expect((await getAttempt({ learnerId, attemptId }))?.questions).toHaveLength(6)
    expect(await servedQuestions(attemptId)).toEqual(before)
    await answer(attemptId, before.slice(2))
    expect(await handIn({ learnerId, attemptId })).toMatchObject({ ok: true })
    expect(await getResults({ learnerId, attemptId })).toMatchObject({ score: 6, maxScore: 6, missed: [] })
    // Nothing of this may fail, whatever it gives.
    await Promise.all([listOwnAssignments({ learnerId }), findOwnAssignment({ learnerId, assignmentId })])
  })
})

test('whoever starts after the set was changed is asked what the others were', async () => {
  const first = await servedQuestions(await begin(learnerId, assignmentId))
  await CHANGES['the questions are gone from the files']?.()
  const second = await servedQuestions(await begin(given.students[1] ?? '', assignmentId))
  const byId = (questions: typeof first) => questions.map(({ question }) => JSON.stringify(question)).sort()
  expect(byId(second)).toEqual(byId(first))
})

test('a second attempt starts of a set that was archived after it was assigned', async () => {
  await handIn({ learnerId, attemptId: await begin(learnerId, assignmentId) })
  await CHANGES['the set is archived']?.()
  expect(await startAssignment({ learnerId, assignmentId })).toMatchObject({ ok: true, value: { resumed: false } })
})

async function answer(attemptId: string, questions: Awaited<ReturnType<typeof servedQuestions>>): Promise<void> {
  const identity = { userId: learnerId, sessionVersion: 1, guestTokenHash: null }
  for (const { position, question } of questions) {
    const saved = await saveResponse({ identity, attemptId, request: saveRequest(position, rightAnswer(question)) })
    expect(saved.ok).toBe(true)
  }
}
