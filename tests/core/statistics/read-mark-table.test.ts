import { describe, expect, it } from 'vitest'
import { readMarkTable } from '@/core/statistics/read-mark-table'

const read = (rows: string[][], decimalComma = false) => readMarkTable({ rows, decimalComma })
const HEADER = ['learner', 'Q1/2', 'Q2/1']

describe('a sheet of marks', () => {
  it('becomes questions and rows, an empty cell an omitted answer', () => {
    expect(read([HEADER, ['ada', '1.5', ' '], ['ben', '0', '1']])).toEqual({
      ok: true,
      value: {
        questions: [
          { name: 'Q1', max: 2 },
          { name: 'Q2', max: 1 },
        ],
        rows: [
          [1.5, null],
          [0, 1],
        ],
      },
    })
  })

  it.each(['1', '1.0', '.5', '+1', '1e0', ' 1 ', '1.'])('takes %j for a number', (cell) => {
    expect(read([HEADER, ['ada', cell, '']]).ok).toBe(true)
  })

  it('reads a decimal comma only if told so, a point always', () => {
    expect(
      read(
        [
          ['learner', 'Q1/1,5'],
          ['ada', '0,5'],
          ['ben', '0.5'],
        ],
        true,
      ),
    ).toMatchObject({
      value: { questions: [{ max: 1.5 }], rows: [[0.5], [0.5]] },
    })
    expect(read([HEADER, ['ada', '1,5', '']])).toMatchObject({ ok: false })
  })

  it('passes over rows without text and has no learners if there are no others', () => {
    expect(read([HEADER, ['', '', ''], ['']])).toMatchObject({ ok: true, value: { rows: [] } })
  })

  it('takes the maximum from after the last slash', () => {
    expect(read([['Learner', 'and/or/3']])).toMatchObject({ value: { questions: [{ name: 'and/or', max: 3 }] } })
  })

  it.each<[string, string[][], string]>([
    ['nothing at all', [], 'the file is empty. '],
    ['blank lines alone', [[''], ['']], 'the file is empty. '],
    ['another first column', [['name', 'Q1/1']], 'row 1, column 1 ("name"): the header must begin with learner. '],
    ['no question', [['learner']], 'row 1, column 2: there is no question. '],
    ['no maximum', [['learner', 'Q1']], 'row 1, column 2 ("Q1"): the maximum is missing. '],
    ['an empty maximum', [['learner', 'Q1/']], 'row 1, column 2 ("Q1/"): the maximum is missing. '],
    ['an empty heading', [['learner', 'Q1/1', '']], 'row 1, column 3: the maximum is missing. '],
    ['no name', [['learner', '/1']], 'row 1, column 2 ("/1"): the question has no name. '],
    ['maximum 0', [['learner', 'Q1/0']], 'row 1, column 2 ("Q1/0"): the maximum must be over 0. '],
    ['a negative maximum', [['learner', 'Q1/-1']], 'row 1, column 2 ("Q1/-1"): the maximum must be over 0. '],
    ['a maximum of letters', [['learner', 'Q1/a']], 'the maximum "a" is not a number. '],
    ['a boundless maximum', [['learner', 'Q1/1e300']], 'the maximum is over 1000000000. '],
    [
      'a question twice',
      [['learner', 'Q1/1', 'Q1 /2']],
      'row 1, column 3 ("Q1 /2"): column 2 has the same question name. ',
    ],
    ['letters for a mark', [HEADER, ['ada', 'x', '']], 'row 2, column 2 ("Q1/2"): the mark "x" is not a number. '],
    ['an endless mark', [HEADER, ['ada', 'Infinity', '']], 'the mark "Infinity" is not a number. '],
    ['a hexadecimal mark', [HEADER, ['ada', '0x1', '']], 'the mark "0x1" is not a number. '],
    ['a negative mark', [HEADER, ['ada', '', '-0.5']], 'row 2, column 3 ("Q2/1"): the mark "-0.5" is negative. '],
    ['a mark over the maximum', [HEADER, ['ada', '2.5', '']], 'the mark "2.5" is over the maximum 2. '],
    ['too few cells', [HEADER, ['ada', '1']], 'row 2, column 3 ("Q2/1"): the row has 2 cells, the header 3. '],
    ['too many cells', [HEADER, ['ada', '1', '1', '1']], 'row 2, column 4: the row has 4 cells, the header 3. '],
    ['no learner', [HEADER, ['', '1', '1']], 'row 2, column 1 ("learner"): no learner is named. '],
    [
      'a learner twice',
      [HEADER, ['ada', '1', '1'], [''], ['ada ', '', '']],
      'row 4, column 1 ("learner"): "ada" is also in row 2. ',
    ],
    ['the same name, written otherwise', [HEADER, ['Zoe\u0301', '', ''], ['Zo\u00e9', '', '']], 'is also in row 2. '],
  ])('refuses %s, and says where, what and what to do', (_, rows, wrong) => {
    const result = read(rows)
    if (result.ok) throw new Error('It was read')
    expect(result.detail).toContain(wrong)
    expect(result.detail?.split(wrong)[1]).not.toBe('')
  })

  it('stays on one short line whatever a cell holds', () => {
    const result = read([HEADER, ['ada', `x\n${'y'.repeat(500)}`, '']])
    expect(result).toMatchObject({ ok: false, detail: expect.stringMatching(/^.{1,260}$/) })
  })
})
