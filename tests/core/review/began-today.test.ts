import { describe, expect, it } from 'vitest'
import { beganToday } from '@/core/review/began-today'
import type { Grade } from '@/core/review/grade'
import { answerOn } from '../../support/memory'
import { stateAfter } from '../../support/remembered'

const today = '2025-06-20'
const yesterday = '2025-06-19'
const began = (...answers: [day: string, grade: Grade][]) =>
  beganToday(stateAfter(answers.map(([day, grade], minutes) => answerOn(day, grade, { minutes }))), today)

describe('A fact began today', () => {
  it('if its first grade fell on today, whatever followed', () => {
    expect(began([today, 'good'])).toBe(true)
    expect(began([today, 'again'])).toBe(true)
    expect(began([today, 'again'], [today, 'good'])).toBe(true)
    expect(began([today, 'good'], [today, 'again'])).toBe(true)
  })

  it('not if it was met before, or not at all', () => {
    expect(began([yesterday, 'good'])).toBe(false)
    expect(began([yesterday, 'good'], [today, 'good'])).toBe(false)
    expect(began([yesterday, 'good'], [today, 'again'])).toBe(false)
    expect(began([yesterday, 'again'], [today, 'good'])).toBe(false)
    expect(began([yesterday, 'again'], [today, 'again'])).toBe(false)
    expect(began()).toBe(false)
  })
})
