import { expect, test } from 'vitest'
import { startNumeralSeries } from '@/components/numeral-series'

const afp15 = { articleId: 'afp', paragraph: 15 }

test('numerals follow the order of first mention', () => {
  const series = startNumeralSeries()
  expect(series.numeralOf(afp15)).toBe(1)
  expect(series.numeralOf({ articleId: 'afp', paragraph: 16 })).toBe(2)
  expect(series.numeralOf({ articleId: 'reuters', paragraph: 15 })).toBe(3)
})

test('the same source and paragraph keeps its number on the whole page', () => {
  const series = startNumeralSeries()
  series.numeralOf(afp15)
  series.numeralOf({ articleId: 'reuters', paragraph: 4 })
  expect(series.numeralOf({ ...afp15 })).toBe(1)
})

test('a note is printed once, under the section that mentions it first', () => {
  const series = startNumeralSeries()
  series.numeralOf(afp15)
  expect(series.takeNewNotes()).toEqual([{ n: 1, cited: afp15 }])
  series.numeralOf(afp15)
  series.numeralOf({ articleId: 'afp', paragraph: 2 })
  expect(series.takeNewNotes().map(({ n }) => n)).toEqual([2])
  expect(series.takeNewNotes()).toEqual([])
})

test('article 1, paragraph 12 is not article 11, paragraph 2', () => {
  const series = startNumeralSeries()
  expect(series.numeralOf({ articleId: 'a 1', paragraph: 2 })).not.toBe(
    series.numeralOf({ articleId: 'a', paragraph: 12 }),
  )
})
