import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Identity } from '@/server/auth/identity'
import { database } from '@/server/database/client'
import { getAttempt } from '@/server/quiz/get-attempt'
import { getResults } from '@/server/quiz/get-results'
import { handIn } from '@/server/quiz/hand-in'
import { listHiddenFactIds } from '@/server/quiz/hidden-facts'
import { listAttempts } from '@/server/quiz/list-attempts'
import { noteTimeUp } from '@/server/quiz/note-time-up'
import { practiseMissed } from '@/server/quiz/practise-missed'
import { reportProblem } from '@/server/quiz/report-problem'
import { saveResponse } from '@/server/quiz/save-response'
import type { AttemptMode } from '@/server/quiz/views'
import { readMemory } from '@/server/review/read-memory'
import { testDatabase } from '@/tests/support/database'
import { makeGuest } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  rightAnswer,
  SET_ID,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  statementOf,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'

const { clear, setClock } = testDatabase()
let identity: Identity
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  ;({ id: learnerId, identity } = await makeGuest())
})

/** Starts an attempt and answers its first questions: right, wrong or don’t know, in this order. */
async function answered(
  mode: AttemptMode,
  how: ('right' | 'wrong' | 'unknown')[],
  more: { setId?: string; limitMinutes?: number } = {},
) {
  const attemptId = await started({ learnerId, setId: SET_ID, mode, ...more })
  const questions = await servedQuestions(attemptId)
  for (const [i, kind] of how.entries()) {
    const asked = questions[i]
    if (!asked) throw new Error('Fewer questions than answers')
    const answers = { right: rightAnswer, wrong: wrongAnswer, unknown: () => ({ kind: 'dont-know' }) as const }
    const request = saveRequest(asked.position, answers[kind](asked.question))
    expect(await saveResponse({ identity, attemptId, request })).toMatchObject({ ok: true })
  }
  return { attemptId, questions }
}

describe('handing in', () => {
  test('twice is the same as once', async () => {
    const { attemptId } = await answered('test', ['right', 'wrong'])
    expect(await handIn({ learnerId, attemptId })).toEqual({ ok: true, value: {} })
    const first = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    const evidence = await database().evidence.count()
    await setClock(60)
    const again = await Promise.all([1, 2, 3].map(() => handIn({ learnerId, attemptId })))
    expect(again).toEqual([1, 2, 3].map(() => ({ ok: true, value: {} })))
    expect(await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })).toEqual(first)
    expect(await database().evidence.count()).toBe(evidence)
  })

  test('of somebody else’s attempt is the same as of none', async () => {
    const { attemptId } = await answered('test', [])
    const stranger = await makeGuest()
    expect(await handIn({ learnerId: stranger.id, attemptId })).toEqual({ ok: false, code: 'not-found' })
    expect(await handIn({ learnerId, attemptId: randomUUID() })).toEqual({ ok: false, code: 'not-found' })
    expect(await handIn({ learnerId, attemptId: 'no-id' })).toEqual({ ok: false, code: 'not-found' })
    expect((await getAttempt({ learnerId, attemptId }))?.finishedAt).toBeNull()
    expect(await getAttempt({ learnerId: stranger.id, attemptId })).toBeNull()
    expect(await getResults({ learnerId: stranger.id, attemptId })).toBeNull()
  })

  test('is done by the deadline for a student who vanishes, with the answers that were acknowledged', async () => {
    const { attemptId, questions } = await answered('test', ['right', 'wrong', 'right'], { limitMinutes: 5 })
    await setClock(5 * 60 + 59)
    expect((await getAttempt({ learnerId, attemptId }))?.finishedAt).toBeNull()
    await setClock(3 * 3600)
    const [attempt] = await listAttempts({ learnerId, limit: 5 })
    expect(attempt).toMatchObject({ id: attemptId, score: 2, maxScore: 6, answered: 3, total: 6 })
    expect(attempt?.finishedAt).toBe(attempt?.deadlineAt)
    const asked = questions.slice(0, 3).flatMap(({ question }) => question.factIds)
    expect(await database().evidence.count()).toBe(asked.length)
  })

  test('between deadline and grace counts as done at the deadline', async () => {
    const { attemptId } = await answered('test', ['right'], { limitMinutes: 5 })
    await setClock(5 * 60 + 30)
    await handIn({ learnerId, attemptId })
    const results = await getResults({ learnerId, attemptId })
    expect(results?.finishedAt).toBe(results?.deadlineAt)
  })
})

describe('the time running out on a question', () => {
  const onScreen = (position: number, visibleMs = 9000) => ({ position, visibleMs, zone: 'Europe/Kyiv' })

  async function atTheDeadline() {
    const run = await answered('test', ['right'], { limitMinutes: 5 })
    await setClock(5 * 60 + 1)
    return run
  }

  const left = () =>
    database().evidence.findMany({
      where: { ending: 'time-ran-out' },
      select: { factId: true, score: true, dontKnow: true, responseMs: true, responseId: true, zone: true },
    })

  test('is evidence that it was not known, of its facts alone, once', async () => {
    const { attemptId, questions } = await atTheDeadline()
    const asked = questions[1]?.question.factIds ?? []
    expect(await noteTimeUp({ learnerId, attemptId }, onScreen(2))).toEqual({ ok: true, value: { noted: true } })
    expect(await noteTimeUp({ learnerId, attemptId }, onScreen(3))).toEqual({ ok: true, value: { noted: false } })
    await Promise.all([1, 2].map(() => handIn({ learnerId, attemptId })))
    expect(await left()).toEqual(
      asked.map((id) => ({
        factId: `${DOSSIER_ID}:${id}`,
        score: 0,
        dontKnow: false,
        responseMs: 9000,
        responseId: null,
        zone: 'Europe/Kyiv',
      })),
    )
    const { facts } = await readMemory({ learnerId })
    const state = facts.find(({ factId }) => factId === `${DOSSIER_ID}:${asked[0]}`)?.state
    expect(state).toMatchObject({ lastGrade: 'again' })
  })

  test('says nothing of a question that was hardly seen: the rule of three seconds is the grade’s', async () => {
    const { attemptId, questions } = await atTheDeadline()
    await noteTimeUp({ learnerId, attemptId }, onScreen(2, 2999))
    await handIn({ learnerId, attemptId })
    const { facts } = await readMemory({ learnerId })
    const asked = `${DOSSIER_ID}:${questions[1]?.question.factIds[0]}`
    expect(facts.find(({ factId }) => factId === asked)?.state.lastGrade ?? null).toBeNull()
    expect(await left()).toHaveLength(questions[1]?.question.factIds.length ?? 0)
  })

  test('changes nothing before the deadline, after the grace, for an answered question, in practice, or for others', async () => {
    const { attemptId } = await answered('test', ['right'], { limitMinutes: 5 })
    const note = (position: number) => noteTimeUp({ learnerId, attemptId }, onScreen(position))
    const refused = { ok: true, value: { noted: false } }
    expect(await note(2)).toEqual(refused)
    await setClock(5 * 60 + 1)
    expect(await note(1)).toEqual(refused)
    expect(await note(99)).toEqual(refused)
    const stranger = await makeGuest()
    expect(await noteTimeUp({ learnerId: stranger.id, attemptId }, onScreen(2))).toMatchObject({ code: 'not-found' })
    expect(await noteTimeUp({ learnerId, attemptId: 'no-id' }, onScreen(2))).toMatchObject({ code: 'not-found' })
    await setClock(5 * 60 + 61)
    expect(await note(2)).toEqual(refused)
    await handIn({ learnerId, attemptId })
    expect(await left()).toEqual([])
  })
})

describe('results', () => {
  test('are there only when the attempt is over', async () => {
    const { attemptId } = await answered('test', ['right'])
    expect(await getResults({ learnerId, attemptId })).toBeNull()
    await handIn({ learnerId, attemptId })
    expect(await getResults({ learnerId, attemptId })).toMatchObject({ score: 1, maxScore: 6 })
  })

  test('say of each question what was answered and why that is right or wrong, unanswered ones included', async () => {
    const { attemptId, questions } = await answered('test', ['right', 'wrong', 'unknown'])
    await handIn({ learnerId, attemptId })
    const results = await getResults({ learnerId, attemptId })
    expect(results?.questions.map(({ outcome }) => outcome)).toEqual(['right', 'wrong', 'dont-know', null, null, null])
    expect(results?.questions.map(({ given }) => given).slice(2)).toEqual([
      'I don’t know',
      'No answer',
      'No answer',
      'No answer',
    ])
    for (const [i, { question }] of questions.entries()) {
      const result = results?.questions[i]
      expect(result).toMatchObject({ position: i + 1, stem: question.stem, topicTitle: `Topic ${question.topic}` })
      expect(result?.feedback.answerStatement).toBe(question.answerStatement)
      expect(result?.feedback.facts.map(({ factId }) => factId)).toEqual(question.factIds)
    }
    const missed = questions.slice(1).flatMap(({ question }) => question.factIds)
    expect(results?.missed.map(({ factId }) => factId)).toEqual(missed.map((id) => `${DOSSIER_ID}:${id}`))
  })

  test('tell a confusion from a slip and from what was never known', async () => {
    const leader = { setId: LEADER_SET_ID }
    const reasonOf = async (attemptId: string) => (await getResults({ learnerId, attemptId }))?.missed[0]
    const unknown = await answered('practice', ['unknown'], leader)
    expect(await reasonOf(unknown.attemptId)).toMatchObject({ reason: 'unknown', said: 'I don’t know' })
    await answered('practice', ['right'], leader)
    await setClock(60)
    const slip = await answered('practice', ['unknown'], leader)
    expect(await reasonOf(slip.attemptId)).toMatchObject({
      reason: 'slip',
      footnote: { statement: statementOf('umerov-leads') },
    })
    await setClock(120)
    const attemptId = await started({ learnerId, setId: LEADER_SET_ID, mode: 'practice' })
    const [asked] = await servedQuestions(attemptId)
    const options = asked && 'options' in asked.question ? asked.question.options : []
    const optionId = options.find((option) => option.text === 'Vladimir Medinsky')?.id ?? ''
    await saveResponse({ identity, attemptId, request: saveRequest(1, { kind: 'choice', optionId }) })
    expect(await reasonOf(attemptId)).toMatchObject({ reason: 'confused', said: 'Vladimir Medinsky' })
  })
})

describe('practising what was missed', () => {
  test('asks those facts and no others, once per set of facts however often it is asked for', async () => {
    const { attemptId, questions } = await answered('test', ['right', 'wrong', 'right', 'right', 'right', 'right'])
    expect(await practiseMissed({ learnerId, attemptId })).toEqual({ ok: false, code: 'not-finished' })
    await handIn({ learnerId, attemptId })
    const runs = await Promise.all([1, 2].map(() => practiseMissed({ learnerId, attemptId })))
    const [run] = runs
    if (!run?.ok) throw new Error('Not started')
    expect(runs[1]).toMatchObject({ ok: true, value: { attemptId: run.value.attemptId } })
    const practised = (await servedQuestions(run.value.attemptId)).flatMap(({ question }) => question.factIds)
    const missed = questions[1]?.question.factIds ?? []
    expect(missed).toEqual(expect.arrayContaining(practised))
    expect(practised.length).toBeGreaterThan(0)
    expect(await getAttempt({ learnerId, attemptId: run.value.attemptId })).toMatchObject({
      purpose: 'missed',
      mode: 'practice',
    })
    const [asked] = await servedQuestions(run.value.attemptId)
    if (!asked) throw new Error('Empty')
    const request = saveRequest(asked.position, rightAnswer(asked.question))
    await saveResponse({ identity, attemptId: run.value.attemptId, request })
    expect(await database().evidence.findFirst({ where: { responseId: request.id } })).toMatchObject({
      mode: 'missed',
      firstTry: false,
    })
  })

  test('is refused when nothing was missed, and for strangers', async () => {
    const { attemptId } = await answered(
      'practice',
      Array.from({ length: 6 }, () => 'right' as const),
    )
    expect(await practiseMissed({ learnerId, attemptId })).toEqual({ ok: false, code: 'nothing-to-ask' })
    const stranger = await makeGuest()
    expect(await practiseMissed({ learnerId: stranger.id, attemptId })).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('facts that a learner is tested on', () => {
  test('are hidden from them while the test runs, and from nobody else', async () => {
    expect(await listHiddenFactIds({ learnerId })).toEqual(new Set())
    await answered('practice', ['right'])
    expect(await listHiddenFactIds({ learnerId })).toEqual(new Set())
    const { attemptId, questions } = await answered('test', ['right'])
    const asked = questions.flatMap(({ question }) => question.factIds).map((id) => `${DOSSIER_ID}:${id}`)
    expect(await listHiddenFactIds({ learnerId })).toEqual(new Set(asked))
    expect(await listHiddenFactIds({ learnerId: (await makeGuest()).id })).toEqual(new Set())
    await handIn({ learnerId, attemptId })
    expect(await listHiddenFactIds({ learnerId })).toEqual(new Set())
  })

  test('show again once the time is up', async () => {
    await answered('test', [], { limitMinutes: 1 })
    expect((await listHiddenFactIds({ learnerId })).size).toBeGreaterThan(0)
    await setClock(125)
    expect(await listHiddenFactIds({ learnerId })).toEqual(new Set())
  })
})

describe('progress', () => {
  test('lists attempts, newest first, and only one’s own', async () => {
    const first = await answered('practice', ['right', 'right'])
    await setClock(60)
    const second = await answered('test', [])
    const attempts = await listAttempts({ learnerId, limit: 10 })
    expect(attempts.map(({ id }) => id)).toEqual([second.attemptId, first.attemptId])
    expect(attempts[1]).toMatchObject({
      answered: 2,
      total: 6,
      finishedAt: null,
      score: null,
      dossierTitle: 'Small talks',
    })
    expect(await listAttempts({ learnerId, limit: 1 })).toHaveLength(1)
    expect(await listAttempts({ learnerId: (await makeGuest()).id, limit: 10 })).toEqual([])
  })
})

describe('reporting a problem', () => {
  test('reaches the dossier’s owner with the version that was asked', async () => {
    const { attemptId } = await answered('practice', ['wrong'])
    const questionId = (await getAttempt({ learnerId, attemptId }))?.questions[0]?.questionId ?? ''
    const report = { reporterId: learnerId, questionId, reason: 'also-right', text: 'Both are.' } as const
    expect(await reportProblem(report)).toMatchObject({ ok: true })
    expect(await database().problemReport.findMany()).toMatchObject([
      {
        questionId,
        questionVersion: 1,
        dossierId: DOSSIER_ID,
        reporterId: learnerId,
        reason: 'also-right',
        text: 'Both are.',
      },
    ])
    expect(await reportProblem({ ...report, version: 7 })).toEqual({ ok: false, code: 'not-found' })
    const stranger = await makeGuest()
    expect(await reportProblem({ ...report, reporterId: stranger.id })).toEqual({ ok: false, code: 'not-found' })
  })

  test('is limited to twenty a day', async () => {
    const { attemptId } = await answered('practice', ['wrong'])
    const questionId = (await getAttempt({ learnerId, attemptId }))?.questions[0]?.questionId ?? ''
    const report = () => reportProblem({ reporterId: learnerId, questionId, reason: 'other', text: '' })
    for (let i = 0; i < 20; i++) expect(await report()).toMatchObject({ ok: true })
    expect(await report()).toEqual({ ok: false, code: 'too-many' })
  })
})
