import { describe, expect, test } from 'vitest'
import { parsePlace, placeTitle, placeToResume } from '@/app/attempts/_components/place'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { outcomeSentence, saidSentence, scoreOf } from '@/app/attempts/_components/results-words'
import { answersNamed, clockTime, notSavedSentence } from '@/app/attempts/_components/saved-line'
import { readReply } from '@/app/attempts/_components/server-reply'
import { createVisibleClock } from '@/app/attempts/_components/visible-clock'
import { feedbackOf, questionAt } from './quiz-builders'

describe('What is said about saving', () => {
  test('answers are named by their numbers', () => {
    expect(answersNamed([4])).toBe('Answer 4')
    expect(answersNamed([1, 2])).toBe('Answers 1 and 2')
    expect(answersNamed([1, 2, 3])).toBe('Answers 1 to 3')
    expect(answersNamed([1, 3, 4])).toBe('Answers 1, 3 and 4')
  })

  test('the time is the learner’s', () => {
    expect(clockTime('2025-06-03T11:32:00Z', 'Europe/Kyiv')).toBe('14:32')
  })

  test('a failure says what happened, what is safe and what comes next', () => {
    expect(notSavedSentence([4], { kind: 'connection', retryInSeconds: 10 }, true)).toBe(
      'Answer 4 was not saved: the connection dropped. It is kept on this device, and we will try again in 10 seconds.',
    )
    expect(notSavedSentence([4, 5], { kind: 'offline' }, false)).toBe(
      'Answers 4 and 5 were not saved: there is no connection. They are kept in this tab, so leave it open, and we will send them when you are back online.',
    )
    expect(notSavedSentence([2], { kind: 'refused', message: 'The set was handed in.' }, true)).toBe(
      'Answer 2 was not saved. The set was handed in. It is kept on this device.',
    )
  })
})

describe('Replies of the server', () => {
  const receivedAt = '2025-06-03T11:32:00.000Z'

  test('without a receipt a success is none', () => {
    expect(readReply(200, { receivedAt, sequence: 1, feedback: null }, null).kind).toBe('saved')
    expect(readReply(200, null, null).kind).toBe('busy')
    expect(readReply(200, '<html>', null).kind).toBe('busy')
  })

  test('trouble that may pass is tried again, the rest is refused with its reason', () => {
    expect(readReply(429, null, '30')).toEqual({ kind: 'busy', retryAfterSeconds: 30 })
    expect(readReply(503, null, null)).toEqual({ kind: 'busy', retryAfterSeconds: null })
    expect(readReply(401, null, null)).toEqual({ kind: 'signed-out' })
    expect(readReply(404, null, null)).toEqual({ kind: 'not-found' })
    const body = { error: { code: 'too-late', message: 'Time was up.' } }
    expect(readReply(409, body, null)).toEqual({ kind: 'refused', message: 'Time was up.' })
    expect(readReply(400, { error: { code: 'bad-request', message: 'No.' } }, null).kind).toBe('refused')
  })
})

describe('Places of an attempt', () => {
  test('only its own numbers and the look over everything are places', () => {
    expect(['1', '10', 'hand-in'].map((q) => parsePlace(q, 10))).toEqual([1, 10, 'hand-in'])
    expect(['0', '11', '1.5', '-1', '', 'x', null].map((q) => parsePlace(q, 10))).toEqual(Array(7).fill(null))
  })

  test('who comes back goes on at the first open question, or at what follows the last', () => {
    const head = { id: 'a', setId: 'd:s', setTitle: '', dossierId: 'd', dossierTitle: '', purpose: 'quiz' as const }
    const unassigned = { assignmentId: null, feedbackDueAt: null, areAnswersOut: false }
    const times = { ...unassigned, startedAt: '', deadlineAt: null, finishedAt: null }
    const questions = [questionAt(1, { sequence: 1 }), questionAt(2)]
    const done = [questionAt(1, { sequence: 1 })]
    expect(placeToResume({ ...head, ...times, mode: 'practice', questions })).toBe('/attempts/a?q=2')
    expect(placeToResume({ ...head, ...times, mode: 'test', questions: done })).toBe('/attempts/a?q=hand-in')
    expect(placeToResume({ ...head, ...times, mode: 'test', finishedAt: 'x', questions })).toBe('/attempts/a/results')
  })

  test('the title starts with the verdict once there is one', () => {
    expect(placeTitle(1, [questionAt(1)])).toBe('Question 1 of 1')
    expect(placeTitle(1, [questionAt(1, { feedback: feedbackOf('wrong') })])).toBe('Wrong: question 1 of 1')
  })
})

describe('Results in words', () => {
  test('the kinds that occurred, in figures from eleven on', () => {
    const of = (outcome: 'right' | 'wrong' | 'dont-know' | null, times: number) => Array(times).fill({ outcome })
    expect(outcomeSentence([...of('right', 7), ...of('wrong', 2), ...of('dont-know', 1)])).toBe(
      'Seven right, two wrong, one you didn’t know.',
    )
    expect(outcomeSentence(of('right', 10))).toBe('All ten right.')
    expect(outcomeSentence([...of('right', 12), ...of(null, 1)])).toBe('12 right, one not answered.')
  })

  test('a part of a point shows to one decimal', () => {
    expect(scoreOf({ score: 6.666, maxScore: 10 })).toEqual({ score: '6.7', of: '10' })
    expect(scoreOf({ score: 7, maxScore: 10 })).toEqual({ score: '7', of: '10' })
  })

  test('not knowing is called fair, and a confusion is named', () => {
    expect(saidSentence('I don’t know', 'unknown')).toBe('You chose “I don’t know”. That was the fair answer.')
    expect(saidSentence('Vladimir Medinsky', 'confused')).toContain('belongs to another fact')
  })
})

test('time counts only while the page is on screen', () => {
  let now = 0
  const clock = createVisibleClock(() => now)
  now = 500
  clock.show()
  now = 1500
  clock.hide()
  clock.hide()
  now = 9000
  clock.show()
  clock.show()
  now = 9250
  expect(clock.elapsedMs()).toBe(1250)
})

test('response ids are random UUIDs of version 4', () => {
  const ids = Array.from({ length: 50 }, newResponseId)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(new Set(ids).size).toBe(50)
})
