import { describe, expect, test } from 'vitest'
import { afterEvent, awaitsReceipt, nextOpenNumber, startingState } from '@/app/attempts/_components/attempt-state'
import type { Acknowledged } from '@/app/attempts/_components/quiz-types'
import { answerTo, feedbackOf, questionAt } from './quiz-builders'

const served = () => startingState([questionAt(1), questionAt(2), questionAt(3)])

function receipt(position: number, changes: Partial<Acknowledged> = {}): Acknowledged {
  const receivedAt = '2025-06-03T11:32:00.000Z'
  return {
    attemptId: 'attempt',
    position,
    responseId: `answer-${position}`,
    sequence: 1,
    receivedAt,
    answer: { kind: 'choice', optionId: 'umerov' },
    feedback: null,
    ...changes,
  }
}

describe('An attempt in the browser', () => {
  test('an answer under way is not answered yet, only unsent', () => {
    const [, second] = afterEvent(served(), { kind: 'saving', answer: answerTo(2) })
    expect(second).toMatchObject({ sequence: 0, savedAt: null, unsent: { delay: null } })
  })

  test('the receipt makes it saved and brings the feedback', () => {
    const saving = afterEvent(served(), { kind: 'saving', answer: answerTo(2) })
    const feedback = feedbackOf('wrong')
    const [, second] = afterEvent(saving, { kind: 'acknowledged', acknowledged: receipt(2, { feedback }) })
    expect(second).toMatchObject({ sequence: 1, outcome: 'wrong', feedback, unsent: null })
  })

  test('an older receipt takes nothing back', () => {
    const newer = afterEvent(served(), { kind: 'acknowledged', acknowledged: receipt(2, { sequence: 5 }) })
    const late = receipt(2, { sequence: 3, responseId: 'older', answer: { kind: 'dont-know' } })
    const [, second] = afterEvent(newer, { kind: 'acknowledged', acknowledged: late })
    expect(second).toMatchObject({ sequence: 5, answer: { kind: 'choice' } })
  })

  test('a receipt for the older of two answers leaves the newer one unsent', () => {
    const newer = answerTo(2, { id: 'newer', sequence: 2 })
    const saving = afterEvent(served(), { kind: 'saving', answer: newer })
    const [, second] = afterEvent(saving, { kind: 'acknowledged', acknowledged: receipt(2) })
    expect(second?.unsent?.answer.id).toBe('newer')
  })

  test('feedback from another tab ends the waiting here', () => {
    const delay = { kind: 'offline' as const }
    const waiting = afterEvent(served(), { kind: 'delayed', answer: answerTo(2), delay })
    const acknowledged = receipt(2, { responseId: 'of another tab', feedback: feedbackOf('right') })
    const [, second] = afterEvent(waiting, { kind: 'acknowledged', acknowledged })
    expect(second).toMatchObject({ unsent: null, outcome: 'right' })
  })

  test('nothing waits for an answer that the server refused, and it can be let go of', () => {
    const waits = (state: ReturnType<typeof served>) => state.map(awaitsReceipt)
    const saving = afterEvent(served(), { kind: 'saving', answer: answerTo(2) })
    expect(waits(saving)).toEqual([false, true, false])
    const delay = { kind: 'refused' as const, message: 'Too late.' }
    const refused = afterEvent(saving, { kind: 'delayed', answer: answerTo(2), delay })
    expect(waits(refused)).toEqual([false, false, false])
    expect(afterEvent(refused, { kind: 'discarded', responseId: 'of another question' })).toEqual(refused)
    expect(afterEvent(refused, { kind: 'discarded', responseId: 'answer-2' })).toEqual(served())
  })

  test('what is still on the device does not reopen a question that has its feedback', () => {
    const [done] = startingState([questionAt(1, { sequence: 1, feedback: feedbackOf('right') })])
    expect(done && afterEvent([done], { kind: 'saving', answer: answerTo(1) })).toEqual([done])
  })

  test('next is the first open question after this one, round to the start, or none', () => {
    const questions = startingState([questionAt(1), questionAt(2, { sequence: 1 }), questionAt(3)])
    expect(nextOpenNumber(questions, 1)).toBe(3)
    expect(nextOpenNumber(questions, 3)).toBe(1)
    const all = startingState([questionAt(1, { sequence: 1 }), questionAt(2, { sequence: 1 })])
    expect(nextOpenNumber(all, 2)).toBeNull()
  })
})
