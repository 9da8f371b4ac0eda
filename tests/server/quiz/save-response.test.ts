import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Identity } from '@/server/auth/identity'
import { database } from '@/server/database/client'
import { getAttempt } from '@/server/quiz/get-attempt'
import { handIn } from '@/server/quiz/hand-in'
import { saveResponse } from '@/server/quiz/save-response'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  ONE_FACT_SET_ID,
  rightAnswer,
  SET_ID,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
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

async function practice() {
  const attemptId = await started({ learnerId, setId: SET_ID, mode: 'practice' })
  return { attemptId, questions: await servedQuestions(attemptId) }
}

async function aTest(limitMinutes?: number) {
  const attemptId = await started({ learnerId, setId: SET_ID, mode: 'test', limitMinutes })
  return { attemptId, questions: await servedQuestions(attemptId) }
}

/** The first question of an attempt; every attempt has one. */
function first<Item>(items: Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('The attempt is empty')
  return item
}

const responses = (attemptId: string) =>
  database().response.findMany({ where: { attemptId }, orderBy: [{ position: 'asc' }, { sequence: 'asc' }] })

describe('an answer in practice', () => {
  test('is judged, explained and acknowledged by the database’s clock', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const saved = await saveResponse({ identity, attemptId, request: saveRequest(position, rightAnswer(question)) })
    expect(saved).toMatchObject({
      ok: true,
      value: {
        sequence: 1,
        feedback: { outcome: 'right', verdict: 'Right', answerStatement: question.answerStatement },
      },
    })
    const [row] = await responses(attemptId)
    expect(saved.ok && saved.value.receivedAt).toBe(row?.receivedAt.toISOString())
    expect(saved.ok && saved.value.feedback?.facts.map(({ factId }) => factId)).toEqual(question.factIds)
  })

  test('takes at most two statements, no transaction around them, whatever the type of question', async () => {
    const { attemptId, questions } = await practice()
    const typed = questions.find(({ question }) => 'target' in question)
    if (typed) {
      // Names of the dossier are read once per version; later answers find them.
      await saveResponse({ identity, attemptId, request: saveRequest(typed.position, rightAnswer(typed.question)) })
    }
    for (const { position, question } of questions.filter((asked) => asked !== typed)) {
      const request = saveRequest(position, wrongAnswer(question))
      const statements = await statementsOf(() => saveResponse({ identity, attemptId, request }))
      expect(statements).toHaveLength(2)
      expect(statements.join(' ')).not.toMatch(/BEGIN|COMMIT/)
      expect(await statementsOf(() => saveResponse({ identity, attemptId, request }))).toHaveLength(1)
    }
    expect(await responses(attemptId)).toHaveLength(questions.length)
  })

  test('given twice with one id gives the same reply and is stored once', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const request = saveRequest(position, wrongAnswer(question))
    const replies = await Promise.all([1, 2, 3].map(() => saveResponse({ identity, attemptId, request })))
    replies.push(await saveResponse({ identity, attemptId, request }))
    expect(replies[0]).toMatchObject({ ok: true })
    for (const reply of replies) expect(reply).toEqual(replies[0])
    expect(await responses(attemptId)).toHaveLength(1)
    expect(await database().evidence.count()).toBe(question.factIds.length)
  })

  test('with an id that was used for another body is refused', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const request = saveRequest(position, wrongAnswer(question))
    await saveResponse({ identity, attemptId, request })
    for (const other of [
      { ...request, answer: rightAnswer(question) },
      { ...request, visibleMs: 1 },
      { ...request, position: position + 1 },
    ]) {
      expect(await saveResponse({ identity, attemptId, request: other })).toEqual({ ok: false, code: 'id-reused' })
    }
    expect(await responses(attemptId)).toMatchObject([{ outcome: 'wrong' }])
  })

  test('locks the question: a second answer gets the feedback on the first', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const given = await saveResponse({ identity, attemptId, request: saveRequest(position, wrongAnswer(question)) })
    const second = saveRequest(position, rightAnswer(question), { sequence: 2 })
    const refused = await saveResponse({ identity, attemptId, request: second })
    expect(refused).toEqual({ ok: false, code: 'locked', saved: given.ok && given.value })
    expect(await responses(attemptId)).toHaveLength(1)
  })

  test('from two tabs at once counts once, whatever sequence they say', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const tabs = [1, 2, 3, 4].map((sequence) => saveRequest(position, wrongAnswer(question), { sequence }))
    const replies = await Promise.all(tabs.map((request) => saveResponse({ identity, attemptId, request })))
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    for (const reply of replies) if (!reply.ok) expect(reply.code).toBe('locked')
    expect(await responses(attemptId)).toHaveLength(1)
    expect(await database().evidence.count()).toBe(question.factIds.length)
  })

  test('ends the attempt when it is the last, at the time it came', async () => {
    const { attemptId, questions } = await practice()
    for (const { position, question } of questions) {
      await saveResponse({ identity, attemptId, request: saveRequest(position, rightAnswer(question)) })
    }
    await setClock(3600)
    const attempt = await getAttempt({ learnerId, attemptId })
    const last = (await responses(attemptId)).map((row) => row.receivedAt.toISOString()).sort()
    expect(attempt?.finishedAt).toBe(last.at(-1))
    expect(await database().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({
      score: questions.length,
      maxScore: questions.length,
      openSlot: null,
    })
  })

  test('that is not of this question is refused and nothing is stored', async () => {
    const { attemptId, questions } = await practice()
    const { position } = first(questions)
    const request = saveRequest(position, { kind: 'choice', optionId: 'no-such-option' })
    expect(await saveResponse({ identity, attemptId, request })).toEqual({ ok: false, code: 'answer-does-not-fit' })
    const absent = saveRequest(99, { kind: 'dont-know' })
    expect(await saveResponse({ identity, attemptId, request: absent })).toEqual({ ok: false, code: 'not-found' })
    expect(await responses(attemptId)).toEqual([])
  })
})

describe('the evidence of an answer', () => {
  async function oneFact() {
    const attemptId = await started({ learnerId, setId: ONE_FACT_SET_ID, mode: 'practice' })
    return { attemptId, ...first(await servedQuestions(attemptId)) }
  }

  test('says everything that is known about it', async () => {
    const { attemptId, position, question } = await oneFact()
    const occurredAt = new Date().toISOString()
    const request = saveRequest(position, wrongAnswer(question), {
      visibleMs: 5123,
      confidence: 'certain',
      hintUsed: true,
      occurredAt,
      zone: 'Asia/Kathmandu',
    })
    const saved = await saveResponse({ identity, attemptId, request })
    const [row] = await database().evidence.findMany()
    expect(row).toMatchObject({
      learnerId,
      factId: `${DOSSIER_ID}:host-city`,
      factVersion: 1,
      questionId: `${DOSSIER_ID}:host-city.choice`,
      questionVersion: 1,
      form: 'choice',
      responseId: request.id,
      mode: 'quiz',
      score: 0,
      dontKnow: false,
      firstTry: true,
      hintUsed: true,
      responseMs: 5123,
      confidence: 'certain',
      zone: 'Asia/Kathmandu',
      learnerDay: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
    const receivedAt = saved.ok ? saved.value.receivedAt : ''
    expect(row?.receivedAt.toISOString()).toBe(receivedAt)
    // The attempt started after `occurredAt` was taken only if the clocks differ; then the start counts.
    expect(row?.occurredAt.getTime()).toBeGreaterThanOrEqual(Date.parse(occurredAt))
  })

  test('never lies after the receipt nor before the start, whatever the device’s clock says', async () => {
    const { attemptId, position, question } = await oneFact()
    const request = saveRequest(position, rightAnswer(question), { occurredAt: '2099-01-01T00:00:00Z' })
    await saveResponse({ identity, attemptId, request })
    const [ahead] = await database().evidence.findMany()
    expect(ahead?.occurredAt).toEqual(ahead?.receivedAt)
    const again = await oneFact()
    const behind = saveRequest(again.position, rightAnswer(again.question), { occurredAt: '1999-01-01T00:00:00Z' })
    await saveResponse({ identity, attemptId: again.attemptId, request: behind })
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: again.attemptId } })
    const row = await database().evidence.findFirstOrThrow({ where: { responseId: behind.id } })
    expect(row.occurredAt.toISOString()).toBe(attempt.startedAt.toISOString())
    // What the device said is kept with the response.
    const [response] = await responses(again.attemptId)
    expect(response?.occurredAt.toISOString()).toBe('1999-01-01T00:00:00.000Z')
  })

  test('of a fact judged minutes ago is no first try; of one judged yesterday it is', async () => {
    const given = async () => {
      const { attemptId, position, question } = await oneFact()
      const request = saveRequest(position, rightAnswer(question))
      await saveResponse({ identity, attemptId, request })
      return (await database().evidence.findFirstOrThrow({ where: { responseId: request.id } })).firstTry
    }
    expect(await given()).toBe(true)
    await setClock(20 * 60)
    expect(await given()).toBe(false)
    await setClock(24 * 3600)
    expect(await given()).toBe(true)
  })

  test('counts the day in the account’s zone if the device’s is unknown, and the answer is not lost', async () => {
    await database().user.update({ where: { id: learnerId }, data: { zone: 'Pacific/Kiritimati' } })
    const { attemptId, position, question } = await oneFact()
    const request = saveRequest(position, rightAnswer(question), { zone: 'Middle-earth/Shire' })
    expect(await saveResponse({ identity, attemptId, request })).toMatchObject({ ok: true })
    expect(await database().evidence.findFirst()).toMatchObject({ zone: 'Pacific/Kiritimati' })
  })

  test('names the fact that was meant instead', async () => {
    const attemptId = await started({ learnerId, setId: LEADER_SET_ID, mode: 'practice' })
    const { position, question } = first(await servedQuestions(attemptId))
    const options = 'options' in question ? question.options : []
    const optionId = options.find((option) => option.text === 'Vladimir Medinsky')?.id ?? ''
    await saveResponse({ identity, attemptId, request: saveRequest(position, { kind: 'choice', optionId }) })
    expect(await database().evidence.findMany()).toMatchObject([
      { factId: `${DOSSIER_ID}:umerov-leads`, score: 0, confusedWith: `${DOSSIER_ID}:medinsky-leads` },
    ])
  })
})

describe('an answer in a test', () => {
  test('gets no feedback, and the newest counts until hand-in', async () => {
    const { attemptId, questions } = await aTest()
    const { position, question } = first(questions)
    const give = (sequence: number, answer = wrongAnswer(question)) =>
      saveResponse({ identity, attemptId, request: saveRequest(position, answer, { sequence }) })
    expect(await give(1)).toMatchObject({ ok: true, value: { sequence: 1, feedback: null } })
    expect(await give(3, rightAnswer(question))).toMatchObject({ ok: true, value: { sequence: 3, feedback: null } })
    expect(await give(2)).toMatchObject({ ok: false, code: 'stale', saved: { sequence: 3, feedback: null } })
    expect(await give(3)).toMatchObject({ ok: false, code: 'stale' })
    expect(await database().evidence.count()).toBe(0)
    await handIn({ learnerId, attemptId })
    expect(await database().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ score: 1, maxScore: 6 })
    expect(await database().evidence.findMany()).toMatchObject(question.factIds.map(() => ({ score: 1 })))
    expect(await give(4)).toEqual({ ok: false, code: 'attempt-finished' })
    expect(await responses(attemptId)).toHaveLength(2)
  })

  test('that arrives while the test is handed in either counts or is refused: none is acknowledged and lost', async () => {
    for (let round = 0; round < 12; round++) {
      const { attemptId, questions } = await aTest()
      const [saves] = await Promise.all([
        Promise.all(
          questions.map(({ position, question }) =>
            saveResponse({ identity, attemptId, request: saveRequest(position, rightAnswer(question)) }),
          ),
        ),
        handIn({ learnerId, attemptId }),
      ])
      const acknowledged = saves.filter((reply) => reply.ok).length
      const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
      expect(attempt.score).toBe(acknowledged)
    }
  })

  test('is late by the database’s clock, with a minute’s grace for what was given in time', async () => {
    const { attemptId, questions } = await aTest(10)
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    const deadline = attempt.deadlineAt?.getTime() ?? 0
    expect(deadline - attempt.startedAt.getTime()).toBe(600_000)
    const inTime = new Date(deadline - 1000).toISOString()
    const after = new Date(deadline + 1000).toISOString()
    const give = (index: number, occurredAt: string) => {
      const { position, question } = questions[index] ?? first(questions)
      return saveResponse({
        identity,
        attemptId,
        request: saveRequest(position, rightAnswer(question), { occurredAt }),
      })
    }
    await setClock(590)
    // A device whose clock is ahead is not late if its answer arrives in time.
    expect(await give(0, after)).toMatchObject({ ok: true })
    await setClock(630)
    expect(await give(1, inTime)).toMatchObject({ ok: true })
    expect(await give(2, after)).toEqual({ ok: false, code: 'too-late' })
    await setClock(670)
    expect(await give(3, inTime)).toEqual({ ok: false, code: 'too-late' })
    const seen = await getAttempt({ learnerId, attemptId })
    expect(seen?.finishedAt).toBe(seen?.deadlineAt)
    expect(await database().attempt.findUnique({ where: { id: attemptId } })).toMatchObject({ score: 2 })
  })
})

describe('whose answer it is', () => {
  test('somebody else’s attempt looks like one that does not exist', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const stranger = await makeGuest()
    const request = saveRequest(position, rightAnswer(question))
    const foreign = await saveResponse({ identity: stranger.identity, attemptId, request })
    const missing = await saveResponse({ identity: stranger.identity, attemptId: randomUUID(), request })
    expect(foreign).toEqual({ ok: false, code: 'not-found' })
    expect(missing).toEqual(foreign)
    expect(await responses(attemptId)).toEqual([])
  })

  test('an id that somebody else used gives nothing away', async () => {
    const { attemptId, questions } = await practice()
    const { position, question } = first(questions)
    const request = saveRequest(position, rightAnswer(question))
    await saveResponse({ identity, attemptId, request })
    const stranger = await makeGuest()
    const { identity: other } = stranger
    expect(await saveResponse({ identity: other, attemptId, request })).toEqual({ ok: false, code: 'not-found' })
    const own = await started({ learnerId: stranger.id, setId: SET_ID, mode: 'practice' })
    expect(await saveResponse({ identity: other, attemptId: own, request })).toEqual({ ok: false, code: 'id-reused' })
  })

  test('a deactivated account, a revoked session and a forged guest save nothing', async () => {
    const person = await makePerson()
    const account = { userId: person.id, sessionVersion: person.sessionVersion, guestTokenHash: null }
    const attemptId = await started({ learnerId: person.id, setId: SET_ID, mode: 'practice' })
    const { position, question } = first(await servedQuestions(attemptId))
    const save = (as: Identity) =>
      saveResponse({ identity: as, attemptId, request: saveRequest(position, rightAnswer(question)) })
    expect(await save({ ...account, sessionVersion: 0 })).toEqual({ ok: false, code: 'signed-out' })
    expect(await save({ ...account, sessionVersion: null, guestTokenHash: 'f'.repeat(64) })).toMatchObject({
      ok: false,
    })
    expect(await save({ ...account, sessionVersion: null })).toEqual({ ok: false, code: 'signed-out' })
    await database().user.update({ where: { id: person.id }, data: { deactivatedAt: new Date() } })
    expect(await save(account)).toEqual({ ok: false, code: 'signed-out' })
    expect(await responses(attemptId)).toEqual([])
    await database().user.update({ where: { id: person.id }, data: { deactivatedAt: null } })
    expect(await save(account)).toMatchObject({ ok: true })
  })
})

describe('content that is edited during an attempt', () => {
  test('does not change what is asked, right, or shown', async () => {
    const { attemptId, questions } = await practice()
    const before = await getAttempt({ learnerId, attemptId })
    const edited = smallContent()
    edited.dossier.facts = edited.dossier.facts.map((fact) => ({
      ...fact,
      ask: fact.ask.replace('?', ', in all?'),
      statement: fact.statement.replace('.', ', it is said.'),
    }))
    await storeContent(edited)
    expect(await getAttempt({ learnerId, attemptId })).toEqual(before)
    await storeContent(smallContent({ facts: edited.dossier.facts.slice(0, 2) }))
    for (const { position, question } of questions) {
      const saved = await saveResponse({ identity, attemptId, request: saveRequest(position, rightAnswer(question)) })
      expect(saved).toMatchObject({
        ok: true,
        value: { feedback: { outcome: 'right', answerStatement: question.answerStatement } },
      })
    }
    const versions = await database().evidence.findMany({ select: { factVersion: true, questionVersion: true } })
    expect(versions.every(({ factVersion, questionVersion }) => factVersion === 1 && questionVersion === 1)).toBe(true)
  })
})
