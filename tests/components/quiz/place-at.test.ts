import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeAt, scrollAt, withItemAt } from '@/app/attempts/_components/types/place-at'

// Three rows, the middle one high: their middles are at 30, 120 and 210.
const ROWS = [
  { top: 0, bottom: 60 },
  { top: 60, bottom: 180 },
  { top: 180, bottom: 240 },
]

describe('A row that is held', () => {
  test.each([
    [-50, 0],
    [30, 0],
    [31, 1],
    [119, 1],
    [121, 2],
    [211, 3],
    [999, 3],
  ])('at %i has place %i among the others', (y, place) => {
    expect(placeAt(y, ROWS)).toBe(place)
  })

  test('stays where it is put, however high the rows are: the pointer at rest moves nothing', () => {
    const heights = fc.array(fc.integer({ min: 20, max: 300 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(heights, fc.nat(), fc.integer({ min: -50, max: 2500 }), (list, which, y) => {
        const items = list.map((height, i) => ({ id: String(i), height }))
        const id = String(which % items.length)
        const placeIn = (order: typeof items) => placeAt(y, othersIn(order, id))
        const once = withItemAt(items, id, placeIn(items))
        expect(withItemAt(once, id, placeIn(once))).toEqual(once)
      }),
    )
  })
})

describe('An item put at a place', () => {
  test('is counted without itself, and the others keep their order', () => {
    const items = ['a', 'b', 'c'].map((id) => ({ id }))
    const ids = (id: string, place: number) => withItemAt(items, id, place).map((item) => item.id)
    expect(ids('a', 0)).toEqual(['a', 'b', 'c'])
    expect(ids('a', 2)).toEqual(['b', 'c', 'a'])
    expect(ids('c', 1)).toEqual(['a', 'c', 'b'])
  })
})

test('The window scrolls only while something is held near its edge', () => {
  expect([10, 400, 790].map((y) => Math.sign(scrollAt(y, 812)))).toEqual([-1, 0, 1])
})

function othersIn(order: { id: string; height: number }[], id: string) {
  let top = 0
  return order.flatMap((item) => {
    const row = { top, bottom: top + item.height }
    top = row.bottom
    return item.id === id ? [] : [row]
  })
}
