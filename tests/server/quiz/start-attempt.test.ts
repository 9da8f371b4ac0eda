import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/server/database/client'
import { handIn } from '@/server/quiz/hand-in'
import { startAttempt } from '@/server/quiz/start-attempt'
import { testDatabase } from '@/tests/support/database'
import { makeGuest } from '@/tests/support/people'
import {
  DOSSIER_ID,
  ONE_FACT_SET_ID,
  SET_ID,
  servedQuestions,
  smallContent,
  started,
  storeContent,
} from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const { clear } = testDatabase()
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  learnerId = (await makeGuest()).id
})

describe('starting an attempt', () => {
  test('serves the set’s number of questions, each fact once, in a stored order', async () => {
    const attemptId = await started({ learnerId, setId: SET_ID, mode: 'practice' })
    const questions = await servedQuestions(attemptId)
    expect(questions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6])
    const factIds = questions.flatMap(({ question }) => question.factIds)
    expect(new Set(factIds).size).toBe(factIds.length)
    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt).toMatchObject({
      setTitle: 'Everything',
      setVersion: 1,
      dossierVersion: 1,
      mode: 'practice',
      deadlineAt: null,
    })
  })

  test('by a double click, or on two instances at once, starts one attempt', async () => {
    const input = { learnerId, setId: SET_ID, mode: 'practice' } as const
    const results = await Promise.all([1, 2, 3, 4, 5, 6].map(() => startAttempt(input)))
    const ids = new Set(results.map((result) => (result.ok ? result.value.attemptId : result.code)))
    expect(ids.size).toBe(1)
    expect(results.filter((result) => result.ok && !result.value.resumed)).toHaveLength(1)
    expect(await database().attempt.count()).toBe(1)
    expect(await database().attemptQuestion.count()).toBe(6)
  })

  test('resumes the open one; another mode, learner or set, or one that was ended, is another attempt', async () => {
    const first = await started({ learnerId, setId: SET_ID, mode: 'practice' })
    expect(await startAttempt({ learnerId, setId: SET_ID, mode: 'practice' })).toEqual({
      ok: true,
      value: { attemptId: first, resumed: true },
    })
    const other = await makeGuest()
    const others = [
      await started({ learnerId, setId: SET_ID, mode: 'test' }),
      await started({ learnerId, setId: ONE_FACT_SET_ID, mode: 'practice' }),
      await started({ learnerId: other.id, setId: SET_ID, mode: 'practice' }),
    ]
    await handIn({ learnerId, attemptId: first })
    others.push(await started({ learnerId, setId: SET_ID, mode: 'practice' }))
    expect(new Set([first, ...others]).size).toBe(5)
  })

  test('asks a fact that was met lately in another form', async () => {
    const forms = new Map<string, string>()
    for (const round of [1, 2]) {
      const attemptId = await started({ learnerId, setId: SET_ID, mode: 'practice' })
      for (const { question } of await servedQuestions(attemptId)) {
        const [factId = ''] = question.factIds
        const freeForms = await database().question.count({
          where: { facts: { some: { factId: `${DOSSIER_ID}:${factId}` } }, form: { in: ['choice', 'typed', 'cloze'] } },
        })
        const isFree = freeForms > 1 && question.factIds.length === 1
        if (round === 2 && isFree) expect(question.form).not.toBe(forms.get(factId))
        for (const id of question.factIds) forms.set(id, question.form)
      }
      await handIn({ learnerId, attemptId })
    }
    expect(forms.size).toBeGreaterThan(6)
  })

  test('never puts two facts of which one gives the other away into one attempt', async () => {
    const facts = FACTS.map((fact) => (fact.id === 'umerov-leads' ? { ...fact, reveals: ['medinsky-leads'] } : fact))
    await storeContent(smallContent({ facts }))
    for (let round = 0; round < 20; round++) {
      const attemptId = await started({ learnerId, setId: SET_ID, mode: 'test' })
      const asked = (await servedQuestions(attemptId)).flatMap(({ question }) => question.factIds)
      expect(asked.includes('umerov-leads') && asked.includes('medinsky-leads')).toBe(false)
      await handIn({ learnerId, attemptId })
    }
  })

  test('of a set that is missing or retired fails, and of one without questions too', async () => {
    const start = (setId: string) => startAttempt({ learnerId, setId, mode: 'practice' })
    expect(await start(`${DOSSIER_ID}:none`)).toEqual({ ok: false, code: 'set-not-found' })
    await database().question.updateMany({ data: { retiredAt: new Date() } })
    expect(await start(SET_ID)).toEqual({ ok: false, code: 'nothing-to-ask' })
    await database().dossier.updateMany({ data: { retiredAt: new Date() } })
    expect(await start(SET_ID)).toEqual({ ok: false, code: 'set-not-found' })
  })
})
