import type { MarkTable } from '@/core/statistics/mark-table'

/** A table from rows of marks; learners are called 1, 2, 3 … and questions Q1, Q2, Q3 … */
export function tableOf(maxima: number[], rows: (number | null)[][]): MarkTable {
  return {
    questions: maxima.map((max, i) => ({ name: `Q${i + 1}`, max })),
    rows: rows.map((marks, i) => ({ learner: String(i + 1), marks })),
  }
}

/** Each answers one question more than the next: totals 3, 2, 1, 0. */
export const STAIRS = tableOf(
  [1, 1, 1],
  [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 0],
    [0, 0, 0],
  ],
)

/** Two questions that go against each other, with parts of marks and answers left out: totals 3, 5, 3, 2, 2. */
export const AGAINST = tableOf(
  [2, 4],
  [
    [2, 1],
    [1, 4],
    [null, 3],
    [0, 2],
    [2, null],
  ],
)

/** Three learners share one place of the upper group: totals 3, 2, 2, 2, 1, 1, 0, 0. */
export const TIED = tableOf(
  [1, 1, 1],
  [
    [1, 1, 1],
    [1, 1, 0],
    [1, 0, 1],
    [0, 1, 1],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 0],
    [0, 0, 0],
  ],
)
