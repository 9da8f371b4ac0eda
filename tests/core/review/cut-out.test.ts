import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutSheets, SHEET } from '@/core/review/cut-out'

describe('cards to cut out', () => {
  it('lie eight to a sheet, with the backs mirrored by rows', () => {
    const [first, second, ...more] = layOutSheets([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    expect(first).toEqual({ front: [1, 2, 3, 4, 5, 6, 7, 8], back: [2, 1, 4, 3, 6, 5, 8, 7] })
    expect(second).toEqual({
      front: [9, 10, 11, null, null, null, null, null],
      back: [10, 9, null, 11, null, null, null, null],
    })
    expect(more).toEqual([])
  })

  it('need no sheet if there are none', () => {
    expect(layOutSheets([])).toEqual([])
  })

  it('have each answer behind its question once the sheet is turned on its long edge', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), (cards) => {
        const sheets = layOutSheets(cards)
        for (const { front, back } of sheets) {
          const behind = front.map((_, place) => {
            const [row, column] = [Math.floor(place / SHEET.columns), place % SHEET.columns]
            return back[row * SHEET.columns + (SHEET.columns - 1 - column)]
          })
          expect(behind).toEqual(front)
        }
        expect(sheets.flatMap(({ front }) => front).filter((card) => card !== null)).toEqual(cards)
      }),
    )
  })
})
