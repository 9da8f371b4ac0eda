import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Identity } from '@/server/auth/identity'
import { saveResponse } from '@/server/quiz/save-response'
import { readFactHistory } from '@/server/review/read-fact-history'
import { readMemory } from '@/server/review/read-memory'
import { recordReview } from '@/server/review/record-review'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { makeGuest } from '@/tests/support/people'
import {
  ONE_FACT_SET_ID,
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'

const FACT_ID = 'small-talks:host-city'
const { clear } = testDatabase()
let identity: Identity
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  ;({ id: learnerId, identity } = await makeGuest())
})

async function answer(isRight: boolean) {
  const attemptId = await started({ learnerId, setId: ONE_FACT_SET_ID, mode: 'practice' })
  for (const { position, question } of await servedQuestions(attemptId)) {
    const given = isRight ? rightAnswer(question) : wrongAnswer(question)
    const saved = await saveResponse({ identity, attemptId, request: saveRequest(position, given) })
    expect(saved.ok).toBe(true)
  }
}

describe('what a learner remembers', () => {
  test('is nothing before the first answer', async () => {
    expect(await readMemory({ learnerId })).toMatchObject({
      zone: 'UTC',
      settings: { retention: 0.9, newPerDay: 10, fourButtons: false },
      facts: [],
    })
  })

  test('holds a wrong answer: due tomorrow, on the missed list', async () => {
    await answer(false)
    const { facts } = await readMemory({ learnerId })
    expect(facts).toMatchObject([
      {
        factId: FACT_ID,
        version: 1,
        state: {
          level: 'attempted',
          lastGrade: 'again',
          memory: { reps: 1, lapses: 0 },
          episodes: [{ status: 'open' }],
        },
        shown: { choice: expect.any(Number) },
      },
    ])
    expect(await readFactHistory({ learnerId, factId: FACT_ID })).toMatchObject({
      state: facts[0]?.state,
      steps: [{ applied: true, reason: 'first-of-day', answer: { rule: 'missed', position: 1 } }],
    })
  })

  test('takes three statements after answers and two without', async () => {
    await answer(true)
    const review = {
      learnerId,
      id: randomUUID(),
      sittingId: null,
      factId: FACT_ID,
      factVersion: 1,
      rating: 'good',
    } as const
    const recorded = await recordReview({ ...review, visibleMs: 3000, occurredAt: new Date(), zone: 'Europe/Kyiv' })
    expect(recorded.ok).toBe(true)
    expect(await statementsOf(() => readMemory({ learnerId }))).toHaveLength(3)
    expect(await statementsOf(() => readMemory({ learnerId }))).toHaveLength(2)
  })
})
