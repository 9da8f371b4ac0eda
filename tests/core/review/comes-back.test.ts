import { describe, expect, it } from 'vitest'
import { daysUntilDue } from '@/core/review/comes-back'
import { type AnswerEvent, foldFact } from '@/core/review/fold'

const SETTINGS = { retention: 0.9, fuzzSeed: null }
const FOLD = { ...SETTINGS, formCount: 1, hasTypedForm: false }

function answered(day: string, grade: AnswerEvent['grade']): AnswerEvent {
  const when = { id: day, occurredAt: Date.parse(`${day}T10:00:00Z`), day }
  return {
    kind: 'answer',
    ...when,
    grade,
    mode: 'quiz',
    form: 'choice',
    typed: false,
    hintUsed: false,
    confusedWith: null,
  }
}

describe('when a card comes back', () => {
  it('at the first meeting: tomorrow if missed, else about as long as the scheduler’s first stabilities', () => {
    // Stabilities 1.2931, 2.3065 and 8.2956 days, see the public vectors of schedule.test.ts.
    expect(daysUntilDue(null, '2026-05-01', SETTINGS)).toEqual({ again: 1, hard: 1, good: 2, easy: 8 })
  })

  it('later the same day a pass changes nothing, a miss brings it back tomorrow', () => {
    const { state } = foldFact([answered('2026-05-01', 'easy')], FOLD)
    expect(daysUntilDue(state, '2026-05-01', SETTINGS)).toEqual({ again: 1, hard: 8, good: 8, easy: 8 })
  })

  it('right on the day of a miss it still comes back tomorrow', () => {
    const { state } = foldFact([answered('2026-05-01', 'again')], FOLD)
    expect(daysUntilDue(state, '2026-05-01', SETTINGS)).toEqual({ again: 1, hard: 1, good: 1, easy: 1 })
  })
})
