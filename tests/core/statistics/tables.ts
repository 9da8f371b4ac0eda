import fc from 'fast-check'
import type { MarkTable } from '@/core/statistics/mark-table'

/** A table of questions with these maxima; null is an omitted answer. */
export function tableOf(maxima: readonly number[], rows: (number | null)[][]): MarkTable {
  return { questions: maxima.map((max, at) => ({ name: `Q${at + 1}`, max })), rows }
}

/** Five learners who know the easier questions first. Totals 4 3 2 1 0. */
export const STAIRCASE = tableOf(
  [1, 1, 1, 1],
  [
    [1, 1, 1, 1],
    [1, 1, 1, 0],
    [1, 1, 0, 0],
    [1, 0, 0, null],
    [0, null, 0, 0],
  ],
)

/** Part marks, different maxima, an omitted answer, and a question that the better learners get wrong. Totals 6 4.5 4.5 1.5 1 2.5. */
export const PART_MARKS = tableOf(
  [2, 1, 4],
  [
    [2, 0, 4],
    [1.5, null, 3],
    [1, 1, 2.5],
    [0.5, 0, 1],
    [0, 1, 0],
    [1, 1, 0.5],
  ],
)

/** Ten learners, five of them tied at the upper cut. Totals 2 2 1 1 1 1 1 0 0 0. */
export const TIED = tableOf(
  [1, 1],
  [
    [1, 1],
    [1, 1],
    [1, 0],
    [1, 0],
    [1, 0],
    [0, 1],
    [0, 1],
    [0, 0],
    [0, 0],
    [0, 0],
  ],
)

/** Tables of tenths of a mark, none to twelve learners, one to five questions, some answers omitted. */
export const anyTable: fc.Arbitrary<MarkTable> = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })
  .chain((tenths) =>
    fc
      .array(fc.tuple(...tenths.map((max) => fc.option(fc.integer({ min: 0, max }), { freq: 5 }))), { maxLength: 12 })
      .map((rows) =>
        tableOf(
          tenths.map((max) => max / 10),
          rows.map((row) => row.map((mark) => (mark === null ? null : mark / 10))),
        ),
      ),
  )
