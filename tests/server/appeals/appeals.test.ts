import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Question } from '@/core/questions/question'
import type { Answer } from '@/core/quiz/response'
import { amendQuestion } from '@/server/appeals/amend-question'
import { declineAppeals } from '@/server/appeals/decline-appeals'
import { fileAppeal, MOST_APPEALS_PER_DAY } from '@/server/appeals/file-appeal'
import { findAppealGroup } from '@/server/appeals/get-appeal-group'
import { listAppeals } from '@/server/appeals/list-appeals'
import { listDecisions } from '@/server/appeals/list-decisions'
import { ownsDossiers } from '@/server/appeals/owns-dossiers'
import { undoDecision } from '@/server/appeals/undo-decision'
import { deleteAccount } from '@/server/auth/delete-account'
import { exportAccount } from '@/server/auth/export-account'
import type { Identity } from '@/server/auth/identity'
import { database } from '@/server/database/client'
import { effectiveEvidence } from '@/server/quiz/evidence-sql'
import { getAttempt } from '@/server/quiz/get-attempt'
import { getResults } from '@/server/quiz/get-results'
import { handIn } from '@/server/quiz/hand-in'
import { listAttempts } from '@/server/quiz/list-attempts'
import { noteTimeUp } from '@/server/quiz/note-time-up'
import { saveResponse } from '@/server/quiz/save-response'
import type { AttemptMode } from '@/server/quiz/views'
import { readMemory } from '@/server/review/read-memory'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  rightAnswer,
  SET_ID,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  TYPED_SET_ID,
  wrongAnswer,
} from '@/tests/support/quiz-content'
import { ENTITIES, FACTS } from '@/tests/support/small-dossier'

const { clear, setClock } = testDatabase()
type Learner = { id: string; identity: Identity }
let learner: Learner
let owner: { userId: string; isAdmin: boolean }

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  learner = await makeGuest()
  owner = { userId: (await makePerson({ roles: ['admin'] })).id, isAdmin: true }
})

const LEADER = `${DOSSIER_ID}:umerov-leads.choice`
const typed = (text: string): Answer => ({ kind: 'typed', text })

/** The id of a choice question's option that names this. */
function option(question: Question, text: string): Answer {
  const found = 'options' in question ? question.options.find((candidate) => candidate.text === text) : undefined
  if (!found) throw new Error(`No option ${text}`)
  return { kind: 'choice', optionId: found.id }
}

/** One question answered, in practice unless told otherwise; a test is handed in. */
async function answered(
  who: Learner,
  setId: string,
  answer: (question: Question) => Answer,
  mode: AttemptMode = 'practice',
) {
  const attemptId = await started({ learnerId: who.id, setId, mode })
  const [asked] = await servedQuestions(attemptId)
  if (!asked) throw new Error('Empty')
  const request = saveRequest(1, answer(asked.question))
  const saved = await saveResponse({ identity: who.identity, attemptId, request })
  if (!saved.ok) throw new Error(saved.code)
  if (mode === 'test') await handIn({ learnerId: who.id, attemptId })
  // Practice ends when somebody looks.
  await listAttempts({ learnerId: who.id, limit: 1 })
  return { attemptId, question: asked.question, responseId: request.id, saved: saved.value }
}

const medinsky = (question: Question) => option(question, 'Vladimir Medinsky')

async function appealed(who: Learner, attemptId: string, note = 'He led, too.'): Promise<string> {
  expect(await fileAppeal({ learnerId: who.id, attemptId, position: 1, note })).toEqual({ ok: true, value: null })
  const { id } = await database().appeal.findFirstOrThrow({ where: { response: { attemptId } }, select: { id: true } })
  return id
}

async function amended(appealId: string, kind: 'accept' | 'void', reason = 'Both led a part of it.'): Promise<string> {
  const made = await amendQuestion(owner, { appealId, kind, reason })
  if (!made.ok) throw new Error(made.code)
  return made.value.amendmentId
}

const resultsOf = (who: Learner, attemptId: string) => getResults({ learnerId: who.id, attemptId })

async function pointsOf(who: Learner, attemptId: string) {
  const results = await resultsOf(who, attemptId)
  const listed = (await listAttempts({ learnerId: who.id, limit: 50 })).find(({ id }) => id === attemptId)
  const points = results && { score: results.score, maxScore: results.maxScore, was: results.was }
  expect(listed, 'the list says the same as the results').toMatchObject(points ?? {})
  return points
}

async function factScores(factId: string) {
  return database().$queryRaw<{ score: number; confusedWith: string | null }[]>`
    SELECT e."score", e."confusedWith" FROM ${effectiveEvidence} e WHERE e."factId" = ${`${DOSSIER_ID}:${factId}`} ORDER BY e."receivedAt"`
}

/** Everything that was written down before must be there unchanged. */
async function records() {
  return {
    responses: await database().response.findMany({ orderBy: { id: 'asc' } }),
    evidence: await database().evidence.findMany({ orderBy: { id: 'asc' } }),
    attempts: await database().attempt.findMany({ orderBy: { id: 'asc' } }),
  }
}

describe('saying that an answer is right', () => {
  test('is possible once, after the feedback, for an answer that is not right', async () => {
    const wrong = await answered(learner, LEADER_SET_ID, medinsky)
    await appealed(learner, wrong.attemptId, 'He led, too.')
    const again = { learnerId: learner.id, attemptId: wrong.attemptId, position: 1, note: '' }
    expect(await fileAppeal(again)).toEqual({ ok: false, code: 'filed-before' })
    expect(
      (await getAttempt({ learnerId: learner.id, attemptId: wrong.attemptId }))?.questions[0]?.appeal,
    ).toMatchObject({
      state: 'waiting',
      note: 'He led, too.',
    })
    const right = await answered(learner, LEADER_SET_ID, rightAnswer)
    const unknown = await answered(learner, LEADER_SET_ID, () => ({ kind: 'dont-know' }))
    for (const { attemptId } of [right, unknown]) {
      expect(await fileAppeal({ ...again, attemptId })).toEqual({ ok: false, code: 'nothing-to-appeal' })
    }
  })

  test('is refused while the test runs, for foreign attempts and for missing ones, all alike', async () => {
    const attemptId = await started({ learnerId: learner.id, setId: LEADER_SET_ID, mode: 'test' })
    const [asked] = await servedQuestions(attemptId)
    const request = saveRequest(1, wrongAnswer(asked?.question as Question))
    await saveResponse({ identity: learner.identity, attemptId, request })
    const stranger = await makeGuest()
    const refused = { ok: false, code: 'not-found' }
    const appeal = { learnerId: learner.id, attemptId, position: 1, note: '' }
    expect(await fileAppeal(appeal)).toEqual(refused)
    expect(await fileAppeal({ ...appeal, learnerId: stranger.id })).toEqual(refused)
    expect(await fileAppeal({ ...appeal, attemptId: randomUUID() })).toEqual(refused)
    expect(await fileAppeal({ ...appeal, attemptId: 'none' })).toEqual(refused)
    expect(await fileAppeal({ ...appeal, position: 9 })).toEqual(refused)
    expect(await database().appeal.count()).toBe(0)
  })

  test('is limited by the day, and by two clicks to one', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const twice = await Promise.all(
      [1, 2].map(() => fileAppeal({ learnerId: learner.id, attemptId, position: 1, note: '' })),
    )
    expect(twice.map((filed) => filed.ok).sort()).toEqual([false, true])
    for (let i = 1; i < MOST_APPEALS_PER_DAY; i++) {
      await appealed(learner, (await answered(learner, LEADER_SET_ID, medinsky)).attemptId)
    }
    const last = await answered(learner, LEADER_SET_ID, medinsky)
    const appeal = { learnerId: learner.id, attemptId: last.attemptId, position: 1, note: '' }
    expect(await fileAppeal(appeal)).toEqual({ ok: false, code: 'too-many' })
    await setClock(86_401)
    expect(await fileAppeal(appeal)).toMatchObject({ ok: true })
  })
})

describe('the list of whoever owns the dossier', () => {
  test('puts together the same answer to the same question, with what learners wrote', async () => {
    const other = await makeGuest()
    for (const [who, text] of [
      [learner, 'Tsargrad'],
      [other, 'tsargrád'],
      [other, 'Miklagard'],
    ] as const) {
      await appealed(who, (await answered(who, TYPED_SET_ID, () => typed(text))).attemptId, `I read ${text}.`)
    }
    const groups = await listAppeals(owner)
    expect(groups.map(({ given, count, notes }) => ({ given, count, notes }))).toEqual(
      expect.arrayContaining([{ given: 'Miklagard', count: 1, notes: ['I read Miklagard.'] }]),
    )
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(groups[0]).toMatchObject({ key: 'Istanbul', dossierTitle: 'Small talks' })
  })

  test('is empty for others, who can neither see nor decide nor undo', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const appealId = await appealed(learner, attemptId)
    const teacher = { userId: (await makePerson({ roles: ['teacher'] })).id, isAdmin: false }
    expect(await ownsDossiers(teacher)).toBe(false)
    expect(await listAppeals(teacher)).toEqual([])
    expect(await findAppealGroup(teacher, appealId)).toBeNull()
    const refused = { ok: false, code: 'not-found' }
    expect(await amendQuestion(teacher, { appealId, kind: 'accept', reason: 'x' })).toEqual(refused)
    expect(await amendQuestion(owner, { appealId: randomUUID(), kind: 'accept', reason: 'x' })).toEqual(refused)
    expect(await declineAppeals(teacher, { appealId, reason: 'x' })).toEqual(refused)
    const decisionId = await amended(appealId, 'accept')
    expect(await undoDecision(teacher, { decisionId, reason: 'x' })).toEqual(refused)
    expect(await listDecisions(teacher)).toEqual([])
    await database().dossier.update({ where: { id: DOSSIER_ID }, data: { ownerId: teacher.userId } })
    expect(await ownsDossiers(teacher)).toBe(true)
    expect(await listDecisions(teacher)).toHaveLength(1)
    expect(await listDecisions(owner), 'an admin does not look into dossiers that somebody owns').toEqual([])
  })

  test('shows beforehand whose score would change, by name only for students of one’s own', async () => {
    const student = await makePerson({ name: 'Anna C' })
    const stranger = await makePerson({ name: 'Somebody Else' })
    const teacherId = (await makePerson({ roles: ['teacher'] })).id
    await database().dossier.update({ where: { id: DOSSIER_ID }, data: { ownerId: teacherId } })
    await database().classroom.create({
      data: { name: '9b', teachers: { create: { teacherId } }, enrolments: { create: { learnerId: student.id } } },
    })
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const appealId = await appealed(learner, attemptId)
    for (const { id, sessionVersion } of [student, stranger]) {
      const identity = { userId: id, sessionVersion, guestTokenHash: null }
      await answered({ id, identity }, LEADER_SET_ID, medinsky)
    }
    const before = await records()
    const group = await findAppealGroup({ userId: teacherId, isAdmin: false }, appealId)
    expect(group).toMatchObject({ key: 'Rustem Umerov', given: 'Vladimir Medinsky', isWaiting: true })
    expect(group?.appeals).toMatchObject([{ name: 'A guest', note: 'He led, too.', state: 'waiting' }])
    expect(group?.footnotes).toMatchObject([{ factId: 'umerov-leads' }])
    const change = { before: { score: 0, maxScore: 1 }, after: { score: 1, maxScore: 1 } }
    expect(group?.accept?.changes.map(({ name }) => name).sort()).toEqual(['A guest', 'A student', 'Anna C'])
    for (const found of group?.accept?.changes ?? []) expect(found).toMatchObject(change)
    expect(group?.void.changes[0]).toMatchObject({
      before: { score: 0, maxScore: 1 },
      after: { score: 0, maxScore: 0 },
    })
    expect(await records(), 'a preview writes nothing').toEqual(before)
    expect(await database().regrade.count()).toBe(0)
  })
})

describe('accepting an answer', () => {
  test('regrades everybody who gave it and nobody else; what was written down stays as it was', async () => {
    const [second, third] = [await makeGuest(), await makeGuest()]
    const mine = await answered(learner, LEADER_SET_ID, medinsky)
    const same = await answered(second, LEADER_SET_ID, medinsky, 'test')
    const right = await answered(third, LEADER_SET_ID, rightAnswer)
    const appealId = await appealed(learner, mine.attemptId)
    const before = await records()
    await amended(appealId, 'accept')
    expect(await records()).toEqual(before)
    const was = { score: 0, maxScore: 1 }
    expect(await pointsOf(learner, mine.attemptId)).toEqual({ score: 1, maxScore: 1, was })
    expect(await pointsOf(second, same.attemptId)).toEqual({ score: 1, maxScore: 1, was })
    expect(await pointsOf(third, right.attemptId)).toEqual({ score: 1, maxScore: 1, was: null })
    const results = await resultsOf(learner, mine.attemptId)
    expect(results?.missed).toEqual([])
    expect(results?.questions[0]).toMatchObject({
      outcome: 'right',
      regrade: { isVoid: false, was: 'wrong', reason: 'Both led a part of it.' },
      appeal: { state: 'accepted', reason: 'Both led a part of it.' },
    })
    expect(results?.questions[0]?.feedback.options.filter(({ state }) => state.startsWith('right'))).toHaveLength(2)
  })

  test('is what evidence says from then on: known, and no confusion', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    expect(await factScores('umerov-leads')).toEqual([{ score: 0, confusedWith: `${DOSSIER_ID}:medinsky-leads` }])
    await amended(await appealed(learner, attemptId), 'accept')
    expect(await factScores('umerov-leads')).toEqual([{ score: 1, confusedWith: null }])
  })

  test('makes the next version of the question ask with it, and new answers right at once', async () => {
    const { attemptId } = await answered(learner, TYPED_SET_ID, () => typed('Tsargrad'))
    const questionId = (await servedId(attemptId)).questionId
    await amended(await appealed(learner, attemptId), 'accept')
    const question = await database().question.findUniqueOrThrow({
      where: { id: questionId },
      include: { versions: { orderBy: { version: 'asc' } } },
    })
    expect(question).toMatchObject({ version: 2, retiredAt: null, versions: [{ base: null }, {}] })
    expect(question.versions[1]?.base).toEqual(question.versions[0]?.body)
    expect(question.versions[1]?.footnotes).toEqual(question.versions[0]?.footnotes)
    const other = await makeGuest()
    // The set has two typed forms of the fact: until the amended one comes.
    let later = await answered(other, TYPED_SET_ID, () => typed('Tsargrad'))
    if ((await servedId(later.attemptId)).questionId !== questionId) {
      later = await answered(other, TYPED_SET_ID, () => typed('Tsargrad'))
    }
    expect(await servedId(later.attemptId)).toEqual({ questionId, questionVersion: 2 })
    expect(later.saved.feedback).toMatchObject({ outcome: 'right' })
    expect(await pointsOf(other, later.attemptId)).toEqual({ score: 1, maxScore: 1, was: null })
    expect((await resultsOf(other, later.attemptId))?.questions[0]?.regrade).toBeNull()
  })

  test('reaches an attempt that was running: what it answers later counts as right, in two statements', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const other = await makeGuest()
    const running = await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'practice' })
    const [asked] = await servedQuestions(running)
    const decisionId = await amended(await appealed(learner, attemptId), 'accept')
    const request = saveRequest(1, medinsky(asked?.question as Question))
    const statements = await statementsOf(async () => {
      const saved = await saveResponse({ identity: other.identity, attemptId: running, request })
      expect(saved).toMatchObject({ ok: true, value: { feedback: { outcome: 'right' } } })
    })
    expect(statements).toHaveLength(2)
    expect(await servedId(running)).toEqual({ questionId: LEADER, questionVersion: 1 })
    expect(await pointsOf(other, running)).toEqual({ score: 1, maxScore: 1, was: null })
    await undoDecision(owner, { decisionId, reason: 'A mistake.' })
    expect(await pointsOf(other, running)).toEqual({ score: 0, maxScore: 1, was: { score: 1, maxScore: 1 } })
    expect((await resultsOf(other, running))?.questions[0]).toMatchObject({
      outcome: 'wrong',
      regrade: { was: 'right', reason: 'A mistake.' },
    })
  })

  test('is not possible twice, nor for an answer in parts', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const appealId = await appealed(learner, attemptId)
    const both = await Promise.all([1, 2].map(() => amendQuestion(owner, { appealId, kind: 'accept', reason: 'Yes.' })))
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'decided' })
    expect(await database().amendment.count()).toBe(1)
    expect(await database().regrade.count()).toBe(1)
    await database().response.updateMany({ data: { answer: { kind: 'matching', pairs: {} } } })
    expect(await amendQuestion(owner, { appealId, kind: 'accept', reason: 'Yes.' })).toEqual({
      ok: false,
      code: 'only-void',
    })
  })
})

describe('voiding a question', () => {
  test('takes it out of points, maximum, missed facts and evidence, also where it was not answered', async () => {
    const other = await makeGuest()
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const open = await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'test' })
    await handIn({ learnerId: other.id, attemptId: open })
    expect(await pointsOf(other, open)).toEqual({ score: 0, maxScore: 1, was: null })
    const appealId = await appealed(learner, attemptId)
    const decisionId = await amended(appealId, 'void', 'The stem misleads.')
    const was = { score: 0, maxScore: 1 }
    expect(await pointsOf(learner, attemptId)).toEqual({ score: 0, maxScore: 0, was })
    expect(await pointsOf(other, open)).toEqual({ score: 0, maxScore: 0, was })
    expect(await factScores('umerov-leads')).toEqual([])
    const results = await resultsOf(learner, attemptId)
    expect(results).toMatchObject({
      missed: [],
      questions: [{ regrade: { isVoid: true, reason: 'The stem misleads.' } }],
    })
    expect(await database().question.findUniqueOrThrow({ where: { id: LEADER } })).toMatchObject({ isVoid: true })
    expect((await database().question.findUniqueOrThrow({ where: { id: LEADER } })).retiredAt).not.toBeNull()

    await undoDecision(owner, { decisionId, reason: 'It does not.' })
    expect(await pointsOf(learner, attemptId)).toEqual({ ...was, was: null })
    expect(await pointsOf(other, open)).toEqual({ ...was, was: null })
    expect(await factScores('umerov-leads')).toMatchObject([{ score: 0 }])
    const question = await database().question.findUniqueOrThrow({ where: { id: LEADER } })
    expect(question).toMatchObject({ isVoid: false, retiredAt: null, version: 1 })
  })

  test('takes out what is left of a question on which the time ran out, and undoing brings it back', async () => {
    const other = await makeGuest()
    const open = await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'test', limitMinutes: 5 })
    await setClock(5 * 60 + 1)
    await noteTimeUp({ learnerId: other.id, attemptId: open }, { position: 1, visibleMs: 4000, zone: 'UTC' })
    await handIn({ learnerId: other.id, attemptId: open })
    const lastGrade = async () => (await readMemory({ learnerId: other.id })).facts.map(({ state }) => state.lastGrade)
    expect(await lastGrade()).toEqual(['again'])
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const decisionId = await amended(await appealed(learner, attemptId), 'void')
    expect((await lastGrade()).filter((grade) => grade !== null)).toEqual([])
    await undoDecision(owner, { decisionId, reason: 'It was sound.' })
    expect(await lastGrade()).toEqual(['again'])
  })

  test('keeps the answer of whoever is just at it, and counts it for nothing until it is undone', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const other = await makeGuest()
    const running = await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'practice' })
    const [asked] = await servedQuestions(running)
    const decisionId = await amended(await appealed(learner, attemptId), 'void')
    const request = saveRequest(1, rightAnswer(asked?.question as Question))
    expect(await saveResponse({ identity: other.identity, attemptId: running, request })).toMatchObject({ ok: true })
    expect(await pointsOf(other, running)).toEqual({ score: 0, maxScore: 0, was: null })
    expect(await factScores('umerov-leads')).toEqual([])
    await undoDecision(owner, { decisionId, reason: 'It was sound.' })
    expect(await pointsOf(other, running)).toEqual({ score: 1, maxScore: 1, was: { score: 0, maxScore: 0 } })
    expect(await factScores('umerov-leads')).toMatchObject([{ score: 0 }, { score: 1 }])
  })
})

describe('undoing', () => {
  test('gives back the old score and lets the appeal wait again; twice is refused', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const before = await getResults({ learnerId: learner.id, attemptId })
    const appealId = await appealed(learner, attemptId)
    const decisionId = await amended(appealId, 'accept')
    expect(await undoDecision(owner, { decisionId, reason: 'Too hasty.' })).toEqual({ ok: true, value: null })
    const after = await resultsOf(learner, attemptId)
    expect({ ...after, questions: [] }).toEqual({ ...before, questions: [] })
    expect(after?.questions[0]).toEqual({
      ...before?.questions[0],
      appeal: expect.objectContaining({ state: 'waiting' }),
    })
    expect(await listAppeals(owner)).toMatchObject([{ appealId, count: 1 }])
    expect(await listDecisions(owner)).toMatchObject([{ kind: 'accept-option', undone: { reason: 'Too hasty.' } }])
    expect(await undoDecision(owner, { decisionId, reason: 'Again.' })).toEqual({ ok: false, code: 'undone' })
    const versions = await database().questionVersion.findMany({
      where: { questionId: LEADER },
      orderBy: { version: 'asc' },
    })
    expect(versions.map(({ base }) => base === null)).toEqual([true, false, true])
    expect(versions[2]).toMatchObject({ body: versions[0]?.body, contentHash: versions[0]?.contentHash })
    await amended(appealId, 'accept')
    expect(await pointsOf(learner, attemptId)).toMatchObject({ score: 1 })
  })

  test('of a declined appeal opens it again', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const appealId = await appealed(learner, attemptId)
    const declined = await declineAppeals(owner, { appealId, reason: 'He led the other one.' })
    if (!declined.ok) throw new Error(declined.code)
    const appealOf = async () => (await resultsOf(learner, attemptId))?.questions[0]?.appeal
    expect(await appealOf()).toMatchObject({ state: 'declined', reason: 'He led the other one.' })
    expect(await pointsOf(learner, attemptId)).toEqual({ score: 0, maxScore: 1, was: null })
    expect(await listAppeals(owner)).toEqual([])
    expect(await listDecisions(owner)).toMatchObject([{ kind: 'decline', answer: 'Vladimir Medinsky', undone: null }])
    expect(await declineAppeals(owner, { appealId, reason: 'No.' })).toEqual({ ok: false, code: 'decided' })
    const undo = { decisionId: declined.value.decisionId, reason: 'Let me look again.' }
    expect(await undoDecision(owner, undo)).toEqual({ ok: true, value: null })
    expect(await appealOf()).toMatchObject({ state: 'waiting', reason: null })
    expect(await undoDecision(owner, undo)).toEqual({ ok: false, code: 'undone' })
    expect(await listDecisions(owner)).toMatchObject([{ undone: { reason: 'Let me look again.' } }])
  })
})

describe('decisions that race', () => {
  test('two on different questions of one attempt both count in its score', async () => {
    const attemptId = await started({ learnerId: learner.id, setId: SET_ID, mode: 'test' })
    const questions = await servedQuestions(attemptId)
    for (const { position, question } of questions) {
      await saveResponse({
        identity: learner.identity,
        attemptId,
        request: saveRequest(
          position,
          'target' in question ? typed(`Nowhere ${'I'.repeat(position)}`) : wrongAnswer(question),
        ),
      })
    }
    await handIn({ learnerId: learner.id, attemptId })
    expect(await pointsOf(learner, attemptId)).toEqual({ score: 0, maxScore: questions.length, was: null })
    for (const { position } of questions) {
      await fileAppeal({ learnerId: learner.id, attemptId, position, note: '' })
    }
    const appeals = await listAppeals(owner)
    expect(appeals).toHaveLength(questions.length)
    await Promise.all(appeals.map(({ appealId }) => amended(appealId, 'void')))
    expect(await pointsOf(learner, attemptId)).toMatchObject({ score: 0, maxScore: 0 })
    expect(await database().attemptRegrade.count()).toBe(questions.length)
  })

  test('an answer on its way is judged by the decision, whichever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
      const appealId = await appealed(learner, attemptId)
      const other = await makeGuest()
      const running = await started({ learnerId: other.id, setId: LEADER_SET_ID, mode: 'test' })
      const [asked] = await servedQuestions(running)
      const request = saveRequest(1, medinsky(asked?.question as Question))
      const save = async () => {
        expect(await saveResponse({ identity: other.identity, attemptId: running, request })).toMatchObject({
          ok: true,
        })
        await handIn({ learnerId: other.id, attemptId: running })
      }
      const [decisionId] = await Promise.all([amended(appealId, 'accept'), save()])
      expect(await pointsOf(other, running)).toMatchObject({ score: 1, maxScore: 1 })
      await undoDecision(owner, { decisionId, reason: 'Next round.' })
      expect(await pointsOf(other, running)).toMatchObject({ score: 0, maxScore: 1 })
      await clear()
      await storeContent(smallContent())
      learner = await makeGuest()
      owner = { userId: (await makePerson({ roles: ['admin'] })).id, isAdmin: true }
    }
  })
})

describe('loading the content again', () => {
  /** The small dossier with one more word in an article, so that the load has something to do. */
  const touched = (changes = {}) => smallContent({ entities: [...ENTITIES].reverse(), ...changes })

  test('keeps what was accepted and what is void', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    await amended(await appealed(learner, attemptId), 'accept')
    const city = await answered(learner, TYPED_SET_ID, () => typed('Nowhere'))
    const { questionId } = await servedId(city.attemptId)
    await amended(await appealed(learner, city.attemptId), 'void')
    const state = () =>
      database().question.findMany({
        where: { id: { in: [LEADER, questionId] } },
        orderBy: { id: 'asc' },
        include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
      })
    const before = await state()
    await storeContent(touched())
    expect(await state()).toEqual(before)
    const redated = FACTS.map((fact) =>
      // Part of what evidence names, and of no stem: a voiding holds for as long as the stem does.
      fact.id === 'umerov-leads' || fact.id === 'host-city' ? { ...fact, asOf: '2025-06-01' } : fact,
    )
    await storeContent(touched({ facts: redated }))
    const after = await state()
    const leader = after.find(({ id }) => id === LEADER)
    expect(leader).toMatchObject({ version: 3, isVoid: false, retiredAt: null })
    expect(JSON.stringify(leader?.versions[0]?.body).match(/"isKey":true/g)).toHaveLength(2)
    const voided = after.find(({ id }) => id === questionId)
    expect(voided).toMatchObject({ version: 2, isVoid: true })
    expect(voided?.retiredAt).not.toBeNull()
  })

  test('skips what no longer fits and says so in the list', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const decisionId = await amended(await appealed(learner, attemptId), 'accept')
    const otherLeader = FACTS.map((fact) =>
      fact.id === 'umerov-leads'
        ? {
            ...fact,
            object: { type: 'entity' as const, id: 'yermak' },
            statement: 'On 2 June 2025 [[Andriy Yermak]] led the delegation from Kyiv.',
          }
        : fact,
    )
    await storeContent(touched({ facts: otherLeader }))
    const question = await database().question.findUniqueOrThrow({
      where: { id: LEADER },
      include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
    })
    expect(question.versions[0]?.base).toBeNull()
    expect(await listDecisions(owner)).toMatchObject([{ id: decisionId, isSkipped: true }])
    expect(await pointsOf(learner, attemptId), 'the version that was asked still has it').toMatchObject({ score: 1 })
  })

  test('an undone voiding does not bring back what the files have dropped', async () => {
    const { attemptId } = await answered(learner, LEADER_SET_ID, medinsky)
    const decisionId = await amended(await appealed(learner, attemptId), 'void')
    await storeContent(smallContent({ facts: FACTS.filter(({ id }) => id !== 'umerov-leads') }))
    await undoDecision(owner, { decisionId, reason: 'It was sound.' })
    const question = await database().question.findUniqueOrThrow({ where: { id: LEADER } })
    expect(question.isVoid).toBe(false)
    expect(question.retiredAt).not.toBeNull()
  })
})

describe('accounts', () => {
  test('export their appeals and what came of them, and take them along when they are deleted; decisions stay', async () => {
    const { attemptId, responseId } = await answered(learner, LEADER_SET_ID, medinsky)
    await amended(await appealed(learner, attemptId), 'accept')
    const exported = await exportAccount({ userId: learner.id, now: new Date() })
    expect(exported.appeals).toMatchObject([
      { responseId, note: 'He led, too.', rulings: [{ state: 'accepted', reason: 'Both led a part of it.' }] },
    ])
    expect(exported.attempts).toMatchObject([
      {
        score: 0,
        regrades: [{ score: 1 }],
        questions: [{ responses: [{ outcome: 'wrong', regrades: [{ score: 1 }] }] }],
      },
    ])
    await makePerson({ roles: ['admin'] })
    await database().user.delete({ where: { id: owner.userId } })
    expect(await database().amendment.findMany()).toMatchObject([{ authorId: null }])
    expect(await deleteAccount({ userId: learner.id, password: '' })).toMatchObject({ ok: true })
    expect(await database().appeal.count()).toBe(0)
    expect(await database().regrade.count()).toBe(0)
    expect(await database().amendment.count()).toBe(1)
    expect((await database().question.findUniqueOrThrow({ where: { id: LEADER } })).version).toBe(2)
  })
})

async function servedId(attemptId: string) {
  return database().attemptQuestion.findFirstOrThrow({
    where: { attemptId },
    select: { questionId: true, questionVersion: true },
  })
}
