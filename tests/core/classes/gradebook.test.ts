import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctedPoints, correctionsInForce, type MarkLine, questionCell, traceLines } from '@/core/classes/gradebook'

const mark = (position: number | null, score: number | null): MarkLine => ({ position, score, correctsScore: true })
const comment = (position: number | null): MarkLine => ({ position, score: null, correctsScore: false })
/** Three questions worth 1, 0.5 and 0; the fourth is void. */
const scoreAt = (position: number) => [1, 0.5, 0, null][position - 1] ?? null
const worked = { score: 1.5, maxScore: 3 }
const points = (...lines: MarkLine[]) => correctedPoints(worked, correctionsInForce(lines), scoreAt)

describe('a corrected attempt', () => {
  test('is worth what was worked out while nobody has corrected anything', () => {
    expect(points(comment(1), comment(null))).toEqual({ score: 1.5, maxScore: 3 })
  })

  test('gains what a question was given beyond its own score', () => {
    // 1.5 − 0 + 1 = 2.5
    expect(points(mark(3, 1))).toEqual({ score: 2.5, maxScore: 3 })
  })

  test('counts the newest correction of a question, and of each question its own', () => {
    // question 2: 0.25 counts, not 1; question 3: 1. 1 + 0.25 + 1 = 2.25
    expect(points(mark(2, 1), mark(3, 1), mark(2, 0.25))).toEqual({ score: 2.25, maxScore: 3 })
  })

  test('is worth its own score again once the correction is taken back, and a comment takes nothing back', () => {
    expect(points(mark(3, 1), comment(3))).toEqual({ score: 2.5, maxScore: 3 })
    expect(points(mark(3, 1), mark(3, null))).toEqual({ score: 1.5, maxScore: 3 })
  })

  test('corrected as a whole is worth that, whatever its questions were given', () => {
    expect(points(mark(3, 1), mark(null, 2))).toEqual({ score: 2, maxScore: 3 })
  })

  test('gains nothing by a correction of a void question', () => {
    expect(points(mark(4, 1))).toEqual({ score: 1.5, maxScore: 3 })
  })

  test('is as before once everything is taken back in any case', () => {
    const given = fc.record({ position: fc.constantFrom(null, 1, 2, 3, 4), score: fc.constantFrom(0, 0.5, 1) })
    fc.assert(
      fc.property(fc.array(given), (marks) => {
        const lines = marks.map((line) => ({ ...line, correctsScore: true }))
        const undone = lines.map((line) => ({ ...line, score: null }))
        expect(points(...lines, ...undone)).toEqual(worked)
      }),
    )
  })
})

describe('a cell', () => {
  const basis = { outcome: null, isVoid: false, corrected: null, isBeforeAnAnswer: false, isFinished: true } as const

  test('tells a question that was left out from one that was not reached', () => {
    expect(questionCell({ ...basis, isBeforeAnAnswer: true })).toBe('omitted')
    expect(questionCell(basis)).toBe('not-reached')
    expect(questionCell({ ...basis, isFinished: false })).toBe('open')
  })

  test('shows what the teacher made of it: half a point for a wrong answer is partly right', () => {
    expect(questionCell({ ...basis, outcome: 'wrong', corrected: 0.5 })).toBe('partly')
    expect(questionCell({ ...basis, outcome: 'wrong', corrected: 1 })).toBe('right')
    expect(questionCell({ ...basis, outcome: 'right', corrected: 0 })).toBe('wrong')
    expect(questionCell({ ...basis, outcome: 'dont-know', corrected: 0 })).toBe('dont-know')
  })

  test('of a void question says only that', () => {
    expect(questionCell({ ...basis, outcome: 'right', isVoid: true, corrected: 1 })).toBe('void')
  })
})

test('the record tells from what to what each line changed the points, and of a comment nothing', () => {
  const lines = [mark(3, 1), comment(3), mark(3, 0.5), mark(null, 2), mark(3, null)]
  const traced = traceLines(lines, (position) => (position === null ? 1.5 : scoreAt(position)))
  expect(traced.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [null, null],
    [1, 0.5],
    [1.5, 2],
    [0.5, 0],
  ])
})
