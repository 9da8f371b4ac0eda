import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Question } from '@/core/questions/question'
import { buildQuestionBank } from '@/core/questions/question-bank'
import { schedule } from '@/core/review/schedule'
import { amendQuestion } from '@/server/appeals/amend-question'
import { fileAppeal } from '@/server/appeals/file-appeal'
import { undoDecision } from '@/server/appeals/undo-decision'
import { claimGuest, findGuestWork } from '@/server/auth/claim-guest'
import { deleteAccount } from '@/server/auth/delete-account'
import { exportAccount } from '@/server/auth/export-account'
import { database } from '@/server/database/client'
import { toDossierRows } from '@/server/facts/dossier-rows'
import { storeDossier } from '@/server/facts/store-dossier'
import { saveResponse } from '@/server/quiz/save-response'
import { markOutdatedMemory } from '@/server/review/mark-stale'
import { noteMissed } from '@/server/review/note-missed'
import { readFactHistory } from '@/server/review/read-fact-history'
import { readMemory } from '@/server/review/read-memory'
import { rebuildMemory } from '@/server/review/rebuild-memory'
import { recordReview, undoReview } from '@/server/review/record-review'
import { readReviewSettings, saveReviewSettings } from '@/server/review/review-settings'
import { listStarred, starFact, unstarFact } from '@/server/review/star-fact'
import { statementsOf } from '@/tests/support/count-statements'
import { testDatabase } from '@/tests/support/database'
import { makeGuest, makePerson, PASSWORD } from '@/tests/support/people'
import {
  DOSSIER_ID,
  LEADER_SET_ID,
  rightAnswer,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  TYPED_SET_ID,
} from '@/tests/support/quiz-content'
import { answerOnce, HOST_CITY, type Learner, rated, remembered, review } from '@/tests/support/remembering'
import { FACTS } from '@/tests/support/small-dossier'

const { clear, setClock } = testDatabase()
let learner: Learner

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  learner = await makeGuest()
  await moveTo('2025-06-02T12:00:00Z')
})

/** The database's clock says this from here on, and runs on. */
const moveTo = (instant: string) => setClock((new Date(instant).getTime() - Date.now()) / 1000)

/** What is stored is what the events make. */
async function expectSound() {
  expect((await rebuildMemory()).differing).toEqual([])
}

const again = schedule(null, 'again', '2025-06-02', { retention: 0.9, fuzzSeed: null })
const good = schedule(null, 'good', '2025-06-02', { retention: 0.9, fuzzSeed: null })

describe('an answer', () => {
  test('that is wrong is due tomorrow and on the missed list, with a step in the fact’s history', async () => {
    const { attemptId } = await answerOnce(learner, { answer: 'wrong' })
    const fact = await remembered(learner)
    expect(fact).toMatchObject({
      version: 1,
      dossierId: DOSSIER_ID,
      topic: 'dates',
      state: { level: 'attempted', memory: again, episodes: [{ status: 'open', missedDay: '2025-06-02' }] },
      shown: { choice: expect.any(Number) },
    })
    expect(again.dueDay).toBe('2025-06-03')
    expect(await readFactHistory({ learnerId: learner.id, factId: HOST_CITY })).toMatchObject({
      state: fact?.state,
      steps: [{ applied: true, reason: 'first-of-day', answer: { rule: 'missed', attemptId, position: 1 } }],
    })
    await expectSound()
  })

  test('is one insert still: memory is worked out when it is looked at, in three statements, and in two when nothing is new', async () => {
    const attemptId = await started({ learnerId: learner.id, setId: TYPED_SET_ID, mode: 'practice' })
    const [asked] = await servedQuestions(attemptId)
    if (!asked) throw new Error('Empty')
    const request = saveRequest(asked.position, rightAnswer(asked.question))
    const save = () => saveResponse({ identity: learner.identity, attemptId, request })
    // The read, the names of the dossier (once per version), the insert.
    expect((await statementsOf(save)).length).toBeLessThanOrEqual(3)
    expect(await database().factMemory.count()).toBe(0)
    expect(await statementsOf(() => readMemory({ learnerId: learner.id }))).toHaveLength(3)
    expect(await statementsOf(() => readMemory({ learnerId: learner.id }))).toHaveLength(2)
  })

  test('in a test says nothing before it is handed in', async () => {
    const attemptId = await started({ learnerId: learner.id, setId: TYPED_SET_ID, mode: 'test' })
    const [asked] = await servedQuestions(attemptId)
    if (!asked) throw new Error('Empty')
    const request = saveRequest(asked.position, rightAnswer(asked.question))
    await saveResponse({ identity: learner.identity, attemptId, request })
    expect(await remembered(learner)).toBeNull()
    await answerOnce(learner, { setId: LEADER_SET_ID, answer: 'right', mode: 'test' })
    expect((await remembered(learner, `${DOSSIER_ID}:umerov-leads`))?.state.memory).toEqual(good)
  })

  test('that names another fact’s answer is a confusion, and one that was right before a slip', async () => {
    await answerOnce(learner, { setId: LEADER_SET_ID, answer: medinsky })
    const confused = await remembered(learner, `${DOSSIER_ID}:umerov-leads`)
    const reason = { kind: 'confused', withFactId: `${DOSSIER_ID}:medinsky-leads` }
    expect(confused?.state.episodes).toMatchObject([{ reason }])
    await answerOnce(learner, { answer: 'right' })
    await moveTo('2025-06-04T12:00:00Z')
    await answerOnce(learner, { answer: 'wrong' })
    expect((await remembered(learner))?.state.episodes).toMatchObject([{ reason: { kind: 'slip' } }])
  })
})

const medinsky = (question: Question) => {
  const found = 'options' in question ? question.options.find(({ text }) => text === 'Vladimir Medinsky') : undefined
  return { kind: 'choice', optionId: found?.id ?? '' } as const
}

describe('the time an answer took', () => {
  const historyRules = async (who: Learner) => {
    const history = await readFactHistory({ learnerId: who.id, factId: HOST_CITY })
    return history?.steps.map(({ answer }) => answer?.rule)
  }

  test('is slow against everybody’s median until the learner has 20 answers of that form, and stays so for good', async () => {
    for (let i = 0; i < 3; i += 1) await answerOnce(await makeGuest(), { answer: 'right', visibleMs: 4000 })
    // More than 4 s and more than twice 4,000 ms.
    await answerOnce(learner, { answer: 'right', visibleMs: 8001 })
    expect(await historyRules(learner)).toEqual(['slow'])
    // Everybody gets slower: what was slow then stays slow.
    for (let i = 0; i < 9; i += 1) await answerOnce(await makeGuest(), { answer: 'right', visibleMs: 20_000 })
    expect(await historyRules(learner)).toEqual(['slow'])
    const other = await makeGuest()
    await answerOnce(other, { answer: 'right', visibleMs: 8001 })
    expect(await historyRules(other)).toEqual(['right'])
    await expectSound()
  })

  test('is compared with the learner’s own median from the twentieth answer on', async () => {
    for (let i = 0; i < 20; i += 1) await answerOnce(learner, { answer: 'right', visibleMs: 2500 })
    await answerOnce(await makeGuest(), { answer: 'right', visibleMs: 60_000 })
    await answerOnce(learner, { answer: 'right', visibleMs: 5001 })
    expect((await historyRules(learner))?.at(-1)).toBe('slow')
  })

  test('that is a tenth of the question’s median is a rapid guess, which counts for nothing', async () => {
    await answerOnce(await makeGuest(), { answer: 'right', visibleMs: 9000 })
    await answerOnce(learner, { answer: 'right', visibleMs: 899 })
    expect(await historyRules(learner)).toEqual(['rapid-guess'])
    expect((await remembered(learner))?.state.memory).toBeNull()
  })
})

describe('a flashcard', () => {
  test('is graded as it is rated, easy too, and is another form than the question’s', async () => {
    await rated(learner, 'easy')
    const fact = await remembered(learner)
    expect(fact?.state.memory).toEqual(schedule(null, 'easy', '2025-06-02', { retention: 0.9, fuzzSeed: null }))
    expect(Object.keys(fact?.shown ?? {})).toEqual(['flashcard'])
    await expectSound()
  })

  test('sent twice is one review with one reply, and its id is refused for another', async () => {
    const given = review(learner, 'good')
    const first = await recordReview(given)
    expect(await recordReview(given)).toEqual(first)
    const both = await Promise.all([recordReview(given), recordReview(given)])
    expect(both).toEqual([first, first])
    expect(await recordReview({ ...given, rating: 'again' })).toEqual({ ok: false, code: 'id-reused' })
    const stranger = await makeGuest()
    expect(await recordReview({ ...given, learnerId: stranger.id })).toEqual({ ok: false, code: 'id-reused' })
    expect(await database().evidence.count()).toBe(1)
    expect((await remembered(learner))?.state.memory?.reps).toBe(1)
  })

  test('of a fact or version that is not there is not recorded', async () => {
    const missing = { ok: false, code: 'not-found' }
    expect(await recordReview(review(learner, 'good', { factId: 'small-talks:nothing' }))).toEqual(missing)
    expect(await recordReview(review(learner, 'good', { factVersion: 2 }))).toEqual(missing)
    expect(await recordReview({ ...review(learner, 'good'), learnerId: randomUUID() })).toEqual(missing)
  })

  test('taken back is as if it had never been, only by its learner, and as often as one likes', async () => {
    await answerOnce(learner, { answer: 'right' })
    const before = await remembered(learner)
    await moveTo('2025-06-09T12:00:00Z')
    const id = await rated(learner, 'again')
    expect((await remembered(learner))?.state.level).not.toBe(before?.state.level)
    const stranger = await makeGuest()
    expect(await undoReview({ learnerId: stranger.id, id })).toEqual({ ok: false, code: 'not-found' })
    expect(await undoReview({ learnerId: learner.id, id })).toEqual({ ok: true, value: null })
    expect(await undoReview({ learnerId: learner.id, id })).toEqual({ ok: true, value: null })
    expect(await remembered(learner)).toEqual(before)
    await expectSound()
  })

  test('that is the only thing known of a fact leaves nothing when it is taken back', async () => {
    const id = await rated(learner, 'good')
    expect(await remembered(learner)).not.toBeNull()
    await undoReview({ learnerId: learner.id, id })
    expect(await remembered(learner)).toBeNull()
    expect(await database().factMemory.count()).toBe(0)
  })
})

describe('clocks and lines', () => {
  test('a client clock years ahead is set back to the receipt', async () => {
    await rated(learner, 'good', { occurredAt: new Date('2031-01-01T00:00:00Z') })
    expect((await remembered(learner))?.state.memory).toEqual(good)
  })

  test('events that arrive a week late, in the middle of others, leave the same state as in order', async () => {
    const days = ['2025-06-02', '2025-06-04', '2025-06-05', '2025-06-12'] as const
    const ratings = ['good', 'again', 'good', 'good'] as const
    const at = (i: number) => ({ occurredAt: new Date(`${days[i]}T12:00:00Z`) })
    for (const [i, rating] of ratings.entries()) {
      await moveTo(`${days[i]}T12:00:01Z`)
      await rated(learner, rating, at(i))
      await readMemory({ learnerId: learner.id })
    }
    const late = await makeGuest()
    for (const i of [0, 3, 2, 1]) {
      await rated(late, ratings[i] ?? 'good', at(i))
      await readMemory({ learnerId: late.id })
    }
    const inOrder = await remembered(learner)
    const afterwards = await remembered(late)
    expect({ ...afterwards?.state, lastId: '' }).toEqual({ ...inOrder?.state, lastId: '' })
    expect(inOrder?.state.memory).toMatchObject({ reps: 4, lapses: 1, lastDay: '2025-06-12' })
    await expectSound()
  })

  test('two devices that write while others read leave what all events make', async () => {
    const ratings = Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? 'again' : 'good'))
    await Promise.all(
      ratings.flatMap((rating, i) => [
        rated(learner, rating as 'again' | 'good', { occurredAt: new Date(Date.UTC(2025, 4, 1 + i, 12)) }),
        readMemory({ learnerId: learner.id }),
      ]),
    )
    expect((await remembered(learner))?.state.memory?.reps).toBe(12)
    expect(await database().staleMemory.count()).toBe(0)
    await expectSound()
  })

  test('a reader who is slow cannot put an older state over a newer one', async () => {
    await rated(learner, 'good')
    const { mark } = await database().staleMemory.findFirstOrThrow({ select: { mark: true } })
    const newer = randomUUID()
    const { reading } = await database().$transaction(async (writing) => {
      // Somebody marks the fact and takes their time; the reader has read the old mark and must wait to write.
      await writing.staleMemory.updateMany({ where: { mark }, data: { mark: newer } })
      const reading = readMemory({ learnerId: learner.id })
      await new Promise((resolve) => setTimeout(resolve, 300))
      return { reading }
    })
    expect((await reading).facts).toEqual([])
    expect(await database().staleMemory.findMany({ select: { mark: true } })).toEqual([{ mark: newer }])
    expect(await remembered(learner)).not.toBeNull()
    await expectSound()
  })

  test('another zone changes the day that is today, and no event', async () => {
    await rated(learner, 'good')
    const before = await remembered(learner)
    await database().user.update({ where: { id: learner.id }, data: { zone: 'Pacific/Kiritimati' } })
    expect((await readMemory({ learnerId: learner.id })).day).toBe('2025-06-02')
    await moveTo('2025-06-02T15:00:00Z')
    // In Kiritimati it is 05:00 on the third.
    expect((await readMemory({ learnerId: learner.id })).day).toBe('2025-06-03')
    expect(await remembered(learner)).toEqual(before)
  })
})

describe('what is decided afterwards', () => {
  async function appealed() {
    const { attemptId } = await answerOnce(learner, { setId: LEADER_SET_ID, answer: medinsky })
    await answerOnce(learner, { setId: LEADER_SET_ID, answer: medinsky })
    await fileAppeal({ learnerId: learner.id, attemptId, position: 1, note: 'He led, too.' })
    const { id } = await database().appeal.findFirstOrThrow({ select: { id: true } })
    const owner = { userId: (await makePerson({ roles: ['admin'] })).id, isAdmin: true }
    return { owner, appealId: id }
  }
  const leader = `${DOSSIER_ID}:umerov-leads`
  const decide = async (kind: 'accept' | 'void') => {
    const { owner, appealId } = await appealed()
    const missed = await remembered(learner, leader)
    expect(missed?.state.episodes).toMatchObject([{ status: 'open' }])
    const decided = await amendQuestion(owner, { appealId, kind, reason: 'Both led a part of it.' })
    if (!decided.ok) throw new Error(decided.code)
    return { owner, missed, decisionId: decided.value.amendmentId }
  }

  test('an accepted answer is folded again as right, off the missed list, and an undo brings back what was', async () => {
    const { owner, missed, decisionId } = await decide('accept')
    const after = await remembered(learner, leader)
    expect(after?.state).toMatchObject({ memory: good, episodes: [] })
    await undoDecision(owner, { decisionId, reason: 'A mistake.' })
    expect(await remembered(learner, leader)).toEqual(missed)
    await expectSound()
  })

  test('a question that is voided takes its answers out of memory, and an undo brings them back', async () => {
    const { owner, missed, decisionId } = await decide('void')
    expect(await remembered(learner, leader)).toBeNull()
    await undoDecision(owner, { decisionId, reason: 'A mistake.' })
    expect(await remembered(learner, leader)).toEqual(missed)
    await expectSound()
  })

  test('a voided question is a form less for everybody who met its facts', async () => {
    const other = await makeGuest()
    await rated(other, 'good', { factId: leader })
    await readMemory({ learnerId: other.id })
    const { owner, appealId } = await appealed()
    await amendQuestion(owner, { appealId, kind: 'void', reason: 'Unclear.' })
    expect(await database().staleMemory.count({ where: { learnerId: other.id, factId: leader } })).toBe(1)
    await expectSound()
  })
})

describe('a fact', () => {
  const withHost = (change: object) =>
    smallContent({ facts: FACTS.map((f) => (f.id === 'host-city' ? { ...f, ...change } : f)) })

  test('that is corrected starts new; the old version stays as it was, and an answer to it still goes there', async () => {
    await answerOnce(learner, { answer: 'wrong' })
    const running = await started({ learnerId: learner.id, setId: TYPED_SET_ID, mode: 'practice' })
    const before = await remembered(learner)
    await storeContent(withHost({ statement: 'The second round, on 2 June 2025, was held in [[Istanbul]].' }))
    expect(await remembered(learner)).toBeNull()
    const frozen = await database().factMemory.findFirst({ select: { factVersion: true, state: true } })
    expect(frozen).toEqual({ factVersion: 1, state: before?.state })

    await answerOnce(learner, { answer: 'right' })
    expect(await remembered(learner)).toMatchObject({ version: 2, state: { memory: good, episodes: [] } })
    const [asked] = await servedQuestions(running)
    if (!asked) throw new Error('Empty')
    const request = saveRequest(asked.position, rightAnswer(asked.question))
    await saveResponse({ identity: learner.identity, attemptId: running, request })
    expect(await remembered(learner)).toMatchObject({ version: 2, state: { memory: { reps: 1 } } })
    const history = await readFactHistory({ learnerId: learner.id, factId: HOST_CITY })
    expect(history?.steps.map(({ version, applied }) => [version, applied])).toEqual([
      [1, true],
      [1, false],
      [2, true],
    ])
    await expectSound()
  })

  test('that was superseded when it was asked gets no grade', async () => {
    await database().$executeRaw`
      UPDATE "FactVersion" SET "body" = jsonb_set("body", '{status}', '"superseded"') WHERE "factId" = ${HOST_CITY}`
    await answerOnce(learner, { answer: 'wrong' })
    expect((await remembered(learner))?.state).toMatchObject({ memory: null, episodes: [] })
    const history = await readFactHistory({ learnerId: learner.id, factId: HOST_CITY })
    expect(history?.steps.map(({ answer }) => answer?.rule)).toEqual(['superseded-fact'])
  })

  test('that is retired is not remembered while it is, and as before when it returns', async () => {
    await rated(learner, 'good')
    const before = await remembered(learner)
    await storeContent(smallContent({ facts: FACTS.filter(({ id }) => id !== 'host-city') }))
    expect(await remembered(learner)).toBeNull()
    await storeContent(smallContent())
    expect(await remembered(learner)).toEqual(before)
  })

  test('that is asked in fewer forms is folded again: two clean days in the only form there is clear a miss', async () => {
    await answerOnce(learner, { answer: 'wrong' })
    for (const day of ['2025-06-03', '2025-06-04']) {
      await moveTo(`${day}T12:00:00Z`)
      await answerOnce(learner, { answer: 'right' })
    }
    expect((await remembered(learner))?.state.episodes).toMatchObject([{ status: 'open', cleanDays: 2 }])
    const content = smallContent()
    const bank = buildQuestionBank(content)
    const isLeft = ({ factIds, form }: Question) => !factIds.includes('host-city') || form === 'choice'
    const questions = bank.questions.filter(isLeft)
    const sets = bank.sets.map((built) => ({ ...built, questions: built.questions.filter(isLeft) }))
    await storeDossier(toDossierRows(content.dossier, { ...bank, questions, sets }))
    expect((await remembered(learner))?.state.episodes).toMatchObject([{ status: 'cleared', closedDay: '2025-06-04' }])
    await expectSound()
  })
})

describe('the missed list', () => {
  const note = (kind: 'dismiss' | 'bring-back', id: string = randomUUID()) =>
    noteMissed({ learnerId: learner.id, id, factId: HOST_CITY, kind, occurredAt: new Date('2099-01-01'), zone: 'UTC' })
  const statuses = async () => (await remembered(learner))?.state.episodes.map(({ status }) => status)

  test('is left by a note of the learner and entered again by another, each sent as often as one likes', async () => {
    await answerOnce(learner, { answer: 'wrong' })
    const id = randomUUID()
    expect(await note('dismiss', id)).toEqual({ ok: true, value: null })
    expect(await note('dismiss', id)).toEqual({ ok: true, value: null })
    expect(await note('bring-back', id)).toEqual({ ok: false, code: 'id-reused' })
    expect(await statuses()).toEqual(['dismissed'])
    await moveTo('2025-06-02T12:10:00Z')
    await note('bring-back')
    expect(await statuses()).toEqual(['dismissed', 'open'])
    expect(await database().missedNote.count()).toBe(2)
    await expectSound()
  })

  test('takes no note on a fact that the learner has not met', async () => {
    expect(await note('dismiss')).toEqual({ ok: false, code: 'not-found' })
  })

  test('is cleared by two clean days, one in another form', async () => {
    await answerOnce(learner, { answer: 'wrong' })
    await moveTo('2025-06-03T12:00:00Z')
    await answerOnce(learner, { answer: 'right' })
    expect(await statuses()).toEqual(['open'])
    await moveTo('2025-06-05T12:00:00Z')
    await answerOnce(learner, { setId: TYPED_SET_ID, answer: 'right' })
    expect(await statuses()).toEqual(['cleared'])
  })
})

describe('a guest', () => {
  test('brings answers, reviews, notes and stars along, once; the two memories become one', async () => {
    const { id: accountId } = await makePerson()
    const account = { id: accountId, identity: { userId: accountId, sessionVersion: 1, guestTokenHash: null } }
    await rated(account, 'good')
    await starFact({ learnerId: accountId, factId: HOST_CITY })
    await readMemory({ learnerId: accountId })
    await moveTo('2025-06-08T12:00:00Z')
    await answerOnce(learner, { answer: 'wrong' })
    await rated(learner, 'good', { factId: `${DOSSIER_ID}:swap-size` })
    await noteMissed({
      learnerId: learner.id,
      id: randomUUID(),
      factId: HOST_CITY,
      kind: 'dismiss',
      occurredAt: new Date('2099-01-01'),
      zone: 'UTC',
    })
    await starFact({ learnerId: learner.id, factId: HOST_CITY })
    await starFact({ learnerId: learner.id, factId: `${DOSSIER_ID}:swap-size` })
    await readMemory({ learnerId: learner.id })

    expect(await findGuestWork(learner.identity)).toMatchObject({ attempts: 1, answers: 1, cards: 1 })
    const claims = await Promise.all([
      claimGuest({ accountId, guest: learner.identity }),
      claimGuest({ accountId, guest: learner.identity }),
    ])
    expect(claims.map(({ ok }) => ok).sort()).toEqual([false, true])
    // Good on the second, again on the eighth: a slip; then dismissed.
    expect((await remembered(account))?.state).toMatchObject({
      memory: { reps: 2, lapses: 1, lastDay: '2025-06-08' },
      episodes: [{ status: 'dismissed', reason: { kind: 'slip' } }],
    })
    expect((await remembered(account, `${DOSSIER_ID}:swap-size`))?.state.memory?.reps).toBe(1)
    expect(await listStarred({ learnerId: accountId })).toHaveLength(2)
    expect(await database().factMemory.count({ where: { learnerId: learner.id } })).toBe(0)
    await expectSound()
  })

  test('who only rated flashcards is asked about them', async () => {
    expect(await findGuestWork(learner.identity)).toBeNull()
    await rated(learner, 'good')
    expect(await findGuestWork(learner.identity)).toMatchObject({ attempts: 0, answers: 0, cards: 1 })
  })
})

describe('settings', () => {
  test('another retention moves due days and nothing else', async () => {
    await rated(learner, 'good')
    await moveTo('2025-06-05T12:00:00Z')
    await rated(learner, 'good')
    const before = await remembered(learner)
    const settings = { retention: 0.8, newPerDay: 5, fourButtons: true }
    expect(await saveReviewSettings({ learnerId: learner.id, settings })).toEqual({ ok: true, value: null })
    expect(await readReviewSettings({ learnerId: learner.id })).toEqual(settings)
    const after = await remembered(learner)
    const dueDay = after?.state.memory?.dueDay ?? ''
    expect(dueDay > (before?.state.memory?.dueDay ?? '')).toBe(true)
    expect(after).toEqual({ ...before, state: { ...before?.state, memory: { ...before?.state.memory, dueDay } } })
    expect((await readMemory({ learnerId: learner.id })).settings).toEqual(settings)
    await expectSound()
  })

  test('are refused out of range, and without another retention nothing is worked out again', async () => {
    const settings = { retention: 0.9, newPerDay: 10, fourButtons: false }
    for (const wrong of [
      { retention: 0.79 },
      { retention: 0.96 },
      { retention: Number.NaN },
      { newPerDay: -1 },
      { newPerDay: 2.5 },
    ]) {
      const refused = { ok: false, code: 'out-of-range' }
      expect(await saveReviewSettings({ learnerId: learner.id, settings: { ...settings, ...wrong } })).toEqual(refused)
    }
    await rated(learner, 'good')
    await readMemory({ learnerId: learner.id })
    await saveReviewSettings({ learnerId: learner.id, settings: { ...settings, newPerDay: 3 } })
    expect(await database().staleMemory.count()).toBe(0)
  })
})

describe('stars', () => {
  test('are put on and taken off as often as one likes', async () => {
    const star = { learnerId: learner.id, factId: HOST_CITY }
    expect(await starFact(star)).toEqual({ ok: true, value: null })
    expect(await starFact(star)).toEqual({ ok: true, value: null })
    expect(await listStarred(star)).toEqual([HOST_CITY])
    await unstarFact(star)
    await unstarFact(star)
    expect(await listStarred(star)).toEqual([])
    expect(await starFact({ ...star, factId: 'small-talks:nothing' })).toEqual({ ok: false, code: 'not-found' })
  })
})

describe('what is kept about a learner', () => {
  test('is in the export and gone after the deletion', async () => {
    const account = await makePerson()
    const owner = {
      id: account.id,
      identity: { userId: account.id, sessionVersion: account.sessionVersion, guestTokenHash: null },
    }
    await answerOnce(owner, { answer: 'wrong' })
    const taken = await rated(owner, 'good')
    await undoReview({ learnerId: account.id, id: taken })
    await noteMissed({
      learnerId: account.id,
      id: randomUUID(),
      factId: HOST_CITY,
      kind: 'dismiss',
      occurredAt: new Date('2025-06-02'),
      zone: 'UTC',
    })
    await starFact({ learnerId: account.id, factId: HOST_CITY })
    await readMemory({ learnerId: account.id })
    await rated(owner, 'again')
    const data = await exportAccount({ userId: account.id, now: new Date(0) })
    expect(data.account).toMatchObject({ desiredRetention: 0.9, newPerDay: 10, fourButtons: false })
    expect(data.reviews).toMatchObject([
      { factId: HOST_CITY, rating: 'good', undo: { at: expect.any(Date) } },
      { rating: 'again', undo: null },
    ])
    expect(data.missedNotes).toMatchObject([{ factId: HOST_CITY, kind: 'dismiss' }])
    expect(data.starredFacts).toMatchObject([{ factId: HOST_CITY }])
    expect(JSON.stringify(data)).not.toContain('requestHash')

    expect(await deleteAccount({ userId: account.id, password: PASSWORD })).toMatchObject({ ok: true })
    const db = database()
    const left = await Promise.all([
      db.evidence.count(),
      db.review.count(),
      db.reviewUndo.count(),
      db.missedNote.count(),
      db.starredFact.count(),
      db.factMemory.count(),
      db.staleMemory.count(),
    ])
    expect(left).toEqual([0, 0, 0, 0, 0, 0, 0])
  })
})

describe('working everything out again', () => {
  test('finds what is stored wrong, names it and mends it', async () => {
    await rated(learner, 'good')
    const sound = await remembered(learner)
    await database().$executeRaw`UPDATE "FactMemory" SET "state" = jsonb_set("state", '{memory,stability}', '99')`
    const found = await rebuildMemory()
    expect(found).toMatchObject({
      learners: 1,
      states: 1,
      waiting: 0,
      differing: [{ learnerId: learner.id, factId: HOST_CITY }],
    })
    expect(await remembered(learner)).toEqual(sound)
    await expectSound()
  })

  test('finds what is missing, and what stands for nothing', async () => {
    await rated(learner, 'good')
    await readMemory({ learnerId: learner.id })
    await database().factMemory.deleteMany()
    expect((await rebuildMemory()).differing).toHaveLength(1)
    await database().$executeRaw`
      INSERT INTO "FactMemory" SELECT "learnerId", ${`${DOSSIER_ID}:swap-size`}, "factVersion", "state", "shown", "dueDay", "algorithm",
        "weightsHash", "updatedAt" FROM "FactMemory"`
    expect((await rebuildMemory()).differing).toHaveLength(1)
    expect(await database().factMemory.count()).toBe(1)
  })

  test('happens by itself for what another scheduler has made', async () => {
    await rated(learner, 'good')
    const sound = await remembered(learner)
    await database().factMemory.updateMany({ data: { weightsHash: 'others', state: {} } })
    await markOutdatedMemory()
    expect(await remembered(learner)).toEqual(sound)
  })

  test('a stored state that no scheduler can have made is refused', async () => {
    await rated(learner, 'good')
    await readMemory({ learnerId: learner.id })
    await database().$executeRaw`UPDATE "FactMemory" SET "state" = jsonb_set("state", '{memory,stability}', 'null')`
    await expect(readMemory({ learnerId: learner.id })).rejects.toThrow(RangeError)
  })
})
