import { beforeEach, expect, test } from 'vitest'
import type { Question } from '@/core/questions/question'
import { changeMark } from '@/server/classes/change-mark'
import { createAssignment } from '@/server/classes/create-assignment'
import { getItemAnalysis } from '@/server/classes/get-item-analysis'
import { database } from '@/server/database/client'
import { taken } from '@/tests/support/answering'
import { assign, details, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'
import { rightAnswer, smallContent, storeContent, TYPED_SET_ID, wrongAnswer } from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let given: TestClass

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(4)
})

const analysisOf = (assignmentId: string, teacherId = given.teacherId) =>
  getItemAnalysis({ teacherId, classroomId: given.classroomId, assignmentId })

/** Right on the first so many questions in the assignment’s order, wrong on the rest. */
async function rightOnFirst(counts: readonly number[], assignmentId: string): Promise<string[]> {
  const order = (await analysisOf(assignmentId))?.questions.map(({ body }) => body.id) ?? []
  const attempts: string[] = []
  for (const [i, count] of counts.entries()) {
    const answering = (question: Question) =>
      order.indexOf(question.id) < count ? rightAnswer(question) : wrongAnswer(question)
    attempts.push(await taken(given.students[i] ?? '', assignmentId, answering))
  }
  return attempts
}

test('stored attempts give the figures of Moodle’s definitions', async () => {
  const assignmentId = await assign(given)
  // Wrong answers of several parts may be half right: only all or nothing counts here.
  await rightOnFirst([6, 3, 1, 0], assignmentId)
  await database().response.updateMany({ where: { outcome: { not: 'right' } }, data: { score: 0 } })
  const analysed = await analysisOf(assignmentId)
  const { questions, set } = analysed?.analysis ?? { questions: [], set: null }
  // Totals 6, 3, 1, 0: mean 2.5, variance (46 − 25) ÷ 3 = 7. Variances of the questions: 1/4; 1/3 twice; 1/4 three times, Σ = 5/3.
  // alpha = 6/5 · (1 − (5/3) ÷ 7) = 0.9142857…
  expect(set?.mean).toBe(2.5)
  expect(set?.standardDeviation).toBeCloseTo(Math.sqrt(7), 9)
  expect(set?.internalConsistency).toBeCloseTo(100 * 1.2 * (1 - 5 / 21), 9)
  expect(questions.map(({ statistics }) => statistics.facility)).toEqual([0.75, 0.5, 0.5, 0.25, 0.25, 0.25])
  // First question: x = 1, 1, 1, 0 and r = 5, 2, 0, 0. cov = (7 − 4 · 0.75 · 1.75) ÷ 3 = 7/12; var x = 1/4; var r = (29 − 12.25) ÷ 3 = 67/12.
  expect(questions[0]?.statistics.discriminationIndex).toBeCloseTo((100 * 7) / 12 / Math.sqrt(67 / 48), 9)
})

test('first attempts alone count, with what a teacher corrected in them', async () => {
  const assignmentId = await assign(given, { attemptsAllowed: 2 })
  const [attemptId = ''] = await rightOnFirst([6, 6, 0, 0], assignmentId)
  await taken(given.students[3] ?? '', assignmentId, rightAnswer)
  await database().response.updateMany({ where: { outcome: { not: 'right' } }, data: { score: 0 } })
  const facility = async () =>
    (await analysisOf(assignmentId))?.analysis.questions.map((one) => one.statistics.facility)
  expect(await facility()).toEqual(Array(6).fill(0.5))
  const { position } = await database().attemptQuestion.findFirstOrThrow({
    where: { attemptId, questionId: (await analysisOf(assignmentId))?.questions[0]?.questionId },
  })
  await changeMark({
    ...{ teacherId: given.teacherId, classroomId: given.classroomId, assignmentId, attemptId, position },
    action: { kind: 'give', score: 0 },
    comment: 'Copied.',
  })
  expect(await facility()).toEqual([0.25, 0.5, 0.5, 0.5, 0.5, 0.5])
})

test('what students typed is grouped by what it names', async () => {
  const { teacherId, classroomId } = given
  const made = await createAssignment({ teacherId, classroomId, setId: TYPED_SET_ID, seed: '1', details: details() })
  if (!made.ok) throw new Error(made.code)
  for (const [i, text] of ['Istanbul', 'Berlin', 'berlin', 'No idea at all'].entries()) {
    await taken(given.students[i] ?? '', made.value.assignmentId, () => ({ kind: 'typed', text }))
  }
  const [question] = (await analysisOf(made.value.assignmentId))?.analysis.questions ?? []
  expect(question?.options.map(({ text, isKey, count }) => [text, isKey, count])).toEqual([
    ['Istanbul', true, 1],
    ['Berlin', false, 2],
    ['No idea at all', false, 1],
  ])
})

test('another teacher sees nothing', async () => {
  const assignmentId = await assign(given)
  expect(await analysisOf(assignmentId, (await makePerson({ roles: ['teacher'] })).id)).toBeNull()
})
