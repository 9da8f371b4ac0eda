import { describe, expect, it } from 'vitest'
import { difficultyOf, facilityOf } from '@/core/questions/difficulty'
import type { ChoiceQuestion, TypedQuestion } from '@/core/questions/question'
import { aFact } from '@/tests/support/small-dossier'

const base = {
  id: 'q',
  factIds: ['f'],
  topic: 't',
  stem: 'Who led the delegation?',
  attribution: null,
  isClaim: false,
  answerStatement: '',
  derived: false,
}
const option = (id: string, isKey = false) => ({
  id,
  text: id,
  isKey,
  entityId: null,
  rationale: '',
  falsity: null,
  confusesWith: null,
})
const choice = (count: number): ChoiceQuestion => ({
  ...base,
  type: 'single-choice',
  form: 'choice',
  ordered: false,
  planted: null,
  options: Array.from({ length: count }, (_, i) => option(`o${i}`, i === 0)),
})
const typed: TypedQuestion = {
  ...base,
  type: 'typed',
  form: 'typed',
  answer: 'Umerov',
  accepted: [],
  confusable: [],
  target: { kind: 'entity', entityId: 'umerov' },
}
const plain = aFact({ id: 'f' })
const figure = (value: number) =>
  aFact({
    id: 'f',
    kind: 'number',
    object: { type: 'number', value, unit: 'captive', bound: 'exactly', text: String(value) },
  })
const date = (day: string) => aFact({ id: 'f', kind: 'date', object: { type: 'date', date: day, text: day } })

describe('the estimated difficulty of a question', () => {
  it('is a guess among the options, or else knowing it', () => {
    // 1/4 + 3/4 × 0.75 = 0.8125; typed: nothing to guess, 0.55
    expect(facilityOf(choice(4), [plain], null)).toBeCloseTo(0.8125)
    expect(facilityOf(typed, [plain], null)).toBeCloseTo(0.55)
    expect(facilityOf({ ...typed, type: 'cloze', form: 'cloze' }, [plain], null)).toBeCloseTo(0.65)
  })

  it('falls with each option, for a claim, and for a figure or date to be known exactly', () => {
    expect(facilityOf(choice(3), [plain], null)).toBeGreaterThan(facilityOf(choice(4), [plain], null))
    // 0.55 × 0.9
    expect(facilityOf({ ...typed, isClaim: true }, [plain], null)).toBeCloseTo(0.495)
    // 0.55 × 0.75; 1,000 has one digit that counts
    expect(facilityOf(typed, [figure(1212)], null)).toBeCloseTo(0.4125)
    expect(facilityOf(typed, [figure(1000)], null)).toBeCloseTo(0.55)
    expect(facilityOf(typed, [date('2025-06-02')], null)).toBeCloseTo(0.4125)
    expect(facilityOf(typed, [date('2025-06')], null)).toBeCloseTo(0.55)
    // Shown among four options half of the effect: 1/4 + 3/4 × 0.75 × 0.875
    expect(facilityOf(choice(4), [figure(1212)], null)).toBeCloseTo(0.7421875)
  })

  it('has three bands', () => {
    expect(difficultyOf(choice(4), [plain])).toBe('easy')
    expect(difficultyOf(choice(4), [figure(1212)])).toBe('medium')
    expect(difficultyOf({ ...typed, isClaim: true }, [plain])).toBe('hard')
  })

  it('is left alone by 19 answers and half decided by 20', () => {
    const estimate = facilityOf(typed, [plain], null)
    expect(facilityOf(typed, [plain], { answers: 19, mean: 0.95 })).toBe(estimate)
    // (20 × 0.55 + 20 × 0.95) / 40
    expect(facilityOf(typed, [plain], { answers: 20, mean: 0.95 })).toBeCloseTo(0.75)
    // (20 × 0.55 + 100 × 0.95) / 120
    expect(facilityOf(typed, [plain], { answers: 100, mean: 0.95 })).toBeCloseTo(0.88333, 4)
    expect(difficultyOf(typed, [plain], { answers: 100, mean: 0.95 })).toBe('easy')
  })
})
