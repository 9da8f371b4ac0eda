import { beforeEach, describe, expect, test } from 'vitest'
import type { Question } from '@/core/questions/question'
import { amendQuestion } from '@/server/appeals/amend-question'
import { assignMissed } from '@/server/classes/assign-missed'
import { changeMark } from '@/server/classes/change-mark'
import { createAssignment } from '@/server/classes/create-assignment'
import { draftAssignment } from '@/server/classes/draft-assignment'
import { findStudent } from '@/server/classes/find-student'
import { getItemAnalysis } from '@/server/classes/get-item-analysis'
import { getReteachList } from '@/server/classes/get-reteach-list'
import { mayDecide } from '@/server/classes/may-decide'
import { database } from '@/server/database/client'
import { reportProblem } from '@/server/quiz/report-problem'
import { taken } from '@/tests/support/answering'
import { assign, details, makeClass, type TestClass } from '@/tests/support/classes'
import { testDatabase } from '@/tests/support/database'
import { makePerson } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  rightAnswer,
  smallContent,
  statementOf,
  storeContent,
} from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let given: TestClass
let teacher: { teacherId: string; classroomId: string }

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  given = await makeClass(3)
  teacher = { teacherId: given.teacherId, classroomId: given.classroomId }
})

const student = (at: number) => given.students[at] ?? ''

/** Who led Ukraine’s delegation, answered with whoever led the other one. */
function confused(question: Question) {
  const option = 'options' in question ? question.options.find(({ text }) => text === 'Vladimir Medinsky') : undefined
  if (!option) throw new Error('No such option')
  return { kind: 'choice' as const, optionId: option.id }
}

async function leaderAssignment(): Promise<string> {
  const made = await createAssignment({ ...teacher, setId: LEADER_SET_ID, seed: '1', details: details() })
  if (!made.ok) throw new Error(made.code)
  return made.value.assignmentId
}

describe('the reteach list', () => {
  test('names the fact, who missed it, what it was taken for and where to reread it', async () => {
    const assignmentId = await leaderAssignment()
    await taken(student(0), assignmentId, confused)
    await taken(student(1), assignmentId, () => ({ kind: 'dont-know' }))
    await taken(student(2), assignmentId, rightAnswer)
    const list = await getReteachList({ ...teacher, assignmentId })
    expect(list).toMatchObject({
      className: '9B',
      learners: 3,
      facts: [
        {
          factId: `${DOSSIER_ID}:umerov-leads`,
          statement: statementOf('umerov-leads'),
          asked: 3,
          missedBy: [{ name: expect.stringMatching('Student') }, { name: expect.stringMatching('Student') }],
          confusedWith: [{ answer: 'Vladimir Medinsky', learners: 1 }],
        },
      ],
    })
    expect(list?.facts[0]?.missedBy.map(({ id }) => id).sort()).toEqual([student(0), student(1)].sort())
    expect(list?.facts[0]?.citations.length).toBeGreaterThan(0)
  })

  test('counts what was left out as missed, and not what the teacher gave full points', async () => {
    const assignmentId = await leaderAssignment()
    await taken(student(0), assignmentId, () => null)
    const attemptId = await taken(student(1), assignmentId, confused)
    const action = { kind: 'give' as const, score: 1 }
    await changeMark({ ...teacher, assignmentId, attemptId, position: 1, action, comment: '' })
    const list = await getReteachList({ ...teacher, assignmentId })
    expect(list?.facts.map(({ missedBy, confusedWith }) => [missedBy.map(({ id }) => id), confusedWith])).toEqual([
      [[student(0)], []],
    ])
  })

  test('leads to a set on what was missed, ready to be assigned', async () => {
    const assignmentId = await assign(given)
    await taken(student(0), assignmentId, () => null)
    const missed = (await getReteachList(teacher))?.facts.map(({ factId }) => factId) ?? []
    const made = await assignMissed({ ...teacher, factIds: missed })
    if (!made.ok) throw new Error(made.code)
    expect(made.value.factIds.every((id) => missed.includes(id))).toBe(true)
    const query = new URL(made.value.href, 'http://localhost').searchParams
    const draft = await draftAssignment({
      ...teacher,
      draw: 0,
      setId: query.get('set') ?? '',
      factIds: query.get('facts')?.split(','),
    })
    expect(draft?.questions).toHaveLength(made.value.factIds.length)
  })

  test('is for the class’s teachers alone', async () => {
    const { id } = await makePerson({ roles: ['teacher'] })
    expect(await getReteachList({ ...teacher, teacherId: id })).toBeNull()
  })
})

test('a teacher finds a student of an own class with their work, and nobody else', async () => {
  const assignmentId = await leaderAssignment()
  await taken(student(0), assignmentId, rightAnswer)
  const stranger = await makePerson()
  expect(await findStudent({ ...teacher, studentId: student(0) })).toMatchObject({
    name: 'Student 1',
    dossierIds: [DOSSIER_ID],
    work: [{ standing: { kind: 'scored', score: 1, maxScore: 1 }, attempts: [{ number: 1 }] }],
  })
  expect(await findStudent({ ...teacher, studentId: stranger.id })).toBeNull()
  const other = await makePerson({ roles: ['teacher'] })
  expect(await findStudent({ ...teacher, teacherId: other.id, studentId: student(0) })).toBeNull()
})

test('a dossier that the class was not assigned stays between a student and themselves', async () => {
  await taken(student(0), await leaderAssignment(), rightAnswer)
  const ownerId = student(0)
  await database().dossier.create({
    data: { id: 'own', title: 'A private matter', contentHash: 'h', head: {}, ownerId },
  })
  expect((await findStudent({ ...teacher, studentId: student(0) }))?.dossierIds).toEqual([DOSSIER_ID])
  await database().assignment.updateMany({ data: { deletedAt: new Date() } })
  expect((await findStudent({ ...teacher, studentId: student(0) }))?.dossierIds).toEqual([])
})

describe('a key that looks wrong', () => {
  test('is decided by whoever looks after the dossier, from an answer that nobody appealed about, and all like it are regraded', async () => {
    const assignmentId = await leaderAssignment()
    for (const at of [0, 1]) await taken(student(at), assignmentId, confused)
    const analysed = await getItemAnalysis({ ...teacher, assignmentId })
    const asked = analysed?.questions[0]
    const wrong = analysed?.analysis.questions[0]?.options.find(({ text }) => text === 'Vladimir Medinsky')
    const responseId = analysed?.responseAt(asked?.questionId ?? '', wrong?.firstRow ?? -1) ?? ''
    const decision = { appealId: responseId, kind: 'accept' as const, reason: 'Both led a part of it.' }
    const isAdmin = false
    expect(await mayDecide({ userId: given.teacherId, isAdmin }, DOSSIER_ID)).toBe(false)
    expect(await amendQuestion({ userId: given.teacherId, isAdmin }, decision)).toMatchObject({ code: 'not-found' })
    const admin = { userId: (await makePerson({ roles: ['admin'] })).id, isAdmin: true }
    expect(await amendQuestion(admin, decision)).toMatchObject({ ok: true })
    const after = await getItemAnalysis({ ...teacher, assignmentId })
    expect(after?.analysis.questions[0]).toMatchObject({ right: 2, statistics: { facility: 1 } })
  })

  test('is reported by a teacher whose class was asked, and by no other', async () => {
    const assignmentId = await leaderAssignment()
    const { questionId } = await database().assignmentQuestion.findFirstOrThrow({ where: { assignmentId } })
    const report = { questionId, reason: 'wrong-key' as const, text: 'Most chose the other.' }
    expect(await reportProblem({ ...report, reporterId: given.teacherId })).toMatchObject({ ok: true })
    const other = await makePerson({ roles: ['teacher'] })
    expect(await reportProblem({ ...report, reporterId: other.id })).toMatchObject({ code: 'not-found' })
  })
})
