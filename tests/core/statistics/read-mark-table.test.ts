import { describe, expect, it } from 'vitest'
import { readMarkTable } from '@/core/statistics/read-mark-table'

const read = (rows: string[][], decimalComma = false) =>
  readMarkTable(rows, { lines: rows.map((_, i) => i + 1), decimalComma })

describe('a table of marks', () => {
  it('has questions with their maxima, and learners with their marks, empty where nothing was answered', () => {
    const read1 = read([
      ['Learner', ' Round 1/2: who led? / 2,5 '],
      ['ada', '1,5'],
      ['ben', ''],
    ], true) // biome-ignore format: a table
    expect(read1).toEqual({
      ok: true,
      value: {
        questions: [{ name: 'Round 1/2: who led?', max: 2.5 }],
        rows: [
          { learner: 'ada', marks: [1.5] },
          { learner: 'ben', marks: [null] },
        ],
      },
    })
  })

  it.each([
    [[['name', 'Q1/1']], 'line 1: the first column is “name”; call it learner.'],
    [[['learner']], 'line 1: there is no question'],
    [[['learner', 'Q1']], 'line 1, column 2: “Q1” is not name/max'],
    [[['learner', '/1']], 'line 1, column 2: “/1” is not name/max'],
    [[['learner', 'Q1/0']], 'line 1, column 2: the maximum of “Q1” is not a number above 0'],
    [[['learner', 'Q1/']], 'line 1, column 2: the maximum of “Q1” is not a number above 0'],
    [[['learner', 'Q1/1', 'Q1/2']], 'line 1, column 3: there are two questions “Q1”'],
    [
      [
        ['learner', 'Q1/1'],
        ['ada', '2'],
      ],
      'line 2, column 2 (“Q1”): 2 is not between 0 and the maximum, 1.',
    ],
    [
      [
        ['learner', 'Q1/1'],
        ['ada', '-1'],
      ],
      'line 2, column 2 (“Q1”): -1 is not between 0 and the maximum, 1.',
    ],
    [
      [
        ['learner', 'Q1/1'],
        ['ada', '0x1'],
      ],
      '“0x1” is not a number; leave it empty if nothing was answered.',
    ],
    [
      [
        ['learner', 'Q1/1'],
        ['ada', '1', '1'],
      ],
      'line 2: there are 3 columns, not 2 as in the header.',
    ],
    [
      [
        ['learner', 'Q1/1'],
        ['ada', '1'],
        ['ada', '0'],
      ],
      'line 3: “ada” is in line 2 already',
    ],
    [
      [
        ['learner', 'Q1/1'],
        [' ', '1'],
      ],
      'line 2: the learner’s name is missing',
    ],
  ])('of %j is refused: %s', (rows, reason) => {
    const result = read(rows)
    expect(result.ok ? '' : result.detail).toContain(reason)
  })
})
