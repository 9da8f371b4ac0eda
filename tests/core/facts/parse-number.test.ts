import { describe, expect, it } from 'vitest'
import { parseNumber } from '@/core/facts/parse-number'

describe('reading a number', () => {
  it.each([
    ['1,200', 1200],
    ['1 200', 1200],
    ['1.2 million', 1_200_000],
    ['two million', 2_000_000],
    ['$7bn', 7e9],
    ['US$7 billion', 7e9],
    ['40', 40],
    ['forty-one', 41],
    ['one hundred and five', 105],
    ['three thousand two hundred', 3200],
    ['a thousand', 1000],
    ['12k', 12_000],
    ['40%', 40],
    ['zero', 0],
    ['0.5', 0.5],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)?.value).toBe(value)
  })

  it.each(['', 'none', '3 or 4', '-5', '1/5', '20 30', 'twenty thirty', 'five twenty', 'one of 3'])(
    '%s is no single number',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )

  it.each([
    ['about 40', 'about'],
    ['more than 40', 'more-than'],
    ['over 40', 'more-than'],
    ['no more than 40', 'less-than'],
    ['at least 40', 'at-least'],
    ['nearly 40', 'nearly'],
    ['40', null],
  ])('%s has the qualifier %s', (text, bound) => {
    expect(parseNumber(text)?.bound).toBe(bound)
  })

  it('hands on what else stands there', () => {
    expect(parseNumber('40 long-range bombers')?.rest).toEqual(['long', 'range', 'bombers'])
  })
})
