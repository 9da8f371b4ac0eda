import { describe, expect, test } from 'vitest'
import { countStates, watchState } from '@/core/classes/watching'

const NINE = Date.UTC(2025, 5, 2, 9)
const minutes = (count: number) => NINE + count * 60_000
const attempt = { startedAt: NINE, finishedAt: null, lastAnswerAt: null, answered: 0, total: 10, openPosition: 1 }

describe('watching a student', () => {
  test('who has not started says so', () => {
    expect(watchState(null, NINE)).toEqual({ kind: 'not-started' })
  })

  test('who answered a minute and a half ago is at the next question', () => {
    const facts = { ...attempt, lastAnswerAt: minutes(4), answered: 3, openPosition: 4 }
    expect(watchState(facts, minutes(5.5))).toEqual({
      kind: 'running',
      question: 4,
      answered: 3,
      total: 10,
      idleMinutes: 1,
    })
  })

  test('counts as stuck after three minutes without an answer, from the start if there was none', () => {
    expect(watchState(attempt, minutes(2.99)).kind).toBe('running')
    expect(watchState(attempt, minutes(3))).toMatchObject({ kind: 'stuck', question: 1, idleMinutes: 3 })
  })

  test('who has answered everything is at no question until it is handed in', () => {
    const facts = { ...attempt, lastAnswerAt: minutes(9), answered: 10, openPosition: null }
    expect(watchState(facts, minutes(9))).toMatchObject({ kind: 'running', question: null })
    expect(watchState({ ...facts, finishedAt: minutes(10) }, minutes(60))).toEqual({
      kind: 'handed-in',
      answered: 10,
      total: 10,
    })
  })

  test('has not been idle for less than no time, should a clock disagree', () => {
    expect(watchState({ ...attempt, lastAnswerAt: minutes(1) }, NINE)).toMatchObject({ idleMinutes: 0 })
  })

  test('adds up', () => {
    const states = [watchState(null, NINE), watchState(attempt, NINE), watchState(attempt, minutes(5))]
    expect(countStates(states)).toEqual({ 'not-started': 1, running: 1, stuck: 1, 'handed-in': 0 })
  })
})
