import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { countMissed, readMissed } from '@/app/missed/_components/read-missed'
import { readProgress } from '@/app/progress/_components/read-progress'
import { addDays } from '@/core/review/days'
import type { Identity } from '@/server/auth/identity'
import { saveResponse } from '@/server/quiz/save-response'
import { startAttempt } from '@/server/quiz/start-attempt'
import { listActiveDays } from '@/server/review/list-active-days'
import { noteMissed } from '@/server/review/note-missed'
import { readMemory } from '@/server/review/read-memory'
import { testDatabase } from '@/tests/support/database'
import { makeGuest } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  ONE_FACT_SET_ID,
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'
import { FACTS } from '@/tests/support/small-dossier'

const LEADER = `${DOSSIER_ID}:umerov-leads`
const { clear, setClock } = testDatabase()
let identity: Identity
let learnerId: string

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  ;({ id: learnerId, identity } = await makeGuest())
})

/** Takes a set of one question; `hoursAhead` is how far the database’s clock has been moved. */
async function answered(setId: string, how: 'right' | 'wrong', hoursAhead = 0) {
  const attemptId = await started({ learnerId, setId, mode: 'practice' })
  for (const { position, question } of await servedQuestions(attemptId)) {
    const occurredAt = new Date(Date.now() + hoursAhead * 3_600_000).toISOString()
    const request = saveRequest(position, how === 'right' ? rightAnswer(question) : wrongAnswer(question), {
      occurredAt,
      zone: 'UTC',
    })
    expect(await saveResponse({ identity, attemptId, request })).toMatchObject({ ok: true })
  }
}

const note = (kind: 'dismiss' | 'bring-back') =>
  noteMissed({ learnerId, id: randomUUID(), factId: LEADER, kind, occurredAt: new Date(), zone: 'UTC' })

describe('the missed list', () => {
  test('is empty for somebody who has answered nothing', async () => {
    expect((await readMissed(learnerId)).dossiers).toEqual([])
  })

  test('has what was missed, and a run that asks for it and for nothing else', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    await answered(ONE_FACT_SET_ID, 'right')
    const [dossier] = (await readMissed(learnerId)).dossiers
    expect(dossier?.topics.flatMap(({ entries }) => entries.map(({ factId }) => factId))).toEqual(['umerov-leads'])
    expect(dossier?.run?.factIds).toEqual([LEADER])
    expect(dossier?.topics[0]?.run).toEqual(dossier?.run)
    if (!dossier?.run) throw new Error('Nothing to practise')
    const run = await startAttempt({ learnerId, ...dossier.run, mode: 'practice', purpose: 'missed' })
    if (!run.ok) throw new Error(run.code)
    const asked = await servedQuestions(run.value.attemptId)
    expect(asked.map(({ question }) => question.factIds)).toEqual([['umerov-leads']])
  })

  test('loses a fact that is dismissed and has it again once it is brought back', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    expect(await note('dismiss')).toEqual({ ok: true, value: null })
    const [without] = (await readMissed(learnerId)).dossiers
    expect(without).toMatchObject({ topics: [], run: null, left: [{ factId: 'umerov-leads' }] })
    expect(await note('bring-back')).toEqual({ ok: true, value: null })
    const [again] = (await readMissed(learnerId)).dossiers
    expect(again && countMissed(again)).toBe(1)
    expect(again?.left).toEqual([])
  })

  test('shows nothing of a fact that a running test asks for, and does not practise it', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    await started({ learnerId, setId: LEADER_SET_ID, mode: 'test' })
    const { dossiers } = await readMissed(learnerId)
    expect(dossiers).toMatchObject([{ topics: [], left: [], hiddenCount: 1, run: null }])
    expect(JSON.stringify(dossiers)).not.toContain('umerov-leads')
  })

  test('is the learner’s own', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    expect((await readMissed((await makeGuest()).id)).dossiers).toEqual([])
  })
})

describe('progress', () => {
  test('counts coverage over all facts of the dossier, and what falls due', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    await answered(ONE_FACT_SET_ID, 'right')
    const { day, retention, dossiers, due } = await readProgress(learnerId)
    expect(retention).toBe(0.9)
    const [dossier] = dossiers
    expect(dossier?.topics.reduce((sum, { all }) => sum + all, 0)).toBe(FACTS.length)
    expect(dossier?.topics.reduce((sum, { seen }) => sum + seen, 0)).toBe(2)
    expect(due).toHaveLength(7)
    // The miss comes back tomorrow; the right answer after one to three days, as it is spread.
    expect(due[0]).toEqual({ day, due: 0 })
    expect(due.reduce((sum, one) => sum + one.due, 0)).toBe(2)
  })

  test('names the facts seen, but not what a running test asks for', async () => {
    await answered(LEADER_SET_ID, 'wrong')
    await started({ learnerId, setId: LEADER_SET_ID, mode: 'test' })
    const facts = (await readProgress(learnerId)).dossiers
      .flatMap(({ topics }) => topics)
      .flatMap((topic) => topic.facts)
    expect(facts).toMatchObject([{ ask: null, level: 'attempted' }])
  })
})

describe('active days', () => {
  test('count each fact once a day, by the learner’s days, and leave out idle days and what came before', async () => {
    const { day } = await readMemory({ learnerId })
    await answered(LEADER_SET_ID, 'wrong')
    await answered(LEADER_SET_ID, 'right')
    await setClock(48 * 3600)
    await answered(LEADER_SET_ID, 'right', 48)
    await answered(ONE_FACT_SET_ID, 'right', 48)
    const later = addDays(day, 2)
    expect(await listActiveDays({ learnerId, fromDay: day })).toEqual([
      { day, facts: 1 },
      { day: later, facts: 2 },
    ])
    expect(await listActiveDays({ learnerId, fromDay: later })).toEqual([{ day: later, facts: 2 }])
    expect(await listActiveDays({ learnerId: (await makeGuest()).id, fromDay: day })).toEqual([])
  })
})
