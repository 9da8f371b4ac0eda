import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/attempts/[attemptId]/responses/route'
import { readMissed } from '@/app/missed/_components/read-missed'
import { readProgress } from '@/app/progress/_components/read-progress'
import type { Question } from '@/core/questions/question'
import { database } from '@/server/database/client'
import type { StoredFootnote } from '@/server/facts/rows'
import { getAttempt } from '@/server/quiz/get-attempt'
import { getResults } from '@/server/quiz/get-results'
import { handIn } from '@/server/quiz/hand-in'
import { listAttempts } from '@/server/quiz/list-attempts'
import type { AttemptMode } from '@/server/quiz/views'
import { type Canaries, canariesIn, newCanaries, plantedFootnote, plantedQuestion } from '@/tests/support/canaries'
import { testDatabase } from '@/tests/support/database'
import { GUEST_COOKIE, makeGuest } from '@/tests/support/people'
import {
  rightAnswer,
  SET_ID,
  saveRequest,
  servedQuestions,
  smallContent,
  started,
  storeContent,
  wrongAnswer,
} from '@/tests/support/quiz-content'

const { clear } = testDatabase()
let learnerId: string
let cookie: string
let canaries: Canaries[]

beforeEach(async () => {
  await clear()
  await storeContent(smallContent())
  canaries = await plantCanaries()
  ;({ id: learnerId, cookie } = await makeGuest())
})

/** Marks every question’s stored version. */
async function plantCanaries(): Promise<Canaries[]> {
  const rows = await database().$queryRaw<
    { questionId: string; version: number; body: Question; footnotes: StoredFootnote[] }[]
  >`SELECT "questionId", "version", "body", "footnotes" FROM "QuestionVersion"`
  return Promise.all(
    rows.map(async ({ questionId, version, body, footnotes }) => {
      const marks = newCanaries(questionId)
      await database().$executeRaw`
        UPDATE "QuestionVersion" SET "body" = ${JSON.stringify(plantedQuestion(body, marks))}::jsonb,
          "footnotes" = ${JSON.stringify(footnotes.map((note) => plantedFootnote(note, marks)))}::jsonb
        WHERE "questionId" = ${questionId} AND "version" = ${version}`
      return marks
    }),
  )
}

async function attemptIn(mode: AttemptMode) {
  const attemptId = await started({ learnerId, setId: SET_ID, mode })
  return { attemptId, questions: await servedQuestions(attemptId) }
}

async function post(attemptId: string, body: unknown): Promise<string> {
  const request = new Request('http://localhost:3000/', {
    method: 'POST',
    headers: {
      cookie: `${GUEST_COOKIE}=${cookie}`,
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
    },
    body: JSON.stringify(body),
  })
  return (await POST(request, { params: Promise.resolve({ attemptId }) })).text()
}

/** Everything about an attempt that can reach its learner’s browser, as JSON. */
async function everythingOf(attemptId: string): Promise<string> {
  const scope = { learnerId, attemptId }
  return JSON.stringify([
    await getAttempt(scope),
    await getResults(scope),
    await listAttempts({ learnerId, limit: 10 }),
    await readProgress(learnerId),
    await readMissed(learnerId),
  ])
}

/** What a view must not name before feedback is due, beside canaries: keys, facts, and ids made of fact ids. */
const TELLING = /isKey|rationale|accepted|confus|answerStatement|falsity|factId|\.choice|\.typed|\.cloze|\.true-false/

describe('before feedback is due', () => {
  test('nothing of a test says what is right: not the view, not the replies, not the refusals', async () => {
    const { attemptId, questions } = await attemptIn('test')
    const said = [await everythingOf(attemptId)]
    for (const { position, question } of questions) {
      const request = saveRequest(position, rightAnswer(question))
      said.push(await post(attemptId, request))
      said.push(await post(attemptId, request))
      said.push(await post(attemptId, { ...request, visibleMs: 1 }))
      said.push(await post(attemptId, saveRequest(position, wrongAnswer(question))))
      said.push(await post(attemptId, saveRequest(position, { kind: 'choice', optionId: 'none' }, { sequence: 9 })))
      said.push(await post(attemptId, { ...request, surplus: true }))
    }
    said.push(await everythingOf(attemptId))
    expect(canariesIn(said.join(), canaries)).toEqual([])
    expect(said.join()).not.toMatch(TELLING)
    await handIn({ learnerId, attemptId })
    const over = await everythingOf(attemptId)
    const served = await database().attemptQuestion.findMany({ where: { attemptId } })
    for (const { later, questionId } of canaries) {
      expect(over.includes(later)).toBe(served.some((asked) => asked.questionId === questionId))
    }
    for (const { never } of canaries) expect(over).not.toContain(never)
  })

  test('in practice a question says what is right only once it is answered', async () => {
    const { attemptId, questions } = await attemptIn('practice')
    const served = await database().attemptQuestion.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
    const before = await everythingOf(attemptId)
    expect(canariesIn(before, canaries)).toEqual([])
    expect(before).not.toMatch(TELLING)
    const answered = new Set<string | undefined>()
    for (const { position, question } of questions) {
      const reply = await post(attemptId, saveRequest(position, wrongAnswer(question)))
      const own = canaries.find(({ questionId }) => questionId === served[position - 1]?.questionId)
      answered.add(own?.later)
      expect(canariesIn(reply, canaries)).toEqual([own?.later])
      // Once all are answered the attempt is over, and its results show every one of them too.
      expect(new Set(canariesIn(JSON.stringify(await getAttempt({ learnerId, attemptId })), canaries))).toEqual(
        answered,
      )
    }
  })
})
